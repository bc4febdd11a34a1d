/**
 * The fields that a query can name, and what may stand after their colon.
 *
 * A catalogue, so that parser, tips and complaints know the same fields.
 */
import {
  METHOD_KINDS,
  NODE_KINDS,
  type MethodKind,
  type NodeKind,
  type SEARCH_FIELDS,
} from "../../dataset/reader.ts";

export const FIELD_NAMES = [
  "title",
  "abstract",
  "author",
  "venue",
  "year",
  "cited",
  "introduces",
  "uses",
  "about",
  "kind",
  "in",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * Fields that papers alone have: a query for them is one for papers, or for the terms of those
 * (terms-by-papers.ts).
 */
export const OF_PAPERS: readonly (FieldName | null)[] = [
  ...(["title", "abstract", "author", "venue", "year"] as const),
  ...(["cited", "introduces", "uses", "about"] as const),
];

/** Other names that people bring along. */
const ALSO_CALLED: Readonly<Record<string, FieldName>> = {
  authors: "author",
  by: "author",
  citations: "cited",
  community: "in",
  journal: "venue",
  type: "kind",
  years: "year",
};

/** Which texts of a paper a field's words are looked for in; the other fields are no texts. */
export const TEXT_FIELDS: Readonly<Partial<Record<FieldName, (typeof SEARCH_FIELDS)[number]>>> = {
  title: "label",
  abstract: "abstract",
  author: "authors",
  venue: "venue",
};

/** A field by its name as typed; null where there is none. */
export function fieldNamed(name: string): FieldName | null {
  const lower = name.toLowerCase();
  const known = (FIELD_NAMES as readonly string[]).includes(lower);
  return known
    ? (lower as FieldName)
    : Object.hasOwn(ALSO_CALLED, lower)
      ? ALSO_CALLED[lower]!
      : null;
}

/** Kinds that `kind:` can name: of nodes, communities, and of methods the kinds they are of. */
export type AskedKind = NodeKind | "community" | MethodKind;

const ASKED_KINDS: readonly AskedKind[] = [
  ...new Set<AskedKind>([...NODE_KINDS, "community", ...METHOD_KINDS]),
];

/**
 * The kinds that a value names: `method`, `method|paper`, `method,paper`, `papers`. Each may be cut
 * short, since it is read while it is typed: `con` is a concept, `m` a method or a model.
 *
 * @returns null where a part of it names none
 */
export function parseKinds(value: string): ReadonlySet<AskedKind> | null {
  const kinds = new Set<AskedKind>();
  for (const part of value.toLowerCase().split(/[,|]/)) {
    if (part === "") continue;
    const found = ASKED_KINDS.filter((kind) => kind.startsWith(part) || pluralOf(kind) === part);
    if (found.length === 0) return null;
    for (const kind of found.includes(part as AskedKind) ? [part as AskedKind] : found) {
      kinds.add(kind);
    }
  }
  return kinds.size === 0 ? null : kinds;
}

function pluralOf(kind: AskedKind): string {
  return kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/**
 * The years that a value names: `2021`, `2020..2024`, `2020..`, `..2024`; a dash will do for the
 * dots, as in the address. A year may be cut short, since it is read while it is typed: `202` is
 * 2020 to 2029.
 *
 * @returns first and last, both inclusive, in this order; null where it names none
 */
export function parseYearRange(value: string): readonly [first: number, last: number] | null {
  const [, only = "", before = "", dash = "", to = ""] =
    /^(?:(\d{1,4})|(\d{0,4})(\.{1,3}|…|[-–—])(\d{0,4}))$/.exec(value) ?? [];
  const from = only + before;
  if (from + to === "") return null;
  const first = from === "" ? -Infinity : Number(from.padEnd(4, "0"));
  const last = dash === "" ? endOf(from) : to === "" ? Infinity : endOf(to);
  return first <= last ? [first, last] : [Number(to.padEnd(4, "0")), endOf(from)];
}

/**
 * How often papers are cited: `100` and `100..` are at least so often, `..5` at most; `10..50`, and with
 * signs `>100`, `>=100`, `<5`, `<=5`. A lone sign, of a number yet to be typed, is any count.
 *
 * @returns least and most, both inclusive, in this order; null where it names none
 */
export function parseCited(value: string): readonly [least: number, most: number] | null {
  const figures = value.replace(/(?<=\d)[,  ](?=\d{3}\b)/gu, "");
  const [, sign, count = ""] = /^([<>]=?|=)(\d*)$/.exec(figures) ?? [];
  if (sign !== undefined) {
    if (count === "") return [0, Infinity];
    const n = Number(count);
    if (sign === "=") return [n, n];
    if (sign.startsWith(">")) return [sign === ">" ? n + 1 : n, Infinity];
    return [0, sign === "<" ? n - 1 : n];
  }
  const [, least = "", dots, most = ""] = /^(\d*)(\.{1,3}|…|[-–—]|\+)?(\d*)$/.exec(figures) ?? [];
  if (least + most === "") return null;
  const [from, to] = [Number(least), most === "" ? Infinity : Number(most)];
  return dots === undefined ? [from, Infinity] : from <= to ? [from, to] : [to, from];
}

function endOf(year: string): number {
  return Number(year.padEnd(4, "9"));
}
