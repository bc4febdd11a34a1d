/** What the explorer has to say in passing, and what it says where it cannot go on. */
import { element, fill } from "../element.ts";

/** Something to do about what a notice says. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Shows a sentence above the map until it is put away. */
export function showNotice(notice: HTMLElement, text: string, action?: NoticeAction): void {
  const button = (label: string, run?: () => void) => {
    const click = (): void => {
      notice.hidden = true;
      run?.();
    };
    return element("button", { type: "button", class: "pw-text-button", on: { click } }, label);
  };
  fill(
    notice,
    element("p", {}, text),
    element(
      "span",
      { class: "pw-notice-actions" },
      action !== undefined && button(action.label, action.run),
      button("Close"),
    ),
  );
  notice.hidden = false;
}

/**
 * Says which keys of the address the map does not have. A link may be older than the map: what it
 * named goes by another name now, and the search may find that.
 *
 * @param unknown - not empty
 */
export function showUnknown(
  notice: HTMLElement,
  unknown: readonly string[],
  search: (words: string) => void,
): void {
  const words = wordsOfKey(unknown[0]!);
  showNotice(notice, `This map has no ${unknown.join(", ")}. It may have been renamed.`, {
    label: `Search for “${words}”`,
    run: () => {
      search(words);
    },
  });
}

/** The first words of a title are enough to find it. */
const MOST_WORDS = 4;

/** "concept/value-alignment" → "value alignment". */
function wordsOfKey(key: string): string {
  const words = key.slice(key.indexOf("/") + 1).split("-");
  return words.slice(0, MOST_WORDS).join(" ");
}

/** What stands in place of the cartouche's title and sentence where something is missing. */
export interface Trouble {
  readonly heading: string;
  readonly text: string;
  /** Does again what failed; left out where that cannot help. */
  readonly retry?: () => void;
  /** A page that helps on; left out where none does. */
  readonly page?: { readonly href: string; readonly text: string };
}

/** Says in the cartouche what is missing, and what can be done. */
export function showTrouble(lede: HTMLElement, { heading, text, retry, page }: Trouble): void {
  fill(
    lede,
    element("strong", { class: "pw-trouble" }, heading),
    element("span", {}, text),
    (retry !== undefined || page !== undefined) &&
      element(
        "span",
        { class: "pw-actions" },
        retry !== undefined &&
          element(
            "button",
            { type: "button", class: "pw-button", on: { click: retry } },
            "Try again",
          ),
        page !== undefined && element("a", { href: page.href }, page.text),
      ),
  );
}
