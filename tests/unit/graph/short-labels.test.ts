import { describe, expect, it } from "vitest";
import { nameForMap, type NamingTerm } from "../../../src/graph/short-labels.ts";

const LONG = "Provably mitigating all of the things that can go wrong";
function term(label: string, rest: Partial<NamingTerm> = {}): NamingTerm {
  return { label, introduced: false, inTitle: false, having: 1, weight: 0.5, hub: false, ...rest };
}
function name(title: string, ...terms: NamingTerm[]): string {
  return nameForMap([{ key: "paper/a", title, terms }])[0]!;
}

describe("nameForMap(papers)", () => {
  it("calls a paper by what it introduces, the one in its title first", () => {
    const other = term("Other", { introduced: true, weight: 0.9 });
    expect(name(LONG, other, term("LLaVA", { introduced: true, inTitle: true }))).toBe("LLaVA");
    expect(name(LONG, other)).toBe("Other");
  });
  it("takes a short title whole", () => {
    expect(name("Attention is all you need")).toBe("Attention is all you need");
  });
  it("takes what stands before the colon, if it is short", () => {
    expect(name("Manipulate by Seeing: Creating Controllers from Representations")).toBe(
      "Manipulate by Seeing",
    );
    expect(name(`${LONG}: A Survey of the Field`)).toBe(`${LONG}: A Survey of the Field`);
  });
  it.each([
    ["Towards Two-Way Trust: A Systematic Review of Everything", "Two-Way Trust"],
    ["Circuit Reuse Across Tasks in Networks That Were Trained Twice", "Circuit Reuse"],
    ["Revisiting the Shallow Learning Hypothesis in Large Networks", "Shallow Learning Hypothesis"],
    ["From Rules to Values of People and of the Machines Among Them", "Values"],
  ])("takes the phrase that opens %s", (title, expected) => {
    expect(name(title, term("values"))).toBe(expected);
  });
  it("takes a telling term of its title, with a capital", () => {
    expect(name(LONG, term("reward generalization", { inTitle: true }))).toBe(
      "Reward generalization",
    );
  });
  it("joins two terms where neither is its own", () => {
    const shared = { having: 9 };
    expect(
      name(LONG, term("reward model", shared), term("safety", { ...shared, weight: 0.4 })),
    ).toBe("Reward model & safety");
  });
  it("never cuts a title off", () => {
    expect(name(LONG)).toBe(LONG);
  });
  it("does not call two papers alike: the better claim keeps the name", () => {
    const names = nameForMap([
      {
        key: "paper/a",
        title: LONG,
        terms: [term("DPO", { introduced: true }), term("safe play", { inTitle: true })],
      },
      { key: "paper/b", title: LONG, terms: [term("DPO", { introduced: true, inTitle: true })] },
    ]);
    expect(names).toEqual(["Safe play", "DPO"]);
  });
});
