/**
 * Answers a question in plain words, where the map has what it is about; everything else is left to
 * the search for words.
 */
import type { CommunityOverview, Dataset, VenueOverview } from "../../dataset/reader.ts";
import { foldedWords, queryWords } from "../highlight.ts";
import { sortsOf, type KnownOfPapers } from "../list/view.ts";
import type { Answer, Asked, PaperOrder } from "../search.ts";
import { findCommunities, type Hit } from "./groups.ts";
import { canBeRead, findByIdentifier, readIdentifier, type Identifier } from "./identifiers.ts";
import { findNamed, nameOf, singular, type Named, type NameOptions } from "./named.ts";
import { readQuestion, withoutFillers, type Pair, type Question } from "./question.ts";
import { tellingWords } from "./small-words.ts";
import type { StartAsked } from "./start-asked.ts";
import { formatStart, startHere, surveysOf } from "./start-here.ts";

/** What questions are answered from. */
export interface Understood extends Named {
  readonly communities: readonly CommunityOverview[];
  readonly venues: readonly Pick<VenueOverview, "name">[];
  /** What the map knows of its papers. */
  readonly known: KnownOfPapers;
  readonly dataset: Pick<Dataset, "paper" | "term">;
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
    const identifier = readIdentifier(text);
    if (identifier !== null) return paperOf(asking, identifier, text);
    const question = readQuestion(text);
    const answer = question === null ? null : await answerTo(asking, question, text);
    if (answer !== null) return answer;
    const words = withoutFillers(text);
    if (words === null || (await isCalledSo(asking, text))) return null;
    return about(asking, words, null, []);
  };
}

/** The paper of a number, alone; or that there is none. */
async function paperOf(asking: Asking, identifier: Identifier, text: string): Promise<Answer> {
  const isRead = canBeRead(asking.graph);
  const key = isRead ? await findByIdentifier(asking, identifier) : null;
  const nothing = await asking.answer("");
  if (key !== null) return { ...nothing, hits: [asking.hit(key)], called: new Set([key]) };
  const as = isRead ? "number" : "unread number";
  return { ...nothing, unnamed: [{ text: text.trim(), nearest: null, as }] };
}

/** Whether something has all that was typed in its name, in this order: "Show and tell". */
async function isCalledSo(asking: Asking, text: string): Promise<boolean> {
  const words = ` ${nameOf(text)} `;
  return (await namesWith(asking, text)).some((name) => ` ${name} `.includes(words));
}

/**
 * Whether a question is the title of something, or its beginning: "AI safety via debate" asks for no
 * debates. Two names one after the other are looked at once both are found.
 */
async function isTitle(asking: Asking, question: Question, text: string): Promise<boolean> {
  if (question.asks === "connection" && !question.plainly) return false;
  // "Recent work" and "2021" begin titles, and are meant as they stand.
  if ("what" in question && question.what === "") return false;
  const words = `${nameOf(text)} `;
  return (await namesWith(asking, text)).some((name) => `${name} `.startsWith(words));
}

/** The names that have all words of a text, as they are compared. */
async function namesWith({ candidates }: Asking, text: string): Promise<string[]> {
  const words = foldedWords(text);
  if (words.length === 0) return [];
  const asked = singular(words);
  const forms = asked.join() === words.join() ? [words] : [words, asked];
  return (await Promise.all(forms.map(candidates))).flat().map(({ named }) => named.join(" "));
}

