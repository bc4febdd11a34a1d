/**
 * A question in plain words → what it asks.
 *
 * A newcomer types what they want to know: "which papers use DPO?", "how is DPO connected to value
 * alignment". Taken as words to be found, "which" and "connected" find whatever happens to hold them,
 * which teaches that the search understands nothing. A handful of patterns read the questions that
 * a map can answer; everything else stays what it is, words.
 *
 * What a part of a question names is for others to say: here it is text.
 */
import { foldedWords } from "../highlight.ts";
import type { PaperOrder } from "../search.ts";
import { readImportant, readStart, type StartAsked } from "./start-asked.ts";
import { readYears, type YearsAsked } from "./years-asked.ts";

/** Two things by the words for them. */
export type Pair = readonly [one: string, other: string];

export type Question =
  /** How two things are connected; one pair, or the ways to cut a query that names two things. */
  | { readonly asks: "connection"; readonly pairs: readonly Pair[]; readonly plainly: boolean }
  /** Which papers introduce or use something. */
  | { readonly asks: "papers"; readonly relation: "introduces" | "uses"; readonly what: string }
  /** Papers of some years, as YearsAsked has them; `what` they are about is "" where anything. */
  | {
      readonly asks: "years";
      readonly years: YearsAsked["years"];
      readonly what: string;
      /** Whether that may be a venue. */
      readonly inVenue: boolean;
      /** Whether it can be meant no other way. */
      readonly plainly: boolean;
      /** Which of them come first, where that was asked for: "most cited papers since 2020". */
      readonly first?: PaperOrder;
      /** What they are about if the word for that is part of a name: "key exchange". */
      readonly called?: string;
    }
  /** The newest papers, or those most cited; `what` they are about is "" where anything. */
  | { readonly asks: "first"; readonly by: PaperOrder; readonly what: string }
  /** Where to begin; `what` it is about is "" where it is the whole map. */
  | { readonly asks: "start"; readonly of: StartAsked["of"]; readonly what: string }
  /** Papers by somebody, of a year or of all, as `year:` takes it. */
  | { readonly asks: "by"; readonly what: string; readonly years?: string }
  /** Papers in a journal or conference. */
  | { readonly asks: "in"; readonly what: string }
  /** Methods, or another kind of terms, of the papers about something. */
  | {
      readonly asks: "terms";
      readonly kind: string;
      readonly what: string;
      /** Whether it may be a title: "Methods for grasping". */
      readonly maybe?: true;
    }
  /** What to read after a paper. */
  | { readonly asks: "next"; readonly what: string }
  /** What papers say about something, and where they differ. */
  | {
      readonly asks: "saying";
      readonly what: string;
      /** Whether it may be a title: "Open problems in grasping". */
      readonly maybe?: true;
    }
  /** Papers on something. */
  | { readonly asks: "about"; readonly what: string }
  /** What something is: its words alone are meant. */
  | { readonly asks: "words"; readonly what: string };

/** Longer than any two names; a pasted sentence names no two things. */
const MOST_WORDS = 10;

const ASK = "(?:how|why|where|what|which|who)";
const JOIN = "(?:connect|link|relate|join|tie)";
const JOINED = `(?:${JOIN}e?d|tied|linked|related|connected|joined)`;
const PAPERS = "(?:papers?|works?|studies|articles?|authors?|people)";
const DIFFER = "(?:say|disagree|agree|differ|argue|claim|think|find|report|conclude|contradict)";

