/**
 * The elements that stand in titles and abstracts, by what they are to a reader.
 *
 * HTML: https://html.spec.whatwg.org · JATS: https://jats.nlm.nih.gov/archiving/tag-library/1.3/ ·
 * MathML: https://www.w3.org/TR/mathml-core/
 */

/** They part words: "<p>One</p><p>Two</p>" is "One Two". */
const BLOCKS = words(
  "p div br hr li ul ol dl dt dd tr td th table tbody thead tfoot caption blockquote pre center",
  "section article header footer body html head abstract trans-abstract sec list list-item",
  "def-list def-item disp-formula disp-quote break fig graphic mspace mtr mtd mtable",
);
/** Structure words of an abstract: "<title>Methods</title>" is "Methods:". */
const HEADINGS = words("title h1 h2 h3 h4 h5 h6");
/** They change how text looks, and nothing else. */
const INLINE = words(
  "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span",
  "strike strong sub sup tt u var nobr wbr",
  "bold italic monospace overline roman sans-serif sc scp styled-content named-content underline",
  "xref ext-link uri email inf inline-formula alternatives label tex-math chem-struct fn",
  "inline-graphic inline-supplementary-material related-article related-object formula",
);
/** What they hold is no text. */
const UNREADABLE = words("script style annotation annotation-xml mphantom");
const MATH = words(
  "math mi mn mo ms mtext mrow mstyle mpadded menclose merror semantics mfenced mprescripts none",
  "msub msup msubsup mfrac msqrt mroot mover munder munderover mmultiscripts",
);
/** They have no end tag. */
const EMPTY = words("br hr wbr break mspace none mprescripts graphic inline-graphic");

const KNOWN = new Set([...BLOCKS, ...HEADINGS, ...INLINE, ...UNREADABLE, ...MATH]);

/** Without its namespace, in small letters: "jats:P" → "p". */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

export const isKnownTag = (name: string): boolean => KNOWN.has(name);
export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const isHeading = (name: string): boolean => HEADINGS.has(name);
export const isUnreadable = (name: string): boolean => UNREADABLE.has(name);
export const isEmptyTag = (name: string): boolean => EMPTY.has(name);
export const isMath = (name: string): boolean => MATH.has(name);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
