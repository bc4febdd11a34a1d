/** What data/terms.yaml may say; the words of each complaint stand beside what they are about. */
import { z } from "zod";

import { findNearest } from "../nearest.ts";
import { TERM_KINDS } from "../term-rules.ts";

const text = z.string("must be text; put it in quotes").trim().min(1, "must not be empty");

const list = (of: string) => `must be a list of ${of}, each on a line that begins with “- ”`;
const pairs = (example: string) => `must be a group of lines such as “${example}”`;

const merging = z
  .array(text, list("lists, such as “- [the label, another name]”"))
  .min(2, "must name at least two terms; the first is the label");

const kind = z.enum(TERM_KINDS, {
  error: ({ input }) => {
    const known = `must be one of ${TERM_KINDS.join(", ")}`;
    const nearest = typeof input === "string" ? findNearest(input, TERM_KINDS) : null;
    return nearest === null ? known : `${known}; did you mean "${nearest}"?`;
  },
});

/** A key whose lines are all comments holds nothing. */
function listOf<S extends z.ZodType>(item: S, of: string) {
  return z
    .array(item, list(of))
    .nullish()
    .transform((items) => items ?? []);
}

function pairsOf<S extends z.ZodType>(value: S, example: string) {
  return z
    .record(text, value, pairs(example))
    .nullish()
    .transform((record) => Object.entries(record ?? {}));
}

export const termsSchema = z.strictObject(
  {
    import: listOf(text, "files"),
    merge: listOf(merging, "lists, such as “- [the label, another name]”"),
    rename: pairsOf(text, "old label: new label"),
    hide: listOf(text, "terms"),
    keep: listOf(text, "terms"),
    kind: pairsOf(kind, "label: model"),
    describe: pairsOf(text, "label: a sentence"),
  },
  "must be a list of keys, such as “hide: [a term]”",
);

export const KNOWN_TERM_KEYS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(termsSchema.shape),
};
