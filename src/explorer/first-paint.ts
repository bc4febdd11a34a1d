/**
 * Waits until what stands in the page itself is seen.
 *
 * A frame is asked for long before its pixels are out: without a graphics card the land takes the
 * graphics process some tenths of a second, and a WebGL context that is made meanwhile has the whole
 * page wait for it.
 */

/** A browser that tells of no paint by then has none to tell of, milliseconds. */
const UNTOLD_MS = 500;

/** Resolves once the page's first paint is seen; at once where the page is hidden, or none is told of. */
export function firstPaint(): Promise<void> {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(untold);
      observer.disconnect();
      resolve();
    };
    const untold = setTimeout(settle, UNTOLD_MS);
    const observer = new PerformanceObserver(settle);
    observer.observe({ type: "paint", buffered: true });
  });
}
