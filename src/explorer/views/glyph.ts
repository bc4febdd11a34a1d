/** The marks of the legend, as they stand on the map: disc, ring, diamond, land. */
import { svgElement } from "../element.ts";
import type { Thing } from "../things.ts";

/**
 * A mark in the ink of its community; decoration, since a name always stands beside it. The same
 * shapes as components/Glyph.astro draws on the pages.
 */
export function glyph({ kind, hue }: Pick<Thing, "kind" | "hue">): SVGSVGElement {
  return svgElement(
    "svg",
    {
      class: `pw-glyph pw-glyph-${kind === "region" ? "community" : kind}`,
      viewBox: "-10 -10 20 20",
      "aria-hidden": "true",
      "data-hue": hue ?? undefined,
    },
    shape(kind),
  );
}

function shape(kind: Thing["kind"]): SVGElement {
  switch (kind) {
    case "paper":
      return svgElement("circle", { r: 8 });
    case "concept":
      return svgElement("circle", { r: 6.6 });
    case "method":
      return svgElement("path", { d: "M0-9.4 9.4 0 0 9.4-9.4 0Z" });
    case "community":
    case "region":
      return svgElement("path", { d: "M-8-3C-6-9 5-9 8-4S6 8 0 8-9 3-8-3Z" });
  }
}