async function answerTo(asking: Asking, question: Question, text: string): Promise<Answer | null> {
  if (await isTitle(asking, question, text)) return null;
  switch (question.asks) {
    case "connection":
      return connection(asking, question.pairs, question.plainly, text);
    case "papers":
      return papersOf(asking, `${question.relation}:${quoted(question.what)}`);
    case "years": {
      const { what, years, inVenue, plainly } = question;
      if (!plainly && isFound(await asking.answer(text))) return null;
      const venue = inVenue ? venueClause(asking, what) : null;
      const subject = venue ?? (await subjectClause(asking, what));
      if (plainly && asking.known.years === null)
        return unorderedPapers(asking, subject, "no years");
      return papersOf(asking, `${subject} kind:paper year:${years}`.trim());
    }
    case "first":
      return firstPapers(asking, question.what, question.by);
    case "start":
      // Of a map about surveys, they are a term.
      if ((await asking.find(text, { by: "name" })) !== null) return null;
      return toBeginWith(asking, question.what, question.of);
    case "by":
      return papersBy(asking, question.what, question.years);
    case "in": {
      const clause = venueClause(asking, question.what);
      return clause === null
        ? about(asking, question.what, null, [])
        : papersOf(asking, `kind:paper ${clause}`);
    }
    case "terms": {
      const { kind, what, maybe } = question;
      if (maybe === true && (await isCalledSo(asking, text))) return null;
      const isTerm = (await termCalled(asking, what)) !== null;
      const ofPapers = isTerm ? `about:${quoted(what)}` : clauses("abstract", what);
      return papersOf(asking, `kind:${kind} ${ofPapers}`);
    }
    case "next": {
      const key = await asking.find(question.what, { by: "likeness", paper: true });
      if (key === null) return null;
      if (asking.graph.getNodeAttribute(key, "kind") !== "paper")
        return papersAbout(asking, question.what);
      const unnamed = await unnamedOf(asking, question.what, key);
      return { ...(await about(asking, question.what, { asks: "next", key }, [key])), unnamed };
    }
    case "saying": {
      const { what, maybe } = question;
      if (maybe === true && (await isCalledSo(asking, text))) return null;
      const key = await (maybe === true ? termCalled(asking, what) : thingCalled(asking, what));
      if (key === null) return maybe === true ? null : about(asking, what, null, []);
      const unnamed = await unnamedOf(asking, what, key);
      return { ...(await about(asking, what, { asks: "saying", key }, [key])), unnamed };
    }
    case "about":
      return papersAbout(asking, question.what);
    case "words":
      return about(asking, question.what, null, []);
  }
}

/** What papers are about, as a query has it: a term in any of its spellings, or else words. */
async function subjectClause(asking: Asking, what: string): Promise<string> {
  return (await termCalled(asking, what)) === null ? what : `about:${quoted(what)}`;
}

/**
 * The papers about something, or all, in an order; in the one in which they are found where the map knows
 * nothing that it could go by.
 */
async function firstPapers(asking: Asking, what: string, by: PaperOrder): Promise<Answer | null> {
  const { graph, known } = asking;
  const subject = await subjectClause(asking, what);
  if (!sortsOf("papers", known).includes(by))
    return unorderedPapers(asking, subject, by === "year" ? "no years" : "no citations");
  const found = await papersOf(asking, `${subject} kind:paper`.trim());
  if (found?.asked?.asks !== "papers") return found;
  const valueOf = ({ key }: Hit): number => {
    const { year, timesCited } = graph.getNodeAttributes(key);
    return (by === "year" ? year : timesCited) ?? -1;
  };
  // A stable sort: of those that are alike the better found stand first.
  const hits = [...found.hits].sort((a, b) => valueOf(b) - valueOf(a));
  return { ...found, hits, asked: { ...found.asked, first: by } };
}

/** The communities named to whoever asks what a map is about, at most. */
const MOST_COMMUNITIES = 8;

/** The papers to begin with, of the whole map or on something. */
async function toBeginWith(
  asking: Asking,
  what: string,
  of: StartAsked["of"],
): Promise<Answer | null> {
  const { graph, communities } = asking;
  const found = await asking.answer(`${await subjectClause(asking, what)} kind:paper`.trim());
  if (!isFound(found)) return what === "" ? null : about(asking, what, null, []);
  const papers = found.hits.map(({ key }) => key);
  const surveys = of === "surveys" ? surveysOf(graph, papers) : new Map<string, string>();
  const start = startHere(graph, papers, communities);
  const why = surveys.size > 0 ? surveys : start.why;
  const isCited = start.by === "cited";
  return {
    ...found,
    ...{ hits: [...why.keys()].map(asking.hit), isSet: true },
    communities:
      of === "map"
        ? [...communities].sort((a, b) => b.papers - a.papers).slice(0, MOST_COMMUNITIES)
        : [],
    asked: {
      ...{ asks: "start", why, first: isCited ? "cited" : undefined },
      says: surveys.size > 0 ? "Surveys, by their titles." : formatStart(what, of, start),
    },
  };
}

