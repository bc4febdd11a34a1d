import { describe, expect, it } from "vitest";
import { familyAndInitial, familyName } from "../../src/authors.ts";

describe("familyName(author)", () => {
  it.each(["Lovelace, Ada", "Ada Lovelace", "Ada Lovelace Jr.", "Lovelace A", "ADA LOVELACE"])(
    "%s",
    (author) => {
      expect(familyName(author)).toBe("lovelace");
    },
  );
});

describe("familyAndInitial(author)", () => {
  it.each(["Lovelace, Ada", "Ada Lovelace", "A. Lovelace", "Lovelace A", "Ada B. Lovelace"])(
    "%s",
    (author) => {
      expect(familyAndInitial(author)).toBe("lovelace a");
    },
  );

  it("has no letter where nothing is known but the family", () => {
    expect(familyAndInitial("Lovelace")).toBe("lovelace");
    expect(familyAndInitial("Søren Ångström")).toBe("angstrom s");
  });
});
