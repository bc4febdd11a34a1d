/** The plate while a map is made: at which step it is, and a way to stop. */
import { find, worded } from "./parts.ts";
import { STEPS, type Way } from "./steps.ts";

export interface WorkView {
  /** Shown, it has the focus on "Stop". */
  show(isShown: boolean): void;
  /** How far the work is; it never goes back. */
  progress(way: Way): void;
  /** All steps are done, and the map is being kept. */
  finish(): void;
  /** Says what a visitor who waits long may want to know. */
  tellLarge(): void;
}

/** @param announce - says a step to those who do not see it; once each, since it is no news twice */
export function mountWorkView(
  root: HTMLElement,
  stop: () => void,
  announce: (text: string) => void,
): WorkView {
  const view = find(root, "work", HTMLElement);
  const bar = find(root, "progress", HTMLProgressElement);
  const items = STEPS.map(({ words }) => worded("li", words));
  const button = find(root, "stop", HTMLButtonElement);
  const large = find(root, "large", HTMLElement);
  let reached = -1;

  const reach = (step: number): void => {
    if (step === reached) return;
    reached = step;
    root.dataset["step"] = String(step);
    items.forEach((item, i) => {
      item.toggleAttribute("data-done", i < step);
      if (i === step) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    const words = STEPS[step]?.words;
    if (words !== undefined) announce(words);
  };
  find(root, "steps", HTMLElement).replaceChildren(...items);
  button.addEventListener("click", stop);
  return {
    show(isShown) {
      view.hidden = !isShown;
      if (!isShown) {
        delete root.dataset["step"];
        return;
      }
      large.hidden = true;
      button.disabled = false;
      reached = -1;
      bar.value = 0;
      reach(0);
      button.focus();
    },
    progress({ step, share }) {
      if (step > reached) reach(step);
      if (share > bar.value) bar.value = share;
    },
    finish() {
      reach(STEPS.length);
      bar.value = 1;
      // What is made is being kept by now: there is nothing left to stop.
      button.disabled = true;
    },
    tellLarge() {
      large.hidden = false;
    },
  };
}
