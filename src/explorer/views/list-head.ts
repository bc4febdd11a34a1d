/** What stands above the list's rows: how many they are, tabs, and the order. */
import { formatFigures } from "../../figures.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { leftOf } from "../list/rows.ts";
import { LIST_TABS, sortsOf, type ListTab } from "../list/view.ts";
import { createListOrder } from "./list-order.ts";
import { createListTabs, TAB_NAMES } from "./list-tabs.ts";
import { createListWhy } from "./list-why.ts";
import { createReadingTools } from "./reading-tools.ts";

export interface ListHead {
  readonly elements: readonly HTMLElement[];
  /** Writes what the state says. */
  write(): void;
  /** Puts the focus on the chosen tab. */
  focus(): void;
}

/**
 * @param controls - id of the element that the tabs control
 * @param onTakenBack - called after a change of the reading list was taken back, with the key that
 *   came back, if one did: the button that was pressed is gone then
 */
export function createListHead(
  explorer: Explorer,
  controls: string,
  onTakenBack: (key: string | null) => void,
): ListHead {
  const { store, overview } = explorer;
  const title = element("h2", { class: "pw-title pw-list-title" });
  const tabs = createListTabs(controls, choose);
  const order = createListOrder(explorer);
  const why = createListWhy(explorer, { collected: focus, cleared: order.focus });
  const readingTools = createReadingTools(explorer, onTakenBack);

  function choose(tab: ListTab): void {
    const { list } = store.get();
    const fits = sortsOf(tab, overview).includes(list.sort);
    store.update({ list: { ...list, tab, ...(!fits && { sort: "importance", reversed: false }) } });
  }

  function focus(): void {
    tabs.focus(store.get().list.tab);
  }

  return {
    elements: [title, why.element, tabs.element, readingTools.element, order.element],
    focus,
    write() {
      const { list, hits, reading } = store.get();
      // Each counted once: of 40,000 terms it takes a while, and this is written on each keystroke.
      const left = new Map(LIST_TABS.map((tab) => [tab, leftOf(explorer, tab, hits, reading)]));
      const count = (tab: ListTab) => left.get(tab)!.length;
      tabs.write(list.tab, count);
      title.textContent = titleOf(explorer, count(list.tab));
      why.write(left.get(list.tab)!);
      readingTools.element.hidden = list.tab !== "reading";
      if (list.tab === "reading") readingTools.write();
      order.write(list);
    },
  };
}

/** @param left - how many things the chosen tab lists */
function titleOf({ store, overview }: Explorer, left: number): string {
  const { tab } = store.get().list;
  if (tab === "reading") return "Reading list";
  const all = overview.counts[tab];
  const name = TAB_NAMES[tab].toLowerCase();
  return left === all
    ? `All ${formatFigures(all)} ${name}`
    : `${formatFigures(left)} of ${formatFigures(all)} ${name}`;
}
