/**
 * The keys of the explorer.
 *
 * They are the contract's (DESIGN.md), and what people bring along from other maps; none of them
 * fires where somebody writes.
 */
import { NEAR_STEPS, type NearSteps } from "./nearby.ts";
import type { Direction } from "./walk.ts";

/** What is done to a single node or community. */
export type HandCommand = "hide" | "pin" | "fold";

export type Command =
  | {
      readonly name:
        | "search"
        | "back"
        | "zoom-in"
        | "zoom-out"
        | "fit"
        | "help"
        | "read"
        | "collect"
        | "undo"
        | "redo"
        | "play"
        | HandCommand;
    }
  | { readonly name: "thread" | "around"; readonly isBack: boolean }
  | { readonly name: "near"; readonly steps: NearSteps }
  | { readonly name: "arrow"; readonly direction: Direction; readonly fast: boolean };

/** What of a keyboard event counts. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * Where the focus is: where somebody writes or a dialog stands, in a field for a number, on the map,
 * on nothing (which is as good as the map), or on something else.
 */
export type FocusPlace = "field" | "number" | "map" | "nowhere" | "elsewhere";

/** Inputs that nothing is written in: keys go past them. */
const UNWRITTEN = ["button", "checkbox", "color", "file", "radio", "range", "reset", "submit"];

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const BY_HAND: Readonly<Record<string, HandCommand>> = { h: "hide", p: "pin", f: "fold" };

/**
 * What a key asks for; null where it asks for nothing, and the browser goes on.
 *
 * @param letters - whether keys that write a character have a meaning where the map does not have
 *   the focus: who speaks to the computer, or hits a key by chance, turns them off (letter-keys.ts)
 */
export function commandFor(press: Press, place: FocusPlace, letters = true): Command | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
    return { name: "search" };
  }
  // A field has an undo of its own.
  if (place === "field") return null;
  if (place === "number") return key === "Escape" ? { name: "back" } : null;
  if ((ctrlKey || metaKey) && !altKey) {
    if (key.toLowerCase() === "z") return { name: shiftKey ? "redo" : "undo" };
    if (key.toLowerCase() === "y" && !shiftKey) return { name: "redo" };
  }
  if (ctrlKey || metaKey || altKey) return null;
  if (!letters && place !== "map" && key.length === 1) return null;
  const steps = NEAR_STEPS.find((one) => String(one) === key);
  if (steps !== undefined) return { name: "near", steps };
  const byHand = BY_HAND[key.toLowerCase()];
  if (byHand !== undefined) return { name: byHand };
  switch (key) {
    case "/":
      return { name: "search" };
    case "?":
      return { name: "help" };
    case "Escape":
      return { name: "back" };
    case "+":
    case "=":
      return { name: "zoom-in" };
    case "-":
    case "_":
      return { name: "zoom-out" };
    case "0":
      return { name: "fit" };
    case "s":
    case "S":
      return { name: "collect" };
    case "e":
    case "E":
      return { name: "thread", isBack: shiftKey };
    case "n":
    case "N":
      return { name: "around", isBack: shiftKey };
  }
  // Arrows scroll a panel and Enter presses a button: they are the map's only on the map.
  if (place === "elsewhere") return null;
  if (key === "Enter") return { name: "read" };
  if (key === " ") return { name: "play" };
  const direction = DIRECTIONS[key];
  return direction === undefined ? null : { name: "arrow", direction, fast: shiftKey };
}

/** Where the focus is, by the element that a key was pressed on. */
function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return "nowhere";
  // An open dialog has the keys, wherever the focus fell.
  if (target === document.body && document.querySelector("dialog[open]") !== null) return "field";
  if (target.closest("dialog") !== null) return "field";
  const written = writtenIn(target);
  if (written !== null) return written;
  // Without WebGL the papers of the map are links, and Enter follows them.
  if (target.closest("a") !== null) return "elsewhere";
  if (target.closest("[data-map]") !== null) return "map";
  return target === document.body ? "nowhere" : "elsewhere";
}

/** What is written into an input of a type; null where nothing is. */
export function placeOfInput(type: string): "field" | "number" | null {
  if (type === "number") return "number";
  return UNWRITTEN.includes(type) ? null : "field";
}

/** What is written into an element; null where nothing is. */
function writtenIn(target: Element): "field" | "number" | null {
  if (target instanceof HTMLInputElement) return placeOfInput(target.type);
  // Letters go to an entry of a select that begins with them.
  if (target.matches("textarea, select")) return "field";
  return target instanceof HTMLElement && target.isContentEditable ? "field" : null;
}

/**
 * Gives each key press on the page to `run`.
 *
 * @param letters - asked at each: whether keys that write a character count beside the map
 */
export function listenToKeys(run: (command: Command) => void, letters: () => boolean): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandFor(event, focusPlace(event.target), letters());
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
}
