import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/terms/candidates.ts";
import { keyOf } from "../../../src/terms/key.ts";
import { findNesting } from "../../../src/terms/nesting.ts";
import { readField } from "../../../src/terms/text.ts";

const WORDS = ["harbour", "wall", "old", "of", "stone", "multi-stone", "multistone", "."];

describe("findNesting(phrases)", () => {
  it("finds what holds a phrase, and what oftener part it has, as the naive way does", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => {
        const phrases = findCandidates([readField("abstract", words.join(" "))]);
        const nesting = findNesting(phrases);
        for (const [i, { spans }] of [...phrases.values()].entries()) {
          const held = new Set<string>();
          for (const { field, from, to } of spans)
            for (const [key, other] of phrases)
              for (const span of other.spans)
                if (
                  span.field === field &&
                  span.from <= from &&
                  span.from >= from - 5 &&
                  span.to >= to &&
                  span.to - span.from > to - from
                )
                  held.add(key);
          const most = Math.max(0, ...[...held].map((key) => phrases.get(key)!.spans.length));
          expect([nesting.holders[i], nesting.mostOfHolders[i]]).toEqual([held.size, most]);

          const { field, from, to } = spans[0]!;
          let excess = 0;
          for (let start = from; start < to; ++start)
            for (let end = start + 1; end <= to; ++end) {
              const part = phrases.get(keyOf(field.units, start, end));
              if (part !== undefined && end - start < to - from)
                excess = Math.max(excess, part.spans.length - spans.length);
            }
          expect(nesting.excessOfParts(field.units, from, to, spans.length)).toBe(excess);
        }
      }),
    );
  });
});
