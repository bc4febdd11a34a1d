/** "Keywords: …" and the like: fields that a listing does name. */
import type { RawFields } from "../format.ts";
import { METADATA } from "./shape.ts";

/** The fields of an entry that is still being read. */
export type OpenFields = { -readonly [K in keyof RawFields]: RawFields[K] };

/** Labels as listings write them, in small letters and without a plural's "s". */
const FIELD: Readonly<Record<string, keyof RawFields>> = {
  arxiv: "arxiv",
  author: "authors",
  by: "authors",
  date: "year",
  doi: "doi",
  "index term": "keywords",
  journal: "venue",
  "key word": "keywords",
  keyword: "keywords",
  link: "url",
  published: "year",
  url: "url",
  venue: "venue",
  year: "year",
};

/** Adds the field of a line such as "Keywords: …"; anything else is left alone. */
export function addMetadata(fields: OpenFields, line: string): void {
  const [, label = "", value = ""] = METADATA.exec(line) ?? [];
  const field = FIELD[label.toLowerCase().replace(/s$/, "")];
  if (field === undefined || value === "" || fields[field] !== undefined) return;
  if (field === "authors") {
    fields.authors = value.split(value.includes(";") ? /\s*;\s*/ : /\s*,\s*|\s+and\s+/);
  } else if (field === "year") {
    const year = /\b(?:1[89]|20)\d\d\b/.exec(value)?.[0];
    if (year !== undefined) fields.year = year;
  } else {
    fields[field] = value;
  }
}
