/** What the explorer has to say in passing, and what it says where it cannot go on. */
import { element, fill } from "../element.ts";

/** Something to do about what a notice says. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Shows a sentence above the map until it is put away. */
export function showNotice(notice: HTMLElement, text: string, action?: NoticeAction): void {
  const dismiss = element("button", { type: "button", class: "pw-text-button" }, "Close");
  dismiss.addEventListener("click", () => {
    notice.hidden = true;
  });
  const act =
    action !== undefined &&
    element(
      "button",
      { type: "button", class: "pw-text-button", on: { click: action.run } },
      action.label,
    );
  fill(notice, element("p", {}, text), act, dismiss);
  notice.hidden = false;
}

/** What stands in place of the cartouche's title and sentence where something is missing. */
export interface Trouble {
  readonly heading: string;
  readonly text: string;
  /** Does again what failed; left out where that cannot help. */
  readonly retry?: () => void;
  /** The list of papers, as a page of its own. */
  readonly list: string;
}

/** Says in the cartouche what is missing, and what can be done. */
export function showTrouble(lede: HTMLElement, { heading, text, retry, list }: Trouble): void {
  fill(
    lede,
    element("strong", { class: "pw-trouble" }, heading),
    element("span", {}, text),
    element(
      "span",
      { class: "pw-actions" },
      retry !== undefined &&
        element(
          "button",
          { type: "button", class: "pw-button", on: { click: retry } },
          "Try again",
        ),
      element("a", { href: list }, "Read the list instead"),
    ),
  );
}
