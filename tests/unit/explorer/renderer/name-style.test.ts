import { describe, expect, it } from "vitest";
import { lettersApart } from "../../../../src/explorer/renderer/name-style.ts";

describe("lettersApart(names)", () => {
  it("has each letter once that a font keeps in a file of its own", () => {
    expect(lettersApart(["học sâu", "мир и мир", "λ-calculus", "Schrödinger", "深度"])).toBe(
      "λимрọ",
    );
  });
  it("reads the first names alone, however many there are", () => {
    function* many() {
      for (;;) yield "λ";
    }
    expect(lettersApart(many())).toBe("λ");
  });
});
