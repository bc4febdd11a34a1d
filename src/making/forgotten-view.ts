/** What was forgotten since the page was opened, and the way to have it again. */
import type { KeptEntry } from "../dataset/kept.ts";
import { find, worded } from "./parts.ts";
import { keepingTrouble } from "./trouble.ts";

export interface ForgottenView {
  /** @param keepAgain - the map is in memory until then, or until the page is left */
  tell(title: string, keepAgain: () => Promise<KeptEntry>): void;
  /** While a map is made nothing is offered. */
  show(isShown: boolean): void;
}

export interface ForgottenEvents {
  readonly kept: (map: KeptEntry) => Promise<void>;
  readonly announce: (text: string) => void;
}

export function mountForgottenView(
  root: HTMLElement,
  { kept, announce }: ForgottenEvents,
): ForgottenView {
  const list = find(root, "forgotten", HTMLElement);
  let told = 0;
  let isOffered = false;
  const render = (): void => {
    list.hidden = !isOffered || list.children.length === 0;
  };
  return {
    show(isShown) {
      isOffered = isShown;
      render();
    },
    tell(title, keepAgain) {
      const said = worded("span", worded("bdi", title), " is forgotten.");
      const undo = worded("button", "Keep it after all");
      undo.type = "button";
      undo.className = "make-word";
      said.id = `make-forgotten-${String(++told)}`;
      undo.setAttribute("aria-describedby", said.id);
      const line = worded("p", said, undo);
      undo.addEventListener("click", () => {
        undo.disabled = true;
        keepAgain().then(
          (map) => {
            line.remove();
            render();
            void kept(map);
          },
          (error: unknown) => {
            undo.disabled = false;
            undo.focus();
            const { what, hint } = keepingTrouble(error, "The map is not kept yet");
            said.textContent = `${what} ${hint}`;
            announce(`${what} ${hint}`);
          },
        );
      });
      list.append(line);
      render();
    },
  };
}
