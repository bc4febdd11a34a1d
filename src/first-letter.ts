/** A text with a capital first letter, as sentences, headings and names on a map begin. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
