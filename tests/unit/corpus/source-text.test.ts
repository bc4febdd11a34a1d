import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { sourceOf } from "./read-format.ts";

const problems: string[] = [];
async function lines(content: string | Uint8Array): Promise<[number, string][]> {
  problems.length = 0;
  const source = await sourceOf(content, "papers.txt", problems);
  const found: [number, string][] = [];
  for await (const { number, text } of source.lines()) found.push([number, text]);
  return found;
}

async function refusal(content: string | Uint8Array): Promise<string> {
  try {
    await sourceOf(content);
  } catch (error) {
    if (error instanceof InputError) return formatError(error);
    throw error;
  }
  return "none";
}

const TWO = [
  [1, "Für Elise"],
  [2, "für alle"],
];

describe("openSource(file, content)", () => {
  it.each([
    ["UTF-8", Buffer.from("Für Elise\nfür alle\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeffFür Elise\nfür alle")],
    ["UTF-16, little end first", Buffer.from("\ufeffFür Elise\nfür alle", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeffFür Elise\nfür alle", "utf16le").swap16()],
    ["CRLF line ends", Buffer.from("Für Elise\r\nfür alle\r\n")],
    ["old Macs' line ends", Buffer.from("Für Elise\rfür alle\r")],
    ["gzip", gzipSync("Für Elise\nfür alle\n")],
    ["UTF-16 without a mark", Buffer.from("Für Elise\nfür alle", "utf16le")],
  ])("reads %s", async (_, content) => {
    expect(await lines(content)).toEqual(TWO);
    expect(problems).toEqual([]);
  });

  it("counts empty lines", async () => {
    expect(await lines("\n\na\n\nb")).toEqual([
      [1, ""],
      [2, ""],
      [3, "a"],
      [4, ""],
      [5, "b"],
    ]);
  });

  it("reads what is no UTF-8 as Windows-1252, and says so once with its line", async () => {
    const bytes = Buffer.from("One\nF\xfcr Elise \x96 f\xfcr alle\nd\xe9j\xe0", "latin1");
    expect(await lines(bytes)).toEqual([
      [1, "One"],
      [2, "Für Elise – für alle"],
      [3, "déjà"],
    ]);
    expect(problems).toEqual([
      'papers.txt:2: the file is not UTF-8, and read as Windows-1252: "Für Elise – für alle"\n' +
        "  if that is not what it says, open it in an editor that shows it right, and save it as UTF-8",
    ]);
  });

  it("tells the two encodings apart within one line", async () => {
    const bytes = Buffer.concat([Buffer.from("Ł and "), Buffer.from("\xfc", "latin1")]);
    expect(await lines(bytes)).toEqual([[1, "Ł and ü"]]);
  });

  it("reports each line with a byte that is no character", async () => {
    const bytes = Buffer.from("One\nF\x81r Elise\nTwo", "latin1");
    expect(await lines(bytes)).toEqual([
      [1, "One"],
      [2, "F\ufffdr Elise"],
      [3, "Two"],
    ]);
    expect(problems).toEqual([
      'papers.txt:2: a byte here is no character: "F\ufffdr Elise"\n' +
        "  save the file as UTF-8; the character is shown as \ufffd until then",
    ]);
  });

  it("reads an XML file in the encoding that it declares", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?>\n<t>'),
      Buffer.from("cff0e8ebe8e2fb", "hex"),
      Buffer.from("</t>"),
    ]);
    expect((await lines(bytes))[1]).toEqual([2, "<t>Приливы</t>"]);
  });

  it("gives the same text in pieces, whole and by the line, wherever its chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n", "\r\n", "€"))),
        fc.integer({ min: 1, max: 7 }),
        async (parts, size) => {
          const text = `a${parts.join("").replace(/[\0-\x08\x0b-\x1f\x7f\r\ufeff]/g, "")}\nz`;
          const open = () => sourceOf(text, "papers.txt", [], size);
          const pieces: string[] = [];
          for await (const piece of (await open()).pieces()) pieces.push(piece);
          const rows: string[] = [];
          for await (const line of (await open()).lines()) rows.push(line.text);
          expect(pieces.join("")).toBe(text);
          expect(await (await open()).text(1e6)).toBe(text);
          expect(rows.join("\n")).toBe(text);
        },
      ),
    );
  });

  it("says how to go on where a file is too long to be read at once", async () => {
    const source = await sourceOf("abc ".repeat(600_000));
    await expect(source.text(1024 * 1024)).rejects.toThrow(
      "the file is longer than 1 MB, the most that is read at once",
    );
  });

  it.each(["", " \n\t\r\n"])("refuses %j as empty", async (content) => {
    expect(await refusal(content)).toBe(
      "papers.txt: the file is empty\n" + "  export the list of papers again, or take another file",
    );
  });

  it.each([
    ["zeros", Buffer.from("a\0b".repeat(50))],
    ["noise", Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 256))],
    ["an archive", Buffer.from("PK\x03\x04papers")],
  ])("refuses %s as no text", async (_, content) => {
    expect(await refusal(content)).toBe(
      "papers.txt: the file is not text, so it holds no list of papers\n" +
        "  export a list from the program that has your papers: as BibTeX, RIS or CSV",
    );
  });

  it("calls a PDF what it is: people hand in papers where a list of them is meant", async () => {
    expect(await refusal(Buffer.from("%PDF-1.4\nobj"))).toBe(
      "papers.txt: the file is a PDF, not a list of papers\n" +
        "  export a list from the program that has your papers: as BibTeX, RIS or CSV",
    );
  });

  it("refuses a text in another encoding", async () => {
    // "Приливы и гавани" as windows-1251 has it.
    const bytes = Buffer.from("cff0e8ebe8e2fb20e820e3e0e2e0ede8", "hex");
    expect(await refusal(bytes)).toBe(
      "papers.txt: the file is not UTF-8\n" +
        "  open it in an editor that shows it right, and save it as UTF-8",
    );
  });

  it("refuses a zipped file of which nothing can be read", async () => {
    expect(await refusal(gzipSync("Für Elise".repeat(99)).subarray(0, 11))).toBe(
      "papers.txt: the file looks zipped (gzip) but cannot be unzipped\n" +
        "  it may be cut off: fetch it again, or unzip it yourself and take the result",
    );
  });

  it("reads a zipped file up to where it is cut off, and says so", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${String(i * 7919)} row\n`).join("");
    const found = await lines(gzipSync(rows).subarray(0, 40_000));
    expect(found.length).toBeGreaterThan(1000);
    expect(found[1]).toEqual([2, "7919 row"]);
    expect(problems.join()).toMatch(/^papers\.txt: the zipped file is cut off; \d+ bytes of it/);
  });

  it("gives the head up to a line's end, and the name without folders", async () => {
    const row = `${"ü".repeat(40)}\n`;
    const { head } = await sourceOf(gzipSync(row.repeat(2000)), "My/Papers.TXT.gz");
    expect(head.name).toBe("papers.txt");
    expect(head.text).toBe(row.repeat(809).slice(0, -1));
  });
});
