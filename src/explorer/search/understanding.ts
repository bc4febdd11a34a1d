/**
 * Answers a question in plain words, where the map has what it is about; everything else is left to
 * the search for words.
 */
import type { CommunityOverview, VenueOverview } from "../../dataset/reader.ts";
import { foldedWords, queryWords } from "../highlight.ts";
import type { Answer, Asked } from "../search.ts";
import { findCommunities, type Hit } from "./groups.ts";
import { findNamed, singular, type Named, type NameOptions } from "./named.ts";
import { readQuestion, withoutFillers, type Pair, type Question } from "./question.ts";

/** What questions are answered from. */
export interface Understood extends Named {
  readonly communities: readonly CommunityOverview[];
  readonly venues: readonly Pick<VenueOverview, "name">[];
  /** Answers a query in the search's own language. */
  readonly answer: (query: string) => Promise<Answer>;
  /** A node as a hit. */
  readonly hit: (key: string) => Hit;
}

/** Names remembered from one keystroke to the next. */
const MOST_REMEMBERED = 200;

/** Finds what a text names, as findNamed does; what was asked a keystroke ago is remembered. */
type Find = (text: string, options: NameOptions) => Promise<string | null>;

interface Asking extends Understood {
  readonly find: Find;
}

/** Makes the answerer of questions; it gives null for what is none. */
export function createUnderstanding(
  understood: Understood,
): (text: string) => Promise<Answer | null> {
  const remembered = new Map<string, Promise<string | null>>();
  const find: Find = (text, options) => {
    const name = `${options.by} ${String(options.paper)} ${text}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = findNamed(understood, text, options);
    remembered.set(name, found);
    // A file that could not be fetched is asked for again.
    found.catch(() => remembered.delete(name));
    return found;
  };
  return async (text) => {
    const asking = { ...understood, find };
    const question = readQuestion(text);
    const answer = question === null ? null : await answerTo(asking, question, text);
    if (answer !== null) return answer;
    const words = withoutFillers(text);
    if (words === null || (await isCalledSo(asking, text))) return null;
    return about(asking, words, null, []);
  };
}

/** Whether something has all that was typed in its name, in this order: "Show and tell". */
async function isCalledSo({ answer }: Asking, text: string): Promise<boolean> {
  const words = ` ${singular(foldedWords(text)).join(" ")} `;
  const { hits } = await answer(text);
  return hits.some(({ named }) => ` ${named.join(" ")} `.includes(words));
}

async function answerTo(asking: Asking, question: Question, text: string): Promise<Answer | null> {
  switch (question.asks) {
    case "connection":
      return connection(asking, question.pairs, question.plainly);
    case "papers":
      return papersOf(asking, `${question.relation}:${quoted(question.what)}`);
    case "years": {
      const { what, years, inVenue, plainly } = question;
      if (!plainly && isFound(await asking.answer(text))) return null;
      const venue = inVenue ? venueClause(asking, what) : null;
      const subject =
        venue ?? ((await termCalled(asking, what)) !== null ? `about:${quoted(what)}` : what);
      return papersOf(asking, `${subject} kind:paper year:${years}`.trim());
    }
    case "by": {
      // Of one author first: "Yang" and "Liu" are two in many a paper.
      const { what } = question;
      const whole = await papersOf(asking, `author:"${what}"`);
      return whole ?? papersOf(asking, clauses("author", what));
    }
    case "in": {
      const clause = venueClause(asking, question.what);
      return clause === null
        ? about(asking, question.what, null, [])
        : papersOf(asking, `kind:paper ${clause}`);
    }
    case "terms":
      return papersOf(asking, `kind:${question.kind} ${clauses("abstract", question.what)}`);
    case "next": {
      const key = await asking.find(question.what, { by: "likeness", paper: true });
      if (key === null) return null;
      const isPaper = asking.graph.getNodeAttribute(key, "kind") === "paper";
      return about(asking, question.what, isPaper ? { asks: "next", key } : null, [key]);
    }
    case "saying": {
      const key = await thingCalled(asking, question.what);
      if (key === null) return about(asking, question.what, null, []);
      return about(asking, question.what, { asks: "saying", key }, [key]);
    }
    case "about":
      return papersAbout(asking, question.what);
    case "words":
      return about(asking, question.what, null, []);
  }
}

/** "author:Ada author:Lovelace": each word of a field's. */
function clauses(field: string, what: string): string {
  return foldedWords(what)
    .map((word) => `${field}:${word}`)
    .join(" ");
}

/**
 * `venue:…` for what one of the map's venues is called, or for the short name of one, in capitals; null
 * for anything else: "machine learning" stands in the names of conferences as well.
 */
function venueClause({ venues }: Asking, what: string): string | null {
  const words = foldedWords(what).join(" ");
  const isShort = /^\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*$/u.test(what);
  const isOne = venues.some(({ name }) => {
    const own = foldedWords(name).join(" ");
    return own === words || (isShort && ` ${own} `.includes(` ${words} `));
  });
  return words !== "" && isOne ? clauses("venue", what) : null;
}

function isFound({ hits, loosely }: Answer): boolean {
  return hits.length > 0 && !loosely;
}

/** What a query finds; null where that is nothing. */
async function papersOf(asking: Asking, query: string): Promise<Answer | null> {
  const found = await asking.answer(query);
  return found.hits.length === 0 ? null : { ...found, asked: { asks: "papers", query } };
}

/**
 * The first pair of which both are named; asked plainly, what is called nearly so will do. Of two
 * names one after the other, a place to cut is only looked at closer where one side is a name.
 */
async function connection(
  asking: Asking,
  pairs: readonly Pair[],
  plainly: boolean,
): Promise<Answer | null> {
  const tries = plainly ? (["spelling", "likeness"] as const) : (["name", "spelling"] as const);
  for (const by of tries) {
    for (const pair of pairs) {
      if (by === "spelling" && !plainly && !(await hasName(asking, pair))) continue;
      const from = await asking.find(pair[0], { by });
      const to = from === null ? null : await asking.find(pair[1], { by });
      if (from === null || to === null || from === to) continue;
      const names = [from, to].map((key) => asking.graph.getNodeAttribute(key, "label"));
      return about(asking, names.join(" "), { asks: "connection", from, to }, [from, to]);
    }
  }
  // Of what was asked in so many words, "connected" is none to look for.
  return plainly ? about(asking, pairs[0]!.join(" "), null, []) : null;
}

async function hasName(asking: Asking, pair: Pair): Promise<boolean> {
  for (const part of pair) if ((await asking.find(part, { by: "name" })) !== null) return true;
  return false;
}

/** A term by its name, or a community called exactly so where no term is. */
async function thingCalled(asking: Asking, what: string): Promise<string | null> {
  const exactly = await asking.find(what, { by: "spelling" });
  if (exactly !== null) return exactly;
  const [community] = findCommunities(asking.communities, queryWords(what));
  return community?.key ?? asking.find(what, { by: "likeness" });
}

/** The term that a text names, in any of its spellings; null where it names none. */
async function termCalled({ find, graph }: Asking, what: string): Promise<string | null> {
  const key = await find(what, { by: "spelling" });
  return key !== null && graph.getNodeAttribute(key, "kind") !== "paper" ? key : null;
}

/** The papers that have a term, which stands before them; of what is no term, what its words find. */
async function papersAbout(asking: Asking, what: string): Promise<Answer | null> {
  const key = await termCalled(asking, what);
  if (key === null) return about(asking, what, null, []);
  const papers = await papersOf(asking, `about:${quoted(what)}`);
  return papers && { ...papers, hits: [asking.hit(key), ...papers.hits] };
}

/** A text as the value of a field. */
function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

/** What a question's words find, what it is about first. */
async function about(
  asking: Asking,
  words: string,
  asked: Asked | null,
  keys: readonly string[],
): Promise<Answer> {
  const found = await asking.answer(words);
  const named = keys.filter((key) => asking.graph.hasNode(key)).map(asking.hit);
  const others = found.hits.filter(({ key }) => !keys.includes(key));
  // What was found nearly so is no part of the answer where the thing itself is known.
  const hits = asked !== null && found.loosely ? named : [...named, ...others];
  const settled = hits.length > 0 ? { unknown: [], nearest: [] } : {};
  return { ...found, ...settled, hits, asked, loosely: asked === null && found.loosely };
}
