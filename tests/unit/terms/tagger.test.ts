import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { describe, expect, it } from "vitest";
import { cutChunk, pieceKind, SPACE, tagTokens } from "../../../src/terms/tagger.ts";

function read(text: string) {
  const kinds: number[] = [];
  const spaced: boolean[] = [];
  const words: string[] = [];
  let afterSpace = false;
  for (const piece of piecesOf(text)) {
    if (pieceKind(piece.charCodeAt(0)) === SPACE) afterSpace = true;
    else
      for (const token of cutChunk(piece)) {
        kinds.push(token.kind);
        words.push(piece.slice(token.start, token.end));
        spaced.push(afterSpace);
        afterSpace = false;
      }
  }
  return { words, ...tagTokens(kinds, spaced) };
}

/** Stretches of one kind. */
function piecesOf(text: string): string[] {
  const kinds = Array.from({ length: text.length }, (_, i) => pieceKind(text.charCodeAt(i)));
  const starts = [...kinds.keys()].filter((i) => i === 0 || kinds[i] !== kinds[i - 1]);
  return starts.map((from, i) => text.slice(from, starts[i + 1]));
}

/** The same from wink itself, that has read nothing yet. */
function readAfresh(text: string) {
  const nlp = winkNLP(winkModel, ["sbd", "pos"]);
  const doc = nlp.readDoc(text);
  const spans = doc.sentences().out(nlp.its.span) as unknown as [number, number][];
  return {
    words: doc.tokens().out(nlp.its.value),
    pos: doc.tokens().out(nlp.its.pos),
    opens: spans.map(([from]) => from),
  };
}

describe("tagTokens(kinds, spaced)", () => {
  it.each([
    "We can't train LLaVA-1.5 without labels. It doesn't work, e.g. for the owls' nests.",
    '"Is it so?" they asked. The model\'s (pre-trained) encoder, w.r.t. the loss, is state-of-the-art.',
    "A 3D reconstruction of 1,000 scenes\nis built at https://example.org/x; see Fig. 2. Nests matter!",
    "Über die Vögel: 🐦 birds cost $5.00 each (2023). i.i.d. samples and U.S. law",
    "",
  ])("gives what wink gives of a first text: %j", (text) => {
    expect(read(text)).toEqual(text === "" ? { words: [], pos: [], opens: [] } : readAfresh(text));
  });
});

describe("cutChunk(chunk)", () => {
  it("cuts a chunk the same way whatever was cut before it", () => {
    // wink keeps "q.v.s" and "Foobird" as words of its own once it has met them alone.
    const chunks = ["q.v.s.", "Foobird's", "(q.v.s)", "q.v.s", "Foobird's)", "Foobird"];
    const first = chunks.map((chunk) => cutChunk(chunk));
    expect([...chunks].reverse().map((chunk) => cutChunk(chunk))).toEqual(first.reverse());
  });

  it("cuts what has no space for very long in pieces, each where it stands", () => {
    const places = cutChunk("x".repeat(1200)).map(({ start, end }) => [start, end]);
    expect(places).toEqual([
      [0, 500],
      [500, 1000],
      [1000, 1200],
    ]);
  });
});
