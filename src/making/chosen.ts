/** The files that a visitor has chosen, before they become a map. */
import type { KeptSource } from "../dataset/kept.ts";
import { count } from "../pipeline/summary.ts";

/** Above so many bytes, or so many papers, a computer's own command is the better way. */
export const MANY_BYTES = 200_000_000;
export const MANY_PAPERS = 20_000;

/** The name of a source that was not a file. */
export const PASTED = "pasted.txt";

export interface Choice {
  readonly sources: readonly KeptSource[];
  /** What could not be taken, and what to do; a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The files chosen so far, with more.
 *
 * Two of one name are told apart, since problems are reported by name; the same one twice is one.
 */
export function addFiles(chosen: readonly KeptSource[], files: readonly File[]): Choice {
  const sources = [...chosen];
  const notes: string[] = [];
  for (const file of files) {
    if (/\.zip$/i.test(file.name)) {
      notes.push(`${file.name} is an archive: unzip it, and choose the files in it.`);
    } else if (!sources.some(({ content }) => isSame(content, file))) {
      sources.push({ name: freeName(file.name, sources), content: file });
    }
  }
  return { sources, notes };
}

function isSame(content: Blob, file: File): boolean {
  return (
    content instanceof File &&
    content.name === file.name &&
    content.size === file.size &&
    content.lastModified === file.lastModified
  );
}

/** "refs.bib", or else "refs (2).bib", as a computer's folders do it. */
function freeName(name: string, taken: readonly KeptSource[]): string {
  const names = new Set(taken.map((source) => source.name));
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let i = 2; names.has(free); ++i) free = `${stem} (${String(i)})${ending}`;
  return free;
}

/** All that a map is to be made of: the files, and the text that was pasted, if there is any. */
export function withPasted(chosen: readonly KeptSource[], text: string): readonly KeptSource[] {
  if (text.trim() === "") return chosen;
  const content = new Blob([text], { type: "text/plain" });
  // A map that is made again brings the text of before along: what stands in the field counts.
  const files = chosen.filter(({ name }) => name !== PASTED);
  return [...files, { name: PASTED, content }];
}

/** "812 bytes", "4 kB", "1.3 MB"; a kilobyte is 1,000 bytes, as files are sold. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return count(bytes, "byte", "bytes");
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : megabytes.toFixed(0)} MB`;
}
