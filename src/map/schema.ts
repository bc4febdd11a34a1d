/**
 * What data/map.yaml may say.
 *
 * A misspelt key that is passed over silently is a setting that does nothing, found months later:
 * unknown keys are refused. The words of each complaint stand here, beside what they are about.
 */
import { z } from "zod";

/** Chance that repeats itself; any whole number gives a map, and another one another map. */
const DEFAULT_SEED = 1;

const text = z.string("must be text; put it in quotes").trim().min(1, "must not be empty");

const site = text
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
    error: 'must be the address of the site, as "https://name.github.io"',
    abort: true,
  })
  .refine((value) => /^\/?$/.test(new URL(value).pathname), {
    error: "must have no path: write the path under base",
    abort: true,
  })
  .refine((value) => !/[?#]/.test(value), { error: "must end with the host: no “?”, no “#”" })
  .transform((value) => new URL(value).origin);

const base = text
  .regex(/^[\w./~-]+$/, { error: 'must be a path of plain letters, as "/my-map/"', abort: true })
  .refine((value) => !/\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(value), {
    error: 'must be a path from the root of the host, as "/my-map/", without “.”, “..” and “//”',
  })
  .transform((value) => `/${value}/`.replace(/\/+/g, "/"));

const seed = z
  .int("must be a whole number")
  .min(0, "must not be below 0")
  .max(2 ** 32 - 1, "must be below 4,294,967,296");

const papers = z.array(text, "must be a list of papers, as [10.1000/182, 10.1000/183]");
const rules = "must be a list of lists, each on a line of its own that begins with “- ”";

const duplicates = z.strictObject(
  {
    same: z.array(papers.min(2, "must name at least two papers"), rules).default([]),
    different: z.array(papers.length(2, "must name two papers"), rules).default([]),
  },
  "must be a group of keys",
);

export const mapSchema = z.strictObject(
  {
    title: text,
    description: text.optional(),
    sources: z
      .array(text, "must be a list of files, each on a line of its own that begins with “- ”")
      .min(1, "must name at least one file, or be left out: then all files beside the map are read")
      .default([]),
    example: z.boolean("must be true or false").default(false),
    site: site.optional(),
    base: base.default("/"),
    duplicates: duplicates.optional(),
    places: text.optional(),
    options: z
      .strictObject({ seed: seed.default(DEFAULT_SEED) }, "must be a group of keys")
      .default({ seed: DEFAULT_SEED }),
  },
  "must be a list of keys, such as “title: My field”",
);

/** What the environment says of the address, which is checked as the map's file is. */
export const ADDRESS_SCHEMAS = { site, base } as const;

/** The keys that are known, by where they stand: "" is the top, "options" the group of that name. */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(mapSchema.shape),
  duplicates: Object.keys(duplicates.shape),
  options: ["seed"],
};
