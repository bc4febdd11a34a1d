/**
 * How a dialect's table finds our fields among the tagged ones.
 *
 * Every picker takes tags in order of preference; the first that says something is taken, unless
 * the picker says otherwise. What a value means is left to the border (record.ts); here are only
 * the ways in which tagged text hides it: in several lines, in repeated tags, among other things.
 */
import { decodePath } from "../../doi.ts";
import { findDois } from "../dois.ts";
import type { Picker, TaggedField } from "./dialect.ts";

/** What exporters write where they have nothing to say. */
const NOTHING = /^\[not available\]\.?$/i;

/** A longer value is no address, and would cost the patterns below too much time: UTF-16 units. */
const LONGEST_ADDRESS = 2000;

const DOI_ALONE =
  /^(doi:?\s*|https?:\/\/\S*?(?:doi\.org|\/doi(?:\/(?:abs|full|e?pdf))?)\/)?(10\.\d{4,9}\/\S+?)(?:\s*\[doi\])?$/i;

const WEB = /^(?:https?:\/\/|\/\/|www\.|(?:dx\.)?doi\.org\/|arxiv\.org\/)\S+$/i;

/** A year, or a day written as "20190128". */
const YEAR = /(?<!\d)(?:1[5-9]|2[01])\d\d(?=\D|$|\d{4}(?!\d))/;

/** What the first picker finds that finds anything. */
export function first(...pickers: readonly Picker[]): Picker {
  return (fields) => {
    for (const pick of pickers) {
      const value = pick(fields);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** The first value of a tag; a second one says the same in other words. */
export function one(...tags: readonly string[]): Picker {
  return (fields) => firstSaid(fields, tags)?.[0];
}

/** All values of a tag as one text; those that come again are said once. */
export function text(...tags: readonly string[]): Picker {
  return (fields) => firstSaid(fields, tags)?.join(" ");
}

/** As text, but a repeated tag is a subtitle: "Knots" and "A survey" → "Knots: A survey". */
export function title(...tags: readonly string[]): Picker {
  return (fields) => {
    const parts = firstSaid(fields, tags);
    return parts
      ?.map((part, i) =>
        i + 1 === parts.length || /\p{P}/u.test(part.at(-1)!) ? part : `${part}:`,
      )
      .join(" ");
  };
}

/**
 * People, a tag or a line each. Tags of one group are taken together in the order of the source,
 * if the group's first is there.
 */
export function people(...groups: readonly (readonly string[])[]): Picker {
  return (fields) => {
    for (const tags of groups) {
      if (valuesOf(fields, tags.slice(0, 1)).length === 0) continue;
      const names = fields
        .filter(({ tag }) => tags.includes(tag))
        .flatMap(({ lines }) => lines.flatMap((line) => line.split(";")))
        // "Quill,M. (moss@quill.example)" → "Quill, M."
        .map((name) => name.replace(/\([^()\s@]+@[^()\s]*\)/, "").replace(/,(?=\S)/g, ", "))
        .map((name) => name.trim());
      return nonEmpty(names);
    }
    return undefined;
  };
}

/**
 * Keywords of all the tags, each once. An indented line goes on with the line before; any other is
 * a keyword of its own, as is what stands between two semicolons.
 *
 * @param clean - what is kept of a keyword; "" for nothing
 */
export function keywords(
  tags: readonly string[],
  clean: (keyword: string, tag: string) => string = (keyword) => keyword,
): Picker {
  return (fields) =>
    nonEmpty(
      fields
        .filter(({ tag }) => tags.includes(tag))
        .flatMap(({ tag, lines }) =>
          lines
            .join("\n")
            .replace(/\n\s+/g, " ")
            .split(/[;\n]/)
            .map((keyword) => clean(keyword.trim(), tag).trim()),
        ),
    );
}

/** The first year among the tags; without any, what stands there, so that it is reported. */
export function year(...tags: readonly string[]): Picker {
  return (fields) => {
    const said = valuesOf(fields, tags);
    for (const value of said) {
      const found = YEAR.exec(value)?.[0];
      if (found !== undefined) return found;
    }
    return said[0];
  };
}

/** The first web address. */
export function web(...tags: readonly string[]): Picker {
  return (fields) => {
    const address = valuesOf(fields, tags)
      .flatMap((value) => value.split(/;\s*(?=https?:)|\s+/))
      .find((value) => value.length <= LONGEST_ADDRESS && WEB.test(value));
    return address?.startsWith("//") === true ? `https:${address}` : address;
  };
}

/** The first DOI, with whatever stands around it. */
export function doiIn(...tags: readonly string[]): Picker {
  return (fields) => valuesOf(fields, tags).flatMap(findDois)[0];
}

/** The first line that is a DOI, or an address of one, and nothing else: others' are never taken. */
export function doiAlone(...tags: readonly string[]): Picker {
  return (fields) => {
    for (const line of tags.flatMap((tag) => fieldsOf(fields, tag)).flatMap(({ lines }) => lines)) {
      const doi = line.length > LONGEST_ADDRESS ? null : DOI_ALONE.exec(line.trim());
      if (doi === null) continue;
      const [, before, name] = doi;
      const written = name!.replace(/[?#].*$|[.,;]$/, "");
      return before?.endsWith("/") === true ? decodePath(written) : written;
    }
    return undefined;
  };
}

/** Every DOI of the tags, for lists of what is cited. */
export function dois(...tags: readonly string[]): Picker {
  return (fields) => nonEmpty(valuesOf(fields, tags).flatMap(findDois));
}

/** What a pattern finds in the tags, whole. */
export function match(pattern: RegExp, ...tags: readonly string[]): Picker {
  return (fields) => {
    for (const value of valuesOf(fields, tags)) {
      const found = pattern.exec(value)?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The values of the first tag that has any, each once. */
function firstSaid(
  fields: readonly TaggedField[],
  tags: readonly string[],
): readonly string[] | undefined {
  for (const tag of tags) {
    const values = new Set(valuesOf(fields, [tag]));
    if (values.size > 0) return [...values];
  }
  return undefined;
}

/** Values of the first tag, then of the next, each on one line; without those that say nothing. */
function valuesOf(fields: readonly TaggedField[], tags: readonly string[]): string[] {
  return tags
    .flatMap((tag) => fieldsOf(fields, tag))
    .map(({ lines }) => lines.map((line) => line.trim()).join(" "))
    .map((value) => value.trim())
    .filter((value) => value !== "" && !NOTHING.test(value));
}

function fieldsOf(fields: readonly TaggedField[], tag: string): readonly TaggedField[] {
  return fields.filter((field) => field.tag === tag);
}

/** A list without doubles and empty texts; undefined where nothing is left. */
function nonEmpty(items: readonly string[]): string[] | undefined {
  const unique = [...new Set(items)].filter((item) => item !== "");
  return unique.length === 0 ? undefined : unique;
}
