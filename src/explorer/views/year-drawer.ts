/**
 * The drawer of years: two fields, and a histogram to drag over.
 *
 * Fields and histogram say the same. The fields are for keys, fingers and screen readers; the
 * histogram is for the eye, and is fetched when somebody opens the drawer.
 */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { filterDifferently, narrowRange, yearsToChoose, type Filters } from "../filters.ts";
import { formatYears } from "../filter-words.ts";
import { find } from "../parts.ts";
import { formatCount } from "../things.ts";
import { yearPlayer } from "./year-player.ts";

/**
 * Brings the page's drawer of years to life; where the map knows no years, the page has none.
 *
 * @returns what plays the years, or pauses; null where there are none
 */
export function mountYears(
  explorer: Explorer,
  drawer: HTMLDetailsElement | null,
): (() => void) | null {
  const known = yearsToChoose(explorer.overview);
  if (drawer === null || known === null) return null;
  const { store, shown, graph } = explorer;
  const choose = (asked: readonly [number, number] | null) => {
    store.update({ years: asked && narrowRange(asked, known) });
  };

  const first = yearField("From", known);
  const last = yearField("to", known);
  for (const { field } of [first, last]) {
    field.addEventListener("change", () => {
      choose([Number(first.field.value), Number(last.field.value)]);
    });
  }
  const summary = drawer.querySelector("summary")!;
  const all = element("button", { type: "button", class: "pw-text-button" }, "All years");
  all.addEventListener("click", () => {
    summary.focus();
    choose(null);
  });
  const undated = element("p", { class: "pw-hint pw-undated" });
  // It has the room before there is anything to say: the histogram must not move while one drags.
  const isDated = graph.everyNode((_key, { kind, year }) => kind !== "paper" || year !== null);
  undated.hidden = isDated;
  const plot = element("div", { class: "pw-histogram" });
  drawer.append(plot, element("div", { class: "pw-years-row" }, first.label, last.label, all));
  const { row, toggle } = yearPlayer(explorer, known, find(explorer.root, "[data-year-now]"));
  drawer.append(undated, row);

  const range = summary.querySelector(".pw-count")!;
  const write = () => {
    const { years } = store.get();
    const [from, to] = years ?? known;
    first.field.value = String(from);
    last.field.value = String(to);
    range.textContent = formatYears(from, to);
    range.classList.toggle("pw-narrowed", years !== null);
    all.hidden = years === null;
    undated.textContent = formatUndated(shown().undated);
  };
  write();
  store.subscribe((state, before) => {
    if (filterDifferently(state, before)) write();
  });

  const draw = () => {
    if (!drawer.open) return;
    drawer.removeEventListener("toggle", draw);
    import("./year-histogram.ts").then(
      ({ drawYears }) => drawYears(explorer, plot, known, choose),
      // The fields do without it.
      () => plot.remove(),
    );
  };
  drawer.addEventListener("toggle", draw);
  return toggle;
}

function yearField(
  name: string,
  [first, last]: NonNullable<Filters["years"]>,
): { readonly label: HTMLElement; readonly field: HTMLSelectElement } {
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const field = element(
    "select",
    { class: "pw-year" },
    ...years.map((year) => element("option", { value: year }, year)),
  );
  return { label: element("label", {}, element("span", {}, name), field), field };
}

function formatUndated(papers: number): string {
  if (papers === 0) return "";
  return `${formatCount(papers, "paper")} without a year ${papers === 1 ? "is" : "are"} left out.`;
}
