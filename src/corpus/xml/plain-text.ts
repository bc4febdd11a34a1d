/** An element's text as people read it; what its elements do to the text is said in ../markup. */
import { TextBuilder } from "../markup/text-builder.ts";
import type { XmlElement } from "./element.ts";

/** The text, its white space folded; undefined where there is none. */
export function plainText(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const text = rawText(element).replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

/** The texts of all elements that have one. */
export function plainTexts(elements: readonly XmlElement[]): string[] {
  return elements.map(plainText).filter((text) => text !== undefined);
}

/** The text with the white space that it has in the source. */
export function rawText(element: XmlElement): string {
  const builder = new TextBuilder();
  addChildren(builder, element);
  return builder.end();
}

function addChildren(builder: TextBuilder, { children }: XmlElement): void {
  for (const child of children) {
    if (typeof child === "string") {
      builder.text(child);
      continue;
    }
    const name = markupName(child);
    // So that a formula is told from words when LaTeX is turned to text.
    const border = name === "tex-math" ? "$" : "";
    builder.open(name, false);
    builder.text(border);
    addChildren(builder, child);
    builder.text(border);
    builder.close(name);
  }
}

/** EndNote's name for what others call sub and sup is `<style face="subscript">`. */
function markupName({ name, attributes }: XmlElement): string {
  if (name !== "style") return name;
  if (attributes.face?.includes("superscript") === true) return "sup";
  return attributes.face?.includes("subscript") === true ? "sub" : "span";
}