/** What is asked for two things: the two, or a text that names both. */
const BETWEEN: readonly RegExp[] = [
  new RegExp(`^${ASK} (?:is|are|does|do|can) (.+?) ${JOINED} (?:to|with|and) (.+)$`),
  new RegExp(`^${ASK} (?:does|do|can) (.+?) ${JOIN}e? (?:to|with) (.+)$`),
  new RegExp(`^${ASK} (?:is|are|does|do|can) (.+?) (?:${JOINED}|${JOIN}e?)(?: together)?$`),
  new RegExp(`^${ASK} (?:${JOIN}e?s?|lies between|is between|stands between) (.+)$`),
  /^what do (.+?) (?:have in common|share)$/,
  /^(?:how (?:does|do) )?(.+?) (?:compares?d?|differs?) (?:to|with|from) (.+)$/,
  /^(?:is|are|which is|which are) (.+?) (?:better|worse|faster|more [a-z]+) than (.+)$/,
  /^(?:what|which) (?:is|are) (?:better|worse|best|faster|preferable)[:,]? (.+)$/,
  /^(?:compare|contrast) (.+)$/,
  /^(?:what (?:is|are) )?(?:the )?(?:differences?|similarit(?:y|ies)) (?:between|of) (.+)$/,
  new RegExp(
    `^(?:the )?(?:${JOIN}s?|connections?|relations?|path|way)s? (?:between|of|from) (.+)$`,
  ),
  /^(?:from|between) (.+)$/,
];
const AND = / (?:and|or|to|with|vs\.?|versus|&|\+) |\s*(?:,|↔|→|->) ?/;

const INTRODUCES = "(?:introduc(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|present(?:s|ed|ing)?)";
const USES = "(?:us(?:e|es|ed|ing)|appl(?:y|ies|ied)|employ(?:s|ed)?)";
/** "which papers", "who", "papers that", or nothing. */
const WHO = `(?:(?:which|what|who|show|list|all|the|me|${PAPERS}|that|do|does|has|have) )*`;
const DOING: readonly (readonly ["introduces" | "uses", RegExp])[] = [
  ["introduces", new RegExp(`^${WHO}${INTRODUCES} (?!by )(?:(?:a|an|the|any|some|new) )*(.+)$`)],
  ["uses", new RegExp(`^${WHO}${USES} (?!by |of )(?:(?:a|an|the|any|some) )*(.+)$`)],
];

const NEXT: readonly RegExp[] = [
  /^.*\bread\b.*?\b(?:after|following|besides?|next to)(?: reading)? (.+)$/,
  /^(?:what|which) (?:comes |is )?(?:next )?after (.+)$/,
  new RegExp(`^(?:more )?${PAPERS} (?:like|similar to) (.+)$`),
  /^(?:more|similar) (?:like|to) (.+)$/,
];

const SAYING: readonly RegExp[] = [
  new RegExp(`^${ASK} (?:do|does|did) (?:the )?${PAPERS} ${DIFFER} (?:about|on|over|in|of) (.+)$`),
  new RegExp(
    `^${ASK} (?:do|does|did) (?:the )?(.+?)(?: ${PAPERS})? ${DIFFER}(?: about| on| over)?$`,
  ),
  new RegExp(
    `^(?:(?:which|what|who|do|the) )*(?:${PAPERS} )?(?:that )?(?:disagree|differ|argue)s? (?:about|on|over) (.+)$`,
  ),
  new RegExp(`^${ASK} is (?:said|known|claimed|disputed) (?:about|of|in|on) (.+)$`),
  /^(?:disagreements?|differences|debate|controvers(?:y|ies)) (?:about|on|over|in) (.+)$/,
  /^(.+?) (?:disagreements?|debates?|controvers(?:y|ies))$/,
];

/** What the sentences of papers about something tell: "limitations of RLHF". */
const ASPECTS =
  "(?:(?:dis)?advantages?|benefits?|challenges?|criticisms?|drawbacks?|issues?|limitations?|problems?|pros and cons|(?:open )?questions|shortcomings?|strengths?|weaknesses)";
const SAYING_ASPECT = new RegExp(
  `^(?:(?:what|which) (?:is|are) )?(?:(?:the|some|any|main|open|current|known) )*${ASPECTS} (?:of|with|in|for) (.+)$`,
);

const RESEARCH =
  "(?:papers?|work|works|studies|articles?|research|advances|progress|developments|results|publications)";
