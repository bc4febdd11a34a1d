/** The list's tabs: what kind of things it shows, each with how many of them are left. */
import { formatFigures } from "../../figures.ts";
import { element } from "../element.ts";
import { LIST_TABS, type ListTab } from "../list/view.ts";

export const TAB_NAMES: Readonly<Record<ListTab, string>> = {
  papers: "Papers",
  concepts: "Concepts",
  methods: "Methods",
  reading: "Reading",
};

export interface ListTabs {
  readonly element: HTMLElement;
  /** Marks the chosen tab, and says how many things each would list. */
  write(chosen: ListTab, count: (tab: ListTab) => number): void;
  focus(tab: ListTab): void;
}

/** @param controls - id of the element that the tabs control */
export function createListTabs(controls: string, choose: (tab: ListTab) => void): ListTabs {
  const tabs = LIST_TABS.map((tab) =>
    element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `pw-list-${tab}`,
        "data-tab": tab,
        "aria-controls": controls,
        on: { click: () => choose(tab) },
      },
      element("span", {}, TAB_NAMES[tab]),
      element("span", { class: "pw-count" }),
    ),
  );
  const bar = element(
    "div",
    { class: "pw-tabs", role: "tablist", "aria-label": "List of" },
    ...tabs,
  );
  bar.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    choose(LIST_TABS[next]!);
    tabs[next]!.focus();
  });

  return {
    element: bar,
    write(chosen, count) {
      for (const [i, tab] of LIST_TABS.entries()) {
        tabs[i]!.setAttribute("aria-selected", String(tab === chosen));
        tabs[i]!.tabIndex = tab === chosen ? 0 : -1;
        tabs[i]!.querySelector(".pw-count")!.textContent = formatFigures(count(tab));
      }
    },
    focus(tab) {
      tabs[LIST_TABS.indexOf(tab)]!.focus();
    },
  };
}
