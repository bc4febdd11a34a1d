/**
 * Lets the browser paint, and answer what was pressed, before the work goes on.
 *
 * On a map of 10,000 papers some answers take a tenth of a second; done in the task of the press
 * itself, nothing shows that it was heard.
 */

/** Without a frame for so long, the work goes on, milliseconds: a page that is not seen has none. */
const UNSEEN_MS = 200;

/** Resolves in a task after the next frame. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resolve);
    });
  });
}