const NEWEST = "most recent|newest|latest|recent";
/** "The top recent papers" are the newest. */
const TOP = "(?:(?:(?:most )?important|key|top|best) )?";
const MOST_CITED = "(?:most|highly|top|best)[- ]cited|most influential|seminal";
/** "The most cited" before what it is said of. */
const MOST_CITED_LEAD = new RegExp(
  `^(?:(?:what|which|show|list|find|me|are|is|all|the|any|there) )*(${MOST_CITED}) (?=.)`,
);

/** The papers of an order first: "recent papers on SLAM", "the most cited SLAM papers". */
const firstBy = (order: string, alsoOfAll = order): readonly RegExp[] => [
  new RegExp(
    `^(?:(?:what|which|show|list|find|me|are|is|all|the|any|there) )*${TOP}(?:${alsoOfAll}) ${RESEARCH}(?: (?:on|about|in|of|for|with|using) (?:the )?(?<what>.+))?$`,
  ),
  new RegExp(`^(?:the )?${TOP}(?:${order}) (?<what>.+) ${RESEARCH}$`),
];
const FIRST: readonly (readonly [PaperOrder, readonly RegExp[]])[] = [
  [
    "year",
    [
      ...firstBy(NEWEST, `${NEWEST}|new`),
      /^what(?: is|'s|’s) new(?: (?:in|on|about|with) (?:the )?(?<what>.+))?$/,
    ],
  ],
  ["cited", firstBy(MOST_CITED)],
];

const BY: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:which|what|show|list|all|the|me) )*(?:${PAPERS} )?(?:(?:are|is|were|was|written|published) )*by (.+)$`,
  ),
  /^(?:who|whom) (?:works|worked|publishes|published|writes|wrote) (?:together )?with (.+)$/,
  /^(?:co-?authors|collaborators|colleagues) of (.+)$/,
  /^what (?:did|has|does) (.+?) (?:write|written|publish|published|work on)$/,
];

/** As texts cite: "Cadena et al., 2016". */
const CITED = /^(.+?),? et al\b\.?,?(?: \(?((?:19|20)\d\d)\)?)?$/;

const IN = new RegExp(
  `^(?:(?:which|what|show|list|all|the|me) )*${PAPERS} (?:(?:are|were|published|appeared|presented) )*(?:in|at) (.+)$`,
);

const KINDS =
  "(methods?|algorithms?|approach(?:es)?|techniques?|models?|data ?sets?|benchmarks?|frameworks?|tools?|concepts?)";
/** What else people call a method. */
const METHODS = /^(?:algorithm|approach|technique)/;
const TERMS: readonly RegExp[] = [
  new RegExp(
    `^(?:which|what|show|list)(?: (?:all|the|me))* ${KINDS} (?:(?:are|is|do|does|that|papers?|people) )*(?:(?:used?|applied|common|mentioned|popular|there) )*(?:for|in|by|on|about|with) (?:the )?(.+)$`,
  ),
];
const BEST =
  "(?:best|top|good|leading|standard|popular|common|(?:most )?(?:popular|common|used|important)|state[ -]of[ -]the[ -]art|sota)";
/** "best method for loop closure", "datasets for visual odometry". */
const TERMS_MAYBE: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:what|which) (?:is|are) )?(?:the )?(?:${BEST} )?${KINDS} (?:(?:used|suited) )?(?:for|to|in|on|about) (?:the )?(.+)$`,
  ),
  /^(alternatives?) (?:to|for) (.+)$/,
];

const WORKING = new RegExp(
  `^${WHO}(?:(?:is|are) )?(?:working|researching|publishing|research) on (?:the )?(.+)$`,
);
const ABOUT = new RegExp(
  `^${WHO}(?:${PAPERS} )?(?:on|about|mention(?:s|ing)?|discuss(?:es|ing)?|name) (?:the )?(.+)$`,
);

