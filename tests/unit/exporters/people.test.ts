import { describe, expect, it } from "vitest";
import { formatInverted, parsePerson } from "../../../src/exporters/people.ts";

describe("parsePerson(name)", () => {
  it.each([
    ["Ada Lovelace", { family: "Lovelace", given: "Ada" }],
    ["Lovelace, Ada", { family: "Lovelace", given: "Ada" }],
    ["Ludwig van der Fen", { family: "van der Fen", given: "Ludwig" }],
    ["Ola Fen Jr.", { family: "Fen Jr.", given: "Ola" }],
    ["Fen, Ola Moss, Jr.", { family: "Fen Jr.", given: "Ola Moss" }],
    ["Fen, Jr., Ola Moss", { family: "Fen Jr.", given: "Ola Moss" }],
    ["de la Cruz, Juan", { family: "de la Cruz", given: "Juan" }],
    ["J. R. R. Reed", { family: "Reed", given: "J. R. R." }],
  ])("parts %s", (name, person) => {
    expect(parsePerson(name)).toEqual(person);
  });

  it.each(["山田太郎", "Plato", "The Tide Office", "Sand Research Group", "Quill,"])(
    "leaves %s whole",
    (name) => {
      expect(parsePerson(name)).toEqual({ literal: name });
    },
  );
});

describe("formatInverted(name)", () => {
  it("puts the family name first", () => {
    expect(formatInverted("Ada  Lovelace")).toBe("Lovelace, Ada");
    expect(formatInverted("Plato")).toBe("Plato");
  });
});
