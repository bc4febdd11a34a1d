import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDataset } from "../../../src/dataset/reader.ts";
import { DISK, readDirectory } from "../../../src/dataset/writer.ts";
import { buildDataset, type BuildOptions } from "../../../src/pipeline/build.ts";
import { runCommand } from "../../../src/pipeline/command.ts";
import type { Effects } from "../../../src/pipeline/effects.ts";
import type { Summary } from "../../../src/pipeline/summary.ts";
import { recordingEffects } from "./recording-effects.ts";

const GOOD = [
  record("Weaving Maps with LoomNet", "We introduce LoomNet, a method for graph layout of maps."),
  record(
    "Maps that Last",
    "Graph layout of maps changes with each paper. LoomNet keeps maps stable.",
  ),
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  await mkdir(join(folder, "data"));
  await write("papers.jsonl", GOOD.join("\n"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("buildDataset(options, effects)", () => {
  it("builds what the map's file names, beside it", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\noptions: { seed: 5 }\n");
    const { code, summary } = await build({ map: at("data/map.yaml") });
    expect([code, summary?.papers]).toEqual([0, 2]);
    const { manifest, overview } = await readBuilt();
    expect([manifest.seed, manifest.sources[0]?.file]).toEqual([5, "list.jsonl"]);
    expect((await overview()).title).toBe("Looms");
    expect((await overview()).description).toBe(
      "2 papers, and the concepts and methods that they share.",
    );
  });

  it("reads all files with papers beside a map that names none, in their order by name", async () => {
    await write("data/second.jsonl", GOOD[1] ?? "");
    await write("data/First.jsonl", GOOD[0] ?? "");
    await write("data/places.json", '{"version":1,"communities":[],"nodes":[]}');
    for (const name of ["README.md", "LICENSE", ".hidden"]) {
      await write(`data/${name}`, "no papers are here");
    }
    await write("data/terms.yaml", "import: [thesaurus.txt]\n");
    await write("data/thesaurus.txt", "label\treplace by\n");
    await mkdir(at("data/older"));
    await write("data/map.yaml", "title: Looms\n");
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect([code, told]).toEqual([0, []]);
    expect(summary?.sources.map(({ file }) => file)).toEqual(["First.jsonl", "second.jsonl"]);
  });

  it("passes over what cannot be read beside a map that names none, and tells of it", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/broken.zip", "PK\x03\x04");
    await write("data/map.yaml", "title: Looms\n");
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect([code, summary?.papers]).toEqual([0, 2]);
    expect(told.join("\n")).toContain("broken.zip: ");
  });

  it("ends with 3 where a map names no source, and none stands beside it", async () => {
    await write("data/map.yaml", "title: Looms\n");
    const { code, told } = await build({ map: at("data/map.yaml") });
    expect(code).toBe(3);
    expect(told.at(-1)).toMatch(/map\.yaml: no sources are named, and no file with papers stands/);
  });

  it("says which files beside a map it does not name", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/uploaded.bib", "@article{a}");
    await write("data/map.yaml", "title: Looms\nsources: [./list.jsonl]\n");
    const { code, told, summary } = await build({ map: at("data/map.yaml"), strict: true });
    expect([code, summary?.papers]).toEqual([0, 2]);
    expect(told).toEqual([
      `${at("data/map.yaml")}: not on the map, because sources does not name it: uploaded.bib\n` +
        "  add it to sources, or delete it where it is not wanted",
    ]);
  });

  it("lets an example give way to a file that stands beside it", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\nexample: true\n");
    await build({ map: at("data/map.yaml") });
    expect((await (await readBuilt()).overview()).title).toBe("Looms");

    await write("data/my-reading-list.jsonl", record("Third", "A third one."));
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect([code, summary?.papers]).toEqual([0, 1]);
    expect((await (await readBuilt()).overview()).title).toBe("My reading list");
    expect(told).toEqual([
      `${at("data/map.yaml")}: an example, which gives way to my-reading-list.jsonl\n` +
        "  to describe your map, write its title and sources there, and take example away",
    ]);
  });

  it("lets an example give way to no empty file, and to none that an editor left", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\nexample: true\n");
    await write("data/a-new.bib", "\n");
    await write("data/list.jsonl.bak", record("Older", "An older one."));
    const example = await build({ map: at("data/map.yaml") });
    expect([example.code, example.summary?.papers]).toEqual([0, 2]);
    const empty =
      `${at("data/a-new.bib")}: the file is empty, and passed over\n` +
      "  export the list of papers again";
    expect(example.told).toEqual([empty]);

    await write("data/own.jsonl", record("Third", "A third one."));
    const own = await build({ map: at("data/map.yaml"), strict: true });
    expect([own.code, own.summary?.papers]).toEqual([0, 1]);
    expect((await (await readBuilt()).overview()).title).toBe("Own");
    expect(own.told).toEqual([empty, expect.stringContaining("gives way to own.jsonl")]);
  });

  it("names what beside a map is not read because of its name", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\n");
    await write("data/terms.yml", "hide: [loom]\n");
    await write("data/Places.json", "{}");
    const { code, told } = await build({ map: at("data/map.yaml") });
    expect(code).toBe(0);
    expect(told).toEqual([
      `${at("data/terms.yml")} is not read: call it terms.yaml`,
      `${at("data/Places.json")} is not read: call it places.json`,
    ]);
  });

  it("names the map's own file where only its name is wrong", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yml", "title: Looms\nsources: [list.jsonl]\n");
    const { code, told } = await build({ map: at("data/map.yaml") });
    expect([code, told]).toEqual([
      3,
      [
        `${at("data/map.yaml")}: there is no such file, and map.yml, beside it, is not read\n` +
          "  call it map.yaml",
      ],
    ]);
  });

  it("takes the title from the file where papers are named instead of a map", async () => {
    await build({ inputs: [at("papers.jsonl")] });
    expect((await (await readBuilt()).overview()).title).toBe("Papers");
  });

  it("sums up in the contract's words", async () => {
    await write("second.jsonl", [GOOD[0], "{", record("Third", "A third one.")].join("\n"));
    const { summary } = await build({ inputs: [at("papers.jsonl"), at("second.jsonl")] });
    const { manifest } = await readBuilt();
    const { papers, concepts, methods, edges, communities } = manifest.counts;
    expect(summary).toEqual({
      sources: [
        { file: slashed("papers.jsonl"), format: "jsonl", records: 2, skipped: 0, merged: 0 },
        { file: slashed("second.jsonl"), format: "jsonl", records: 2, skipped: 1, merged: 1 },
      ],
      papers,
      concepts,
      methods,
      edges,
      communities,
      citations: 0,
      notEnglish: 0,
      since: null,
      merges: [
        {
          paper: "paper/weaving-maps-with-loomnet",
          title: "Weaving Maps with LoomNet",
          why: "same title",
          records: [
            { file: slashed("papers.jsonl"), line: 1, record: 1 },
            { file: slashed("second.jsonl"), line: 1, record: 1 },
          ],
        },
      ],
      curation: [],
      warnings: [{ file: at("second.jsonl"), line: 2, message: expect.any(String) as string }],
      seconds: expect.any(Number) as number,
    });
    expect(papers).toBe(3);
  });

  it("tells of a bad record with its line, and keeps the good ones", async () => {
    await write("papers.jsonl", [GOOD[0], "{ no json", GOOD[1]].join("\n"));
    const { code, told, summary } = await build({ inputs: [at("papers.jsonl")] });
    expect([code, summary?.papers, summary?.sources[0]?.skipped]).toEqual([0, 2, 1]);
    expect(told.join("\n")).toContain("papers.jsonl:2: ");
  });

  it("refuses a folder of something else before it reads a paper", async () => {
    await write("papers.jsonl", [...GOOD, "{ no json"].join("\n"));
    await mkdir(at("out"));
    await write("out/thesis.tex", "years of work");
    const { code, told } = await build({ inputs: [at("papers.jsonl")] });
    expect([code, told]).toEqual([
      4,
      [
        `${at("out")}: the folder holds something that is no dataset\n` +
          "  choose an empty folder, or one that does not exist yet: --out DIR",
      ],
    ]);
  });

  it("refuses a folder that it may not make, before it reads a paper", async () => {
    await write("papers.jsonl", [...GOOD, "{ no json"].join("\n"));
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    const { code, told } = await build(
      { inputs: [at("papers.jsonl")] },
      { checkWritable: () => Promise.reject(denied) },
    );
    expect([code, told]).toEqual([
      4,
      [
        `${at("out")}: cannot be written: EACCES: permission denied\n` +
          "  free space or change the folder's rights, or write elsewhere with --out DIR",
      ],
    ]);
  });

  it("ends with 3 where --strict is given and anything was reported", async () => {
    await write("papers.jsonl", [GOOD[0], "{ no json", GOOD[1]].join("\n"));
    const { code, told } = await build({ inputs: [at("papers.jsonl")], strict: true });
    expect(code).toBe(3);
    expect(told.at(-1)).toBe(
      `${at("papers.jsonl")}:2: a problem in the sources, and --strict allows none\n` +
        "  mend what is reported above, or build without --strict",
    );
    expect(await readdir(folder)).not.toContain("out");
  });

  it("merges a paper that stands twice, also where --strict is given", async () => {
    await write("papers.jsonl", [GOOD[0], GOOD[1], GOOD[0]].join("\n"));
    const { code, summary } = await build({ inputs: [at("papers.jsonl")], strict: true });
    expect([code, summary?.papers, summary?.sources[0]?.merged]).toEqual([0, 2, 1]);
  });

  it("merges what the map names as the same, and reports a name that no paper has", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write(
      "data/map.yaml",
      [
        "title: Looms",
        "sources: [list.jsonl]",
        "duplicates:",
        "  same:",
        "    - [Weaving maps with LoomNet, paper/maps-that-last]",
        "    - [Maps that Lasted, Weaving Maps with LoomNet]",
        "",
      ].join("\n"),
    );
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect([code, summary?.papers]).toEqual([0, 1]);
    expect(summary?.merges.map(({ why }) => why)).toEqual(["named as the same in the map"]);
    expect(told).toEqual([
      `${at("data/map.yaml")}:6 (duplicates.same): no paper is called "Maps that Lasted"\n` +
        '  did you mean "maps that last"?',
    ]);
  });

  it("follows the rules for terms beside the map, and says what each did", async () => {
    await write("data/list.jsonl", GOOD.join("\n"));
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\n");
    await write(
      "data/terms.yaml",
      "rename: { LoomNet: Loom }\nhide:\n  - graph layout\n  - weft\nimport: [vos.txt]\n",
    );
    await write("data/vos.txt", "label\treplace by\na\tb\tc\n");
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect(code).toBe(0);
    const terms = at("data/terms.yaml");
    expect(told).toEqual([
      `${terms}:1 (rename): LoomNet (2 papers) is called Loom`,
      `${terms}:3 (hide): graph layout (2 papers) is hidden`,
      "2 of 3 rules for terms hold: 1 renamed, 1 hidden",
      `${at("data/vos.txt")}:2: a row of more than two columns\n` +
        "  write the label, a tab, and what replaces it, or nothing to hide it",
      `${terms}:4 (hide): no term is called "weft"\n` +
        "  write it as the map shows it, or take it out",
    ]);
    expect(summary?.warnings.map(({ file, line }) => [file, line])).toEqual([
      [at("data/vos.txt"), 2],
      [terms, 4],
    ]);
    const { manifest } = await readBuilt();
    expect([manifest.options.terms?.rules, manifest.options.duplicates]).toEqual([3, undefined]);
    expect(summary?.curation[0]).toEqual({
      file: terms,
      line: 1,
      rule: "rename",
      names: [{ name: "LoomNet", papers: 2 }],
      term: "method/loom",
      did: "LoomNet (2 papers) is called Loom",
    });
    expect(summary?.curation.map(({ rule, term, did }) => [rule, term, did]).slice(1)).toEqual([
      ["hide", null, "graph layout (2 papers) is hidden"],
      ["hide", null, "nothing"],
    ]);
    const strict = await build({ map: at("data/map.yaml"), strict: true });
    expect([strict.code, strict.told.at(-1)]).toEqual([
      3,
      `${at("data/vos.txt")}:2: 2 problems in the rules for terms, and --strict allows none\n` +
        "  mend what is reported above, or build without --strict",
    ]);
  });

  it("reads the map, its rules and lists of synonyms in the encodings that editors write", async () => {
    const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
    await write("data/list.jsonl", GOOD.join("\n"));
    await writeFile(at("data/map.yaml"), utf16("title: Webstühle\r\nsources: [list.jsonl]\r\n"));
    await writeFile(at("data/terms.yaml"), utf16("hide: [loomnet]\r\nimport: [syn.txt]\r\n"));
    const synonyms = "map;Kärtchen\ngraph layout;Größenplan\n";
    await writeFile(at("data/syn.txt"), Buffer.from(synonyms, "latin1"));
    const { code, told, summary } = await build({ map: at("data/map.yaml") });
    expect(code).toBe(0);
    expect((await (await readBuilt()).overview()).title).toBe("Webstühle");
    expect(summary?.curation.length).toBe(3);
    const foreign = `${at("data/syn.txt")}:1: the file is not UTF-8, and read as Windows-1252: "map;Kärtchen"`;
    expect(told.join("\n")).toContain(foreign);

    await writeFile(
      at("data/map.yaml"),
      Buffer.from("title: Webstühle\nsources: [list.jsonl]\n", "latin1"),
    );
    const latin = await build({ map: at("data/map.yaml") });
    expect(latin.told[0]).toContain(`${at("data/map.yaml")}:1: the file is not UTF-8, and read as`);
    await writeFile(at("data/map.yaml"), new Uint8Array(40).fill(0xe9));
    const other = await build({ map: at("data/map.yaml") });
    expect([other.code, other.told]).toEqual([
      3,
      [
        `${at("data/map.yaml")}: the file is not UTF-8\n` +
          "  open it in an editor that shows it right, and save it as UTF-8",
      ],
    ]);
  });

  it("uses no rules with papers that are named, unless they are named as well", async () => {
    await write("data/map.yaml", "title: Looms\n");
    await write("data/terms.yaml", "hide: [LoomNet]\n");
    const papers = { inputs: [at("papers.jsonl")] };
    const plain = await build({ ...papers, map: at("data/map.yaml") });
    expect(plain.summary?.curation).toEqual([]);
    const ruled = await build({ ...papers, terms: at("data/terms.yaml") });
    expect(ruled.summary?.curation.map(({ did }) => did)).toEqual(["LoomNet (2 papers) is hidden"]);
    expect(ruled.summary?.methods).toBe((plain.summary?.methods ?? 0) - 1);
  });

  it("tells of twenty problems in full, and how many more there are", async () => {
    await write("papers.jsonl", [...GOOD, ...Array<string>(25).fill("{")].join("\n"));
    const { told, summary } = await build({ inputs: [at("papers.jsonl")] });
    expect(summary?.warnings.length).toBe(25);
    expect([told.length, told.at(-1)]).toEqual([
      21,
      "… and 5 more; npm run data -- --json, given the same files, lists all of them",
    ]);
  });

  it("tells what is wrong with each record also where none is usable", async () => {
    await write("papers.jsonl", '{"id":"1"}\n{ no json\n');
    const { code, told } = await build({ inputs: [at("papers.jsonl")] });
    expect([code, told.length]).toEqual([3, 3]);
    expect(told.join("\n")).toMatch(
      /papers\.jsonl:1[^]*papers\.jsonl:2[^]*papers\.jsonl:1: no paper could be read/,
    );
  });

  it.each<[string, () => Promise<Partial<BuildOptions>>, RegExp]>([
    [
      "a source is missing",
      async () => ({ inputs: [at("none.jsonl")] }),
      /none\.jsonl: .*no such file/,
    ],
    [
      "a source is empty",
      async () => {
        await write("papers.jsonl", " \n");
        return { inputs: [at("papers.jsonl")] };
      },
      /papers\.jsonl: .*empty/,
    ],
    [
      "a source is binary",
      async () => {
        await writeFile(at("papers.pdf"), new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]));
        return { inputs: [at("papers.pdf")] };
      },
      /papers\.pdf: .*a PDF/,
    ],
    [
      "no record is usable",
      async () => {
        await write("papers.jsonl", '{"id":"1"}\n{"id":"2"}\n');
        return { inputs: [at("papers.jsonl")] };
      },
      /papers\.jsonl:1: no paper could be read/,
    ],
    [
      "the map has an unknown key",
      async () => {
        await write("data/map.yaml", "title: Looms\ntitel: Looms\nsources: [../papers.jsonl]\n");
        return { map: at("data/map.yaml") };
      },
      /map\.yaml:2: there is no such key: titel\n {2}did you mean "title"/,
    ],
    [
      "the rules for terms have an unknown key",
      async () => {
        await write("terms.yaml", "hide: [a]\nmerg: [[a, b]]\n");
        return { inputs: [at("papers.jsonl")], terms: at("terms.yaml") };
      },
      /terms\.yaml:2: there is no such key: merg\n {2}did you mean "merge"/,
    ],
    [
      "there is no map",
      async () => ({ map: at("data/map.yaml") }),
      /map\.yaml: there is no such file/,
    ],
  ])("ends with 3 and leaves the old dataset untouched where %s", async (_, arrange, message) => {
    await build({ inputs: [at("papers.jsonl")] });
    const before = await readFile(at("out/manifest.json"), "utf8");
    const { code, told } = await build(await arrange());
    expect(code).toBe(3);
    expect(told.at(-1)).toMatch(message);
    expect(told.at(-1)).not.toMatch(/\n {4}at /);
    expect(await readFile(at("out/manifest.json"), "utf8")).toBe(before);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("ends with 4 and leaves the old dataset untouched where the disk is full", async () => {
    await build({ inputs: [at("papers.jsonl")] });
    await write("papers.jsonl", GOOD[0] ?? "");
    const before = await readFile(at("out/manifest.json"), "utf8");
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    const { code, told } = await build(
      { inputs: [at("papers.jsonl")] },
      { writeFile: () => Promise.reject(full) },
    );
    expect(code).toBe(4);
    expect(told.at(-1)).toBe(
      `${at("out")}: cannot be written: ENOSPC: no space left on device\n` +
        "  free space or change the folder's rights, or write elsewhere with --out DIR",
    );
    expect(await readFile(at("out/manifest.json"), "utf8")).toBe(before);
  });

  it("ends early and leaves the old dataset untouched where it is stopped", async () => {
    await build({ inputs: [at("papers.jsonl")] });
    await write("papers.jsonl", GOOD[0] ?? "");
    const before = await readFile(at("out/manifest.json"), "utf8");
    const controller = new AbortController();
    await expect(
      buildDataset(
        { inputs: [at("papers.jsonl")], out: at("out") },
        recordingEffects({
          signal: controller.signal,
          async writeFile(path, bytes) {
            controller.abort(new Error("stopped"));
            await DISK.writeFile(path, bytes);
          },
        }),
      ),
    ).rejects.toThrow("stopped");
    expect(await readFile(at("out/manifest.json"), "utf8")).toBe(before);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

async function build(options: Partial<BuildOptions>, change: Partial<Effects> = {}) {
  const effects = recordingEffects(change);
  let summary: Summary | undefined;
  const code = await runCommand(
    "data",
    async (given) => {
      summary = await buildDataset({ out: at("out"), ...options }, given);
    },
    effects,
    [],
  );
  return { code, summary, told: effects.told };
}

function readBuilt() {
  return openDataset(readDirectory(at("out")));
}

function at(path: string): string {
  return join(folder, ...path.split("/"));
}

/** A path as sources are named. */
function slashed(path: string): string {
  return at(path).replaceAll("\\", "/");
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(at(path), text);
}

function record(title: string, abstract: string): string {
  return JSON.stringify({ title, abstract });
}
