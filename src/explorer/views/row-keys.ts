/** The keys of the list's rows: arrows and pages, the bookmark, and letters of a name. */
import type { Explorer } from "../context.ts";
import { findTyped } from "../list/rows.ts";
import { toggleCollected } from "../reading/collecting.ts";
import { findThing } from "../things.ts";
import type { RowStops } from "./row-stops.ts";
import type { WindowedRows } from "./windowed-rows.ts";

/** Typing goes on with the same word for so long, milliseconds. */
const TYPING_MS = 800;

/** Listens to the keys in the rows' grid. */
export function listenToRowKeys(
  explorer: Explorer,
  grid: HTMLElement,
  rows: WindowedRows,
  stops: RowStops,
): void {
  let typed = "";
  let typedAt = 0;

  grid.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    // Held down it would take off row after row, for the focus goes on to the next.
    if (event.repeat && (key === " " || key === "Enter")) return event.preventDefault();
    const { active } = stops;
    const at = active === null ? -1 : rows.keys.indexOf(active);
    const to = rowAfter(key, at);
    const across = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (across !== undefined) stops.step(target, across);
    else if (key === " " && target.matches(".pw-entry-link") && active !== null) {
      toggleCollected(explorer, active);
    } else if (to !== undefined) goTo(Math.min(rows.keys.length - 1, Math.max(0, to)));
    else if (/^[\p{L}\p{N}]$/u.test(key) && !(/\d/.test(key) && typed === "")) {
      type(key, event.timeStamp, at);
    } else return;
    event.preventDefault();
  });

  /** The place to which a key leads, perhaps beyond the ends; undefined where it leads to none. */
  function rowAfter(key: string, at: number): number | undefined {
    const page = Math.max(1, rows.inSight() - 1);
    return {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.keys.length - 1,
    }[key];
  }

  function goTo(at: number): void {
    const key = rows.keys[at];
    if (key !== undefined) stops.goTo(key);
  }

  function type(letter: string, time: number, at: number): void {
    typed = time - typedAt > TYPING_MS ? letter : typed + letter;
    typedAt = time;
    const labels = rows.keys.map((key) => findThing(explorer, key)?.label ?? "");
    const found = findTyped(labels, at, typed);
    if (found === -1) explorer.announce(`Nothing in the list begins with ${typed}.`);
    else goTo(found);
  }
}