/** The papers that a query finds, where the map knows nothing of what they were to be told apart by. */
async function unorderedPapers(
  asking: Asking,
  query: string,
  what: "no years" | "no citations",
): Promise<Answer | null> {
  const found = await papersOf(asking, `${query} kind:paper`.trim());
  return found && { ...found, problems: [...found.problems, { what }] };
}

async function papersBy(asking: Asking, what: string, years?: string): Promise<Answer> {
  const dated = years === undefined ? "" : ` year:${years}`;
  // Of one author first: "Yang" and "Liu" are two in many a paper.
  const whole = await papersOf(asking, `author:"${what}"${dated}`);
  const found = whole ?? (await papersOf(asking, `${clauses("author", what)}${dated}`));
  if (found !== null && !found.loosely) return found;
  const unnamed = [{ text: what, nearest: null, as: "author" } as const];
  return { ...(found ?? (await about(asking, what, null, []))), unnamed };
}

/** What was asked for by a name that nothing has, and which thing was taken for it. */
async function unnamedOf({ find, communities }: Asking, text: string, nearest: string) {
  if ((await find(text, { by: "spelling" })) !== null) return [];
  return communities.some(({ key }) => key === nearest) ? [] : [{ text, nearest }];
}

/** "author:Ada author:Lovelace": each word of a field's that tells. */
function clauses(field: string, what: string): string {
  return foldedWords(tellingWords(what.split(/\s+/)).join(" "))
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

/** Whether something was found that has all that was asked for. */
function isFound({ hits, loosely, without }: Answer): boolean {
  return hits.length > 0 && !loosely && without === null;
}

/** What a query finds; null where that is nothing. */
async function papersOf(asking: Asking, query: string): Promise<Answer | null> {
  const found = await asking.answer(query);
  if (found.hits.length === 0) return null;
  return { ...found, isSet: true, asked: { asks: "papers", query } };
}

/**
 * The first pair of which both are named; asked plainly, what is called nearly so will do. Of two
 * names one after the other, a place to cut is only looked at closer where one side is a name.
 */
async function connection(
  asking: Asking,
  pairs: readonly Pair[],
  plainly: boolean,
  text: string,
): Promise<Answer | null> {
  const { find, graph } = asking;
  const tries = plainly ? (["spelling", "likeness"] as const) : (["name", "spelling"] as const);
  for (const by of tries) {
    for (const pair of pairs) {
      if (by === "spelling" && !plainly && !(await hasName(asking, pair))) continue;
      const from = await find(pair[0], { by });
      const to = from === null ? null : await find(pair[1], { by });
      if (from === null || to === null || from === to) continue;
      // "Multi-robot SLAM using ceiling vision" is asked for by its words.
      if (!plainly && (await isCalledSo(asking, text))) return null;
      const names = [from, to].map((key) => graph.getNodeAttribute(key, "label"));
      const answer = await about(asking, names.join(" "), { asks: "connection", from, to }, [
        from,
        to,
      ]);
      const unnamed = [
        ...(await unnamedOf(asking, pair[0], from)),
        ...(await unnamedOf(asking, pair[1], to)),
      ];
      return { ...answer, unnamed };
    }
  }
  return plainly ? unconnected(asking, pairs[0]!) : null;
}

/** Where one of two things is none on the map: the other, and which it is. */
async function unconnected(asking: Asking, pair: Pair): Promise<Answer> {
  const keys = await Promise.all(pair.map((text) => asking.find(text, { by: "spelling" })));
  const unnamed = pair
    .filter((_text, i) => keys[i] === null)
    .map((text) => ({ text, nearest: null }));
  // Of what was asked in so many words, "connected" is none to look for.
  const words = pair.join(" ");
  const both = await asking.answer(words);
  if (isFound(both)) return { ...both, unnamed };
  const found = await about(
    asking,
    words,
    null,
    keys.filter((key) => key !== null),
  );
  return { ...found, unnamed };
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
  const isNear = found.loosely || found.without !== null;
  const hits = asked !== null && isNear ? named : [...named, ...others];
  const settled =
    asked === null
      ? hits.length > 0 && { unknown: [], nearest: [] }
      : { unknown: [], nearest: [], without: null, reread: [] };
  return { ...found, ...settled, hits, asked, loosely: asked === null && found.loosely };
}
