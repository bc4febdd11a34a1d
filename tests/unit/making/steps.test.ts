import { describe, expect, it } from "vitest";
import { STEPS, wayAt } from "../../../src/making/steps.ts";

const STAGES = ["corpus", "terms", "graph", "layout", "lenses", "dataset"];

describe("wayAt(stage, part)", () => {
  it("knows every stage of the pipeline, and never goes back from one to the next", () => {
    const ways = STAGES.flatMap((stage) => [0, 0.5, 1].map((part) => wayAt(stage, part)!));
    const shares = ways.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1, 12);
    expect(ways.map(({ step }) => step)).toEqual(ways.map(({ step }) => step).toSorted());
  });

  it("says in plain words what is done", () => {
    expect(STAGES.map((stage) => STEPS[wayAt(stage)!.step]!.words)).toEqual([
      "Reading the papers",
      "Finding terms",
      "Weaving the graph",
      "Laying it out",
      "Laying it out",
      "Writing the index",
    ]);
  });

  it("keeps within a stage that counts beyond its own end", () => {
    expect(wayAt("terms", 7)).toEqual(wayAt("terms", 1));
  });

  it("leaves room for what terms take once all papers are read", () => {
    const [end, next] = [wayAt("terms", 1)!, wayAt("graph")!];
    expect(end.step).toBe(next.step - 1);
    expect(next.share - end.share).toBeGreaterThan(0.1);
  });

  it("passes over a stage that nobody here knows", () => {
    expect(wayAt("polishing", 0.5)).toBeNull();
  });
});
