import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBrokenWords } from "../../../src/corpus/broken-words.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";

const recordOf = (abstract: string, title = "Harbours"): PaperRecord => ({
  title,
  abstract,
  origin: { source: "a.txt", record: 1 },
  titled: true,
});
const joined = (abstract: string, ...others: readonly string[]): string =>
  joinBrokenWords([abstract, ...others].map((text) => recordOf(text)))[0]!.abstract;

/** A thousand words, so that what is not among them is hardly one. */
const MANY = Array.from({ length: 1000 }, (_, i) => `w${i.toString(36)}`).join(" ");

describe("joinBrokenWords(records)", () => {
  it.each([
    ["a word that another paper has", "good accu- racy of soundings", "accuracy", "accuracy"],
    ["what nobody has whole or in halves", "silt accu- mulates", MANY, "accumulates"],
    ["a word broken twice", "a nonde- terminis- tic tide", MANY, "nondeterministic"],
    ["a word with a capital", "Experi- mental piers", "experimental", "Experimental"],
    ["a compound", "a wave- driven pump", "wave-driven wind-driven", "wave-driven"],
    [
      "what others mostly write",
      "we pre- dredge it",
      "predredge pre-dredge pre-dredge",
      "pre-dredge",
    ],
    [
      "part of a compound",
      "in state-of- the-art docks",
      "of the of-the-art the-art",
      "state-of-the-art",
    ],
  ])("joins %s", (_, broken, others, whole) => {
    expect(joined(broken, others)).toContain(whole);
  });

  it.each([
    ["two words that nobody writes as one", "a tide- gauge here", "a tide and a gauge"],
    ["a first part that waits for its second", "pre- and postwar piers", "preand"],
    [
      "a common pair that somebody ran together",
      "depth- the one",
      `depththe ${"depth the ".repeat(30)}`,
    ],
    ["halves that few papers cannot know", "pre- operative silt", "silt"],
    ["a comparison", "pre- versus post-operative", MANY],
    ["a number", "a 3- masted ship", "3masted"],
    ["a dash before a capital", "the mole- Brest's own", "molebrest"],
  ])("leaves %s", (_, text, others) => {
    expect(joined(text, others)).toBe(text);
  });

  it("mends titles, by what the abstracts say", () => {
    const [first] = joinBrokenWords([recordOf("", "Har- bours"), recordOf("of harbours")]);
    expect(first?.title).toBe("Harbours");
  });

  it("says the same whatever the order, and nothing new the second time", () => {
    const word = fc.constantFrom("silt- ing", "silting", "silt", "wave- driven", "wave", "up- on");
    const abstract = fc.array(word, { maxLength: 8 }).map((words) => recordOf(words.join(" ")));
    fc.assert(
      fc.property(fc.array(abstract, { minLength: 1, maxLength: 5 }), (records) => {
        const once = joinBrokenWords(records);
        expect(joinBrokenWords([...records].reverse()).reverse()).toEqual(once);
        expect(joinBrokenWords(once)).toEqual(once);
      }),
    );
  });
});
