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
  | { readonly name: "thread"; readonly isBack: boolean }
  | { readonly name: "near"; readonly steps: NearSteps }
  | { readonly name: "arrow"; readonly direction: Direction; readonly fast: boolean };

/** What of a keyboard event counts. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Where the focus is: in a field, on the map (or nowhere), or on something else. */
export type FocusPlace = "field" | "map" | "elsewhere";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const BY_HAND: Readonly<Record<string, HandCommand>> = { h: "hide", p: "pin", f: "fold" };

/** What a key asks for; null where it asks for nothing, and the browser goes on. */
export function commandFor(press: Press, place: FocusPlace): Command | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
    return { name: "search" };
  }
  // A field has an undo of its own.
  if (place === "field") return null;
  if ((ctrlKey || metaKey) && !altKey) {
    if (key.toLowerCase() === "z") return { name: shiftKey ? "redo" : "undo" };
    if (key.toLowerCase() === "y" && !shiftKey) return { name: "redo" };
  }
  if (ctrlKey || metaKey || altKey) return null;
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
  }
  // Arrows scroll a panel and Enter presses a button: they are the map's only on the map.
  if (place !== "map") return null;
  if (key === "Enter") return { name: "read" };
  if (key === " ") return { name: "play" };
  const direction = DIRECTIONS[key];
  return direction === undefined ? null : { name: "arrow", direction, fast: shiftKey };
}

/** Where the focus is, by the element that a key was pressed on. */
export function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return "map";
  // An open dialog has the keys, wherever the focus fell.
  if (target === document.body && document.querySelector("dialog[open]") !== null) return "field";
  const isEdited = target instanceof HTMLElement && target.isContentEditable;
  if (isEdited || target.closest("input, textarea, select, dialog") !== null) {
    return "field";
  }
  // Without WebGL the papers of the map are links, and Enter follows them.
  if (target.closest("a") !== null) return "elsewhere";
  return target === document.body || target.closest("[data-map]") !== null ? "map" : "elsewhere";
}

/** Gives each key press on the page to `run`. */
export function listenToKeys(run: (command: Command) => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandFor(event, focusPlace(event.target));
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
}
