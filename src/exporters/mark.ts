/** The mark of UTF-8, for files that a browser saves: on the way all else that says so is lost. */

/**
 * A table with the mark of UTF-8 before it, where it has more than ASCII: without one a spreadsheet
 * takes "ö" or "学" for other letters.
 */
export function withMark(text: string, mediaType: string): string {
  return mediaType === "text/csv" && /[^\0-\x7f]/.test(text) ? `\ufeff${text}` : text;
}
