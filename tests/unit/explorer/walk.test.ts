import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestTo, neighbourTowards, stepAround, type Step } from "../../../src/explorer/walk.ts";
import { graphOf } from "./graph-of.ts";

const GRAPH = graphOf(
  {
    "paper/here": {
      "concept/east": 1,
      "concept/far-east": 1,
      "concept/north": 1,
      "method/west": 1,
    },
  },
  {
    "concept/east": [10, 2],
    "concept/far-east": [30, 0],
    "concept/north": [1, 12],
    "method/west": [-20, -15],
  },
);

const HERE = "paper/here";
const ARROWS = ["left", "right", "up", "down"] as const;
const OPPOSITE = { left: "right", right: "left", up: "down", down: "up" } as const;

/** A paper at the origin with a term at each place. */
const starOf = (places: readonly (readonly [number, number])[]) => {
  const keys = places.map((_place, i) => `concept/${String(i)}`);
  return graphOf(
    { [HERE]: Object.fromEntries(keys.map((key) => [key, 1])) },
    Object.fromEntries(keys.map((key, i) => [key, places[i]!])),
  );
};
const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
    maxLength: 12,
    selector: String,
  })
  .map((all) => all.filter(([x, y]) => x !== 0 || y !== 0));

describe("neighbourTowards(graph, key, direction, sight, last)", () => {
  it.each([
    ["right", "concept/east"],
    ["up", "concept/north"],
    ["left", "method/west"],
    ["down", "method/west"],
  ] as const)("goes %s to %s", (direction, expected) => {
    expect(neighbourTowards(GRAPH, HERE, direction)).toBe(expected);
  });
  it("passes over what is switched off", () => {
    const isShown = (key: string) => key !== "concept/east";
    expect(neighbourTowards(GRAPH, HERE, "right", { isShown })).toBe("concept/far-east");
  });
  it("goes nowhere where no neighbour lies on that side", () => {
    expect(neighbourTowards(GRAPH, "concept/far-east", "right")).toBeNull();
  });
  it("means what is seen on a map that stands a quarter turned", () => {
    // x, y → y, −x: what lies to the east of the plate is seen below.
    const sight = { turned: true };
    expect(neighbourTowards(GRAPH, HERE, "down", sight)).toBe("concept/east");
    expect(neighbourTowards(GRAPH, HERE, "right", sight)).toBe("concept/north");
  });
  it("leads each arrow to another of those that lie to one side", () => {
    const graph = starOf([
      [10, -2],
      [12, -9],
      [9, 1],
      [30, -3],
    ]);
    expect(ARROWS.map((arrow) => neighbourTowards(graph, HERE, arrow))).toEqual([
      ...[null, "concept/0", "concept/2", "concept/1"],
    ]);
  });
  it("leads back with the opposite arrow, though another lies better that way", () => {
    const graph = graphOf(
      { "paper/a": { "concept/t": 1 }, "paper/b": { "concept/t": 1 } },
      { "concept/t": [10, 9], "paper/b": [8, 8] },
    );
    const last: Step = { from: "paper/a", to: "concept/t", direction: "right" };
    expect(neighbourTowards(graph, "concept/t", "left")).toBe("paper/b");
    expect(neighbourTowards(graph, "concept/t", "left", {}, last)).toBe("paper/a");
    expect(neighbourTowards(graph, "concept/t", "down", {}, last)).toBe("paper/b");
    const other: Step = { ...last, to: "concept/other" };
    expect(neighbourTowards(graph, "concept/t", "left", {}, other)).toBe("paper/b");
  });
  it("leads somewhere wherever a neighbour lies on that side", () => {
    fc.assert(
      fc.property(places, (all) => {
        const graph = starOf(all);
        const sides = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] } as const;
        for (const arrow of ARROWS) {
          const [right, up] = sides[arrow];
          const isThere = all.some(([x, y]) => x * right + y * up > 0);
          expect(neighbourTowards(graph, HERE, arrow) !== null).toBe(isThere);
        }
      }),
    );
  });
  it("leads no two arrows to one neighbour where another is free for one of them", () => {
    fc.assert(
      fc.property(places, (all) => {
        const graph = starOf(all);
        const led = ARROWS.map((arrow) => neighbourTowards(graph, HERE, arrow));
        const quarterOf = ([x, y]: readonly [number, number]) =>
          Math.abs(x) >= Math.abs(y) ? (x < 0 ? "left" : "right") : y < 0 ? "down" : "up";
        const free = all.filter((_place, i) => !led.includes(`concept/${String(i)}`));
        const twins = ARROWS.filter(
          (_arrow, i) => led[i] !== null && led.filter((key) => key === led[i]).length > 1,
        );
        expect(free.map(quarterOf).filter((quarter) => twins.includes(quarter))).toEqual([]);
      }),
    );
  });
  it("always leads back", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...ARROWS), (all, arrow) => {
        const graph = starOf(all);
        const to = neighbourTowards(graph, HERE, arrow);
        if (to === null) return;
        const last: Step = { from: HERE, to, direction: arrow };
        expect(neighbourTowards(graph, to, OPPOSITE[arrow], {}, last)).toBe(HERE);
      }),
    );
  });
});

