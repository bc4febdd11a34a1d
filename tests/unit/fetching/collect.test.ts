import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectPapers, openalex, type PagesRequest } from "../../../src/fetching/collect.ts";
import { countingEffects, doiOf, startFakeService, type FakeService } from "./fake-service.ts";

let fake: FakeService;
beforeEach(async () => {
  fake = await startFakeService(450);
});
afterEach(() => fake.close());

const QUERY = { kind: "query", query: "loom" } as const;

async function collect(change: Partial<PagesRequest> = {}, tries = 3) {
  const effects = countingEffects();
  const shown: [number, number][] = [];
  const collecting = { ...effects, showProgress: (...way: [number, number]) => shown.push(way) };
  const request = { api: openalex, wanted: QUERY, max: 250, ...change };
  const endpoint = `${fake.origin}/openalex/works`;
  const manners = { inBrowser: true, tries };
  const collected = await collectPapers({ ...request, endpoint }, manners, collecting);
  return { ...collected, shown, effects };
}

describe("collectPapers(request, manners, effects)", () => {
  it("has page after page, up to as many papers as are wanted, a line each", async () => {
    const { papers, text, total, missing, shown } = await collect();
    expect([papers.length, total, missing]).toEqual([250, 450, []]);
    expect(text).toBe(papers.map((paper) => `${paper}\n`).join(""));
    expect(shown).toEqual([
      [0, 250],
      [100, 250],
      [200, 250],
    ]);
  });

  it("sends no header of its own: a service would have to allow it first", async () => {
    await collect({ max: 1 });
    expect(fake.agents).toEqual(["node"]);
  });

  it("asks for what a map needs alone, if it is to", async () => {
    await collect({ max: 1, brief: true });
    await collect({ max: 1 });
    const [brief, whole] = fake.requests.map(({ searchParams }) => searchParams.get("select"));
    expect(brief?.split(",")).toEqual(expect.arrayContaining(["id", "abstract_inverted_index"]));
    expect(whole).toBe(null);
  });

  it("names the DOIs that are not known", async () => {
    const dois = [doiOf(1), doiOf(2000), doiOf(2)];
    const { papers, missing } = await collect({ wanted: { kind: "dois", dois } });
    expect([papers.length, missing]).toEqual([2, [doiOf(2000)]]);
  });

  it("gives up after the tries that it is given", async () => {
    for (let i = 1; i < 9; ++i) fake.faults.set(i, { status: 503 });
    await expect(collect({}, 2)).rejects.toThrow("OpenAlex does not answer: HTTP status 503");
    expect(fake.requests.length).toBe(2);
  });

  it("says so where nothing is found", async () => {
    fake.papers = [];
    await expect(collect()).rejects.toThrow("OpenAlex has no paper that answers to this");
  });
});
