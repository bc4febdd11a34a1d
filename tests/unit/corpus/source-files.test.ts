import { describe, expect, it } from "vitest";

import { buildCorpus } from "../../../src/corpus/index.ts";
import { findSourceFiles } from "../../../src/corpus/source-files.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { memoryFiles } from "./memory-files.ts";
import { zip } from "./zip.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

const ONE = '{"title": "Bells", "abstract": "Bells are rung in fog."}\n';
const TWO = '{"title": "Buoys", "abstract": "Buoys are painted in spring."}\n';

/** The files that a source stands for, and what is told of the others. */
async function find(path: string, files: Files): Promise<{ names: string[]; told: string[] }> {
  const told: string[] = [];
  const found = await findSourceFiles({ name: path, path }, memoryFiles(files), (problem) => {
    told.push(formatError(problem));
  });
  return { names: found.files.map(({ name }) => name), told };
}

function faultOf(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "scandir" });
}

async function refusal(path: string, files: Files): Promise<string> {
  const error: unknown = await find(path, files).catch((thrown: unknown) => thrown);
  return error instanceof InputError ? formatError(error) : "none";
}

describe("findSourceFiles(source)", () => {
  it("is the file itself", async () => {
    expect(await find("a.jsonl", { "a.jsonl": ONE })).toEqual({ names: ["a.jsonl"], told: [] });
  });

  it("is what may hold papers in a folder and the folders in it, by name", async () => {
    const files = {
      "export/b.bib": "",
      "export/a/c.ris": "",
      "export/files/17/paper.pdf": "",
      "export/README.md": "",
      "export/.hidden": "",
      "other.ris": "",
    };
    expect((await find("export", files)).names).toEqual(["export/a/c.ris", "export/b.bib"]);
    expect((await find("export/", files)).names).toEqual(["export/a/c.ris", "export/b.bib"]);
  });

  it("passes over what editors, JabRef and version control leave beside a file", async () => {
    const left = ["a.bib~", "a.bib.bak", "a.sav", "a.bib.tmp", "a.bib.orig", "a.bib.rej", ".a.swp"];
    const names = ["a.bib", "bak.bib", "~$a.csv", "a.SWP", ...left];
    const files = Object.fromEntries(names.map((name) => [`export/${name}`, ONE]));
    expect((await find("export", files)).names).toEqual(["export/a.bib", "export/bak.bib"]);
  });

  it("tells of what cannot be read in a folder, and passes it over", async () => {
    const files = {
      "export/a.bib": "",
      "export/broken.zip": "PK\x03\x04",
      "export/notes.xlsx": "",
    };
    const { names, told } = await find("export", files);
    expect(names).toEqual(["export/a.bib"]);
    expect(told).toEqual([expect.stringMatching(/^export\/broken\.zip: /)]);
  });

  it("says so where a folder may not be read", async () => {
    const files = { ...memoryFiles({}), listFolder: () => Promise.reject(faultOf("EACCES")) };
    await expect(
      findSourceFiles({ name: "export", path: "export" }, files, () => undefined),
    ).rejects.toThrow("may not be read");
  });

  it("is what may hold papers in an archive, and tells of names that lead out of it", async () => {
    const archive = zip([
      { name: "refs/b.ris", content: TWO },
      { name: "a.jsonl", content: ONE },
      { name: "__MACOSX/._a.jsonl", content: "x" },
      { name: "paper.pdf", content: "%PDF-" },
      { name: "../../.profile", content: "x" },
      { name: "locked.ris", content: TWO, isLocked: true },
    ]);
    expect(await find("all.zip", { "all.zip": archive })).toEqual({
      names: ["all.zip/a.jsonl", "all.zip/refs/b.ris"],
      told: [
        'all.zip: "../../.profile" is no name of a file in an archive\n' +
          "  unzip the archive yourself, and name the file if it holds papers",
        'all.zip: "locked.ris" is locked with a password\n' +
          "  unzip the archive yourself, and name the file if it holds papers",
      ],
    });
  });

  it("refuses an archive that would fill the memory, before it does", async () => {
    const bomb = zip([{ name: "a.txt", content: "a".repeat(1000), claimed: 2 ** 31 }]);
    expect(await refusal("bomb.zip", { "bomb.zip": bomb })).toBe(
      "bomb.zip: unzipped, the file is over 200 times as long\n" +
        "  no list of papers is; unzip it yourself if you know that it is one, and take the result",
    );
  });

  it("refuses an archive that is cut off", async () => {
    const archive = zip([{ name: "a.jsonl", content: ONE }]);
    expect(await refusal("cut.zip", { "cut.zip": archive.subarray(0, 60) })).toBe(
      "cut.zip: the archive cannot be read\n" +
        "  it may be cut off: fetch it again, or unzip it yourself and name the files",
    );
  });

  it("says of a spreadsheet what to do with it", async () => {
    const sheet = zip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.xml", content: "<workbook/>" },
    ]);
    expect(await refusal("papers.xlsx", { "papers.xlsx": sheet })).toBe(
      "papers.xlsx: the file is a document or a spreadsheet, not a list of papers in text\n" +
        "  save it as CSV, and take the result",
    );
  });

  it("says where nothing has that name", async () => {
    expect(await refusal("none.bib", {})).toBe(
      "none.bib: there is no such file\n" +
        "  check the name; one in map.yaml is looked for beside that file, any other from where the command is run",
    );
  });
});

describe("buildCorpus(sources) of many files", () => {
  it("reads an archive, and passes over what in it is no list of papers", async () => {
    const archive = zip([
      { name: "a.jsonl", content: ONE },
      { name: "b.jsonl", content: TWO },
      { name: "data.bin", content: Buffer.from("a\0b".repeat(50)) },
    ]);
    const { papers, sources, problems } = await buildCorpus(
      [{ name: "all.zip", path: "all.zip" }],
      {},
      memoryFiles({ "all.zip": archive }),
    );
    expect(papers.map(({ title }) => title)).toEqual(["Bells", "Buoys"]);
    expect(papers[0]?.origins).toEqual([{ source: "all.zip/a.jsonl", line: 1, record: 1 }]);
    expect(sources.map(({ file, records }) => [file, records])).toEqual([
      ["all.zip/a.jsonl", 1],
      ["all.zip/b.jsonl", 1],
    ]);
    expect(problems.map(formatError)).toEqual([
      "all.zip/data.bin: the file is not text, so it holds no list of papers\n" +
        "  export a list from the program that has your papers: as BibTeX, RIS or CSV",
    ]);
  });

  it("reads what is piped in", async () => {
    const { papers, sources } = await buildCorpus(
      [{ name: "-", path: "-" }],
      {},
      memoryFiles({ "-": ONE }),
    );
    expect(papers.map(({ title }) => title)).toEqual(["Bells"]);
    expect(sources[0]?.file).toBe("standard input");
  });

  it("refuses a folder that holds no papers", async () => {
    const built = buildCorpus(
      [{ name: "export", path: "export" }],
      {},
      memoryFiles({ "export/paper.pdf": "%PDF-" }),
    );
    await expect(built).rejects.toThrow("there is no file in it that may hold papers");
  });
});
