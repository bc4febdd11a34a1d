import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStored, storeField } from "../../../src/terms/stored-text.ts";
import { type FieldText, readField } from "../../../src/terms/text.ts";

/** With what a stored unit works out when it is asked. */
function spellOut({ units, ...rest }: FieldText) {
  return {
    ...rest,
    units: units.map(({ text, lower, start, end, norm, pos, joint, sentence }) => {
      return { text, lower, start, end, norm, pos, joint, sentence };
    }),
  };
}

const words = fc.constantFrom(
  "We",
  "can't",
  "LLaVA-1.5",
  "birds",
  "(LLMs).",
  "$x$",
  "é",
  "🐦",
  "\n",
);

describe("readStored(stored)", () => {
  it("gives the field that was stored", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const field = readField("abstract", list.join(" "));
        const again = readStored(storeField(field));
        expect(spellOut(again)).toEqual(spellOut(field));
      }),
    );
  });
});
