/** The files that a visitor has chosen, before they become a map. */
import type { KeptSource } from "../dataset/kept.ts";
import { count } from "../pipeline/summary.ts";
import { freeName } from "./free-name.ts";
import { isRulesText, papersOf } from "./rules-files.ts";

/** Above so many bytes, or so many papers, a computer's own command is the better way. */
export const MANY_BYTES = 200_000_000;
export const MANY_PAPERS = 20_000;

/** The names of sources that were not files. */
export const PASTED = "Pasted text.txt";
export const PASTED_RULES = "Pasted rules.txt";

/**
 * The files chosen so far, with more.
 *
 * Two of one name are told apart, since problems are reported by name; the same one twice is one. What
 * is read from an address anew stands in the place of what was read there before.
 *
 * @param rules - those of the files that hold rules for terms
 * @param addressOf - undefined of a file that was not read from the web, or before the page was opened
 */
export function addFiles(
  chosen: readonly KeptSource[],
  files: readonly File[],
  rules: ReadonlySet<File> = new Set(),
  addressOf: AddressOf = () => undefined,
): readonly KeptSource[] {
  // Rules that were edited come again under their name: the older ones would overrule them.
  const edited = new Set([...rules].map(({ name }) => name));
  const sources = chosen.filter(({ name, isRules }) => !isRules || !edited.has(name));
  for (const file of files) {
    const place = sources.findIndex(({ content }) => isSameSource(content, file, addressOf));
    // A host may say nothing of a file's time: what it gives now may be another text of that length.
    if (place !== -1 && addressOf(file) === undefined) continue;
    const others = sources.filter((_source, i) => i !== place);
    const name = freeName(file.name, new Set(others.map((other) => other.name)));
    const source: KeptSource = { name, content: file, ...(rules.has(file) && { isRules: true }) };
    sources.splice(place === -1 ? sources.length : place, place === -1 ? 0 : 1, source);
  }
  return sources;
}

function isSameSource(content: Blob, file: File, addressOf: AddressOf): boolean {
  const [one, other] = [addressOf(content), addressOf(file)];
  if (one !== undefined && other !== undefined) return one.href === other.href;
  return content instanceof File && isSameFile(content, file);
}

/** Whether two files are one, as far as a browser tells them apart. */
export function isSameFile(one: FileTraits, other: FileTraits): boolean {
  return (
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
  );
}

/** Where the content of a source was read. */
export type AddressOf = (content: Blob) => URL | undefined;

type FileTraits = Pick<File, "name" | "size" | "lastModified">;

/** All that a map is to be made of: the files, and the text that was pasted, if there is any. */
export function withPasted(chosen: readonly KeptSource[], text: string): readonly KeptSource[] {
  if (text.trim() === "") return chosen;
  const content = new Blob([text], { type: "text/plain" });
  if (isRulesText(text)) return withRules(chosen, content);
  const own: KeptSource = { name: PASTED, content };
  // A map that is made again brings the text of before along: what stands in the field counts. A
  // visitor's own file of that name is another thing.
  const others = chosen.filter(({ name, content }) => name !== own.name || content instanceof File);
  return [...others, own];
}

/**
 * Rules stand beside what was pasted before. Of two for one term the first holds: the newer ones are
 * before all others.
 */
function withRules(chosen: readonly KeptSource[], content: Blob): readonly KeptSource[] {
  const name = freeName(PASTED_RULES, new Set(chosen.map((source) => source.name)));
  const own: KeptSource = { name, content, isRules: true };
  const rules = chosen.filter(({ isRules }) => isRules);
  return [...papersOf(chosen), own, ...rules];
}

/** "812 bytes", "4 kB", "1.3 MB"; a kilobyte is 1,000 bytes, as files are sold. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return count(bytes, "byte", "bytes");
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : megabytes.toFixed(0)} MB`;
}
