/**
 * Losing and getting back WebGL's context.
 *
 * A graphics driver that restarts, or a phone that wants its memory back, takes the context away;
 * without an answer the map stays an empty sheet until the page is loaded anew.
 */

/** Told by `watchContext`. */
export interface ContextListener {
  /** Once, when the first of the canvases has lost its context. */
  readonly lost: () => void;
  /** Once, when all have theirs back; nothing that was made with the old ones is of use. */
  readonly restored: () => void;
}

/** Watches the canvases that draw with WebGL. */
export function watchContext(
  canvases: readonly HTMLCanvasElement[],
  { lost, restored }: ContextListener,
): void {
  const waiting = new Set<HTMLCanvasElement>();
  for (const canvas of canvases) {
    canvas.addEventListener("webglcontextlost", (event) => {
      if (!canvas.isConnected) return;
      // Without this the browser never gives the context back.
      event.preventDefault();
      if (waiting.size === 0) lost();
      waiting.add(canvas);
    });
    canvas.addEventListener("webglcontextrestored", () => {
      if (waiting.delete(canvas) && waiting.size === 0) restored();
    });
  }
}
