/**
 * From opened and closed elements to text: what a raised, lowered, headed or stacked part reads as.
 *
 * An element whose text depends on all of it (a heading, a superscript, the parts of a fraction)
 * collects its own, and hands it up when it is closed. Elements that are never closed are closed
 * by the end, and those that close what is not open are passed over, as people's HTML has both.
 */
import { bracketed, rootText, toMathScript, toScript, type Script } from "./formulas.ts";
import { isBlock, isEmptyTag, isHeading, isMath, isUnreadable } from "./tags.ts";

interface Element {
  readonly name: string;
  /** What it has collected, where that is more than its parent's next words. */
  readonly own: string[] | null;
  /** How its text reads in its parent's. */
  readonly render: (text: string) => string;
  /** How many elements it has had so far: MathML tells its parts by their number. */
  children: number;
}

/** MathML's elements with parts, by what each part after the first is. */
const PARTS: Readonly<Record<string, readonly Script[]>> = {
  msub: ["sub"],
  msup: ["sup"],
  msubsup: ["sub", "sup"],
};

export class TextBuilder {
  readonly #open: Element[] = [];
  readonly #openCounts = new Map<string, number>();
  /** Where text goes: the innermost element's that collects, or the whole's. */
  readonly #targets: string[][] = [[]];

  text(text: string): void {
    const parent = this.#open.at(-1)?.name;
    if (parent === undefined || parent === "mtext" || !isMath(parent)) this.#add(text);
    // The line breaks with which MathML is set are no part of a formula, nor is what it has for
    // voices: "times", "function of".
    else this.#add(text.replace(/^\s+|\s+$|[\u2061-\u2064]/g, ""));
  }

  /** @param isEmpty - whether the tag says so itself: "<br/>" */
  open(name: string, isEmpty: boolean): void {
    const parent = this.#open.at(-1);
    const render = renderer(name, parent);
    if (parent !== undefined) ++parent.children;
    if (isBlock(name)) this.#add(" ");
    if (isEmpty || isEmptyTag(name)) return;
    const own = render === null ? null : [];
    if (own !== null) this.#targets.push(own);
    this.#open.push({ name, own, render: render ?? String, children: 0 });
    this.#openCounts.set(name, (this.#openCounts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    // Counted, so that a text that closes what it never opened does not search for it each time.
    if ((this.#openCounts.get(name) ?? 0) > 0) while (this.#closeInnermost() !== name);
    if (isBlock(name)) this.#add(" ");
  }

  end(): string {
    while (this.#open.length > 0) this.#closeInnermost();
    return this.#targets[0]!.join("");
  }

  #closeInnermost(): string {
    const { name, own, render } = this.#open.pop()!;
    this.#openCounts.set(name, this.#openCounts.get(name)! - 1);
    if (own !== null) {
      this.#targets.pop();
      this.#add(render(own.join("")));
    }
    return name;
  }

  #add(text: string): void {
    this.#targets.at(-1)!.push(text);
  }
}

/** How the text of an element reads, or null where it reads as it stands. */
function renderer(name: string, parent: Element | undefined): Element["render"] | null {
  if (isUnreadable(name)) return () => "";
  // Springer's formulas stand twice, in MathML and in TeX with a preamble of its own.
  if (name === "tex-math" && parent?.name === "alternatives") return () => "";
  if (isHeading(name)) return headingText;
  if (name === "sub" || name === "inf") return (text) => toScript(text, "sub") ?? text;
  if (name === "sup") return (text) => toScript(text, "sup") ?? text;
  const part = parent === undefined ? undefined : renderPart(parent);
  const whole = name === "msqrt" ? rootText : null;
  if (part === undefined) return whole;
  return whole === null ? part : (text) => part(whole(text));
}

/** How the next part of a formula's element reads. */
function renderPart({ name, children }: Element): Element["render"] | undefined {
  const script = PARTS[name]?.[children - 1];
  if (script !== undefined) return (text) => toMathScript(text, script);
  if (name !== "mfrac") return undefined;
  return children === 0 ? bracketed : (text) => `/${bracketed(text)}`;
}

/** "Methods" → "Methods:", so that it stays a word of structure where all is one paragraph. */
function headingText(text: string): string {
  const heading = text.trim();
  if (heading === "" || /^abstract[.:]?$/i.test(heading)) return " ";
  return /[.:!?]$/.test(heading) ? ` ${heading} ` : ` ${heading}: `;
}
