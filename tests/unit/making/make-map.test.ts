import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { KeptSource } from "../../../src/dataset/kept.ts";
import { makeMap, type Outcome } from "../../../src/making/make-map.ts";
import type { MakeAnswer } from "../../../src/making/protocol.ts";
import { extractPapers } from "../../../src/pipeline/extract-papers.ts";
import type { Threads } from "../../../src/pipeline/threads.ts";
import { placeLenses } from "../../../src/pipeline/lenses.ts";
import { indexSearch } from "../../../src/pipeline/search-index.ts";
import { runStages } from "../../../src/pipeline/stages.ts";
import { memoryFiles, sourcesOf } from "../corpus/memory-files.ts";
import { zip } from "../corpus/zip.ts";
import { recordingEffects } from "../pipeline/recording-effects.ts";

const FIXTURES = [
  "data/hf-papers-listing.txt",
  "tests/golden/input/two-exports/database.jsonl",
  "tests/golden/input/two-exports/library.jsonl",
  ...["messy.bib", "ovid.ris", "scopus.csv", "pubmed.xml"].map(
    (name) => `tests/unit/corpus/fixtures/${name}`,
  ),
];

/** Threads for everything, however little it is. */
const MANY_THREADS: Threads = {
  extract: (papers, options) => extractPapers(papers, { ...options, jobs: 2, fewest: 1 }),
  placeLenses: (graph, layout, options) =>
    placeLenses(graph, layout, { ...options, fewestNodes: 0 }),
  indexSearch: (graph, options) => indexSearch(graph, { ...options, fewestNodes: 0 }),
};

type Contents = Readonly<Record<string, string | Uint8Array>>;

const chosen = (contents: Contents): KeptSource[] =>
  Object.entries(contents).map(([name, content]) => ({
    name,
    content: new Blob([content as BlobPart]),
  }));

function made(outcome: Outcome): Extract<Outcome, { kind: "made" }> {
  if (outcome.kind !== "made") throw new Error(outcome.message);
  return outcome;
}

async function refusal(contents: Contents): Promise<string> {
  const outcome = await makeMap({ sources: chosen(contents) });
  return outcome.kind === "refused" ? `${outcome.message}\n  ${outcome.hint}` : outcome.kind;
}

