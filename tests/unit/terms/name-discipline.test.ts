import { describe, expect, it } from "vitest";
import { isLifeScience } from "../../../src/terms/name-discipline.ts";
import { readField } from "../../../src/terms/text.ts";

describe("isLifeScience(fields)", () => {
  it.each([
    ["Patients with the disease had two doses of the drug, as their physicians wished.", true],
    [
      "We train a neural network on images of tumors, with a robust deep learning algorithm.",
      false,
    ],
    ["The king wrote letters.", false],
  ])("%s", (text, expected) => {
    expect(isLifeScience([readField("abstract", text)])).toBe(expected);
  });
});
