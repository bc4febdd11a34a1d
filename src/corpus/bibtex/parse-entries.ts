/**
 * Blocks to entries: fields by name, with @string put in and "#" joined.
 *
 * @retorquere/bibtex-parser knows the grammar and the abbreviations. It is given blocks whose
 * values are numbers (split-blocks.ts): on values it would end a field at "%", refuse an entry for
 * a single "$", and take 3 ms for an abstract that is then read again.
 */
import { parse } from "@retorquere/bibtex-parser";

import { splitBlocks, type Block, type Values } from "./split-blocks.ts";

/** How many blocks are parsed at once: the library's time grows with the square of this. */
const BATCH = 250;

/** They say something about the file, and are no works. */
const NO_WORKS = new Set(["preamble", "set", "control", "bstcontrol", "ieeetranbstctl"]);

export interface Entry extends Pick<Block, "line" | "type" | "key" | "flaw"> {
  /** By name in small letters, in TeX; of a field that stands twice, the first. */
  readonly fields: Fields;
  /** Whether its last fields could not be read. */
  readonly isPartial: boolean;
}

export type Fields = Readonly<Record<string, string>>;

/** All entries of a file in order, bad ones included; `flaw` and `isPartial` say so. */
export function parseEntries(text: string, values: Values): Entry[] {
  const blocks = splitBlocks(text, values).filter(({ type }) => !NO_WORKS.has(type));
  const strings = parseStrings(blocks.filter(({ type }) => type === "string"));
  return batches(blocks.filter(({ type }) => type !== "string")).flatMap((batch) =>
    parseBatch(batch, strings, values),
  );
}

/** What the @strings say, wherever they stand, with their values as numbers. */
function parseStrings(blocks: readonly Block[]): Readonly<Record<string, string>> {
  let strings: Record<string, string> = {};
  for (const batch of batches(blocks)) {
    const source = batch.map(({ key, body }) => `@string{${key === "" ? "" : `${key},`}${body}}`);
    strings = { ...strings, ...parse(source.join("\n"), { strings }).strings };
  }
  return strings;
}

function parseBatch(
  blocks: readonly Block[],
  strings: Readonly<Record<string, string>>,
  values: Values,
): Entry[] {
  const source = blocks.flatMap(({ body, flaw }, i) => {
    // The fields of a block that breaks off are of no use.
    return flaw === null || flaw === "unclosed" ? [`@misc{${i},${body}\n}`] : [];
  });
  const { entries } = parse(source.join("\n"), {
    strings: { ...strings },
    verbatimFields: [/./],
    removeOuterBraces: [],
    sentenceCase: false,
    applyCrossRef: false,
  });
  const parsed = new Map(entries.map((entry) => [entry.key, entry]));
  return blocks.map(({ line, type, key, flaw }, i) => {
    const entry = parsed.get(String(i));
    const fields = Object.entries(entry?.fields ?? {}).map(([name, value]) => {
      // Keywords come as a list, cut at commas and sorted: here, a list of one number.
      const list: readonly unknown[] = [value].flat();
      return [name, values.fill(list.map(String).join(", "))];
    });
    return {
      line,
      type,
      key,
      flaw,
      fields: Object.fromEntries(fields) as Fields,
      // The library keeps of a bad entry what it read before, and says so by giving no input.
      isPartial: entry === undefined || entry.input === "",
    };
  });
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}
