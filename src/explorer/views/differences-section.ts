/** The section that sets what papers say side by side; folded until it is asked for. */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import type { PaperTerms } from "./differences.ts";
import { partOf, section } from "./panel-parts.ts";

/** Fewer papers are read faster one by one. */
const FEWEST_PAPERS = 3;

/** The section; null where there is nothing to compare. */
export function differencesSection(
  explorer: Explorer,
  papers: readonly PaperTerms[],
): HTMLElement | null {
  if (papers.length < FEWEST_PAPERS) return null;
  const place = element("div");
  const fold = element(
    "details",
    { class: "pw-both", "data-opens": "" },
    element("summary", {}, "Problems they name, what they propose, gains they claim"),
    place,
  );
  fold.addEventListener(
    "toggle",
    () => {
      place.setAttribute("aria-busy", "true");
      import("./differences.ts")
        .then(({ differences }) => differences(explorer, papers))
        .then(
          (made) => fill(place, made),
          () => fill(place, element("p", { class: "pw-aside" }, "The texts could not be fetched.")),
        )
        .finally(() => place.removeAttribute("aria-busy"));
    },
    { once: true },
  );
  return partOf("sayings", section("Where they differ", null, fold));
}
