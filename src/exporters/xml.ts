/** What XML can hold of a text: it has no way at all to write most control characters. */

/** The text without what no XML 1.0 document may hold: control characters, halves of pairs. */
export function legalXml(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
}

/** Text inside an element or, in double quotes, an attribute. */
export function escapeXml(text: string): string {
  return legalXml(text).replace(/[&<>"\t\n\r]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
