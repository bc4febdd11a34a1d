import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatError, InputError, OutputError, UsageError } from "../../../src/errors.ts";
import { APIS, fetchPapers, type FetchRequest, type Wanted } from "../../../src/fetching/index.ts";
import { countingEffects, doiOf, startFakeService, type FakeService } from "./fake-service.ts";

let folder: string;
let fake: FakeService;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  fake = await startFakeService(450);
});
afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true });
});

describe("fetchPapers(request, effects)", () => {
  it("makes one feed of arXiv's pages, three seconds apart", async () => {
    const effects = countingEffects();
    const fetched = await fetchPapers(request("arxiv", { max: 430 }), effects);
    expect(fetched).toEqual({ papers: 430, total: 450, missing: [] });
    expect(searches("search_query", "start", "max_results")).toEqual([
      ["cat:cs.CL AND abs:loom", "0", "200"],
      ["cat:cs.CL AND abs:loom", "200", "200"],
      ["cat:cs.CL AND abs:loom", "400", "30"],
    ]);
    expect(effects.waits).toEqual([3000, 3000]);
    const feed = await read("out");
    expect(feed).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<feed xmlns=[^]*<\/feed>\n$/);
    expect(feed.match(/<feed\b/g)?.length).toBe(1);
    expect(
      [...feed.matchAll(/<title>(Loom \d+) &lt;weft&gt;</g)].map(([, title]) => title),
    ).toEqual(titles(430));
  });

  it("follows OpenAlex's cursors, a work a line", async () => {
    const effects = countingEffects();
    const fetched = await fetchPapers(request("openalex", { max: 1000 }), effects);
    expect(fetched).toEqual({ papers: 450, total: 450, missing: [] });
    expect(searches("cursor").flat()).toEqual(["*", "c100", "c200", "c300", "c400", "c500"]);
    expect(await readTitles()).toEqual(titles(450));
  });

  it("takes the one page that Hugging Face gives", async () => {
    await fetchPapers(request("huggingface", { max: 1000 }), countingEffects());
    expect(searches("q", "limit")).toEqual([["cat:cs.CL AND abs:loom", "120"]]);
    const list = JSON.parse(await read("out")) as { paper: { title: string } }[];
    expect(list.map(({ paper }) => paper.title)).toEqual(titles(120));
  });

  it.each(["openalex", "crossref"])("asks %s for fifty DOIs at once", async (name) => {
    const dois = [...Array.from({ length: 120 }, (_, i) => doiOf(i + 1)), doiOf(2000)];
    const fetched = await fetchPapers(
      request(name, { wanted: { kind: "dois", dois } }),
      countingEffects(),
    );
    expect(fetched).toEqual({ papers: 120, total: null, missing: [doiOf(2000)] });
    expect(
      searches("filter")
        .flat()
        .map((filter) => filter?.split(/[,|]/).length),
    ).toEqual([50, 50, 21]);
    expect(await readTitles()).toEqual(titles(120));
    expect(await readRecord()).toMatchObject({ dois: 121, papers: 120, missing: [doiOf(2000)] });
  });

  it.each([
    ["openalex", "/openalex/works/doi:10.5555/loom%2C8"],
    ["crossref", "/crossref/works/10.5555/loom%2C8"],
  ])("asks %s alone for a DOI that a filter would cut", async (name, path) => {
    const dois = [doiOf(1), "10.5555/loom,8", doiOf(2000), doiOf(2)];
    const wanted = { kind: "dois", dois } as const;
    await fetchPapers(request(name, { wanted }), countingEffects());
    expect(fake.requests[1]?.pathname).toBe(path);
    expect(await readTitles()).toEqual(["Loom 1", "Loom 8", "Loom 2"]);
  });

  it("fetches what OpenAlex has around a paper: both sides by turns, and each paper once", async () => {
    fake.around.cited_by = range(100, 70);
    // One that it cites cites it as well, as drafts do.
    fake.around.cites = [169, ...range(200, 200)];
    const wanted = { kind: "around", doi: doiOf(7) } as const;
    const fetched = await fetchPapers(request("openalex", { wanted, max: 181 }), countingEffects());
    expect(fetched).toEqual({ papers: 181, total: null, missing: [] });
    expect(fake.requests[0]?.pathname).toBe(`/openalex/works/doi:${doiOf(7)}`);
    expect(searches("filter", "cursor", "per_page").slice(1)).toEqual([
      ["cited_by:W7,has_abstract:true", "*", "50"],
      ["cites:W7,has_abstract:true", "*", "50"],
      ["cited_by:W7,has_abstract:true", "c50", "50"],
      ["cites:W7,has_abstract:true", "c50", "50"],
      // OpenAlex has a cursor behind what is the last page, too.
      ["cited_by:W7,has_abstract:true", "c100", "11"],
      ["cites:W7,has_abstract:true", "c100", "11"],
    ]);
    expect(await readTitles()).toEqual(
      [7, ...range(100, 50), 169, ...range(200, 49), ...range(150, 19), ...range(249, 61)].map(
        (paper) => `Loom ${String(paper)}`,
      ),
    );
    expect(await readRecord()).toMatchObject({ service: "OpenAlex", around: doiOf(7) });
  });

  it("says so where OpenAlex does not know the paper in the middle", async () => {
    const wanted = { kind: "around", doi: doiOf(2000) } as const;
    const fetching = fetchPapers(request("openalex", { wanted }), countingEffects());
    await expect(fetching).rejects.toThrow("OpenAlex has no paper that answers to this");
  });

  it("takes it for an answer that a single DOI is not known", async () => {
    const wanted = { kind: "dois", dois: [doiOf(2000)] } as const;
    const fetching = fetchPapers(request("crossref", { wanted }), countingEffects());
    await expect(fetching).rejects.toThrow("Crossref has no paper that answers to this");
  });

  it("tells a contact address to those that ask for one, and a key to whom it is for", async () => {
    const named = { max: 1, mail: "ann@example.org", key: "secret" };
    await fetchPapers(request("openalex", named), countingEffects());
    await fetchPapers(
      request("arxiv", { ...named, out: join(folder, "other") }),
      countingEffects(),
    );
    expect(searches("mailto", "api_key")).toEqual([
      ["ann@example.org", "secret"],
      [null, null],
    ]);
    expect(fake.agents).toEqual(["Paperweft (mailto:ann@example.org)", "Paperweft"]);
    for (const name of await readdir(folder)) expect(await read(name)).not.toMatch(/secret|ann@/);
  });

  it("says beside the file when, what and how many", async () => {
    await fetchPapers(request("arxiv", { max: 300 }), countingEffects());
    expect(await readRecord()).toEqual({
      service: "arXiv",
      endpoint: `${fake.origin}/arxiv/works`,
      version: null,
      query: "cat:cs.CL AND abs:loom",
      begun: "2026-03-01T12:00:00.000Z",
      ended: "2026-03-01T12:00:03.000Z",
      papers: 300,
      total: 450,
    });
    expect((await readdir(folder)).sort()).toEqual(["out", "out.source.json"]);
  });

  it("keeps a paper once that shifts from page to page", async () => {
    fake.papers = [...fake.papers.slice(0, 200), 200, ...fake.papers.slice(200)];
    expect(await fetchPapers(request("arxiv", { max: 1000 }), countingEffects())).toMatchObject({
      papers: 450,
      total: 451,
    });
  });

  it("says so where nothing is found, and leaves nothing", async () => {
    fake.papers = [];
    const error = await fails(request("arxiv"));
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error)).toBe(
      `${fake.origin}/arxiv/works: arXiv has no paper that answers to this\n` +
        "  try other words; https://info.arxiv.org/help/api/user-manual.html#query_details " +
        "says how a query is written",
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a fetch that is cut off", () => {
  /** All six tries of the third page fail. */
  const failThird = () => {
    for (let request = 3; request <= 8; ++request) fake.faults.set(request, { status: 500 });
  };

  it("goes on where it ended, asks for no page twice, and gives the same bytes", async () => {
    await fetchPapers(request("arxiv", { out: join(folder, "whole") }), countingEffects());
    fake.requests.length = 0;
    failThird();
    const cut = countingEffects();
    const error = await fetchPapers(request("arxiv"), cut).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutputError);
    expect(cut.told.at(-1)).toBe(
      `${join(folder, "out.part")}: 400 papers are kept\n` +
        "  the same command goes on from there; with --max 400 it makes do with them",
    );
    expect(existsSync(join(folder, "out"))).toBe(false);

    fake.requests.length = 0;
    fake.faults.clear();
    const again = countingEffects();
    await fetchPapers(request("arxiv"), again);
    expect(again.told).toEqual([`${join(folder, "out.part")}: going on from 400 papers`]);
    expect(searches("start").flat()).toEqual(["400"]);
    expect(await read("out")).toBe(await read("whole"));
    expect(existsSync(join(folder, "out.part"))).toBe(false);
  });

  it("fetches a page again that was not written whole", async () => {
    failThird();
    await fails(request("openalex"));
    const part = await read("out.part");
    await writeFile(join(folder, "out.part"), part.slice(0, -100));
    fake.requests.length = 0;
    fake.faults.clear();
    await fetchPapers(request("openalex"), countingEffects());
    expect(searches("cursor").flat()[0]).toBe("c100");
    expect(await readTitles()).toEqual(titles(450));
  });

  it.each([
    ["records", /"records":\[/, '"records":[7,'],
    ["a record's text", /"text":"/, '"text":7,"was":"'],
    ["where the next one begins", /"next":"c100"/, '"next":100'],
  ])("fetches a page again of which somebody has changed %s", async (_, from, to) => {
    failThird();
    await fails(request("openalex"));
    const part = await read("out.part");
    await writeFile(join(folder, "out.part"), part.replace(from, to));
    fake.requests.length = 0;
    fake.faults.clear();
    await fetchPapers(request("openalex"), countingEffects());
    expect(searches("cursor").flat()[0]).toBe("*");
    expect(await readTitles()).toEqual(titles(450));
  });

  it("makes do with what is there where no more is wanted", async () => {
    failThird();
    await fails(request("openalex"));
    fake.requests.length = 0;
    expect(await fetchPapers(request("openalex", { max: 150 }), countingEffects())).toMatchObject({
      papers: 150,
    });
    expect(fake.requests).toEqual([]);
    expect(await readTitles()).toEqual(titles(150));
  });

  it("keeps what has come where a person ends it", async () => {
    const controller = new AbortController();
    const stopped = new Error("stopped");
    const effects = countingEffects({
      signal: controller.signal,
      wait: async () => controller.abort(stopped),
    });
    await expect(fetchPapers(request("arxiv"), effects)).rejects.toBe(stopped);
    expect(effects.told.at(-1)).toContain("200 papers are kept");
  });

  it("leaves nothing where the first page already fails", async () => {
    fake.faults.set(1, { status: 400 });
    expect(await fails(request("arxiv"))).toBeInstanceOf(UsageError);
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses to go on from another fetch", async () => {
    failThird();
    await fails(request("arxiv"));
    const wanted = { kind: "query", query: "abs:shuttle" } as const;
    const error = await fails(request("arxiv", { wanted }));
    expect(error).toBeInstanceOf(UsageError);
    expect(formatError(error)).toBe(
      `${join(folder, "out.part")}: this is the beginning of another fetch\n` +
        "  end it with the command that began it, begin anew with --fresh, or name another --out",
    );
  });

  it("goes on in place of the file that it was to replace", async () => {
    await writeFile(join(folder, "out"), "older");
    failThird();
    await fails(request("openalex", { fresh: true }));
    expect(await read("out")).toBe("older");
    fake.faults.clear();
    await fetchPapers(request("openalex"), countingEffects());
    expect(await readTitles()).toEqual(titles(450));
  });
});

describe("a file that is there already", () => {
  it("stays as it is, and nobody is asked", async () => {
    await writeFile(join(folder, "out"), "mine");
    const error = await fails(request("arxiv"));
    expect(error).toBeInstanceOf(UsageError);
    expect(formatError(error)).toBe(
      `${join(folder, "out")}: the file is there already\n` +
        "  --fresh fetches it anew, --out FILE writes to another",
    );
    expect([await read("out"), fake.requests]).toEqual(["mine", []]);
  });

  it("is replaced with --fresh", async () => {
    await writeFile(join(folder, "out"), "older");
    await fetchPapers(request("openalex", { fresh: true, max: 2 }), countingEffects());
    expect(await readTitles()).toEqual(["Loom 1", "Loom 2"]);
  });
});

describe("a file that cannot be written", () => {
  it("is told with what to do", async () => {
    await writeFile(join(folder, "file"), "");
    const out = join(folder, "file", "out");
    const error = await fails(request("arxiv", { out }));
    expect(error).toBeInstanceOf(OutputError);
    expect(error.message).toMatch(/^cannot be written: E\w+: /);
  });
});

function request(name: string, change: Partial<FetchRequest> = {}): FetchRequest {
  const wanted: Wanted = { kind: "query", query: "cat:cs.CL AND abs:loom" };
  return {
    api: APIS.find((api) => api.name === name)!,
    endpoint: `${fake.origin}/${name}/works`,
    wanted,
    max: 1000,
    out: join(folder, "out"),
    fresh: false,
    ...change,
  };
}

async function fails(asked: FetchRequest): Promise<InputError> {
  const error: unknown = await fetchPapers(asked, countingEffects()).catch(
    (thrown: unknown) => thrown,
  );
  return error as InputError;
}

function searches(...names: string[]): (string | null)[][] {
  return fake.requests.map(({ searchParams }) => names.map((name) => searchParams.get(name)));
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function titles(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `Loom ${String(i + 1)}`);
}

function read(name: string): Promise<string> {
  return readFile(join(folder, name), "utf8");
}

/** Titles of a source file with a work a line. */
async function readTitles(): Promise<string[]> {
  const lines = (await read("out")).trimEnd().split("\n");
  return lines.map((line) => [(JSON.parse(line) as { title: string | string[] }).title].flat()[0]!);
}

async function readRecord(): Promise<unknown> {
  return JSON.parse(await read("out.source.json"));
}
