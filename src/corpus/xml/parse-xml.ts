/**
 * From the text of one record to its tree, by saxes.
 *
 * No entity is ever expanded: a reference is one of XML's five, a number, or a name of HTML's, as
 * exports write them without declaring them ("&eacute;", "&nbsp;").
 */
import { decodeHTMLStrict } from "entities";
import { SaxesParser } from "saxes";

import type { XmlElement, XmlNode } from "./element.ts";

/** No list of papers is nested deeper; beyond it, what walks the tree could run out of stack. */
const MOST_DEPTH = 200;
/** A paper of 5,000 authors with ten addresses each has fewer elements; bounds memory. */
const MOST_ELEMENTS = 500_000;
/** Letters around a flaw that its message shows. */
const AROUND = 30;

/** Why a text is no XML, and where. */
export class XmlFlaw extends Error {
  override readonly name = "XmlFlaw";
  /** 1-based, in the text that was parsed. */
  readonly line: number;
  constructor(what: string, line: number) {
    super(what);
    this.line = line;
  }
}

export interface ParsedXml {
  readonly element: XmlElement;
  /** Names of references that are not known; they stay as they stand, "&name;". */
  readonly unknownNames: readonly string[];
}

/**
 * The element that a text consists of.
 *
 * @throws XmlFlaw where it is not well-formed, or too large to be a record
 */
export function parseXml(text: string): ParsedXml {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const unknownNames = new Set<string>();
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, name) => known[String(name)] ?? resolveName(String(name), unknownNames),
  });
  const fail = (what: string): never => {
    throw new XmlFlaw(`${what}, near "${around(text, parser.position)}"`, parser.line);
  };

  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  let count = 0;
  const addText = (content: string) => open.at(-1)?.push(content);
  parser.on("error", ({ message }) => fail(message.replace(/\.$/, "")));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > MOST_DEPTH) fail(`elements are nested deeper than ${String(MOST_DEPTH)}`);
    if (++count > MOST_ELEMENTS) fail(`it has more than ${String(MOST_ELEMENTS)} elements`);
    const children: XmlNode[] = [];
    open.at(-1)?.push({ name: name.slice(name.indexOf(":") + 1), attributes, children });
    open.push(children);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();

  const [element] = root;
  if (element === undefined || typeof element === "string") return fail("there is no element");
  return { element, unknownNames: [...unknownNames] };
}

/** "eacute" → "é"; a name that HTML does not know → "&name;", and it is noted. */
function resolveName(name: string, unknownNames: Set<string>): string {
  const reference = `&${name};`;
  const text = decodeHTMLStrict(reference);
  if (text === reference) unknownNames.add(name);
  return text;
}

/** What stands around a place in a text, on one line, for messages. */
export function around(text: string, position: number): string {
  const start = Math.max(0, position - AROUND);
  const excerpt = text.slice(start, position + AROUND);
  return excerpt.replace(/[\s\0-\x1f]+/g, " ").trim();
}
