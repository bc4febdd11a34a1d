import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEARCH_FIELDS } from "../../../../src/dataset/reader.ts";
import { pack, unpack } from "../../../../src/explorer/search/packing.ts";

const found = fc.record(
  {
    id: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    score: fc.double({ noNaN: true }),
    match: fc.dictionary(
      fc.string({ minLength: 1 }),
      // in the order that they are unpacked in
      fc.subarray([...SEARCH_FIELDS], { minLength: 1 }),
    ),
  },
  { noNullPrototype: true },
);

describe("unpack(packed)", () => {
  it("gives back what was packed", () => {
    fc.assert(
      fc.property(fc.array(found), (all) => {
        const plain = all.map((one) => ({ ...one, match: { ...one.match } }));
        expect(unpack(pack(plain))).toEqual(plain);
      }),
    );
  });
  it("takes no word for more than a word", () => {
    const match = JSON.parse('{"__proto__": ["abstract"]}') as Record<string, string[]>;
    const [one] = unpack(pack([{ id: 1, score: 2, match }]));
    expect(Object.entries(one!.match)).toEqual([["__proto__", ["abstract"]]]);
  });
  it("names each word once, however often it matched", () => {
    const match = { reward: ["label"], model: ["abstract"] };
    const packed = pack([
      { id: 1, score: 2, match },
      { id: 7, score: 1, match: { model: ["label", "abstract"] } },
    ]);
    expect(packed.words).toEqual(["reward", "model"]);
    expect([...packed.matched]).toEqual([0, 1, 1]);
  });
});
