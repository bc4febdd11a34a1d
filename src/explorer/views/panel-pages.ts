/**
 * The pages of the panel: one at a time, each filled by a view that may have to wait for texts.
 *
 * What stands in every thing's page, though it is no part of its view, is brought to its place here:
 * the other things chosen, and what can be done by hand. And a page that comes late, or not at all,
 * is seen to.
 */
import { element } from "../element.ts";
import type { Store } from "../state.ts";
import type { HandRow } from "./hand-row.ts";
import { goToSection, renderSections } from "./panel-sections.ts";

/** Writes a page; what it takes from the dataset comes later. */
export type FillPage = (page: HTMLElement) => Promise<void>;

export interface PanelPages {
  /** A page of nothing but what fills it. */
  open(fillPage: FillPage): void;
  /**
   * A thing's page, which begins with its title.
   *
   * @param withFocus - whether the focus goes to the section that was asked for
   */
  openThing(fillPage: FillPage, withFocus: boolean): void;
  /** Says that the rest could not be fetched. */
  fail(error: unknown): void;
}

/** The panel's own elements that its pages are made with. */
export interface PageParts {
  /** What pages are put into; emptied by whoever opens one. */
  readonly body: HTMLElement;
  /** The other things chosen. */
  readonly chosen: HTMLElement;
  /** The way to a page's sections. */
  readonly sections: HTMLElement;
}

/** What stands under a title and says what the thing is. */
const WHAT_IT_IS = ".pw-byline, .pw-lead, [data-description]";

export function createPanelPages(
  store: Store,
  { body, chosen, sections }: PageParts,
  hands: HandRow,
): PanelPages {
  /** A page of its own: one that was left goes on writing into what nobody sees. */
  function append(): HTMLElement {
    const page = element("div", { class: "pw-page" });
    body.append(page);
    return page;
  }

  /** Brings what stands in every page to its place: a page begins with its title and what it is. */
  function seat(page: HTMLElement): void {
    let before = page.querySelector(".pw-title");
    while (before?.nextElementSibling?.matches(WHAT_IT_IS) === true)
      before = before.nextElementSibling;
    // What is taken out and put back loses the focus, and a phone its keyboard.
    if (before?.nextElementSibling !== chosen) before?.after(chosen);
    hands.seat(page);
  }

  /** Offers a page's sections, and goes to the one that was asked for. */
  function finish(page: HTMLElement, withFocus: boolean): void {
    if (!page.isConnected) return;
    seat(page);
    renderSections(sections, page);
    const { part } = store.get();
    const place = part === null ? null : page.querySelector<HTMLElement>(`[data-part=${part}]`);
    if (place !== null) goToSection(place, withFocus);
  }

  return {
    open(fillPage) {
      const page = append();
      fillPage(page).catch((error: unknown) => page.append(failure(error)));
    },
    openThing(fillPage, withFocus) {
      const page = append();
      const whole = fillPage(page);
      // The title is there at once; what it is may come with the texts.
      seat(page);
      whole.then(
        () => finish(page, withFocus),
        (error: unknown) => page.append(failure(error)),
      );
    },
    fail: (error) => body.append(failure(error)),
  };
}

function failure(error: unknown): HTMLElement {
  const what = error instanceof Error ? error.message : String(error);
  return element(
    "p",
    { class: "pw-aside", role: "alert" },
    `The rest could not be fetched: ${what}. It is asked for again when this is opened again.`,
  );
}
