/** The buttons at the lower right: nearer, farther, all of it, the list, full screen, theme, keys. */
import type { Explorer } from "../context.ts";
import { shownTheme, switchTheme } from "../theme.ts";

/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.5;

/** What a button does, by its `data-do`. */
export type ControlName = "in" | "out" | "fit" | "list" | "fullscreen" | "theme" | "help";

/**
 * Brings the page's buttons to life.
 *
 * @param fit - goes back to the start view
 * @param zoomBy - comes nearer by a factor above 1
 * @param help - opens the list of keys
 */
export function mountControls(
  { store, announce }: Explorer,
  controls: HTMLElement,
  { fit, zoomBy, help }: { fit: () => void; zoomBy: (factor: number) => void; help: () => void },
): void {
  const button = (name: ControlName) =>
    controls.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
  const actions: Readonly<Record<ControlName, () => void>> = {
    in: () => zoomBy(ZOOM_STEP),
    out: () => zoomBy(1 / ZOOM_STEP),
    fit,
    list: () => {
      const { listed, selection } = store.get();
      store.update({ listed: !listed || selection.length > 0, selection: [] });
    },
    fullscreen: () => void switchFullscreen(),
    theme: () => announce(`${switchTheme(store) === "dark" ? "Dark" : "Light"} colours`),
    help,
  };
  for (const [name, act] of Object.entries(actions)) {
    button(name as ControlName).addEventListener("click", act);
  }

  // iPhones show only videos full screen: a button that does nothing is none.
  button("fullscreen").hidden = !document.fullscreenEnabled;
  const name = (which: ControlName, text: string) => {
    button(which).setAttribute("aria-label", text);
    button(which).title = text;
  };
  const write = () => {
    const { listed, selection } = store.get();
    button("list").setAttribute("aria-pressed", String(listed && selection.length === 0));
    name("theme", shownTheme(store) === "dark" ? "Light colours" : "Dark colours");
  };
  write();
  store.subscribe(write);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", write);
  document.addEventListener("fullscreenchange", () => {
    name("fullscreen", document.fullscreenElement === null ? "Full screen" : "Leave full screen");
  });
}

async function switchFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Frames without the permission refuse; the map is as large as it was.
  }
}
