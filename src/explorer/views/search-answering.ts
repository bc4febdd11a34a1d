/** What the search field asks, and its answer: under the field, on the map, and in words. */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { createAsking } from "../search/asking.ts";
import { INITIAL_LIST, sortsOf } from "../list/view.ts";
import type { Answer, Search } from "../search.ts";
import { hasSubject, type ExplorerState } from "../state.ts";
import { describeAnswer, litKeys, renderAnswer } from "./search-answer.ts";
import type { SearchDrop, SearchParts } from "./search-drop.ts";
import type { SearchOptions } from "./search-options.ts";

export interface Answering {
  /** Asks for what stands in the field; `open` shows the answer under it. */
  ask(open: boolean): void;
  /** The same after the field's words became others: all of the last answer is forgotten. */
  askAnew(open: boolean): void;
  /** Chooses of what stands in the field, not of what was answered while it was typed. */
  choose(): Promise<void>;
  /** Whether what stands in the field has yet to be answered. */
  readonly isWaiting: () => boolean;
  /** Writes the answer again, where there is one and the filters leave other things of it. */
  rewrite(state: ExplorerState): void;
  /** Lights what was found, unless something is chosen: then its own neighbourhood matters. */
  light(state: ExplorerState): void;
}

/** Nothing is asked yet. */
export function createAnswering(
  explorer: Explorer,
  search: Search,
  { input, clearButton, results, message }: SearchParts,
  options: SearchOptions,
  drop: SearchDrop,
): Answering {
  const { store, announce } = explorer;
  const asking = createAsking(search);
  /** Kinds of which all hits are shown. */
  const wholeKinds = new Set<string>();
  let answer: Answer | null = null;

  function ask(open: boolean): void {
    const query = input.value;
    clearButton.hidden = query === "";
    results.setAttribute("aria-busy", "true");
    asking.ask(query, (outcome) => {
      results.removeAttribute("aria-busy");
      if (outcome === "unreachable") fail(open);
      else tell(outcome, query, open);
    });
  }

  function fail(open: boolean): void {
    answer = null;
    options.clear();
    fill(message, element("p", {}, "The search index could not be fetched."));
    drop.show(open);
  }

  function tell(found: Answer | null, query: string, open: boolean): void {
    answer = found;
    const isLit = open || !hasSubject(store.get());
    store.update({ query, hits: isLit ? litKeys(explorer, answer) : null });
    write();
    drop.show(open);
    if (open && !options.isEmpty()) options.keepPlace();
    if (open && found !== null) announce(describeAnswer(explorer, found, query));
    if (found?.inNames === true) void askOnceWhole(found);
  }

  /** Asks again once the texts are there, unless something else is asked by then. */
  async function askOnceWhole(inNames: Answer): Promise<void> {
    try {
      await search.load();
    } catch {
      // The names go on answering.
      return;
    }
    if (answer === inNames) ask(drop.isOpen());
  }

  function write(): void {
    options.clear();
    renderAnswer(explorer, answer, input.value, {
      ...{ results, message, wholeKinds },
      option: (className, choose) =>
        options.add(className, () => {
          if (typeof choose !== "string") return choose();
          drop.show(false);
          explorer.select(choose);
        }),
      again: () => {
        const at = options.active();
        write();
        drop.show(true);
        options.activate(at);
      },
      list: (view) => {
        drop.show(false);
        const list = { ...store.get().list, ...view };
        const fits = sortsOf(list.tab, explorer.overview).includes(list.sort);
        store.update({
          ...{ listed: true, selection: [], hits: litKeys(explorer, answer) },
          list: fits ? list : { ...INITIAL_LIST, tab: list.tab },
        });
      },
      ask: (change) => {
        drop.show(false);
        store.update(change);
      },
    });
  }

  function light(state: ExplorerState): void {
    store.update({ hits: hasSubject(state) ? null : litKeys(explorer, answer) });
  }

  return {
    ask,
    askAnew(open) {
      wholeKinds.clear();
      options.forgetPlace();
      ask(open);
    },
    async choose() {
      if (await asking.settle()) options.choose();
    },
    isWaiting: asking.isWaiting,
    rewrite(state) {
      if (answer === null) return;
      write();
      drop.show(drop.hasResults());
      light(state);
    },
    light,
  };
}