describe("stepAround(graph, key, last, isBack, sight)", () => {
  const graph = starOf([
    [10, 1],
    [-3, 8],
    [2, 9],
    [-9, -1],
  ]);
  /** Keys one after the other, from the node itself. */
  const walk = (steps: number, isBack = false) => {
    const keys: string[] = [];
    let last: Step | null = null;
    for (let i = 0; i < steps; ++i) {
      last = stepAround(graph, last?.to ?? HERE, last, isBack);
      keys.push(last!.to);
    }
    return keys;
  };

  it("goes from one neighbour to the next, clockwise, around the end", () => {
    expect(walk(5)).toEqual([...["concept/2", "concept/0", "concept/3", "concept/1", "concept/2"]]);
    expect(walk(3, true)).toEqual(["concept/1", "concept/3", "concept/0"]);
  });
  it("goes on from where an arrow has led, and an arrow leads back", () => {
    const last: Step = { from: HERE, to: "concept/0", direction: "right" };
    const next = stepAround(graph, "concept/0", last, false)!;
    expect(next).toEqual({ from: HERE, to: "concept/3", direction: "left" });
    expect(neighbourTowards(graph, next.to, "right", {}, next)).toBe(HERE);
  });
  it("begins anew at what was chosen otherwise", () => {
    const last: Step = { from: HERE, to: "concept/0", direction: "right" };
    expect(stepAround(graph, "concept/1", last, false)).toMatchObject({
      from: "concept/1",
      to: HERE,
    });
  });
  it("passes over what is switched off, and goes nowhere where nothing is", () => {
    const isShown = (key: string) => key === "concept/3";
    expect(stepAround(graph, HERE, null, false, { isShown })?.to).toBe("concept/3");
    expect(stepAround(graph, HERE, null, false, { isShown: () => false })).toBeNull();
  });
  it("reaches every neighbour once a round", () => {
    fc.assert(
      fc.property(places, fc.boolean(), (all, isBack) => {
        const star = starOf(all);
        const reached = new Set<string>();
        let last: Step | null = null;
        while (reached.size < all.length) {
          const before = reached.size;
          last = stepAround(star, last?.to ?? HERE, last, isBack);
          reached.add(last!.to);
          // Each step reaches one that was not reached before.
          expect(reached.size).toBe(before + 1);
        }
      }),
    );
  });
});

describe("nearestTo(graph, keys, place)", () => {
  const places = graphOf(
    { "paper/a": {}, "paper/b": {}, "paper/c": {} },
    { "paper/a": [0, 0], "paper/b": [4, 3], "paper/c": [4, -3] },
  );

  it("gives the node that lies nearest, of equals the first by key", () => {
    expect(nearestTo(places, ["paper/c", "paper/b", "paper/a"], { x: 1, y: 0 })).toBe("paper/a");
    expect(nearestTo(places, ["paper/c", "paper/b", "paper/a"], { x: 4, y: 0 })).toBe("paper/b");
    expect(nearestTo(places, ["paper/c"], { x: 0, y: 0 })).toBe("paper/c");
  });
  it("gives none of none", () => {
    expect(nearestTo(places, [], { x: 0, y: 0 })).toBeNull();
  });
});
