/** Copies text, also where the page may not write to the clipboard by itself. */

/**
 * Copies a field's text.
 *
 * @returns whether it is copied; where not, the text is selected, for the reader to copy
 */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No permission, or no https: an older way is left, that works on what is selected.
    field.focus();
    field.select();
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without https
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}
