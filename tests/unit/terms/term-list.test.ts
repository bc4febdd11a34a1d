import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractLines } from "../../../src/pipeline/extract.ts";
import { keyOfText } from "../../../src/terms/key.ts";
import type { Mention } from "../../../src/terms/index.ts";

interface Line {
  readonly concepts: readonly { name: string; score: number; mentions: readonly Mention[] }[];
  readonly methods: readonly { name: string; score: number; mentions: readonly Mention[] }[];
}

const RECORD = {
  id: 1,
  title: "Informative path planning for aerial robots",
  abstract:
    "Informative path planning is hard. We study path planning under uncertainty, and propose " +
    "AirPlan, a planner for aerial robots. Reinforcement learning helps the evaluation.",
};

function linesOf(records: readonly (typeof RECORD)[], hidden: readonly string[] = []): Line[] {
  const rules = hidden.map((name) => {
    return { does: "hide", name, place: { file: "terms.yaml", line: 1 } } as const;
  });
  return extractLines(records, { rules }).map((line) => JSON.parse(line) as Line);
}

function formsOf(record: typeof RECORD, name: string, hidden?: readonly string[]): string[] {
  const [line] = linesOf([record], hidden);
  const term = line?.concepts.find((concept) => concept.name === name);
  return (term?.mentions ?? []).map(
    ({ field, start, end }) => `${field}: ${record[field as "title"].slice(start, end)}`,
  );
}

describe("a paper's list of terms", () => {
  it("has a term wherever it stands, also inside a longer one", () => {
    expect(formsOf(RECORD, "informative path planning")).toEqual([
      "title: Informative path planning",
      "abstract: Informative path planning",
    ]);
    expect(formsOf(RECORD, "path planning")).toEqual([
      "title: path planning",
      "abstract: path planning",
      "abstract: path planning",
    ]);
  });

  it("has what authors would choose and no map would show", () => {
    const benchmark = {
      id: 2,
      title: "A Benchmark for Nest Detection",
      abstract: "We present a benchmark. The benchmark has images of nests.",
    };
    expect(formsOf(benchmark, "benchmark")).toEqual([
      "title: Benchmark",
      "abstract: benchmark",
      "abstract: benchmark",
    ]);
  });

  it("leaves out a title's word that only judges what follows", () => {
    const records = [
      {
        id: 3,
        title: "Efficient Map Representations for Aerial Robots",
        abstract: "Efficient maps are small. We build maps from images of aerial robots.",
      },
    ];
    const names = linesOf(records)[0]?.concepts.map(({ name }) => name);
    expect(names).toContain("aerial robot");
    expect(names).not.toContain("efficient");
  });

  it("leaves out what a person hides", () => {
    expect(formsOf(RECORD, "informative path planning", ["informative path planning"])).toEqual([]);
  });

  it("gives sound mentions that never cross, and each line the same in any order", () => {
    const words = "path planning robot model learning deep aerial of the and robots LSTM uses";
    const text = fc
      .array(fc.constantFrom(...words.split(" ")), { maxLength: 14 })
      .map((list) => list.join(" "));
    const records = fc
      .array(fc.record({ title: text, abstract: text }), { maxLength: 5 })
      .map((list) => list.map((each, id) => ({ id, ...each })));
    fc.assert(
      fc.property(records, (given) => {
        const lines = linesOf(given);
        for (const [i, { concepts, methods }] of lines.entries())
          expectSound(given[i]!, concepts, methods);
        expect(linesOf([...given].reverse()).reverse()).toEqual(lines);
      }),
      { numRuns: 60 },
    );
  });
});

function expectSound(record: typeof RECORD, ...lists: readonly Line["concepts"][]): void {
  const all: Mention[] = [];
  for (const { mentions, score } of lists.flat()) {
    expect(score).toBeGreaterThan(0);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { field, start, end, form } of mentions) {
      const slice = record[field as "title"].slice(start, end);
      expect(slice).toBe(slice.trim());
      expect(keyOfText(form ?? slice)).not.toBe("");
    }
    all.push(...mentions);
  }
  for (const a of all)
    for (const b of all)
      if (a.field === b.field && a.start < b.start && b.start < a.end)
        expect(b.end).toBeLessThanOrEqual(a.end);
}
