/**
 * How large a picture a browser can draw.
 *
 * Each has a limit of its own, and none says which: Safari on an iPhone stops at 16.7 million pixels
 * (4096 × 4096), most others at 268 million. Beyond it nothing fails; the canvas stays empty, and the
 * file that is saved is a blank sheet.
 */

/** Each try that fails is followed by one so much smaller. */
const STEP = 0.8;
/** So many tries lie between the size that works and the one that did not. */
const REFINEMENTS = 3;

/**
 * The largest width up to the one asked for that can be drawn, pixels.
 *
 * @param ratio - height by width
 * @param hasRoom - whether a canvas of so many pixels can be drawn on
 * @returns 0 where not even `least` can
 */
export function widthWithRoom(
  asked: number,
  least: number,
  ratio: number,
  hasRoom: (widthPx: number, heightPx: number) => boolean,
): number {
  const works = (width: number): boolean => hasRoom(width, Math.round(width * ratio));
  if (works(asked)) return asked;
  let tooLarge = asked;
  let width = Math.floor(asked * STEP);
  while (width >= least && !works(width)) {
    tooLarge = width;
    width = Math.floor(width * STEP);
  }
  if (width < least) return 0;
  for (let i = 0; i < REFINEMENTS; ++i) {
    const between = Math.floor((width + tooLarge) / 2);
    if (works(between)) width = between;
    else tooLarge = between;
  }
  return width;
}

/** Whether this browser draws on a canvas of so many pixels: its last one is painted and read. */
export function canvasHasRoom(widthPx: number, heightPx: number): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  try {
    const context = canvas.getContext("2d");
    if (context === null) return false;
    context.fillRect(widthPx - 1, heightPx - 1, 1, 1);
    return context.getImageData(widthPx - 1, heightPx - 1, 1, 1).data[3] !== 0;
  } catch {
    // Some throw where others stay empty.
    return false;
  } finally {
    // Safari counts the pixels of canvases that are only waiting to be collected.
    canvas.width = 0;
    canvas.height = 0;
  }
}
