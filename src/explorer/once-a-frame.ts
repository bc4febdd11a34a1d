/**
 * What is asked for more often than the screen is drawn, done once a frame: a mouse tells of its moves
 * far more often than a large map can be filtered.
 */

/** The screen's frames; tests turn them by hand. */
export interface Frames {
  request(callback: () => void): number;
  cancel(id: number): void;
}

const SCREEN: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (id) => cancelAnimationFrame(id),
};

export interface OnceAFrame<T> {
  /** Asks for something, in place of what was asked for since the last frame. */
  ask(value: T): void;
  /** Does what was asked for now; nothing where nothing was. */
  flush(): void;
}

export function onceAFrame<T>(work: (value: T) => void, frames: Frames = SCREEN): OnceAFrame<T> {
  let asked: { readonly value: T } | null = null;
  let frame: number | null = null;
  function flush(): void {
    if (frame !== null) frames.cancel(frame);
    frame = null;
    if (asked === null) return;
    const { value } = asked;
    asked = null;
    work(value);
  }
  return {
    ask(value) {
      asked = { value };
      frame ??= frames.request(flush);
    },
    flush,
  };
}
