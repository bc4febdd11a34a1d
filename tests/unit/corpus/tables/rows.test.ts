import { describe, expect, it } from "vitest";

import { RowReader, type BrokenRow, type Row } from "../../../../src/corpus/tables/rows.ts";

/** The rows of a text as "line: cell|cell"; a broken one as "line! what is wrong". */
function read(
  text: string,
  { delimiter = ",", escape = '"' as const, width = 3 }: Partial<Options> = {},
): string[] {
  const reader = new RowReader({ delimiter, escape });
  if (width > 0) reader.expect(width);
  const rows = text.split("\n").flatMap((line, i) => reader.push({ number: i + 1, text: line }));
  return [...rows, ...reader.end()].map(show);
}

interface Options {
  readonly delimiter: string;
  readonly escape: '"' | "\\";
  readonly width: number;
}

function show(row: Row | BrokenRow): string {
  return "cells" in row ? `${row.line}: ${row.cells.join("|")}` : `${row.line}! ${row.broken.what}`;
}

const QUOTES = "the quotes of the row do not match";
const UNCLOSED = "a cell of the row begins with a quote and never ends";

describe("RowReader", () => {
  it("reads quoted cells with delimiters, quotes and line ends in them", () => {
    expect(read('1,"a, b","say ""c"""\n2,"two\n\nlines",d\n3,e,f')).toEqual([
      '1: 1|a, b|say "c"',
      "2: 2|two\n\nlines|d",
      "5: 3|e|f",
    ]);
  });

  it("passes over white space around quotes, and over blank lines", () => {
    expect(read('1, "a" , "b"\n\n  \n2,c,d')).toEqual(["1: 1|a|b", "4: 2|c|d"]);
  });

  it("takes a row with fewer or more cells as it is", () => {
    expect(read("1,a\n2,b,c,d")).toEqual(["1: 1|a", "2: 2|b|c|d"]);
  });

  it("reads quotes that should have been written twice, where the row is whole", () => {
    expect(read('1,"the "best" cell",a\n2,a "word",b\n3,5" pipe,c')).toEqual([
      '1: 1|the "best" cell|a',
      '2: 2|a "word"|b',
      '3: 3|5" pipe|c',
    ]);
    expect(read('1,"the "best" cell\ngoes on, "and" on",a\n2,b,c')).toEqual([
      '1: 1|the "best" cell\ngoes on, "and" on|a',
      "3: 2|b|c",
    ]);
  });

  it("knows backslashes before quotes where the table has them", () => {
    const text = '1,"the \\"best\\" cell",a\n2,"an \\"odd\nnumber\\" of\nlines",b';
    expect(read(text, { escape: "\\" })).toEqual([
      '1: 1|the "best" cell|a',
      '2: 2|an "odd\nnumber" of\nlines|b',
    ]);
  });

  it.each([
    ["never ends", '1,a,b\n2,"open,c\n3,d,e\n4,"f",g', ["1: 1|a|b", `2! ${UNCLOSED}`, "3: 3|d|e"]],
    ["ends in the next row", '2,"open,c\n3,"d",e\n4,"f,g\n5,h,i', [`1! ${QUOTES}`, "2: 3|d|e"]],
    ["ends in the row", '1,"the "best", cell",b\n2,c,d', [`1! ${QUOTES}`, "2: 2|c|d"]],
  ])("lets a quote that %s cost its row alone", (_, text, rows) => {
    expect(read(text).slice(0, rows.length)).toEqual(rows);
  });

  it("tells of each row that is broken, also of many in turn", () => {
    expect(read('1,"a,b\n2,"c,d\n3,"e,f\n4,g,h')).toEqual([
      `1! ${QUOTES}`,
      `2! ${QUOTES}`,
      `3! ${UNCLOSED}`,
      "4: 4|g|h",
    ]);
  });

  it("passes over the other lines of a broken row", () => {
    expect(read('1,"a "b", c, d\ngoes on\nand on",e\n2,f,g')).toEqual([`1! ${QUOTES}`, "4: 2|f|g"]);
  });

  it("takes no row for a part of the one above whose quote is missing", () => {
    expect(read('1,a,"b\n2,c,d\n3,e",f,g')).toEqual([`1! ${QUOTES}`, "2: 2|c|d", `3! ${QUOTES}`]);
  });

  it("takes quotes for text between tabs, where the line is whole without them", () => {
    const tabs = { delimiter: "\t" };
    expect(read('1\t"One" and "two"\ta\n2\t"Three\tb\n3\tc\td', tabs)).toEqual([
      '1: 1|"One" and "two"|a',
      '2: 2|"Three|b',
      "3: 3|c|d",
    ]);
    expect(read('1\t"a\nb"\t"c"', tabs)).toEqual(["1: 1|a\nb|c"]);
  });

  it.each([
    ["one line", "x".repeat(5_000_000)],
    ["one cell", `"${"x\n".repeat(2_500_000)}`],
    ["quotes alone", '"'.repeat(5_000_000)],
  ])("refuses a row of 5 MB that is %s, and goes on", (_, long) => {
    const rows = read(`1,a,b\n${long}\n2,c,d`);
    expect([rows[0], rows[1], rows.at(-1)]).toEqual([
      "1: 1|a|b",
      "2! the row is longer than 4 MB",
      expect.stringMatching(/^\d+: 2\|c\|d$/),
    ]);
  });
});
