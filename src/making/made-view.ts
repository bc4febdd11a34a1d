/** The plate once a map is made: what it holds, the way to it, and what is missing from it. */
import { find, worded } from "./parts.ts";
import { countThings, type Report } from "./report.ts";
import type { Summary } from "../pipeline/summary.ts";

export interface MadeView {
  /**
   * Shows a map; the focus goes to the way to it.
   *
   * @param address - of its page
   * @param canOpen - whether that way leads there now: off line it may not
   */
  show(
    map: { readonly title: string; readonly address: string },
    summary: Summary,
    report: Report,
    canOpen: boolean,
  ): void;
  hide(): void;
}

export interface MadeEvents {
  /** Begins anew. */
  readonly another: () => void;
  /** Goes back to what the map was made of, to add rules for its terms. */
  readonly correct: () => void;
}

export function mountMadeView(root: HTMLElement, { another, correct }: MadeEvents): MadeView {
  const view = find(root, "made", HTMLElement);
  const name = find(root, "made-title", HTMLElement);
  const open = find(root, "open", HTMLAnchorElement);
  const told = find(root, "report", HTMLElement);
  const found = find(root, "found", HTMLElement);
  const problems = find(root, "problems", HTMLElement);
  const more = find(root, "more", HTMLElement);
  const away = find(root, "away", HTMLElement);
  addEventListener("online", () => {
    away.hidden = true;
  });
  find(root, "another", HTMLButtonElement).addEventListener("click", another);
  find(root, "correct", HTMLButtonElement).addEventListener("click", correct);

  const tell = (report: Report): void => {
    found.replaceChildren(...report.found.map((line) => worded("li", line)));
    problems.replaceChildren(
      ...report.problems.map(({ place, message, hint }) =>
        worded(
          "li",
          ...(place === "" ? [] : [worded("code", place), ": "]),
          message,
          ...(hint === "" ? [] : [hintLine(hint)]),
        ),
      ),
    );
    find(root, "problems-part", HTMLElement).hidden = report.problems.length === 0;
    more.textContent = report.more;
    more.hidden = report.more === null;
  };
  return {
    show({ title, address }, summary, report, canOpen) {
      name.textContent = title;
      open.href = address;
      for (const [kind, words] of countThings(summary)) {
        find(root, `count-${kind}`, HTMLElement).textContent = words;
      }
      tell(report);
      away.hidden = canOpen;
      view.hidden = false;
      root.setAttribute("data-ready", "");
      told.hidden = false;
      open.focus();
    },
    hide() {
      view.hidden = true;
      root.removeAttribute("data-ready");
      told.hidden = true;
    },
  };
}

/** What to do, below what is wrong: a hint begins small, as in a terminal. */
function hintLine(hint: string): HTMLElement {
  const line = worded("p", hint);
  line.className = "make-quiet make-hint";
  return line;
}
