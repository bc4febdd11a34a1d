/**
 * The explorer's state as an address that people can read, edit and pass on.
 *
 * Keys, not labels, so that an address outlives a rebuild; slashes and commas unescaped, so that it
 * can be read. What is unknown or broken is left out, never an error: addresses are typed by hand
 * and come from older maps.
 */
import { NODE_KINDS, type NodeKind } from "../dataset/reader.ts";
import type { View } from "./renderer/map-view.ts";
import type { Theme } from "./state.ts";

/** The part of what is shown that an address carries. */
export interface AddressState {
  /** As they stand in the address; whether there is such a thing is for others to say. */
  readonly selection: readonly string[];
  readonly query: string;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenCommunities: ReadonlySet<string>;
  /** null: the start view. */
  readonly view: View | null;
  /** null: as the reader or the system has it. */
  readonly theme: Theme | null;
  /** Without furniture, inside another page. */
  readonly embed: boolean;
}

/** Decimals of the middle of the view, and of the zoom. */
const PLACE_DECIMALS = 1;
const ZOOM_DECIMALS = 3;

/**
 * Reads an address.
 *
 * @param communities - keys of all communities of the map
 */
export function parseAddress(
  parameters: URLSearchParams,
  communities: readonly string[],
): AddressState {
  const theme = parameters.get("theme");
  return {
    selection: [...new Set(list(parameters.get("select")))],
    query: parameters.get("q") ?? "",
    hiddenKinds: hiddenOf(list(parameters.get("kind")), NODE_KINDS),
    hiddenCommunities: hiddenOf(list(parameters.get("community")), communities),
    view: parseView(parameters.get("view")),
    theme: theme === "light" || theme === "dark" ? theme : null,
    embed: parameters.has("embed") && parameters.get("embed") !== "0",
  };
}

/**
 * Writes an address.
 *
 * @param communities - keys of all communities of the map
 * @param others - parameters that are none of ours, or not read yet; kept as they are
 * @returns with "?" before it; "" where all is as at the start
 */
export function formatAddress(
  state: AddressState,
  communities: readonly string[],
  others: readonly (readonly [string, string])[] = [],
): string {
  const { selection, query, hiddenKinds, hiddenCommunities, view, theme, embed } = state;
  const parts: [string, string][] = [];
  if (selection.length > 0) parts.push(["select", selection.join(",")]);
  if (query !== "") parts.push(["q", query]);
  if (hiddenKinds.size > 0) parts.push(["kind", shownOf(hiddenKinds, NODE_KINDS)]);
  if (hiddenCommunities.size > 0) {
    parts.push(["community", shownOf(hiddenCommunities, communities)]);
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
  "view",
  "theme",
  "embed",
] as const;

/** The address of one thing, relative to the explorer's page. */
export function selectAddress(...keys: readonly string[]): string {
  return `?select=${escapePart(keys.join(","))}`;
}

function list(value: string | null): string[] {
  return (value ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/**
 * What a list of shown things hides. `a,b` shows these alone; `-a` shows all but it. Where nothing
 * of it is known, nothing is hidden.
 */
function hiddenOf<T extends string>(items: readonly string[], all: readonly T[]): Set<T> {
  const known = new Set<string>(all);
  const hidden = new Set(items.filter((item) => item.startsWith("-")).map((item) => item.slice(1)));
  const shown = new Set(items.filter((item) => known.has(item)));
  const off = all.filter((item) => hidden.has(item) || (shown.size > 0 && !shown.has(item)));
  return new Set(off);
}

/** The shorter of the two ways to write it; the shown ones where both are as long. */
function shownOf<T extends string>(hidden: ReadonlySet<T>, all: readonly T[]): string {
  const shown = all.filter((item) => !hidden.has(item));
  if (shown.length > 0 && shown.length <= hidden.size) return shown.join(",");
  return all
    .filter((item) => hidden.has(item))
    .map((item) => `-${item}`)
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
