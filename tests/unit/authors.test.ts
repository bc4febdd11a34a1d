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

  it("takes what stands behind a comma for the given name", () => {
    expect(familyAndInitial("van den Berg, Jan")).toBe("berg j");
    expect(familyAndInitial("Jan van den Berg")).toBe("berg j");
    expect(familyAndInitial("García Márquez, José")).toBe("marquez j");
    expect(familyAndInitial("José García Márquez")).toBe("marquez j");
  });

  it("has no letter where nothing is known but the family", () => {
    expect(familyAndInitial("Lovelace")).toBe("lovelace");
    expect(familyAndInitial("Søren Ångström")).toBe("angstrom s");
  });
});
