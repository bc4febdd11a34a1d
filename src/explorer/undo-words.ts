/** Undo and redo as keys, menu and buttons ask for them: done, and told. */
import type { Explorer } from "./context.ts";

/** Takes the last step of the filters back. */
export function takeBack({ undo, announce }: Pick<Explorer, "undo" | "announce">): void {
  announce(undo.undo() ? "Undone." : "There is nothing to undo.");
}

/** Takes the step again that was taken back last. */
export function takeAgain({ undo, announce }: Pick<Explorer, "undo" | "announce">): void {
  announce(undo.redo() ? "Done again." : "There is nothing to redo.");
}
