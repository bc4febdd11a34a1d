import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAsked, titleOfAsked } from "../../../src/making/asked.ts";

describe("readAsked(text)", () => {
  it.each([
    ["reward models", { kind: "query", query: "reward models" }],
    ["  reward\n models ", { kind: "query", query: "reward models" }],
    ["GPT-4 and 2024.5", { kind: "query", query: "GPT-4 and 2024.5" }],
    ["10.1000/ABC", { kind: "around", doi: "10.1000/abc" }],
    ["https://doi.org/10.1000/a(b)c", { kind: "around", doi: "10.1000/a(b)c" }],
    ["https://doi.org/10.1000/a(b)", { kind: "around", doi: "10.1000/a(b)" }],
    ["(doi:10.1016/S0140-6736(05)67889).", { kind: "around", doi: "10.1016/s0140-6736(05)67889" }],
    ["[see 10.1000/a(b[c])]", { kind: "around", doi: "10.1000/a(b[c])" }],
    ["(10.1000/a(b)), “10.1000/c”.", { kind: "dois", dois: ["10.1000/a(b)", "10.1000/c"] }],
    ["<10.1000/a<b>1>", { kind: "around", doi: "10.1000/a<b>1" }],
    ["arXiv:2305.18290v2", { kind: "around", doi: "10.48550/arxiv.2305.18290" }],
    ["https://arxiv.org/abs/2305.18290", { kind: "around", doi: "10.48550/arxiv.2305.18290" }],
    ["doi: 10.1000/abc.", { kind: "around", doi: "10.1000/abc" }],
    ["10.1000/a\n10.1000/b\n10.1000/A", { kind: "dois", dois: ["10.1000/a", "10.1000/b"] }],
    [
      "Weaver, A. (2020). Looms. Threads 7. https://doi.org/10.1000/a.\n" +
        "Webb, B. (2021). Wefts (doi:10.1000/b), p. 3.",
      { kind: "dois", dois: ["10.1000/a", "10.1000/b"] },
    ],
    ["10.1000/a,10.1000/b,c", { kind: "dois", dois: ["10.1000/a", "10.1000/b,c"] }],
    ["", null],
    [" \n ", null],
  ])("reads %j", (text, wanted) => {
    expect(readAsked(text)).toEqual(wanted);
  });

  it("asks for something wherever something is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(readAsked(text) === null).toBe(text.trim() === "");
      }),
    );
  });
});

describe("titleOfAsked(wanted, first)", () => {
  it.each([
    [{ kind: "query", query: "éducation par le jeu" }, "Éducation par le jeu"],
    [{ kind: "query", query: "𝒹ark matter" }, "𝒹ark matter"],
    [{ kind: "around", doi: "10.1000/a" }, "Around Looms"],
    [{ kind: "dois", dois: ["10.1000/a", "10.1000/b"] }, "Looms: a History of Weaving and others"],
  ] as const)("calls %j %j", (wanted, title) => {
    expect(titleOfAsked(wanted, "Looms: a History of Weaving")).toBe(title);
  });
});
