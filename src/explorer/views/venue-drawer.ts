/** The drawer of venues: each with its papers, alone or switched off. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { formatVenue } from "../filter-words.ts";
import { filterDifferently, OTHER_VENUE, SHOW_ALL, venuesToChoose } from "../filters.ts";
import { formatPart } from "../things.ts";
import { filterRows } from "./filter-rows.ts";

/** Brings the page's drawer of venues to life; where the map knows no venue, the page has none. */
export function mountVenues(explorer: Explorer, drawer: HTMLDetailsElement | null): void {
  const venues = venuesToChoose(explorer.overview);
  if (drawer === null || venues.length === 0) return;
  const { store, shown } = explorer;
  const hide = (hiddenVenues: ReadonlySet<string>) => store.update({ hiddenVenues });
  const rows = filterRows({
    items: venues,
    nameOf: formatVenue,
    counted: "papers, show these alone",
    hidden: () => store.get().hiddenVenues,
    hide,
    counts: () => shown().venues,
  });
  const summary = drawer.querySelector("summary")!;
  const all = element(
    "button",
    { type: "button", class: "pw-text-button pw-drawer-all" },
    "All venues",
  );
  all.addEventListener("click", () => {
    summary.focus();
    hide(SHOW_ALL.hiddenVenues);
  });
  summary.after(all);
  drawer.append(rows.list);

  const total = summary.querySelector(".pw-count")!;
  const named = venues.filter((venue) => venue !== OTHER_VENUE);
  const write = () => {
    const { hiddenVenues } = store.get();
    rows.write();
    const namedLeft = named.filter((venue) => !hiddenVenues.has(venue));
    total.textContent = formatPart(namedLeft.length, named.length);
    total.classList.toggle("pw-narrowed", hiddenVenues.size > 0);
    all.hidden = hiddenVenues.size === 0;
  };
  write();
  store.subscribe((state, before) => {
    if (filterDifferently(state, before)) write();
  });
}
