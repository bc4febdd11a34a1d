import { describe, expect, it } from "vitest";
import {
  cut,
  nameVariants,
  remembered,
  wrap,
} from "../../../../src/explorer/renderer/name-text.ts";

/** Ten pixels a letter: widths can be counted. */
const measure = (text: string): number => 10 * text.length;

describe("wrap(text, measure, most)", () => {
  it("breaks at spaces, before a line grows too wide", () => {
    expect(wrap("one two three", measure, 75)).toEqual(["one two", "three"]);
  });
  it("leaves a word whole that is wider than a line", () => {
    expect(wrap("a incomprehensibility b", measure, 60)).toEqual(["a", "incomprehensibility", "b"]);
  });
});

describe("wrap(text, measure, most) of other scripts", () => {
  it("breaks a Chinese title between its words, and no line begins with a stop", () => {
    expect(wrap("基于深度学习的情感分析：综述", measure, 60)).toEqual([
      ...["基于深度学习", "的情感分析：", "综述"],
    ]);
  });
});

describe("cut(lines, most)", () => {
  it("says with an ellipsis that there were more", () => {
    expect(cut(["Aligning models", "with people", "again"], 2)).toEqual([
      "Aligning models",
      "with people…",
    ]);
  });
  it("ends no line with a little word or a colon before it", () => {
    expect(cut(["The alignment of the", "models"], 1)).toEqual(["The alignment…"]);
    expect(cut(["DPO:", "direct"], 1)).toEqual(["DPO…"]);
  });
});

describe("nameVariants(attributes, measure, width, near)", () => {
  const paper = {
    kind: "paper",
    label: "RPO: regularised preference optimisation for language models",
    shortLabel: "RPO",
  } as const;
  it("gives a paper its short name, and its title when near", () => {
    expect([...nameVariants(paper, measure, 200, false)][0]).toEqual({ lines: ["RPO"], width: 30 });
    expect([...nameVariants(paper, measure, 250, true)][0]!.lines).toEqual([
      "RPO: regularised preference",
      "optimisation for language",
      "models",
    ]);
  });
  it("breaks a short name where one line finds no room", () => {
    const concept = { ...paper, kind: "concept", shortLabel: "reward model" } as const;
    const lines = [...nameVariants(concept, measure, 200, false)].map((variant) => variant.lines);
    expect(lines).toEqual([["reward model"], ["reward", "model"]]);
  });
  it("shortens a long name from two lines to one", () => {
    const long = { ...paper, shortLabel: "representation engineering and human preferences" };
    const lines = [...nameVariants(long, measure, 260, false)].map((variant) => variant.lines);
    expect(lines[0]).toEqual(["representation engineering", "and human preferences"]);
    expect(lines.at(-1)).toEqual(["representation…"]);
  });
  it("sets a long name whole, on three lines too, before it cuts any of it", () => {
    const long = { ...paper, shortLabel: "principled representation learning" };
    const variants = [...nameVariants(long, measure, 250, false)];
    expect(variants[0]).toEqual({ lines: ["principled representation", "learning"], width: 250 });
    expect(variants[1]).toEqual({
      lines: ["principled", "representation", "learning"],
      width: 140,
    });
    expect(variants.map(({ isCut = false }) => isCut)).toEqual([false, false, true, true]);
    expect(variants[2]!.lines).toEqual(["principled", "representation…"]);
  });
  it("says after the name how many are folded into it, and makes room for that", () => {
    expect([...nameVariants(paper, measure, 200, false, 7)][0]).toEqual({
      lines: ["RPO +7"],
      width: 60,
    });
    const concept = { ...paper, kind: "concept", shortLabel: "reward model" } as const;
    expect([...nameVariants(concept, measure, 80, false, 12)][0]).toEqual({
      lines: ["reward", "model +12"],
      width: 90,
    });
  });
});

describe("remembered(source)", () => {
  it("makes each item once, and none before it is asked for", () => {
    const made: number[] = [];
    function* source(): Generator<number, void> {
      for (let i = 0; i < 3; ++i) {
        made.push(i);
        yield i;
      }
    }
    const list = remembered(source());
    expect(made).toEqual([]);
    for (const item of list) if (item === 1) break;
    expect(made).toEqual([0, 1]);
    expect([...list]).toEqual([0, 1, 2]);
    expect([...list]).toEqual([0, 1, 2]);
    expect(made).toEqual([0, 1, 2]);
  });
});
