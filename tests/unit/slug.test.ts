import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MAX_SLUG_LENGTH, normalizeTitle, shortHash, slugify } from "../../src/slug.ts";

describe("slugify(title)", () => {
  it.each([
    ["Schrödinger's Cat: A Survey", "schrodingers-cat-a-survey"],
    ["Align^2LLaVA", "align-2llava"],
    ["Ångström, Łódź & Æsir", "angstrom-lodz-aesir"],
    ["ﬁne-tuning ½ of GPT‑4", "fine-tuning-1-2-of-gpt-4"],
    ["Ἀθῆναι", "αθηναι"],
    ["한국어 모델", "한국어-모델"],
    ["हिन्दी भाषा", "हिन्दी-भाषा"],
    ["大規模言語モデル", "大規模言語モデル"],
    ["???", ""],
  ])("makes of %j %j", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it("cuts a long title between words, and a long word within", () => {
    expect(slugify(`${"harbour ".repeat(10)}wall`)).toBe("harbour-".repeat(10).slice(0, -1));
    expect(slugify(`${"harbour ".repeat(11)}wall`)).toBe("harbour-".repeat(10).slice(0, -1));
    expect(slugify("x".repeat(99))).toBe("x".repeat(80));
    expect(slugify(`x${"𠮷".repeat(60)}`)).toBe(`x${"𠮷".repeat(39)}`);
  });

  it("is safe in an address and a file's name, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        const slug = slugify(title);
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
        expect(slug).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)?$/u);
        expect(slug.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("normalizeTitle(title)", () => {
  it("is the same where case, accents, signs and spaces differ alone", () => {
    expect(normalizeTitle("  The CAFÉ–problem:  what’s left? ")).toBe(
      "the cafe problem whats left",
    );
    expect(normalizeTitle("the cafe\u0301 problem; what's left")).toBe(
      "the cafe problem whats left",
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const once = normalizeTitle(title);
        expect(normalizeTitle(once)).toBe(once);
      }),
    );
  });
});

describe("shortHash(text)", () => {
  it("gives six hexadecimal digits that follow the text alone", () => {
    // FNV-1a of "a" is e40c292c, by its authors' own test vectors.
    expect(shortHash("a")).toBe("e40c29");
    expect(shortHash("")).toBe("811c9d");
  });
});
