import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassage, findPassages, markMentions } from "../../../src/explorer/evidence.ts";

const KEY = "concept/reward-model";
const ABSTRACT = "We train agents. A reward model, or preference model, scores them. It is small.";
const PAPER = {
  title: "Reward models for agents",
  abstract: ABSTRACT,
  sentences: [
    { field: "title", start: 0, end: 24 },
    { field: "abstract", start: 0, end: 17 },
    { field: "abstract", start: 17, end: 67 },
    { field: "abstract", start: 67, end: 79 },
  ],
} as const;
const inAbstract = { field: "abstract", start: 19, end: 31 } as const;
const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join("");

describe("markMentions(text, mentions)", () => {
  it("cuts the text at its mentions", () => {
    expect(markMentions("a reward model", [{ key: KEY, start: 2, end: 14 }])).toEqual([
      { text: "a ", key: null },
      { text: "reward model", key: KEY },
    ]);
  });
  it("keeps the longer of two that overlap", () => {
    const segments = markMentions("large language model", [
      { key: "concept/language", start: 6, end: 14 },
      { key: "concept/llm", start: 0, end: 20 },
    ]);
    expect(segments).toEqual([{ text: "large language model", key: "concept/llm" }]);
  });
  it("leaves out what lies outside the text", () => {
    expect(markMentions("short", [{ key: KEY, start: 3, end: 9 }])).toEqual([
      { text: "short", key: null },
    ]);
  });
  it("loses no letter", () => {
    const mention = fc
      .tuple(fc.nat(40), fc.nat(12))
      .map(([start, length]) => ({ key: KEY, start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(mention), (text, mentions) => {
        expect(textOf(markMentions(text, mentions))).toBe(text);
      }),
    );
  });
});

describe("findPassage(paper, mentions, key)", () => {
  it("gives the abstract's sentence, without the blanks around it", () => {
    const title = { field: "title", start: 0, end: 13 } as const;
    expect(findPassage(PAPER, [title, inAbstract], KEY)).toEqual({
      field: "abstract",
      segments: [
        { text: "A ", key: null },
        { text: "reward model", key: KEY },
        { text: ", or preference model, scores them.", key: null },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });
  it("marks all of its mentions in that sentence", () => {
    const second = { field: "abstract", start: 36, end: 52 } as const;
    const marked = findPassage(PAPER, [inAbstract, second], KEY)!.segments;
    expect(marked.filter(({ key }) => key !== null).map(({ text }) => text)).toEqual([
      "reward model",
      "preference model",
    ]);
  });
  it("falls back to the title", () => {
    const passage = findPassage(PAPER, [{ field: "title", start: 0, end: 13 }], KEY)!;
    expect(textOf(passage.segments)).toBe("Reward models for agents");
  });
  it("cuts a long sentence around the mention, between words", () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${String(i)}`);
    const abstract = words.join(" ");
    const start = abstract.indexOf("word50");
    const passage = findPassage(
      {
        title: "",
        abstract,
        sentences: [{ field: "abstract", start: 0, end: abstract.length }],
      },
      [{ field: "abstract", start, end: start + 6 }],
      KEY,
    )!;
    const text = textOf(passage.segments);
    expect(passage.cutBefore && passage.cutAfter).toBe(true);
    expect(text.length).toBeLessThan(260);
    expect(words).toEqual(expect.arrayContaining(text.split(" ")));
    expect(text).toContain("word50");
  });
  it("is null without a mention", () => {
    expect(findPassage(PAPER, [], KEY)).toBeNull();
  });
});

describe("findPassages(paper, mentions, key)", () => {
  const title = { field: "title", start: 0, end: 13 } as const;
  const again = { field: "abstract", start: 36, end: 52 } as const;
  const last = { field: "abstract", start: 68, end: 70 } as const;

  it("gives each sentence once, as findPassage orders them", () => {
    const texts = findPassages(PAPER, [title, inAbstract, again, last], KEY).map(({ segments }) =>
      textOf(segments),
    );
    expect(texts).toEqual([
      "A reward model, or preference model, scores them.",
      "It is small.",
      "Reward models for agents",
    ]);
  });
  it("begins with the one that findPassage gives", () => {
    const mentions = [title, last, inAbstract];
    expect(findPassages(PAPER, mentions, KEY)[0]).toEqual(findPassage(PAPER, mentions, KEY));
  });
  it("is empty without a mention", () => {
    expect(findPassages(PAPER, [], KEY)).toEqual([]);
  });
});
