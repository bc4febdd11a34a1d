import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildCorpus, type Corpus, FORMATS } from "../../../src/corpus/index.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { memoryFiles, sourcesOf } from "./memory-files.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;
const build = (files: Files): Promise<Corpus> =>
  buildCorpus(sourcesOf(files), {}, memoryFiles(files));

async function refusal(files: Files, names = Object.keys(files)): Promise<string> {
  const error: unknown = await buildCorpus(
    names.map((name) => ({ name, path: name })),
    {},
    memoryFiles(files),
  ).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) return formatError(error);
  throw new Error("no InputError", { cause: error });
}

const LISTING = `Digging Out

Harbours silt up. We dig one out with spoons, and measure how long it takes until ships return.

Sailing In

Sails are set by hand. We set them by ear, and find that the wind has more to say than the mate.
`;

describe("buildCorpus(sources)", () => {
  it("makes papers of several sources, merges, counts and sorts", async () => {
    const corpus = await build({
      "b.txt": LISTING,
      "a.jsonl":
        '{"title": "Sailing in", "year": 2031}\n{"title": "Broken"\n{"title": "Bells", "id": "x1"}\n{"title": "BELLS!", "doi": "10.5555/1"}\n',
    });
    expect(corpus.papers).toEqual([
      {
        key: "paper/bells",
        title: "Bells",
        abstract: "",
        id: "x1",
        doi: "10.5555/1",
        origins: [
          { source: "a.jsonl", line: 3, record: 2 },
          { source: "a.jsonl", line: 4, record: 3 },
        ],
      },
      {
        key: "paper/digging-out",
        title: "Digging Out",
        abstract:
          "Harbours silt up. We dig one out with spoons, and measure how long it takes until ships return.",
        origins: [{ source: "b.txt", line: 1, record: 1 }],
      },
      {
        key: "paper/sailing-in",
        title: "Sailing In",
        abstract:
          "Sails are set by hand. We set them by ear, and find that the wind has more to say than the mate.",
        year: 2031,
        from: { title: "b.txt", abstract: "b.txt", year: "a.jsonl" },
        origins: [
          { source: "a.jsonl", line: 1, record: 1 },
          { source: "b.txt", line: 5, record: 2 },
        ],
      },
    ]);
    expect(corpus.merges).toEqual([
      {
        paper: "paper/bells",
        title: "Bells",
        reasons: ["same title"],
        origins: corpus.papers[0]?.origins,
      },
      {
        paper: "paper/sailing-in",
        title: "Sailing In",
        reasons: ["same title"],
        origins: corpus.papers[2]?.origins,
      },
    ]);
    expect(corpus.sources).toEqual([
      {
        file: "b.txt",
        format: "listing",
        // sha256sum of the listing above.
        sha256: "69e8d4a4cfea4db930349826c6a5f2555c52fd7b061f5a1cfd4f0f2267919a21",
        records: 2,
        skipped: 0,
        merged: 0,
      },
      {
        file: "a.jsonl",
        format: "jsonl",
        sha256: "041646a40a7e88e7354d37751338932681c6612d2eb3e6ed7eb544365af1bfb5",
        records: 3,
        skipped: 1,
        merged: 2,
      },
    ]);
    expect(corpus.problems.map(formatError)).toEqual([
      'a.jsonl:2: the line is not JSON: {"title": "Broken"\n  write one record on the line, as {"title": "…", "abstract": "…"}',
    ]);
  });

  it("names a source as the map does, and shows where it was looked for", async () => {
    const { papers, problems, sources } = await buildCorpus(
      [{ name: "a.jsonl", path: "data/a.jsonl" }],
      {},
      memoryFiles({ "data/a.jsonl": '{"title": "Bells"}\n{"title":' }),
    );
    expect(papers[0]?.origins).toEqual([{ source: "a.jsonl", line: 1, record: 1 }]);
    expect(sources[0]?.file).toBe("a.jsonl");
    expect(problems[0]?.place).toEqual({ file: "data/a.jsonl", line: 2 });
  });

  it("counts a source that is named twice as merged with itself", async () => {
    const source = { name: "b.txt", path: "b.txt" };
    const { papers, sources } = await buildCorpus(
      [source, source],
      {},
      memoryFiles({ "b.txt": LISTING }),
    );
    expect(papers).toHaveLength(2);
    expect(sources.map(({ records, merged }) => [records, merged])).toEqual([
      [2, 2],
      [2, 0],
    ]);
  });

  it("tells of progress and problems as they come, and stops when asked to", async () => {
    const seen: unknown[] = [];
    const files = { "a.jsonl": '{"title": "Bells"}\n{}', "b.txt": LISTING };
    await buildCorpus(
      sourcesOf(files),
      {
        onProblem: ({ message }) => seen.push(message),
        onProgress: (done, total) => seen.push([done, total]),
      },
      memoryFiles(files),
    );
    expect(seen).toEqual(["the record has neither a title nor an abstract", [1, 2], [2, 2]]);
    const stopped = AbortSignal.abort(new Error("enough"));
    await expect(
      buildCorpus(sourcesOf(files), { signal: stopped }, memoryFiles(files)),
    ).rejects.toThrow("enough");
  });

  it("reports a source without a usable record where others have some", async () => {
    const { papers, problems } = await build({ "a.txt": "hello", "b.txt": LISTING });
    expect(papers).toHaveLength(2);
    expect(problems.map(formatError)).toEqual([
      'a.txt:1: no abstract follows this line: "hello"\n  write a title, an empty line, and its abstract; or take the line out',
      "a.txt:1: no paper could be read: 1 found, none good\n  each paper needs a title, and an abstract to be linked; in plain text, an empty line parts them",
    ]);
  });

  it("refuses sources without a single usable record", async () => {
    expect(await refusal({ "a.txt": "hello" })).toBe(
      "a.txt:1: no paper could be read: 1 found, none good\n  each paper needs a title, and an abstract to be linked; in plain text, an empty line parts them",
    );
  });

  it("refuses a source that is not there", async () => {
    expect(await refusal({ "b.txt": LISTING }, ["b.txt", "papres.txt"])).toBe(
      "papres.txt: there is no such file\n  check the name; one in map.yaml is looked for beside that file, any other from where the command is run",
    );
  });

  it("refuses a source in a format that nobody reads here", async () => {
    expect(await refusal({ "b.txt": LISTING, "a.xml": "<feed/>" })).toBe(
      "a.xml: the file is in no format that can be read\n  these can be read: " +
        FORMATS.map(({ about }) => about).join("; "),
    );
  });

  it("tells the format by content, whatever the name", async () => {
    const { sources } = await build({ "b.jsonl": LISTING, "a.txt": '{"title": "Bells"}' });
    expect(sources.map(({ format }) => format)).toEqual(["listing", "jsonl"]);
  });

  it("has the same papers whatever the order of sources and lines", async () => {
    const rows = [
      '{"title": "Bells", "abstract": "They ring."}',
      '{"title": "bells", "year": 2030, "abstract": "They ring, and ring."}',
      '{"title": "Bells", "year": 2031, "authors": ["Ann Reed"]}',
      '{"title": "Bells!", "year": 2019}',
      '{"title": "Ropes", "doi": "10.5555/1"}',
      '{"title": "Knots", "doi": "10.5555/1"}',
      '{"abstract": "We row."}',
      '{"title": "", "abstract": "We row. And row."}',
      '{"title": "?"}',
    ];
    // Where a paper was read does depend on order; nothing else may.
    const outcome = async (files: Files): Promise<unknown> =>
      (await build(files)).papers.map(({ origins, from: _, ...paper }) => [paper, origins.length]);
    const expected = await outcome({ "a.jsonl": rows.join("\n") });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        fc.integer({ min: 1, max: rows.length - 1 }),
        async (shuffled, cut) => {
          const files = {
            "z.jsonl": shuffled.slice(0, cut).join("\n"),
            "a.jsonl": shuffled.slice(cut).join("\n"),
          };
          expect(await outcome(files)).toEqual(expected);
        },
      ),
    );
  });
});
