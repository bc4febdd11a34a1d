/**
 * The panel at the right, or the sheet at the bottom: what is chosen, or the list.
 *
 * A panel is a page: each kind of thing has a view of its own, and this holds what they share, the
 * running head, the other things chosen, and where the focus goes. panel-pages.ts has the page itself.
 */
import { formatChoice } from "../choice-words.ts";
import type { Explorer } from "../context.ts";
import { fill } from "../element.ts";
import { hasSubject, isOtherSubject } from "../state.ts";
import { findThing, type Thing } from "../things.ts";
import { renderChosen } from "./chosen.ts";
import { mountCollected } from "./collected.ts";
import { communityPanel } from "./community-panel.ts";
import { createHandRow } from "./hand-row.ts";
import { followTitle } from "./head-title.ts";
import type { List } from "./list.ts";
import { createPanelHead } from "./panel-head.ts";
import { crossIcon, type PanelView } from "./panel-parts.ts";
import { createPanelPages } from "./panel-pages.ts";
import { paperPanel } from "./paper-panel.ts";
import { questionPanel } from "./questions.ts";
import { ignoreSecondPress } from "./second-press.ts";
import { createSheet } from "./sheet.ts";
import { termPanel } from "./term-panel.ts";

/** A new kind of panel is a file and a line here. */
const PANELS: Readonly<Record<Thing["kind"], PanelView>> = {
  paper: paperPanel,
  concept: termPanel,
  method: termPanel,
  community: communityPanel,
  // Of large maps alone: fetched when it is first asked for.
  region: async (...place) => (await import("./region-panel.ts")).regionPanel(...place),
};

export interface Panel {
  focus(): void;
  /** Writes what depends on the map, once it stands. */
  refreshHead(): void;
}

/** Brings the page's panel to life; it follows the store's selection. */
export function mountPanel(explorer: Explorer, panel: HTMLElement): Panel {
  const { root, store, announce } = explorer;
  const head = createPanelHead(explorer, panel.querySelector<HTMLElement>("[data-running]")!);
  const chosen = panel.querySelector<HTMLElement>("[data-chosen]")!;
  const body = panel.querySelector<HTMLElement>("[data-body]")!;
  const sections = panel.querySelector<HTMLElement>("[data-sections]")!;
  const close = panel.querySelector<HTMLButtonElement>("[data-close]")!;
  const grip = panel.querySelector<HTMLButtonElement>("[data-grip]")!;
  const sheet = createSheet(panel, grip, explorer.covers, "half", (height) => {
    // A sheet of full height leaves nothing of the map to bring anything into.
    if (height !== "full") explorer.recentre();
  });
  ignoreSecondPress(panel);
  followTitle(panel);
  close.append(crossIcon());
  const hands = createHandRow(explorer, panel.querySelector<HTMLElement>("[data-absent]")!);
  const pages = createPanelPages(store, { body, chosen, sections }, hands);
  mountCollected(explorer, panel.querySelector<HTMLElement>("[data-collected]")!);
  let opener: HTMLElement | null = null;
  let list: List | null = null;

  function render(): void {
    const { selection, listed } = store.get();
    const question = questionPanel(explorer, store.get());
    const key = question === null ? selection.at(-1) : undefined;
    const thing = key === undefined ? null : findThing(explorer, key);
    const open = question !== null || thing !== null || listed;
    const wasOpen = !panel.hidden;
    const focused = document.activeElement;
    const within = focused instanceof HTMLElement && panel.contains(focused);
    // Read before anything is drawn: what is removed under the focus lets go of it.
    const follow =
      within || (focused instanceof HTMLElement && focused.closest("[data-search]") !== null);
    if (open && !wasOpen) {
      opener = focused instanceof HTMLElement && focused !== document.body ? focused : null;
      sheet.reset();
    }

    panel.hidden = !open;
    root.toggleAttribute("data-panel-open", open);
    panel.setAttribute("aria-label", question?.label ?? thing?.label ?? "List");
    list?.hide();
    sections.hidden = true;
    fill(body);
    if (question === null) head.write(thing);
    else head.fill(question.head);
    renderChosen(explorer, chosen, thing === null ? [] : selection);
    if (question !== null) pages.open((page) => question.render(page));
    else if (thing !== null) {
      pages.openThing((page) => PANELS[thing.kind](explorer, thing.key, page), follow);
    }
    panel.scrollTop = 0;
    if (question === null && thing === null && listed) void showList(follow);
    else if (open && follow) panel.focus({ preventScroll: true });
    else if (wasOpen && !open && (within || focused === document.body)) giveFocusBack();
  }

  /** The list is fetched when it is first asked for, and kept. */
  async function showList(withFocus: boolean): Promise<void> {
    try {
      list ??= (await import("./list.ts")).createList(explorer, panel);
    } catch (error) {
      pages.fail(error);
      return;
    }
    const state = store.get();
    if (!state.listed || hasSubject(state) || body.contains(list.element)) return;
    body.append(list.element);
    list.show();
    if (!withFocus) return;
    list.focus();
    // Nobody has gone to the first row yet: all that was found stays lit.
    if (state.hits !== null) store.update({ hovered: null });
  }

  function giveFocusBack(): void {
    const target =
      opener?.isConnected === true ? opener : root.querySelector<HTMLElement>("[data-map]");
    opener = null;
    target?.focus({ preventScroll: true });
  }

  close.addEventListener("click", () => {
    const { path, selection } = store.get();
    if (path !== null) store.update({ path: null });
    else if (selection.length > 0) store.update({ selection: [], picking: null });
    else store.update({ listed: false });
  });
  store.subscribe((state, before) => {
    const stepped = isOtherSubject(state, before);
    if (!stepped && state.picking !== before.picking)
      renderChosen(explorer, chosen, state.selection);
    if (!stepped && state.listed === before.listed) return;
    render();
    const said = stepped && state.path === null ? formatChoice(explorer, state, before) : null;
    if (said !== null) announce(said);
  });
  render();

  return {
    focus() {
      panel.focus({ preventScroll: true });
    },
    refreshHead() {
      const { path, selection } = store.get();
      const key = path === null ? selection.at(-1) : undefined;
      const thing = key === undefined ? null : findThing(explorer, key);
      if (thing !== null) head.write(thing);
    },
  };
}