const WORDS: readonly RegExp[] = [
  /^what does (?:an? |the )?(.+?) (?:mean|stand for|do)$/,
  /^(?:what|who) (?:is|are|was) (?:an? |the )?(.+)$/,
];

/** A name in quotation marks. */
const QUOTED = /(?<!\S)["“]([^"“”]+)["”](?=[\s?!.,]|$)/gu;

/**
 * Reads a question; null where the text is none.
 *
 * Half typed it is none yet, and a field (`uses:DPO`) or a phrase is the search's own language; but
 * a question may quote what it names.
 */
export function readQuestion(typed: string): Question | null {
  if (typed.length > LONGEST) return null;
  const bare = typed.replace(QUOTED, "$1");
  const question = read(bare);
  return bare === typed || isPlain(question) ? question : null;
}

/** Whether it could be nothing but a question. */
function isPlain(question: Question | null): boolean {
  if (question?.asks === "connection") return question.plainly;
  if (question?.asks === "terms" || question?.asks === "saying") return question.maybe !== true;
  return question !== null && question.asks !== "words" && question.asks !== "about";
}

function read(typed: string): Question | null {
  const text = typed
    .trim()
    .replace(/[\s?!.]+$/u, "")
    .replace(/\s+/gu, " ");
  // Names keep their capitals: what matches is cut from the text as it was typed.
  const lower = text.toLowerCase();
  if (text === "" || /["“”]|(?:^|\s)-\S|\p{L}:\S/u.test(text) || lower.length !== text.length) {
    return null;
  }
  const cut = (pattern: RegExp): string[] | null => {
    const match = new RegExp(pattern.source, "d").exec(lower);
    if (match === null) return null;
    return [...(match.indices ?? [])]
      .slice(1)
      .flatMap((place) => (place === undefined ? [] : [text.slice(...place).trim()]))
      .filter((part) => foldedWords(part).length > 0);
  };
  const first = (patterns: readonly RegExp[]): string | null => {
    for (const pattern of patterns) {
      const [what] = cut(pattern) ?? [];
      if (what !== undefined) return what;
    }
    return null;
  };

  const [cited, year] = cut(CITED) ?? [];
  if (cited !== undefined)
    return { asks: "by", what: cited, ...(year !== undefined && { years: year }) };
  const dated = readDated(text, lower);
  if (dated !== null) return dated;
  for (const [by, patterns] of FIRST) {
    const found = patterns.map(({ source }) => new RegExp(source, "d").exec(lower)).find(Boolean);
    if (!found) continue;
    const place = found.indices?.groups?.["what"];
    return { asks: "first", by, what: place === undefined ? "" : text.slice(...place) };
  }
  const start = readStart(lower);
  if (start !== null) {
    const { of, subject } = start;
    return { asks: "start", of, what: subject === null ? "" : text.slice(...subject) };
  }
  for (const pattern of BETWEEN) {
    const parts = cut(pattern);
    if (parts === null) continue;
    const pairs = parts.length === 2 ? [[parts[0]!, parts[1]!] as const] : cutAtAnd(parts[0] ?? "");
    if (pairs.length > 0) return { asks: "connection", pairs, plainly: true };
  }
  const next = first(NEXT);
  if (next !== null) return { asks: "next", what: next };
  const saying = first(SAYING);
  if (saying !== null) return { asks: "saying", what: saying };
  for (const [relation, pattern] of DOING) {
    const [what] = cut(pattern) ?? [];
    if (what !== undefined) return { asks: "papers", relation, what };
  }
  const terms = termsIn(TERMS.map(cut));
  if (terms !== null) return terms;
  const named = termsIn(TERMS_MAYBE.map(cut));
  if (named !== null) return { ...named, maybe: true };
  const aspect = first([SAYING_ASPECT]);
  if (aspect !== null) return { asks: "saying", what: aspect, maybe: true };
  const by = first(BY);
  if (by !== null) return { asks: "by", what: by };
  const within = first([IN]);
  if (within !== null) return { asks: "in", what: within };
  const working = first([WORKING]);
  if (working !== null) return { asks: "about", what: working };
  const words = first(WORDS);
  if (words !== null) return { asks: "words", what: words };
  const about = first([ABOUT]);
  if (about !== null) return { asks: "about", what: about };
  return readTwoThings(text);
}

/** Papers of some years; the most important ones are those most cited. */
function readDated(text: string, lower: string): Question | null {
  const [lead = "", word = ""] = MOST_CITED_LEAD.exec(lower) ?? readImportant(lower) ?? [];
  const ranked = lead === "" ? null : readYears(lower.slice(lead.length));
  // "Key exchange 2020" may be a name.
  const isRanked = ranked?.plainly === true;
  const dated = isRanked ? ranked : readYears(lower);
  if (dated === null) return null;
  const { subject, ...rest } = dated;
  const from = isRanked ? text.slice(lead.length) : text;
  const what = subject === null ? "" : from.slice(...subject);
  if (!isRanked) return { asks: "years", ...rest, what };
  const called = what === "" ? {} : { called: `${word.trim()} ${what}` };
  return { asks: "years", ...rest, what, first: "cited", ...called };
}

/** The question for terms of the first pattern that has read one; null where none has. */
function termsIn(read: readonly (string[] | null)[]): Extract<Question, { asks: "terms" }> | null {
  const [kind, what] = read.find((parts) => parts !== null) ?? [];
  if (kind === undefined || what === undefined) return null;
  const one = kind.toLowerCase().replace(" ", "");
  const isMethod = METHODS.test(one) || one.startsWith("alternative");
  return { asks: "terms", kind: isMethod ? "method" : one, what };
}

/** What a question is made of beside what it is about. */
const FILLERS = new Set(
  (
    "a about am an and any are by can define describe did do does explain find for from give had has " +
    "have how i in is it list looking me most need of on or paper papers show study studies tell " +
    "that the their there these they this to use used uses using want was were what when where " +
    "which who whom why with work works"
  ).split(" "),
);
const OPENS_QUESTION = new RegExp(
  `^(?:${ASK}|whom|when|${PAPERS}|(?:show|tell|give) me|list|find|is|are|do|does|can|explain|define|describe|looking|i (?:need|want|am)) `,
  "i",
);
/** Longer ones are pasted texts. */
const LONGEST = 300;

/**
 * What a text asks about, without the words that only ask; null where it is no question, or nothing
 * else. "Which" and "use" would find whatever happens to hold them.
 */
export function withoutFillers(typed: string): string | null {
  if (typed.length > LONGEST || /["“”:]|(?:^|\s)-\S/u.test(typed)) return null;
  const text = typed.trim().replace(/[\s?!.]+$/u, "");
  const words = text.split(/\s+/u);
  // "WHO guidelines", "CAN bus"
  const isName = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
  if (!OPENS_QUESTION.test(text) || isName(words[0]!)) return null;
  const left = words.filter((word) => isName(word) || !FILLERS.has(word.toLowerCase()));
  return left.length === 0 || left.length === words.length ? null : left.join(" ");
}

/** "DPO and value alignment", or two names one after the other. */
function readTwoThings(text: string): Question | null {
  const joined = cutAtAnd(text);
  if (joined.length > 0) return { asks: "connection", pairs: joined, plainly: false };
  const words = text.split(" ");
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const pairs = words
    .slice(1)
    .map((_word, i): Pair => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  return { asks: "connection", pairs, plainly: false };
}

/** The ways to cut a text at one of its "and"s; a name may hold one itself. */
function cutAtAnd(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const { 0: and, index } of text.matchAll(new RegExp(AND.source, "gi"))) {
    const pair: Pair = [text.slice(0, index).trim(), text.slice(index + and.length).trim()];
    if (pair.every((part) => foldedWords(part).length > 0)) pairs.push(pair);
  }
  return pairs;
}