describe("makeMap(request)", () => {
  it("gives, byte for byte, the dataset that a command makes with threads", async () => {
    const contents: Record<string, Uint8Array> = {};
    for (const path of FIXTURES) contents[basename(path)] = await readFile(path);
    contents["again.jsonl.gz"] = gzipSync(contents["database.jsonl"]!);
    const zipped = FIXTURES.map((path) => ({
      name: basename(path),
      content: contents[basename(path)]!,
    }));
    contents["all.zip"] = zip([...zipped, { name: "cover.png", content: "no list" }]);
    const outcome = made(await makeMap({ sources: chosen(contents), title: "Tides" }));
    const command = await runStages(
      { title: "Tides", sources: sourcesOf(contents), seed: 1, strict: false, graphJson: false },
      { ...recordingEffects(), ...memoryFiles(contents) },
      MANY_THREADS,
    );
    expect([...outcome.files.keys()]).toEqual([...command.files.keys()]);
    for (const [path, bytes] of command.files) {
      expect(Buffer.compare(outcome.files.get(path)!, bytes), path).toBe(0);
    }
    // Bad records are told, and cost no good one.
    expect(outcome.summary.papers).toBe(command.corpus.papers.length);
    expect(outcome.summary.warnings).toHaveLength(command.problems.length);
    expect(outcome.hints).toEqual(command.problems.map(({ hint }) => hint));
    expect(outcome.summary.warnings.map(({ file }) => file)).toContain("messy.bib");
    expect(outcome.summary.sources.map(({ file }) => file)).toEqual(
      command.corpus.sources.map(({ file }) => file),
    );
  }, 60_000);

  it("calls a map after its files, where it has no title", async () => {
    const paper = '{"title": "Ropes of sand", "abstract": "We twist ropes of sand."}\n';
    const { title, files } = made(
      await makeMap({ sources: chosen({ "sand-ropes.jsonl": paper, "b.jsonl": paper }) }),
    );
    expect(title).toBe("Sand ropes and 1 more");
    const overview = new TextDecoder().decode(files.get("overview.json"));
    expect(JSON.parse(overview)).toMatchObject({ title });
  });

  it.each([
    [["LoomNet", "KilnNet", "LoomNet"], "3 papers, and the concepts and methods that they share."],
    [["LoomNet", "KilnNet"], "2 papers, no two of which share a concept or a method."],
    [["LoomNet"], "One paper, its concepts and its methods."],
    [[""], "One paper, in which no concept or method was found."],
  ])("says of papers about %j what is true of them", async (methods, description) => {
    const papers = methods.map((method, i) => {
      const abstract = method === "" ? "" : `We test ${method} on maps. ${method} is fast.`;
      return JSON.stringify({ title: `Paper ${String(i)}`, abstract });
    });
    const sources = chosen({ "papers.jsonl": papers.join("\n") });
    const { files } = made(await makeMap({ sources }));
    const overview = new TextDecoder().decode(files.get("overview.json"));
    expect((JSON.parse(overview) as { description: string }).description).toBe(description);
  });

  it("gives each file a buffer of its own, which can be handed over", async () => {
    const sources = chosen({ "a.jsonl": '{"title": "Ropes of sand"}\n' });
    const buffers = [...made(await makeMap({ sources })).files.values()];
    expect(new Set(buffers.map(({ buffer }) => buffer)).size).toBe(buffers.length);
    expect(buffers.filter((bytes) => bytes.length !== bytes.buffer.byteLength)).toEqual([]);
  });

  it("counts papers without an abstract", async () => {
    const contents = {
      "a.jsonl":
        '{"title": "Ropes of sand"}\n{"title": "Tides", "abstract": "The sea comes in."}\n',
    };
    expect(made(await makeMap({ sources: chosen(contents) })).withoutAbstract).toBe(1);
  });

  describe("with rules for terms", () => {
    const papers = ["street trees", "green roofs", "wild bees"]
      .map((subject) =>
        JSON.stringify({
          title: `A Study of ${subject} in Cities`,
          abstract: `We study ${subject}. The urban heat island grows where ${subject} are few, and habitat connectivity falls.`,
        }),
      )
      .join("\n");
    const terms =
      "rename:\n  urban heat island: heat island\nhide:\n  - habitat conectivity\nimport: [more.txt]\n";
    const withRules = (contents: Contents) =>
      chosen(contents).map((source): KeptSource => {
        return source.name === "a.jsonl" ? source : { ...source, isRules: true };
      });

    it("applies them as a command does, and says what each came to", async () => {
      const sources = withRules({ "terms.yaml": terms, "a.jsonl": papers });
      const { title, rules, summary, hints, files } = made(await makeMap({ sources }));
      expect(title).toBe("A");
      expect(rules).toBe("1 of 2 rules for terms holds: 1 renamed");
      expect(summary.sources.map(({ file }) => file)).toEqual(["a.jsonl"]);
      expect(summary.warnings).toEqual([
        { file: "terms.yaml", line: 5, message: "no list of synonyms is called more.txt" },
        {
          ...{ file: "terms.yaml", line: 4 },
          message: 'no term is called "habitat conectivity"',
        },
      ]);
      expect(hints).toContain('did you mean "habitat connectivity"?');

      const memory = { "a.jsonl": papers };
      const command = await runStages(
        {
          ...{ title, sources: sourcesOf(memory), seed: 1, strict: false, graphJson: false },
          curation: {
            rules: [
              {
                ...{ does: "rename", name: "urban heat island", label: "heat island" },
                place: { file: "terms.yaml" },
              },
            ],
            problems: [],
          },
        },
        { ...recordingEffects(), ...memoryFiles(memory) },
        MANY_THREADS,
      );
      const text = (from: ReadonlyMap<string, Uint8Array>) =>
        [...from]
          .filter(([path]) => path !== "manifest.json")
          .map(([, bytes]) => Buffer.from(bytes).toString("latin1"))
          .join("\n");
      expect(text(files)).toContain('"heat island"');
      expect(text(files)).toBe(text(command.files));
    });

    it("reads lists of synonyms, imported or not, once", async () => {
      const sources = withRules({
        "terms.yaml": "import: [lists/more.txt]\n",
        "more.txt": "heat island;urban heat island\n",
        "thesaurus.txt": "label\treplace by\nhabitat connectivity\t\n",
        "a.jsonl": papers,
      });
      const { rules, summary } = made(await makeMap({ sources }));
      expect(rules).toBe("2 of 2 rules for terms hold: 1 merged, 1 hidden");
      expect(summary.warnings).toEqual([]);
    });

    it("refuses a mistake in them with its line", async () => {
      const sources = withRules({ "terms.yml": "hide: [a]\nmerg: [b]\n", "a.jsonl": papers });
      expect(await makeMap({ sources })).toMatchObject({
        kind: "refused",
        message: "terms.yml, line 2: there is no such key: merg",
        file: "terms.yml",
      });
    });

    it("says nothing of rules where there are none", async () => {
      expect(made(await makeMap({ sources: chosen({ "a.jsonl": papers }) })).rules).toBeNull();
    });
  });

  it("tells each stage as it begins", async () => {
    const told: MakeAnswer[] = [];
    const sources = chosen({ "a.jsonl": '{"title": "Ropes of sand"}\n' });
    await makeMap({ sources }, (progress) => told.push(progress));
    const stages = told.map((answer) => (answer.kind === "progress" ? answer.stage : answer.kind));
    expect([...new Set(stages)]).toEqual([
      ...["corpus", "terms", "graph", "layout", "lenses", "dataset"],
    ]);
    expect(told[0]).toEqual({ kind: "progress", stage: "corpus" });
  });

  it.each<[string, Contents, string]>([
    [
      "an empty file",
      { "empty.bib": "" },
      "empty.bib: the file is empty\n  export the list of papers again, or take another file",
    ],
    [
      "a binary one, beside a good one",
      { "a.jsonl": '{"title": "Ropes of sand"}\n', "photo.bib": new Uint8Array(500) },
      "photo.bib: the file is not text, so it holds no list of papers\n" +
        "  export a list from the program that has your papers: as BibTeX, RIS or CSV",
    ],
    [
      "one without a good record, with the line where it begins to be bad",
      { "bad.jsonl": '{"year": 2020}\n{"title":\n' },
      "bad.jsonl, line 1: no paper could be read: 2 found, none good\n" +
        "  each paper needs a title, and an abstract to be linked; in plain text, an empty line parts them",
    ],
    [
      "a spreadsheet, which is an archive underneath",
      { "papers.xlsx": zip([{ name: "[Content_Types].xml", content: "<Types/>" }]) },
      "papers.xlsx: the file is a document or a spreadsheet, not a list of papers in text\n" +
        "  save it as CSV, and take the result",
    ],
  ])("refuses %s", async (_, contents, message) => {
    expect(await refusal(contents)).toBe(message);
  });

  it("names the file that is in the way", async () => {
    const sources = chosen({ "a.jsonl": '{"title": "Ropes of sand"}\n', "empty.bib": "" });
    expect(await makeMap({ sources })).toMatchObject({ kind: "refused", file: "empty.bib" });
  });

  it("tells a defect of ours apart", async () => {
    const sources = [{ name: "a.bib", content: null as unknown as Blob }];
    expect(await makeMap({ sources })).toMatchObject({ kind: "broken" });
    expect(await makeMap({ sources: [] })).toMatchObject({ kind: "broken" });
  });
});
