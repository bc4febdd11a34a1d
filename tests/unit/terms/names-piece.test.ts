import { describe, expect, it } from "vitest";
import type { FormCounts } from "../../../src/terms/form-counts.ts";
import { packNames, unpackNames } from "../../../src/terms/names-piece.ts";
import type { MethodKind } from "../../../src/terms/term.ts";

describe("unpackNames(piece)", () => {
  it("gives the counts that were packed, also in another thread", () => {
    const grebe = new Map([
      ["HMS Grebe", 1],
      ["Grebe", 4],
    ]);
    const counts = {
      forms: new Map<number, FormCounts>([
        [7, ["harbour wall", 3]],
        [2, grebe],
      ]),
      kinds: new Map([[2, new Map<MethodKind, number>([["model", 1500]])]]),
      support: new Map([
        [7, 2],
        [2, 5],
      ]),
    };
    expect(unpackNames(structuredClone(packNames(counts)))).toEqual(counts);
  });
});
