import { describe, expect, it } from "vitest";
import { noCounts, PHRASE } from "../../../src/terms/corpus-counts.ts";
import { joinGenericHeads, withoutGenericHead } from "../../../src/terms/generic-heads.ts";
import { keyOfText } from "../../../src/terms/key.ts";
import { Merging } from "../../../src/terms/merging.ts";

const WHOLE = PHRASE.plain | PHRASE.long | PHRASE.whole;

/**
 * What the first of some terms, each in four papers, is one with: itself where with none.
 *
 * @param forms - how those papers write each
 */
function joined(...forms: readonly (string | Record<string, number>)[]): string {
  const counts = noCounts();
  const keys = forms.map((given) => {
    const written = typeof given === "string" ? given : new Map(Object.entries(given));
    const key = keyOfText(typeof given === "string" ? given : Object.keys(given)[0]!);
    counts.phrases.set(key, { papers: 4, flags: WHOLE, evidence: 0, forms: written });
    return key;
  });
  const merged = new Merging();
  joinGenericHeads(counts, keys, new Set(keys), merged);
  return merged.find(keys[0]!);
}

describe("joinGenericHeads(counts, concepts, keys, merged)", () => {
  it("joins what says no more than that something is done with what is done", () => {
    expect(joined("motion planning problems", "motion planning")).toBe("motionplanning");
    expect(joined("image processing technique", "image processing")).toBe("imageprocessing");
  });

  it("leaves alone what is no term without its head", () => {
    expect(joined("finite element method", "element")).toBe("finiteelementmethod");
    expect(joined("optimization problem", "optimization")).toBe("optimizationproblem");
  });

  it("joins a procedure that all know by name with more said of it", () => {
    expect(joined("factor analysis model", "factor analysis")).toBe("factoranalysis");
  });

  it("leaves alone other heads, which say what a thing is", () => {
    expect(joined("latent variable model", "latent variable")).toBe("latentvariablemodel");
  });

  it("takes no adjective for a term, though a few write it without its hyphen", () => {
    const written = { "real time": 1, "real-time": 3 };
    expect(joined("real-time algorithm", written)).toBe("realtimealgorithm");
  });
});

describe("withoutGenericHead(form)", () => {
  it("takes off a last word that says little, and no other", () => {
    expect(withoutGenericHead("motion planning problem")).toBe("motion planning");
    expect(withoutGenericHead("reward model")).toBe("reward model");
    expect(withoutGenericHead("method")).toBe("method");
  });
});
