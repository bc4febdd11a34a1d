/**
 * Kinds of letters, asked for millions of times: nearly all are ASCII, of which a comparison says
 * it in a fraction of what a regular expression takes.
 */

/** Whether a text begins with a capital. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text);
}

/** Whether a text begins with a small letter. */
export function isSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(text);
}

/** In small letters where it shouts: "PATELLOFEMORAL PAIN SYNDROME", out of titles and keywords. */
export function unshouted(form: string): string {
  return isShouted(form) ? form.toLowerCase() : form;
}

/**
 * Whether a text shouts: one word of eight capitals or more, or all in capitals and two of four.
 */
export function isShouted(form: string): boolean {
  if (LONG_SHOUT.test(form)) return true;
  return (
    form === form.toUpperCase() && form.split(/\s+/).filter((w) => /\p{Lu}{4}/u.test(w)).length >= 2
  );
}

/** Hardly an abbreviation is that long. */
const LONG_SHOUT = /^\p{Lu}{8,}$/u;
