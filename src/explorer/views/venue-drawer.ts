/**
 * The drawer of venues: a name shows its papers alone, a switch hides them.
 *
 * To see one venue of twenty by switches takes nineteen of them.
 */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { filterDifferently, OTHER_VENUE, toggled, venuesToChoose } from "../filters.ts";
import { formatNumber, formatPart } from "../things.ts";

/** Brings the page's drawer of venues to life; where the map knows no venue, the page has none. */
export function mountVenues(explorer: Explorer, drawer: HTMLDetailsElement | null): void {
  const venues = venuesToChoose(explorer.overview);
  if (drawer === null || venues.length === 0) return;
  const { store, shown } = explorer;
  const hide = (hiddenVenues: ReadonlySet<string>) => store.update({ hiddenVenues });

  const rows = venues.map((venue) => {
    const name = formatVenue(venue);
    const count = element("span", { class: "pw-count" });
    const alone = element(
      "button",
      {
        type: "button",
        class: "pw-venue-name",
        title: name,
        on: {
          click: () => hide(isAlone(venue) ? new Set() : othersOf(venue)),
        },
      },
      element("span", {}, name),
      count,
      element("span", { class: "pw-hidden" }, " papers, show these alone"),
    );
    const shownSwitch = element("button", {
      type: "button",
      class: "pw-switch",
      "aria-label": `Show ${name} on the map`,
      on: { click: () => hide(toggled(store.get().hiddenVenues, venue)) },
    });
    return { venue, count, alone, shownSwitch };
  });
  const othersOf = (venue: string) => new Set(venues.filter((other) => other !== venue));
  const isAlone = (venue: string) => {
    const { hiddenVenues } = store.get();
    return !hiddenVenues.has(venue) && hiddenVenues.size === venues.length - 1;
  };
  const summary = drawer.querySelector("summary")!;
  const all = element("button", { type: "button", class: "pw-text-button" }, "All venues");
  all.addEventListener("click", () => {
    summary.focus();
    hide(new Set());
  });
  drawer.append(
    element(
      "ul",
      {},
      ...rows.map(({ alone, shownSwitch }) => element("li", {}, alone, shownSwitch)),
    ),
    all,
  );

  const total = summary.querySelector(".pw-count")!;
  const named = venues.filter((venue) => venue !== OTHER_VENUE);
  const write = () => {
    const { hiddenVenues } = store.get();
    const left = shown().venues;
    for (const { venue, count, alone, shownSwitch } of rows) {
      count.textContent = formatNumber(left.get(venue) ?? 0);
      alone.setAttribute("aria-pressed", String(isAlone(venue)));
      shownSwitch.setAttribute("aria-pressed", String(!hiddenVenues.has(venue)));
    }
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

function formatVenue(venue: string): string {
  return venue === OTHER_VENUE ? "Other or not known" : venue;
}
