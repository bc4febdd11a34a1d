/**
 * The explorer's state as an address that people can read, edit and pass on.
 *
 * Keys, not labels, so that an address outlives a rebuild; slashes and commas unescaped, so that it
 * can be read. What is unknown or broken is left out, never an error: addresses are typed by hand
 * and come from older maps. Filters have a file of their own, filter-address.ts.
 */
import { roundTo } from "../rounding.ts";
import {
  FILTER_PARAMETERS,
  formatFilters,
  parseFilters,
  readList,
  type FilterMap,
} from "./filter-address.ts";
import type { Filters } from "./filters.ts";
import { formatListView, parseListView, type ListView } from "./list/view.ts";
import { parseLens, type Lens } from "./lens.ts";
import { parseColouring, type Colouring } from "./overlay.ts";
import type { View } from "./renderer/map-view.ts";
import type { Theme } from "./state.ts";

/** The part of what is shown that an address carries. */
export interface AddressState extends Filters {
  /** As they stand in the address; whether there is such a thing is for others to say. */
  readonly selection: readonly string[];
  /** Two keys, as they stand in the address; null where it asks for no path. */
  readonly path: readonly [from: string, to: string] | null;
  /** Which of the paths between them, from 0. */
  readonly way: number;
  readonly query: string;
  /** null: the list is closed. */
  readonly list: ListView | null;
  readonly lens: Lens;
  /** null: by community. */
  readonly colour: Colouring | null;
  /** null: the start view. */
  readonly view: View | null;
  /** Whether what is new since the last build is lit. */
  readonly newLit: boolean;
  /** null: as the reader or the system has it. */
  readonly theme: Theme | null;
  /** Without furniture, inside another page. */
  readonly embed: boolean;
}

/** What of a map an address can name. */
export type AddressMap = FilterMap;

/** Decimals of the middle of the view, and of the zoom. */
const PLACE_DECIMALS = 1;
const ZOOM_DECIMALS = 3;

/** Reads an address of a map. */
export function parseAddress(parameters: URLSearchParams, map: AddressMap): AddressState {
  const theme = parameters.get("theme");
  const path = parsePath(parameters.get("path"));
  return {
    selection: [...new Set(readList(parameters.get("select")))],
    path,
    way: path === null ? 0 : parseWay(parameters.get("way")),
    query: parameters.get("q") ?? "",
    ...parseFilters(parameters, map),
    list: parseListView(parameters.get("list")),
    lens: parseLens(parameters.get("lens")),
    colour: parseColouring(parameters.get("colour") ?? parameters.get("color")),
    view: parseView(parameters.get("view")),
    newLit: parameters.get("new") === "1",
    theme: theme === "light" || theme === "dark" ? theme : null,
    embed: parameters.has("embed") && !/^(?:0|false|no|off)$/i.test(parameters.get("embed")!),
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
  const { selection, path, way, query, list, lens, colour, view, newLit, theme, embed } = state;
  const parts: [string, string][] = [];
  if (selection.length > 0) parts.push(["select", selection.join(",")]);
  if (path !== null) parts.push(["path", path.join(",")]);
  if (path !== null && way > 0) parts.push(["way", String(way + 1)]);
  if (query !== "") parts.push(["q", query]);
  parts.push(...formatFilters(state, map));
  if (list !== null) parts.push(["list", formatListView(list)]);
  if (lens !== null) parts.push(["lens", lens]);
  if (colour !== null) parts.push(["colour", colour]);
  if (view !== null) parts.push(["view", formatView(view)]);
  if (newLit) parts.push(["new", "1"]);
  if (theme !== null) parts.push(["theme", theme]);
  if (embed) parts.push(["embed", "1"]);
  for (const [name, value] of others) parts.push([name, value]);
  if (parts.length === 0) return "";
  return `?${parts.map(([name, value]) => `${escapePart(name)}=${escapePart(value)}`).join("&")}`;
}

/** Names of the parameters that `parseAddress` reads. */
export const ADDRESS_PARAMETERS = [
  "select",
  "path",
  "way",
  "q",
  ...FILTER_PARAMETERS,
  "list",
  "lens",
  "colour",
  "color",
  "view",
  "new",
  "theme",
  "embed",
] as const;

/** The address of one thing, relative to the explorer's page. */
export function selectAddress(...keys: readonly string[]): string {
  return `?select=${escapePart(keys.join(","))}`;
}

/** The address of the paths between two things, relative to the explorer's page. */
export function pathAddress(from: string, to: string): string {
  return `?path=${escapePart(`${from},${to}`)}`;
}

/** Two things, and not the same one twice. */
function parsePath(value: string | null): AddressState["path"] {
  const [from, to, ...rest] = readList(value);
  if (from === undefined || to === undefined || from === to || rest.length > 0) return null;
  return [from, to];
}

/** People count from 1. */
function parseWay(value: string | null): number {
  return /^[1-9]\d?$/.test(value?.trim() ?? "") ? Number(value) - 1 : 0;
}

function parseView(value: string | null): View | null {
  const [x, y, zoom, ...rest] = (value ?? "").split(",").map((part) => Number.parseFloat(part));
  if (x === undefined || y === undefined || zoom === undefined || rest.length > 0) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

function formatView({ x, y, zoom }: View): string {
  const place = (value: number) => String(roundTo(value, PLACE_DECIMALS));
  return `${place(x)},${place(y)},${String(Math.max(roundTo(zoom, ZOOM_DECIMALS), 0.001))}`;
}

/** Escapes what would end a part or be read otherwise, and leaves keys as people know them. */
function escapePart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}
