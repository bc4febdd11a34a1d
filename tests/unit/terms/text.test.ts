import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "../../../src/terms/text.ts";

const slices = (text: string): string[] =>
  readField("abstract", text).sentences.map(({ start, end }) => text.slice(start, end));

describe("readField(field, text)", () => {
  it("splits sentences, but not at versions, citations or abbreviations", () => {
    expect(
      slices("We use Owl-1.5 here. It follows Finch et al. (2023). So e.g. this works."),
    ).toEqual(["We use Owl-1.5 here.", "It follows Finch et al. (2023).", "So e.g. this works."]);
  });

  it("keeps a decimal in one unit and parts a hyphenated word", () => {
    const { units } = readField("abstract", "The goal-conditioned Owl-1.5");
    expect(units.map(({ text, joint }) => [text, joint])).toEqual([
      ["The", "break"],
      ["goal", "space"],
      ["conditioned", "hyphen"],
      ["Owl", "space"],
      ["1.5", "hyphen"],
    ]);
  });

  it("steps over formulas, markup and addresses, and keeps offsets true", () => {
    const text = "A loss $\\alpha x$ with <i>weights</i> at https://example.org/x counts 🐦 birds";
    const { units } = readField("abstract", text);
    expect(units.map((unit) => text.slice(unit.start, unit.end))).toEqual([
      "A",
      "loss",
      "with",
      "weights",
      "at",
      "counts",
      "birds",
    ]);
  });

  it("takes letters that stand for words, a slash between, for one noun", () => {
    const { units } = readField("abstract", "MPI I/O, A/B tests and/or TCP/IP");
    expect(units.map(({ text, pos }) => `${text} ${pos}`)).toEqual(
      expect.arrayContaining(["I/O NOUN", "A/B NOUN"]),
    );
    expect(units.map(({ text }) => text).slice(-4)).toEqual(["and", "or", "TCP", "IP"]);
  });

  it("steps over a publisher's notice, and not over an option (C)", () => {
    const textsOf = (text: string) => readField("abstract", text).units.map((unit) => unit.text);
    expect(textsOf("Silt. (C) 2020 Mole Press Ltd. All rights reserved.")).toEqual(["Silt"]);
    expect(textsOf("harbour (C) is open")).toEqual(["harbour", "C", "is", "open"]);
  });

  it.each([
    ["Alzheimer's disease", "disease possessive"],
    ["Kamp’s theorem", "theorem possessive"],
    ["patients' preferences", "preferences possessive"],
    ["the 'reward models' here", "here break"],
    ["the models (patients') here", "here break"],
  ])("reads the apostrophe of %s", (text, last) => {
    const { units } = readField("abstract", text);
    expect(`${units.at(-1)!.text} ${units.at(-1)!.joint}`).toBe(last);
    expect(units.map((unit) => unit.text)).not.toContain("s");
  });

  it("gives units and sentences in order, inside the text, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { units, sentences } = readField("abstract", text);
        for (const list of [units, sentences]) {
          let last = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
      }),
    );
  });
});
