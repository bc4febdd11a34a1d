/**
 * Answers a question in plain words, where the map has what it is about; everything else is left to
 * the search for words.
 */
import { foldedWords, queryWords } from "../highlight.ts";
import type { Answer } from "../search.ts";
import { findCommunities } from "./groups.ts";
import { canBeRead, findByIdentifier, readIdentifier, type Identifier } from "./identifiers.ts";
import { findNamed, nameOf, singular } from "./named.ts";
import { firstPapers, papersOfYears, toBeginWith } from "./paper-answers.ts";
import { readQuestion, withoutFillers, type Pair, type Question } from "./question.ts";
import { calledImportant } from "./start-asked.ts";
import {
  about,
  clauses,
  isFound,
  papersOf,
  quoted,
  termCalled,
  venueClause,
  type Asking,
  type Find,
  type Understood,
} from "./understood.ts";

/** Names remembered from one keystroke to the next. */
const MOST_REMEMBERED = 200;

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
    case "years":
      return papersOfYears(asking, await namedWhole(asking, question), text);
    case "first":
      return firstPapers(asking, question.what, question.by);
    case "start": {
      // Of a map about surveys, they are a term.
      if ((await asking.find(text, { by: "name" })) !== null) return null;
      // Key exchange is no exchange.
      const called = calledImportant(text.replace(/[\s?!.]+$/u, ""));
      if (called !== null && (await termCalled(asking, called)) !== null)
        return papersAbout(asking, called);
      return toBeginWith(asking, question.what, question.of);
    }
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

/** Papers on key exchange, not the key ones on an exchange, where there is a term of that name. */
async function namedWhole(
  asking: Asking,
  { first, called, ...question }: Extract<Question, { asks: "years" }>,
): Promise<Extract<Question, { asks: "years" }>> {
  if (called !== undefined && (await termCalled(asking, called)) !== null)
    return { ...question, what: called };
  return first === undefined ? question : { ...question, first };
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

/** The papers that have a term, which stands before them; of what is no term, what its words find. */
async function papersAbout(asking: Asking, what: string): Promise<Answer | null> {
  const key = await termCalled(asking, what);
  if (key === null) return about(asking, what, null, []);
  const papers = await papersOf(asking, `about:${quoted(what)}`);
  return papers && { ...papers, hits: [asking.hit(key), ...papers.hits] };
}
