/**
 * The filters as parameters of an address: what is shown, or what is not, whichever is shorter.
 *
 * A venue has no key, and goes by its name. The end of a range that is the map's own stays open, so
 * that the years to come belong to it. Whether there is a node of a key is for others to say.
 */
import { METHOD_KINDS, NODE_KINDS, RELATIONS, type Overview } from "../dataset/reader.ts";
import {
  narrowRange,
  OTHER_VENUE,
  venuesToChoose,
  yearsToChoose,
  type Filters,
} from "./filters.ts";
import { NEAR_STEPS } from "./nearby.ts";

/** What of a map filters can name. */
export interface FilterMap extends Pick<Overview, "venues" | "years"> {
  readonly communities: readonly { readonly key: string }[];
  readonly counts: { readonly papers: number };
}

/** Names of the parameters. */
export const FILTER_PARAMETERS = [
  "kind",
  "methods",
  "relation",
  "community",
  "year",
  "venue",
  "papers",
  "near",
  "hide",
  "fold",
  "pin",
  "rest",
] as const;
/** What the ends of ranges look like. */
const YEAR = /^\d{4}$/;
const PAPERS = /^\d{1,9}$/;

type FilterParameter = (typeof FILTER_PARAMETERS)[number];

/** What `venue=` calls the papers of no listed venue; a venue of this name is escaped. */
const OTHER_WORD = "other";

/** Reads the filters of an address. */
export function parseFilters(parameters: URLSearchParams, map: FilterMap): Filters {
  const value = (name: FilterParameter) => parameters.get(name);
  const items = (name: FilterParameter) => readList(value(name));
  const communities = map.communities.map(({ key }) => key);
  const years = yearsToChoose(map);
  return {
    hiddenKinds: hiddenOf(items("kind").map(inSingular), NODE_KINDS),
    hiddenMethodKinds: hiddenOf(items("methods"), METHOD_KINDS),
    hiddenRelations: hiddenOf(items("relation"), RELATIONS),
    hiddenCommunities: hiddenOf(items("community"), communities),
    years: years && parseRange(value("year"), years, YEAR),
    hiddenVenues: hiddenOf(venueList(value("venue")), venuesToChoose(map), formatVenue),
    papersOfTerm: parseRange(value("papers"), [1, Infinity], PAPERS),
    near: parseNear(items("near")),
    hidden: new Set(items("hide")),
    folded: new Set(items("fold")),
    pinned: new Set(items("pin")),
    rest: value("rest") === "fade" ? "faded" : "hidden",
  };
}

/**
 * What of an address's filters the map does not know, each as it is written there: "venue=ICRAA". It
 * filters nothing, which whoever typed it by hand would not notice.
 */
export function unknownFilters(parameters: URLSearchParams, map: FilterMap): string[] {
  const words: Readonly<Partial<Record<FilterParameter, readonly string[]>>> = {
    kind: NODE_KINDS,
    methods: METHOD_KINDS,
    relation: RELATIONS,
    community: map.communities.map(({ key }) => key),
    venue: venuesToChoose(map).map(formatVenue),
  };
  const read = {
    year: endsOf(parameters.get("year"), YEAR),
    papers: endsOf(parameters.get("papers"), PAPERS),
    near: parseNear(readList(parameters.get("near"))),
  };
  const unread = Object.entries(read).flatMap(([name, found]) => {
    const value = parameters.get(name) ?? "";
    return found !== null || value === "" ? [] : [`${name}=${value}`];
  });
  const unlisted = Object.entries(words).flatMap(([name, known]) => {
    const value = parameters.get(name);
    const written = name === "venue" ? venueList(value) : readList(value);
    const isKnown = (item: string): boolean =>
      [item, item.replace(/^-/, "")].some((word) =>
        known.includes(name === "kind" ? inSingular(word) : word),
      );
    return written.filter((item) => !isKnown(item)).map((item) => `${name}=${item}`);
  });
  return [...unlisted, ...unread];
}

