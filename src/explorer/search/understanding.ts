/**
 * Answers a question in plain words, where the map has what it is about; everything else is left to
 * the search for words.
 */
import type { CommunityOverview } from "../../dataset/reader.ts";
import { queryWords } from "../highlight.ts";
import type { Answer, Asked } from "../search.ts";
import { findCommunities, type Hit } from "./groups.ts";
import { findNamed, type Named } from "./named.ts";
import { readQuestion, type Pair, type Question } from "./question.ts";

/** What questions are answered from. */
export interface Understood extends Named {
  readonly communities: readonly CommunityOverview[];
  /** Answers a query in the search's own language. */
  readonly answer: (query: string) => Promise<Answer>;
  /** A node as a hit. */
  readonly hit: (key: string) => Hit;
}

/** Makes the answerer of questions; it gives null for what is none. */
export function createUnderstanding(
  understood: Understood,
): (text: string) => Promise<Answer | null> {
  return async (text) => {
    const question = readQuestion(text);
    return question === null ? null : answerTo(understood, question);
  };
}

async function answerTo(understood: Understood, question: Question): Promise<Answer | null> {
  switch (question.asks) {
    case "connection":
      return connection(understood, question.pairs, question.plainly);
    case "papers": {
      const query = await queryFor(understood, question.relation, question.what);
      const found = await understood.answer(query);
      if (found.hits.length === 0) return null;
      return { ...found, asked: { asks: "papers", query } };
    }
    case "next": {
      const key = await findNamed(understood, question.what, { nearly: true, paper: true });
      if (key === null) return null;
      const isPaper = understood.graph.getNodeAttribute(key, "kind") === "paper";
      return about(understood, question.what, isPaper ? { asks: "next", key } : null, [key]);
    }
    case "saying": {
      const key = await thingCalled(understood, question.what);
      if (key === null) return about(understood, question.what, null, []);
      return about(understood, question.what, { asks: "saying", key }, [key]);
    }
    case "words":
      return about(understood, question.what, null, []);
  }
}

/** The first pair of which both are named; where that was asked plainly, nearly named will do. */
async function connection(
  understood: Understood,
  pairs: readonly Pair[],
  plainly: boolean,
): Promise<Answer | null> {
  const tries = plainly ? [false, true] : [false];
  for (const nearly of tries) {
    for (const pair of pairs) {
      const from = await findNamed(understood, pair[0], { nearly });
      const to = from === null ? null : await findNamed(understood, pair[1], { nearly });
      if (from === null || to === null || from === to) continue;
      const names = [from, to].map((key) => understood.graph.getNodeAttribute(key, "label"));
      return about(understood, names.join(" "), { asks: "connection", from, to }, [from, to]);
    }
  }
  // Of what was asked in so many words, "connected" is none to look for.
  return plainly ? about(understood, pairs[0]!.join(" "), null, []) : null;
}

/** A term by its name, or a community called exactly so where no term is. */
async function thingCalled(understood: Understood, what: string): Promise<string | null> {
  const exactly = await findNamed(understood, what, { nearly: false });
  if (exactly !== null) return exactly;
  const [community] = findCommunities(understood.communities, queryWords(what));
  return community?.key ?? findNamed(understood, what, { nearly: true });
}

/** `uses:DPO`; by the method's own name, where the words are another spelling of one. */
async function queryFor(understood: Understood, relation: string, what: string): Promise<string> {
  const plain = (text: string) => `${relation}:${/\s/.test(text) ? `"${text}"` : text}`;
  if ((await understood.answer(plain(what))).hits.length > 0) return plain(what);
  const key = await findNamed(understood, what, { nearly: false });
  return plain(key === null ? what : understood.graph.getNodeAttribute(key, "label"));
}

/** What a question's words find, what it is about first. */
async function about(
  understood: Understood,
  words: string,
  asked: Asked | null,
  keys: readonly string[],
): Promise<Answer> {
  const found = await understood.answer(words);
  const named = keys.filter((key) => understood.graph.hasNode(key)).map(understood.hit);
  const others = found.hits.filter(({ key }) => !keys.includes(key));
  // What was found nearly so is no part of the answer where the thing itself is known.
  const hits = asked !== null && found.loosely ? named : [...named, ...others];
  const settled = hits.length > 0 ? { unknown: [], nearest: [] } : {};
  return { ...found, ...settled, hits, asked, loosely: asked === null && found.loosely };
}
