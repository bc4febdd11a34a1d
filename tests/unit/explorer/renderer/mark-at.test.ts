import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANK, type Rank } from "../../../../src/explorer/renderer/focus.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import {
  gatherMarks,
  markAt,
  type Marks,
  type MarkScene,
} from "../../../../src/explorer/renderer/mark-at.ts";
import { addNode } from "./small-graph.ts";
import Graph from "graphology";
import type { ExplorerGraph } from "../../../../src/explorer/graph.ts";

/** The map's origin is in the middle, a map unit a pixel. */
const FRAME: Frame = { width: 400, height: 400, x: 0, y: 0, scale: 1, turned: false };

/** A paper, a method beside it that overlaps its disc, and the term of one paper. */
const graph: ExplorerGraph = new Graph();
addNode(graph, "paper/p", { kind: "paper", x: 0, y: 0, size: 10, degree: 3 });
addNode(graph, "method/m", { kind: "method", x: 12, y: 0, size: 5, degree: 2 });
addNode(graph, "concept/leaf", { kind: "concept", x: 100, y: 0, size: 4, degree: 1 });
const marks = gatherMarks(graph);

function at(x: number, y: number, given: Partial<MarkScene> & { ranks?: [string, Rank][] } = {}) {
  const { ranks = [], ...rest } = given;
  return markAt(
    marks,
    {
      frame: FRAME,
      focus: { nodes: new Map(ranks) },
      shown: { has: () => true, isFaded: () => false },
      ...{ leaf: 1, rest: 1, scale: 1 },
      ...rest,
    },
    { x: 200 + x, y: 200 - y },
  );
}

describe("markAt(marks, scene, at)", () => {
  it("finds a mark that the place lies in, and one that is up to 5 pixels beside it", () => {
    expect(at(0, 0)).toBe("paper/p");
    expect(at(0, 14.9)).toBe("paper/p");
    expect(at(0, 15.1)).toBeNull();
  });
  it("takes a diamond by its slanted edge", () => {
    // its half diagonal is 1.22 × 5, and 5 px from its edge are 7.07 along a straight line
    expect(at(12 + 13.1, 0)).toBe("method/m");
    expect(at(12 + 13.3, 0)).toBeNull();
  });
  it("takes what is drawn on top where two overlap, and that is what is lit", () => {
    expect(at(8, 0)).toBe("method/m");
    expect(at(8, 0, { ranks: [["paper/p", RANK.lit]] })).toBe("paper/p");
  });
  it("takes the nearest where the place lies beside both", () => {
    expect(at(0, 12)).toBe("paper/p");
    expect(at(13, 7)).toBe("method/m");
  });
  it("finds nothing that is hidden, but what stands back", () => {
    const shown = { has: () => false, isFaded: () => false };
    expect(at(0, 0, { shown })).toBeNull();
    expect(at(0, 0, { shown: { ...shown, isFaded: () => true } })).toBe("paper/p");
  });
  it("finds the term of one paper only where it has come in, or is lit", () => {
    expect(at(100, 0)).toBe("concept/leaf");
    expect(at(100, 0, { leaf: 0 })).toBeNull();
    expect(at(100, 0, { leaf: 0, ranks: [["concept/leaf", RANK.lit]] })).toBe("concept/leaf");
  });
  it("reckons a chosen mark larger by 18 %", () => {
    expect(at(0, 16.7, { ranks: [["paper/p", RANK.chosen]] })).toBe("paper/p");
    expect(at(0, 16.9, { ranks: [["paper/p", RANK.chosen]] })).toBeNull();
  });
  it("finds among the marks nearby what it finds among all", () => {
    const place = fc.tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
    );
    const kind = fc.constantFrom("paper", "concept", "method");
    const mark = fc.record({ place, kind, size: fc.integer({ min: 1, max: 30 }) });
    const ranks = fc.dictionary(fc.nat(39).map(String), fc.constantFrom(RANK.lit, RANK.chosen));
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 40 }),
        fc.record({ turned: fc.boolean(), scale: fc.constantFrom(0.02, 0.3, 1, 4) }),
        ranks,
        place,
        (given, { turned, scale }, ranks, [x, y]) => {
          const many: ExplorerGraph = new Graph();
          for (const [index, { place, kind, size }] of given.entries())
            addNode(many, String(index), { kind, x: place[0], y: place[1], size, degree: 2 });
          const scene: MarkScene = {
            frame: { ...FRAME, turned, scale },
            focus: { nodes: new Map(Object.entries(ranks)) },
            shown: { has: () => true, isFaded: () => false },
            ...{ leaf: 1, rest: 0.7, scale: scale / 2 },
          };
          const nearby = gatherMarks(many);
          const places = { range: () => [...given.keys()] } as unknown as Marks["places"];
          const at = { x: 200 + x, y: 200 + y };
          expect(markAt(nearby, scene, at)).toBe(markAt({ ...nearby, places }, scene, at));
        },
      ),
    );
  });
});