/** Writes filters as parameters, in the order of FILTER_PARAMETERS; those that filter nothing are left out. */
export function formatFilters(filters: Filters, map: FilterMap): [FilterParameter, string][] {
  const { hiddenKinds, hiddenMethodKinds, hiddenRelations, hiddenCommunities } = filters;
  const { years, hiddenVenues, papersOfTerm, near, hidden, folded, pinned, rest } = filters;
  const communities = map.communities.map(({ key }) => key);
  const values: Readonly<Record<FilterParameter, string>> = {
    kind: shownOf(hiddenKinds, NODE_KINDS),
    methods: shownOf(hiddenMethodKinds, METHOD_KINDS),
    relation: shownOf(hiddenRelations, RELATIONS),
    community: shownOf(hiddenCommunities, communities),
    year: years === null ? "" : formatRange(years, yearsToChoose(map) ?? years),
    venue: shownOf(hiddenVenues, venuesToChoose(map), formatVenue),
    papers: papersOfTerm === null ? "" : formatRange(papersOfTerm, [1, Infinity]),
    near: near === null ? "" : near.join(","),
    hide: [...hidden].join(","),
    fold: [...folded].join(","),
    pin: [...pinned].join(","),
    rest: rest === "faded" ? "fade" : "",
  };
  return FILTER_PARAMETERS.filter((name) => values[name] !== "").map((name) => [
    name,
    values[name],
  ]);
}

/** A node and how many steps from it, `paper/a,2`; without a number as many as it is at first. */
function parseNear([key, steps = "2"]: readonly string[]): Filters["near"] {
  const known = NEAR_STEPS.find((one) => String(one) === steps);
  return key === undefined || known === undefined ? null : [key, known];
}

/** "papers" is "paper". */
function inSingular(kind: string): string {
  return kind.toLowerCase().replace(/s$/, "");
}

/** The items of a list with commas, without blanks. */
export function readList(value: string | null): string[] {
  return trimmed((value ?? "").split(","));
}

/** Venues as `formatVenue` writes them: a comma after a backslash ends none. */
function venueList(value: string | null): string[] {
  return trimmed((value ?? "").match(/(?:\\.|[^,\\])+/g) ?? []);
}

function trimmed(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

/** A venue's name, a backslash before what would be read otherwise. */
function formatVenue(name: string): string {
  if (name === OTHER_VENUE) return OTHER_WORD;
  return name === OTHER_WORD ? `\\${name}` : name.replace(/^-|[,\\]/g, "\\$&");
}

/**
 * `2020-2024`, `2020-`, `-2024` or `2020`.
 *
 * @param known - least and most that there is
 * @param end - what an end looks like
 */
function parseRange(
  value: string | null,
  known: readonly [number, number],
  end: RegExp,
): readonly [number, number] | null {
  const ends = endsOf(value, end);
  if (ends === null) return null;
  const [from, to = from] = ends.map((part, i) => (part === "" ? known[i]! : Number(part)));
  return narrowRange([from!, to!], known);
}

/** The ends of a range as they are written, "" where it is open; null where it is none. */
function endsOf(value: string | null, end: RegExp): string[] | null {
  const ends = (value ?? "").split("-").map((part) => part.trim());
  const given = ends.filter((part) => part !== "");
  const isRange = ends.length <= 2 && given.length > 0 && given.every((part) => end.test(part));
  return isRange ? ends : null;
}

function formatRange(
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number],
): string {
  if (from === to) return String(from);
  return `${from === least ? "" : String(from)}-${to === most ? "" : String(to)}`;
}

/**
 * What a list of shown things hides. `a,b` shows these alone; `-a` shows all but it. Where nothing
 * of it is known, nothing is hidden.
 *
 * @param wordOf - how a thing is written in the list
 */
function hiddenOf<T extends string>(
  items: readonly string[],
  all: readonly T[],
  wordOf: (item: T) => string = (item) => item,
): Set<T> {
  const listed = new Set(items);
  const shown = new Set(all.filter((item) => listed.has(wordOf(item))));
  const off = all.filter(
    (item) => listed.has(`-${wordOf(item)}`) || (shown.size > 0 && !shown.has(item)),
  );
  return new Set(off);
}

/** The shorter of the two ways to write it; the shown ones where both are as long. */
function shownOf<T extends string>(
  hidden: ReadonlySet<T>,
  all: readonly T[],
  wordOf: (item: T) => string = (item) => item,
): string {
  if (hidden.size === 0) return "";
  const shown = all.filter((item) => !hidden.has(item));
  if (shown.length > 0 && shown.length <= hidden.size) return shown.map(wordOf).join(",");
  return all
    .filter((item) => hidden.has(item))
    .map((item) => `-${wordOf(item)}`)
    .join(",");
}
