import fc from "fast-check";
import MiniSearch, { type SearchOptions } from "minisearch";
import { describe, expect, it } from "vitest";
import { SEARCH_FIELDS, SEARCH_OPTIONS, type SearchDocument } from "../../../src/dataset/reader.ts";
import { openSearchIndex } from "../../../src/dataset/search-reader.ts";
import { buildSearchIndex } from "../../../src/dataset/builder.ts";

const text = fc
  .array(fc.constantFrom("loom", "looms", "weave", "Höök", "𝒳𝒴", "𝒳𝒵", "GPT-4", "__proto__"))
  .map((words) => words.join(" "));
const documents = fc
  .array(fc.record({ label: text, aliases: text, abstract: text, authors: text, venue: text }))
  .map((all) => all.map((document, id): SearchDocument => ({ id, ...document })));
const options: fc.Arbitrary<SearchOptions> = fc.record(
  {
    prefix: fc.boolean(),
    fuzzy: fc.constantFrom(1, 2),
    combineWith: fc.constantFrom("AND", "OR"),
    fields: fc.subarray([...SEARCH_FIELDS], { minLength: 1 }),
    boost: fc.constant({ label: 8, abstract: 0.5 }),
  },
  { requiredKeys: [] },
);
const query = fc.oneof(text, fc.constantFrom("lo", "waeve", "𝒳", "spindle"));

/** What was found, by document; sums of many small numbers may differ in their last digits. */
function found(index: MiniSearch<SearchDocument>, ...asked: Parameters<typeof index.search>) {
  return new Map(
    index.search(...asked).map(({ id, score, match }) => [id, [score.toPrecision(9), match]]),
  );
}

const open = (some: readonly SearchDocument[]) =>
  openSearchIndex(Uint8Array.from(buildSearchIndex(some)).buffer);

describe("buildSearchIndex(documents), openSearchIndex(file)", () => {
  it("find what an index that was never written finds, as good, by the same words", () => {
    fc.assert(
      fc.property(documents, query, options, (some, asked, how) => {
        const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
        index.addAll(some);
        expect(found(open(some), asked, how)).toEqual(found(index, asked, how));
      }),
    );
  });
  it("are of few bytes a word", () => {
    const one = { label: "", aliases: "", abstract: "loom", authors: "", venue: "" };
    const some = (count: number) => Array.from({ length: count }, (_, id) => ({ id, ...one }));
    const more = buildSearchIndex(some(200)).length - buildSearchIndex(some(100)).length;
    // Of each document five lengths and a gap; what is left is for lengths of blocks.
    expect(more).toBeLessThan(100 * 6 + 10);
  });
  it("say that a file is damaged", () => {
    const whole = buildSearchIndex([
      { id: 0, label: "loom", aliases: "", abstract: "", authors: "", venue: "" },
    ]);
    for (let length = 0; length < whole.length; ++length) {
      expect(() => openSearchIndex(Uint8Array.from(whole.slice(0, length)).buffer)).toThrow(
        "is damaged",
      );
    }
  });
});
