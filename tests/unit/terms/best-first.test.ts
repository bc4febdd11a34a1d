import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../../src/ordering.ts";
import { bestFirst } from "../../../src/terms/best-first.ts";

const names = (keys: string[], evidence: number[], most: number): string[] =>
  bestFirst(keys, Float64Array.from(evidence), most).map((i) => keys[i]!);

describe("bestFirst(keys, evidence, most)", () => {
  it("goes by evidence, then by key", () => {
    expect(names(["wren", "auk", "tern", "ibis"], [1, 1, 3, -2], 2)).toEqual(["tern", "auk"]);
    expect(names(["wren", "auk", "tern", "ibis"], [1, 1, 3, -2], 9)).toEqual([
      ...["tern", "auk", "wren", "ibis"],
    ]);
    expect(names(["wren"], [1], 0)).toEqual([]);
    expect(names([], [], 3)).toEqual([]);
  });

  it("looks at the places that it is given, and at no others", () => {
    const evidence = Float64Array.of(1, 5, 3, -2);
    const among = (most: number) =>
      bestFirst(["wren", "auk", "tern", "ibis"], evidence, most, [0, 2, 3]);
    expect(among(2)).toEqual([2, 0]);
    expect(among(9)).toEqual([2, 0, 3]);
  });

  it("gives what sorting all gives", () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: -3, max: 3 })), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(pairs, fc.nat(20), (list, most) => {
        const sorted = [...list].sort(([a, x], [b, y]) => y - x || compareText(a, b));
        const keys = list.map(([key]) => key);
        const evidence = list.map(([, each]) => each);
        expect(names(keys, evidence, most)).toEqual(sorted.slice(0, most).map(([key]) => key));
      }),
    );
  });
});
