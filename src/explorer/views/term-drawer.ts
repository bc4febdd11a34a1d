/**
 * The drawer of terms: by how many papers they are of, what papers do with them, and what kind of
 * method they are. Its content is fetched when somebody opens it.
 */
import type { Explorer } from "../context.ts";
import { countTerms, termsOfLens } from "../drawn-counts.ts";
import { element } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { formatPart } from "../things.ts";

/** Brings the page's drawer of terms to life. */
export function mountTerms(explorer: Explorer, drawer: HTMLDetailsElement): void {
  const { store } = explorer;
  const count = drawer.querySelector("summary .pw-count")!;
  const write = () => {
    const all = termsOfLens(explorer);
    // Papers alone show none.
    const terms = Math.min(all, countTerms(explorer).terms);
    count.textContent = formatPart(terms, all);
    count.classList.toggle("pw-narrowed", terms < all);
  };
  write();
  store.subscribe((state, before) => {
    if (state.lens !== before.lens || filterDifferently(state, before)) write();
  });
  const place = element("div", { class: "pw-terms-body" });
  drawer.append(place);
  const fill = () => {
    if (!drawer.open) return;
    drawer.removeEventListener("toggle", fill);
    import("./term-filters.ts").then(
      ({ fillTerms }) => fillTerms(explorer, place),
      () => {
        place.append(element("p", { class: "pw-hint" }, "This could not be fetched."));
      },
    );
  };
  drawer.addEventListener("toggle", fill);
}
