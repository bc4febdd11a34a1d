/**
 * What a request is for.
 *
 * Everything that a build consists of is answered from that build alone: papers go by their index,
 * and an abstract from another build would stand under the wrong title.
 */
import type { SiteBuild } from "./site-build.ts";

export type Route =
  /** A file of the build; a page of the explorer ends in "index.html", whatever is asked of it. */
  | { readonly kind: "file"; readonly path: string }
  | PageRoute
  /** None of the worker's business. */
  | { readonly kind: "other" };

/** A page to read. */
export interface PageRoute {
  readonly kind: "page";
  /** As it stands in the address, without what is asked of the page. */
  readonly path: string;
  /** Where the map shows the same, relative to the worker. */
  readonly insteadOf: string;
}

/** The kind in a key, by the folder of its pages: the explorer's table (paper-links.ts), turned round. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["papers", "paper"],
  ["concepts", "concept"],
  ["methods", "method"],
  ["communities", "community"],
]);

/**
 * Where a request leads.
 *
 * @param scope - address of the folder that the worker lies in, with "/" at its end
 * @param navigates - whether a page is asked for, rather than a part of one
 */
export function routeOf(
  url: URL,
  navigates: boolean,
  scope: string,
  build: Pick<SiteBuild, "files">,
): Route {
  const address = url.origin + url.pathname;
  if (!address.startsWith(scope)) return { kind: "other" };
  const path = address.slice(scope.length);
  const page = path.endsWith("/") || path === "" ? `${path}index.html` : path;
  // The explorer's two pages: the site's own map, and one that the browser keeps.
  if (page === "index.html" || page === "own/index.html") return { kind: "file", path: page };
  const named = decode(path);
  if (!navigates) {
    return Object.hasOwn(build.files, named) ? { kind: "file", path: named } : { kind: "other" };
  }
  const [folder = "", slug = ""] = path.split("/");
  // Files for other programs, megabytes each: whoever saves one wants no copy in the browser.
  if (folder === "data") return { kind: "other" };
  const kind = KINDS.get(folder);
  const chosen = kind !== undefined && slug !== "";
  return { kind: "page", path, insteadOf: chosen ? `?select=${kind}/${slug}` : "" };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not written by us, so no file of ours.
    return path;
  }
}
