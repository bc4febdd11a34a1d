import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { decodeSource } from "../../../src/corpus/source-text.ts";
import { formatError, InputError } from "../../../src/errors.ts";

const problems: string[] = [];
function lines(content: string | Uint8Array): [number, string][] {
  problems.length = 0;
  const source = decodeSource("papers.txt", Buffer.from(content), (problem) => {
    problems.push(formatError(problem));
  });
  return Array.from(source.lines(), ({ number, text }) => [number, text]);
}

function refusal(content: string | Uint8Array): string {
  try {
    decodeSource("papers.txt", Buffer.from(content), () => undefined);
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

describe("decodeSource(file, content)", () => {
  it.each([
    ["UTF-8", Buffer.from("Für Elise\nfür alle\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeffFür Elise\nfür alle")],
    ["UTF-16, little end first", Buffer.from("\ufeffFür Elise\nfür alle", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeffFür Elise\nfür alle", "utf16le").swap16()],
    ["CRLF line ends", Buffer.from("Für Elise\r\nfür alle\r\n")],
    ["old Macs' line ends", Buffer.from("Für Elise\rfür alle\r")],
    ["gzip", gzipSync("Für Elise\nfür alle\n")],
  ])("reads %s", (_, content) => {
    expect(lines(content)).toEqual(TWO);
    expect(problems).toEqual([]);
  });

  it("counts empty lines", () => {
    expect(lines("\n\na\n\nb")).toEqual([
      [1, ""],
      [2, ""],
      [3, "a"],
      [4, ""],
      [5, "b"],
    ]);
  });

  it("reports a broken byte once, with its line, and reads on", () => {
    const source = decodeSource(
      "papers.txt",
      Buffer.from("One\nF\xfcr Elise\nTwo", "latin1"),
      (problem) => problems.push(formatError(problem)),
    );
    problems.length = 0;
    expect(source.text()).toBe("One\nF\ufffdr Elise\nTwo");
    expect(source.text()).toBe("One\nF\ufffdr Elise\nTwo");
    expect(problems).toEqual([
      'papers.txt:2: a byte here is not UTF-8: "F\ufffdr Elise"\n' +
        "  save the file as UTF-8; the character is shown as \ufffd until then",
    ]);
  });

  it.each(["", " \n\t\r\n"])("refuses %j as empty", (content) => {
    expect(refusal(content)).toBe(
      "papers.txt: the file is empty\n" + "  export the list of papers again, or name another file",
    );
  });

  it.each([
    ["zeros", Buffer.from("a\0b".repeat(50))],
    ["noise", Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 256))],
    ["a PDF", Buffer.from("%PDF-1.4\nobj")],
    ["an archive", Buffer.from("PK\x03\x04papers")],
  ])("refuses %s as binary", (_, content) => {
    expect(refusal(content)).toBe(
      "papers.txt: the file is binary, not a list of papers in text\n" +
        "  export the list from where you keep it as text: JSON Lines, or titles and abstracts",
    );
  });

  it("refuses a text in another encoding", () => {
    // "Приливы и гавани" as windows-1251 has it.
    const bytes = Buffer.from("cff0e8ebe8e2fb20e820e3e0e2e0ede8", "hex");
    expect(refusal(bytes)).toBe(
      "papers.txt: the file is not UTF-8\n" +
        "  open it in an editor that shows it right, and save it as UTF-8",
    );
  });

  it("says where a zipped file is cut off", () => {
    expect(refusal(gzipSync("Für Elise".repeat(99)).subarray(0, 30))).toBe(
      "papers.txt: the file looks zipped (gzip) but cannot be unzipped\n" +
        "  it may be cut off: fetch it again, or unzip it yourself and name the result",
    );
  });

  it("gives the head up to a line's end, and the name without folders", () => {
    const row = `${"ü".repeat(40)}\n`;
    const { head } = decodeSource("My/Papers.TXT.gz", gzipSync(row.repeat(2000)), () => undefined);
    expect(head.name).toBe("papers.txt");
    expect(head.text).toBe(row.repeat(809).slice(0, -1));
  });
});
