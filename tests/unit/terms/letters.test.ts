import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCapitalised, isSmall } from "../../../src/terms/letters.ts";

describe("isCapitalised(text), isSmall(text)", () => {
  it("say of any text what Unicode says of its first letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isCapitalised(text)).toBe(/^\p{Lu}/u.test(text));
        expect(isSmall(text)).toBe(/^\p{Ll}/u.test(text));
      }),
    );
  });
});
