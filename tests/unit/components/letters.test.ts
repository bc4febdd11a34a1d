import { describe, expect, it } from "vitest";
import { letterGroups, letterOf } from "../../../src/components/letters.ts";

describe("letterOf(label)", () => {
  it.each([
    ["alignment", "A"],
    ["Éclair", "E"],
    ["“quoted”", "Q"],
    ["3D scene", "0–9"],
    ["λ-calculus", "Λ"],
    ["∞", "…"],
  ])("of %s is %s", (label, letter) => {
    expect(letterOf(label)).toBe(letter);
  });
});

describe("letterGroups(items, label)", () => {
  it("sorts as a book's index does, figures first", () => {
    const labels = ["beta", "Alpha", "3D", "alpha test", "álgebra", "Beta"];
    expect(letterGroups(labels, (label) => label)).toEqual([
      { letter: "0–9", items: ["3D"] },
      { letter: "A", items: ["álgebra", "Alpha", "alpha test"] },
      { letter: "B", items: ["Beta", "beta"] },
    ]);
  });
});
