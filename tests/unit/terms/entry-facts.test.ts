import { describe, expect, it } from "vitest";
import { gatherFacts, STRAY, withoutStrays } from "../../../src/terms/entry-facts.ts";
import type { Entry, Vocabulary } from "../../../src/terms/vocabulary.ts";

const entry = (id: string, given: Partial<Entry> = {}): Entry => ({
  id,
  keys: [id],
  isMethod: false,
  namedBy: 0,
  writtenBy: Infinity,
  introducedBy: 0,
  isNominated: true,
  isForeign: false,
  ...given,
});

const vocabularyOf = (...entries: Entry[]): Vocabulary => ({
  entries,
  entryOf: new Map(entries.map(({ id }, i) => [id, i])),
  spellings: new Map(),
  meanings: new Map(),
});

/** Facts where each entry stands in so many papers, in so many of them as a candidate. */
const factsOf = (vocabulary: Vocabulary, papers: number[], seen: number[]) =>
  gatherFacts(vocabulary, new Uint8Array(papers.length), [
    {
      papers: Int32Array.from(papers),
      seen: Int32Array.from(seen),
      evidence: Float64Array.from(seen, (count) => -2000 * count),
      said: new Map(),
    },
  ]);

describe("gatherFacts(vocabulary, isKeyword, links)", () => {
  it("finds methods that next to none of their papers take for a name", () => {
    const method = { isMethod: true, namedBy: 10 };
    const vocabulary = vocabularyOf(
      entry("imagenet", method),
      entry("stability", method),
      entry("most", { ...method, isNominated: false }),
      entry("gan", { isMethod: true, namedBy: Infinity }),
      entry("loom"),
    );
    const facts = factsOf(vocabulary, [12, 1000, 1000, 1000, 1000], [0, 0, 0, 0, 0]);
    expect([...facts.strays]).toEqual([
      STRAY.none,
      STRAY.concept,
      STRAY.nothing,
      STRAY.none,
      STRAY.none,
    ]);
    const { entries } = withoutStrays(vocabulary, facts);
    expect(entries.map(({ isMethod }) => isMethod)).toEqual([true, false, false, true, false]);
  });
  it("finds methods that most of their papers write as they write any word", () => {
    const method = { isMethod: true, namedBy: 2 };
    const vocabulary = vocabularyOf(
      entry("places", { ...method, writtenBy: 2, isNominated: false }),
      entry("roadscene", { ...method, writtenBy: 2 }),
      entry("settransformer", { ...method, writtenBy: 5 }),
      entry("stereonet", { ...method, writtenBy: Infinity }),
    );
    const facts = factsOf(vocabulary, [9, 9, 9, 9], [0, 0, 0, 0]);
    expect([...facts.strays]).toEqual([STRAY.some, STRAY.concept, STRAY.none, STRAY.none]);
    const { entries } = withoutStrays(vocabulary, facts);
    expect(entries.map(({ isMethod }) => isMethod)).toEqual([true, false, true, true]);
  });
  it("leaves a method that a person keeps what it is", () => {
    const curated = { keep: {} } as unknown as NonNullable<Entry["curated"]>;
    const kept = entry("most", { isMethod: true, namedBy: 1, isNominated: false, curated });
    expect([...factsOf(vocabularyOf(kept), [1000], [0]).strays]).toEqual([STRAY.none]);
  });
  it("lets the papers that have a concept as a candidate speak for the others where they are one in twenty", () => {
    const vocabulary = vocabularyOf(entry("lower bound"), entry("carried out"));
    expect([...factsOf(vocabulary, [1000, 1000], [60, 40]).usual]).toEqual([-2, -Infinity]);
  });
  it("tells concepts that half of their papers have as a candidate from those that fewer have", () => {
    const vocabulary = vocabularyOf(entry("end-effector"), entry("real-time"));
    expect([...factsOf(vocabulary, [100, 100], [90, 5]).isUsual]).toEqual([1, 0]);
  });
});
