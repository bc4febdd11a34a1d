/**
 * The explorer's state as an address that people can read, edit and pass on.
 *
 * Keys, not labels, so that an address outlives a rebuild (a venue has no key, and goes by its
 * name); slashes and commas unescaped, so that it can be read. What is unknown or broken is left out, never an error: addresses are typed by hand
 * and come from older maps.
 */
import { NODE_KINDS, type Overview } from "../dataset/reader.ts";
import {
  narrowYears,
  OTHER_VENUE,
  venuesToChoose,
  yearsToChoose,
  type Filters,
} from "./filters.ts";
import type { View } from "./renderer/map-view.ts";
import type { Theme } from "./state.ts";

/** The part of what is shown that an address carries. */
export interface AddressState extends Filters {
  /** As they stand in the address; whether there is such a thing is for others to say. */
  readonly selection: readonly string[];
  readonly query: string;
  /** null: the start view. */
  readonly view: View | null;
  /** null: as the reader or the system has it. */
  readonly theme: Theme | null;
  /** Without furniture, inside another page. */
  readonly embed: boolean;
}

/** What of a map an address can name. */
export interface AddressMap extends Pick<Overview, "venues" | "years"> {
  readonly communities: readonly { readonly key: string }[];
  readonly counts: { readonly papers: number };
}

/** What `venue=` calls the papers of no listed venue; a venue of this name is escaped. */
const OTHER_WORD = "other";

/** Decimals of the middle of the view, and of the zoom. */
const PLACE_DECIMALS = 1;
const ZOOM_DECIMALS = 3;

/** Reads an address of a map. */
export function parseAddress(parameters: URLSearchParams, map: AddressMap): AddressState {
  const theme = parameters.get("theme");
  const communities = map.communities.map(({ key }) => key);
  return {
    selection: [...new Set(list(parameters.get("select")))],
    query: parameters.get("q") ?? "",
    hiddenKinds: hiddenOf(list(parameters.get("kind")), NODE_KINDS),
    hiddenCommunities: hiddenOf(list(parameters.get("community")), communities),
    years: parseYears(parameters.get("year"), map),
    hiddenVenues: hiddenOf(venueList(parameters.get("venue")), venuesToChoose(map), formatVenue),
    view: parseView(parameters.get("view")),
    theme: theme === "light" || theme === "dark" ? theme : null,
    embed: parameters.has("embed") && parameters.get("embed") !== "0",
  };
}

/**
 * Writes an address of a map.
 *
 * @param others - parameters that are none of ours, or not read yet; kept as they are
 * @returns with "?" before it; "" where all is as at the start
 */
export function formatAddress(
  state: AddressState,
  map: AddressMap,
  others: readonly (readonly [string, string])[] = [],
): string {
  const { selection, query, view, theme, embed } = state;
  const { hiddenKinds, hiddenCommunities, years, hiddenVenues } = state;
  const communities = map.communities.map(({ key }) => key);
  const parts: [string, string][] = [];
  if (selection.length > 0) parts.push(["select", selection.join(",")]);
  if (query !== "") parts.push(["q", query]);
  if (hiddenKinds.size > 0) parts.push(["kind", shownOf(hiddenKinds, NODE_KINDS)]);
  if (hiddenCommunities.size > 0) {
    parts.push(["community", shownOf(hiddenCommunities, communities)]);
  }
  if (years !== null) parts.push(["year", formatYears(years, map)]);
  if (hiddenVenues.size > 0) {
    parts.push(["venue", shownOf(hiddenVenues, venuesToChoose(map), formatVenue)]);
  }
  if (view !== null) parts.push(["view", formatView(view)]);
  if (theme !== null) parts.push(["theme", theme]);
  if (embed) parts.push(["embed", "1"]);
  for (const [name, value] of others) parts.push([name, value]);
  if (parts.length === 0) return "";
  return `?${parts.map(([name, value]) => `${escapePart(name)}=${escapePart(value)}`).join("&")}`;
}

/** Names of the parameters that `parseAddress` reads. */
export const ADDRESS_PARAMETERS = [
  "select",
  "q",
  "kind",
  "community",
  "year",
  "venue",
  "view",
  "theme",
  "embed",
] as const;

/** The address of one thing, relative to the explorer's page. */
export function selectAddress(...keys: readonly string[]): string {
  return `?select=${escapePart(keys.join(","))}`;
}

function list(value: string | null): string[] {
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

/** `2020-2024`, `2020-`, `-2024` or `2020`. */
function parseYears(value: string | null, map: AddressMap): Filters["years"] {
  const known = yearsToChoose(map);
  const [, from = "", dash = "", to = ""] =
    /^(\d{4})?(-)?(\d{4})?$/.exec(value?.trim() ?? "") ?? [];
  if (known === null || (dash === "" ? from === "" || to !== "" : from + to === "")) return null;
  const first = from === "" ? known[0] : Number(from);
  return narrowYears([first, dash === "" ? first : to === "" ? known[1] : Number(to)], known);
}

/** An end that is the map's own stays open, so that the years to come belong to it. */
function formatYears([from, to]: NonNullable<Filters["years"]>, map: AddressMap): string {
  if (from === to) return String(from);
  const [first, last] = yearsToChoose(map) ?? [from, to];
  return `${from === first ? "" : String(from)}-${to === last ? "" : String(to)}`;
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
  const shown = all.filter((item) => !hidden.has(item));
  if (shown.length > 0 && shown.length <= hidden.size) return shown.map(wordOf).join(",");
  return all
    .filter((item) => hidden.has(item))
    .map((item) => `-${wordOf(item)}`)
    .join(",");
}

function parseView(value: string | null): View | null {
  const [x, y, zoom, ...rest] = (value ?? "").split(",").map((part) => Number.parseFloat(part));
  if (x === undefined || y === undefined || zoom === undefined || rest.length > 0) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

function formatView({ x, y, zoom }: View): string {
  const place = (value: number) => String(rounded(value, PLACE_DECIMALS));
  return `${place(x)},${place(y)},${String(Math.max(rounded(zoom, ZOOM_DECIMALS), 0.001))}`;
}

function rounded(value: number, decimals: number): number {
  const scaled = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return scaled === 0 ? 0 : scaled;
}

/** Escapes what would end a part or be read otherwise, and leaves keys as people know them. */
function escapePart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}
