/** The buttons at the lower right: nearer, farther, all of it, the list; the rest is the menu's. */
import type { Explorer } from "../context.ts";
import { hasSubject } from "../state.ts";

/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.5;

/** What a button does, by its `data-do`. */
export type ControlName = "in" | "out" | "fit" | "list";

/**
 * Brings the page's buttons to life.
 *
 * @param fit - goes back to the start view
 * @param zoomBy - comes nearer by a factor above 1
 */
export function mountControls(
  { store }: Explorer,
  controls: HTMLElement,
  { fit, zoomBy }: { fit: () => void; zoomBy: (factor: number) => void },
): void {
  const button = (name: ControlName) =>
    controls.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
  const actions: Readonly<Record<ControlName, () => void>> = {
    in: () => zoomBy(ZOOM_STEP),
    out: () => zoomBy(1 / ZOOM_STEP),
    fit,
    list: () => {
      const state = store.get();
      store.update({ listed: !state.listed || hasSubject(state), selection: [] });
    },
  };
  for (const [name, act] of Object.entries(actions)) {
    button(name as ControlName).addEventListener("click", act);
  }

  const write = () => {
    const state = store.get();
    button("list").setAttribute("aria-pressed", String(state.listed && !hasSubject(state)));
  };
  write();
  store.subscribe(write);
}
