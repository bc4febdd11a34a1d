/** Where the map is taken away: links that open it in programs of other sites. */
import {
  leavesOutTerms,
  PROGRAM_NAMES,
  programLinks,
  publishedFiles,
} from "../../exporters/index.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";

/** The section of the dialog; null where the map's files are not published: it is too large, or a lone one. */
export function programSection({ overview, site, hasPages }: Explorer): HTMLElement | null {
  if (!hasPages || publishedFiles(overview.counts).length === 0) return null;
  const links = programLinks(new URL(site, location.href).href);
  const heading = "Opened elsewhere, by link";
  return element(
    "section",
    { class: "pw-export-programs", "aria-label": heading },
    element("h3", {}, heading),
    links.length > 0 &&
      element(
        "ul",
        {},
        ...links.map(({ name, address }) =>
          element(
            "li",
            {},
            element(
              "a",
              { href: address, target: "_blank", rel: "noopener noreferrer external" },
              `Open in ${name}`,
            ),
          ),
        ),
      ),
    element(
      "p",
      { class: "pw-hint" },
      links.length > 0
        ? `These are other sites, which then fetch the whole map from this one${leavesOutTerms(overview.counts) ? ", without the terms of a single paper" : ""}. `
        : `${PROGRAM_NAMES} open a map by its address, once it is published over https: they cannot fetch it from this one. `,
      element("a", { href: `${site}about/#files` }, "All files and their addresses"),
      ".",
    ),
  );
}
