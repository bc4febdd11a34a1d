import { describe, expect, it } from "vitest";
import { chunks } from "../../../src/terms/candidates.ts";
import { findPrepositional, headOf } from "../../../src/terms/prepositional.ts";
import { readField } from "../../../src/terms/text.ts";

function phrases(text: string): string[] {
  const field = readField("abstract", text);
  return findPrepositional(field, chunks(field)).map(({ from, to }) =>
    text.slice(field.units[from]!.start, field.units[to - 1]!.end),
  );
}

describe("findPrepositional(field, chunks)", () => {
  it.each([
    ["We use a mixture of experts.", "mixture of experts"],
    ["The theory of mind is old.", "theory of mind"],
    ["We show a chain of thought, too.", "chain of thought"],
    ["It recovers structure from motion.", "structure from motion"],
    ["An arm has six degrees of freedom.", "degrees of freedom"],
  ])("finds %s", (text, phrase) => {
    expect(phrases(text)).toContain(phrase);
  });

  it("finds it with and without what narrows it", () => {
    expect(phrases("We estimate the global burden of disease.")).toEqual([
      "global burden of disease",
      "burden of disease",
    ]);
    expect(phrases("We compare quality of life scores.")).toContain("quality of life");
  });

  it.each([
    "A number of papers appeared.",
    "We solve the problem of learning.",
    "The control of robots is hard.",
    "The quality of the images is low.",
    "The effect of such treatment is small.",
  ])("passes over what any noun may stand in: %s", (text) => {
    expect(phrases(text)).toEqual([]);
  });

  it("cuts no chain of them at its end", () => {
    expect(phrases("The assessment of burden of disease is due.")).toEqual(["burden of disease"]);
  });
});

describe("headOf(units, from, to)", () => {
  it.each([
    ["mixture of experts", "mixture"],
    ["reward model", "model"],
    ["mixture-of-experts adapter", "adapter"],
  ])("of %s is %s", (text, head) => {
    const { units } = readField("title", text);
    expect(headOf(units, 0, units.length)?.text).toBe(head);
  });
});
