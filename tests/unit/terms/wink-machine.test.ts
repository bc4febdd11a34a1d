import winkModel from "wink-eng-lite-web-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Alphabet, Machine } from "../../../src/terms/wink-machine.ts";

/** "a b" is x, but "a b c" is y; of "a . d" only d is meant; "e e" keeps others from matching. */
const FILE = JSON.stringify([
  100,
  8,
  {
    0: { 1: 1, 5: 6 },
    1: { 2: 2, 9: 4, 2070003: 0 },
    2: { 3: 3, 2070003: 8 },
    4: { 4: 5, 2070003: 0 },
    6: { 5: 7, 2070003: 0 },
  },
  { 3: "y", 5: "z", 7: "0", 8: "x" },
  { 5: [2, 0] },
  {},
]);
const NEWLINE = 77;

function recognize(symbols: readonly number[]) {
  const alphabet = new Alphabet([FILE], NEWLINE);
  return new Machine(FILE, alphabet).recognize(
    Int16Array.from(symbols, (each) => alphabet.classOf(each)),
  );
}

describe("Machine.recognize(classes)", () => {
  it("takes the longest pattern, and the shorter one where that fails", () => {
    expect(recognize([1, 2, 3, 1, 2, 8])).toEqual([
      [0, 2, "y"],
      [3, 4, "x"],
    ]);
  });

  it("gives the marked part of a pattern alone", () => {
    expect(recognize([8, 1, 9, 4])).toEqual([[3, 3, "z"]]);
  });

  it("says nothing of patterns without a name", () => {
    expect(recognize([5, 5, 1, 2, 3])).toEqual([[2, 4, "y"]]);
  });

  it("steps over what is ignored", () => {
    expect(recognize([1, NEWLINE, 2, 3])).toEqual([[0, 3, "y"]]);
  });

  it("reads wink's own machines, and any symbols", () => {
    const { pos } = winkModel as unknown as WinkModelParts;
    const { machines } = pos();
    const alphabet = new Alphabet(machines, 0);
    const walks = machines.map((each) => new Machine(each, alphabet));
    fc.assert(
      fc.property(fc.array(fc.nat(alphabet.size - 1)), (classes) => {
        for (const walk of walks)
          for (const [first, last, name] of walk.recognize(Int16Array.from(classes))) {
            expect(first).toBeGreaterThanOrEqual(0);
            expect(last).toBeLessThanOrEqual(classes.length);
            expect(Number(name)).not.toBeNaN();
          }
      }),
    );
  });
});
