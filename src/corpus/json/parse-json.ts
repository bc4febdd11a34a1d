/**
 * JSON, and what is left of it where it is broken.
 *
 * JSON.parse gives all or nothing: a download that broke off would cost ten thousand good papers,
 * and so would one quote too many. Where it refuses, jsonc-parser, which editors use to read what
 * is still being typed, says what can be read all the same, and which parts of it are broken.
 *
 * Not chosen: stream-json, which ends at the first fault and is made for trusted input alone.
 */
import { printParseErrorCode, visit, type JSONVisitor } from "jsonc-parser";

import { excerpt } from "./values.ts";

/** Where a text stops being JSON. */
export interface Fault {
  /** 1-based. */
  readonly line: number;
  /** The text ends too early, something else stands there, or too much stands in one another. */
  readonly kind: "cut" | "slip" | "depth";
  /** What stands there, short; "" where the text ends. */
  readonly excerpt: string;
}

export interface ParsedJson {
  readonly value: unknown;
  /** The first one; null where there is none. */
  readonly fault: Fault | null;
  /** Lists and objects with a fault in them, each with its first. */
  readonly broken: ReadonlyMap<object, Fault>;
}

/** The parser calls itself for each level, and no paper needs as many. */
const MAX_DEPTH = 500;

class TooDeep extends Error {}

/**
 * Comments, trailing commas and NaN, which Python writes for "none", are no faults. Values that
 * follow one another without being a list, as jq writes them, are read as one.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text), fault: null, broken: new Map() };
  } catch {
    return parseBroken(text);
  }
}

interface OpenValue {
  /** A list, or an object: without a prototype, so that a name such as "__proto__" is only a name. */
  readonly container: unknown[] | Record<string, unknown>;
  property: string;
}

function parseBroken(text: string): ParsedJson {
  const end = text.trimEnd().length;
  const values: unknown[] = [];
  const broken = new Map<object, Fault>();
  let first: Fault | null = null;
  // Of the value that is being read: its offset, and the lines before it.
  let start = 0;
  let linesBefore = 0;

  let open: OpenValue[] = [];
  const add = (value: unknown): void => {
    const parent = open.at(-1);
    if (parent === undefined) values.push(value);
    else if (Array.isArray(parent.container)) parent.container.push(value);
    else parent.container[parent.property] = value;
  };
  const begin = (container: OpenValue["container"], offset: number, line: number): void => {
    add(container);
    open.push({ container, property: "" });
    if (open.length <= MAX_DEPTH) return;
    fail("depth", start + offset, line);
    throw new TooDeep();
  };
  const close = (): void => {
    open.pop();
  };
  const fail = (kind: Fault["kind"], offset: number, line: number): void => {
    const fault: Fault = { line: linesBefore + line + 1, kind, excerpt: excerpt(text, offset) };
    first ??= fault;
    // Innermost first: around one that is broken already, all are.
    for (const { container } of open.toReversed()) {
      if (broken.has(container)) break;
      broken.set(container, fault);
    }
  };

  let next = 0;
  let afterNaN = false;
  const visitor: JSONVisitor = {
    onObjectBegin: (offset, _, line) => {
      begin(Object.create(null) as Record<string, unknown>, offset, line);
    },
    onArrayBegin: (offset, _, line) => {
      begin([], offset, line);
    },
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name) => {
      open.at(-1)!.property = name;
    },
    onLiteralValue: add,
    onError: (code, offset, length, line) => {
      const error = printParseErrorCode(code);
      const at = start + offset;
      if (error === "EndOfFileExpected") next = at;
      else if (error === "InvalidSymbol" && text.slice(at, at + length) === "NaN") afterNaN = true;
      else if (error === "ValueExpected" && afterNaN) afterNaN = false;
      // What ends with the text was cut off; whole, it would have been right.
      else fail(at + length >= end ? "cut" : "slip", at, line);
    },
  };
  do {
    start = next;
    open = [];
    try {
      visit(text.slice(start), visitor, { allowTrailingComma: true });
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      break;
    }
    if (next > start) linesBefore += text.slice(start, next).split("\n").length - 1;
  } while (next > start);
  return { value: values.length > 1 ? values : values[0], fault: first, broken };
}
