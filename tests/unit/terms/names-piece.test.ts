import { describe, expect, it } from "vitest";
import type { FormCounts } from "../../../src/terms/form-counts.ts";
import { packNames, gatherNames } from "../../../src/terms/names-piece.ts";
import type { MethodKind } from "../../../src/terms/term.ts";

describe("gatherNames(pieces)", () => {
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
      capitals: new Map([[7, new Map([["harbour", 1]])]]),
      kinds: new Map([[2, new Map<MethodKind, number>([["model", 1500]])]]),
      support: new Map([
        [7, 2],
        [2, 5],
      ]),
    };
    expect(gatherNames([structuredClone(packNames(counts))])).toEqual(counts);
  });

  it("adds up what several say", () => {
    const piece = (form: string, papers: number, points: number) =>
      packNames({
        forms: new Map([[7, [form, papers]]]),
        capitals: new Map([[7, new Map([["harbour", papers]])]]),
        kinds: new Map([[7, new Map<MethodKind, number>([["tool", points]])]]),
        support: new Map([[7, papers]]),
      });
    const both = gatherNames([piece("harbour wall", 3, 500), piece("Harbour wall", 2, 250)]);
    expect(both).toEqual({
      forms: new Map([
        [
          7,
          new Map([
            ["harbour wall", 3],
            ["Harbour wall", 2],
          ]),
        ],
      ]),
      capitals: new Map([[7, new Map([["harbour", 5]])]]),
      kinds: new Map([[7, new Map([["tool", 750]])]]),
      support: new Map([[7, 5]]),
    });
  });
});
