/**
 * The first questions of a newcomer: "what should I read first?", "key papers on SLAM", "surveys",
 * "what is this map about?".
 *
 * Taken as words they find whatever has "first" or "start" in it.
 */

/** What is to begin with. */
export interface StartAsked {
  /** A few papers, all surveys, or the whole map: its communities as well. */
  readonly of: "papers" | "surveys" | "map";
  /** Where in the text stands what they are about; null where it is the whole map. */
  readonly subject: readonly [start: number, end: number] | null;
}

const PAPERS = "(?:papers?|works?|articles?|readings?|publications|studies)";
const LEADS =
  "(?:(?:please|which|what|show|list|find|give|tell|me|are|is|all|the|an?|any|some|there|good) )*";
/** "the map", "this field": the whole of it. */
const WHOLE = "(?:this|the|your) (?:map|site|page|collection|corpus|field|topic|subject|area)";
const ON = `(?: (?:on|about|in|of|for|to(?: (?:understand|learn(?: about)?|know(?: about)?))?|into|with|here|reading)(?: (?:${WHOLE}|(?:the )?(?<what>.+)))?)?`;
const I = "(?:i|we|one|you|an? (?:beginner|newcomer|novice))";
const MUST = "(?:should|do|can|could|must|would)";
const READ = "(?:read(?: up)?|start with|begin with|look at|study)";
const IMPORTANT =
  "(?:(?:most|very|really) )?(?:important|essential|key|main|central|core|fundamental|foundational|must[- ]reads?|classic|landmark|introductory|best|top)";
/** Of these alone something may follow: the "central bank" and the "top quark" are what they are. */
const ONLY_IMPORTANT = "(?:(?:most|very|really) important|essential|must[- ]reads?|key)";
const NAMED_SO = new RegExp(`^${LEADS}(?<called>${ONLY_IMPORTANT} .+) ${PAPERS}$`, "i");
const IMPORTANT_LEAD = new RegExp(
  `^${LEADS}(?:(${IMPORTANT}) (?=${PAPERS}\\b)|(${ONLY_IMPORTANT}) )`,
);
const SURVEY = "(?:survey|overview|(?:literature )?review|introduction|tutorial|primer)";

const PATTERNS: readonly (readonly [StartAsked["of"], RegExp])[] = [
  ["papers", new RegExp(`^(?:what|which)(?: ${PAPERS})? ${MUST} ${I} ${READ}(?: first)?${ON}$`)],
  ["papers", new RegExp(`^(?:what|which ${PAPERS}) to ${READ}(?: first)?${ON}$`)],
  [
    "papers",
    new RegExp(
      `^(?:where|how|with what)(?: ${MUST})?(?: ${I})?(?: to)? (?:start|begin|get started)${ON}$`,
    ),
  ],
  ["papers", /^(?:start|begin|read) (?:here|first)$/],
  ["papers", new RegExp(`^(?:getting started|(?:a )?(?:good )?starting points?)${ON}$`)],
  ["papers", new RegExp(`^i(?: am|['’]m) new(?: here| to (?:${WHOLE}|(?:the )?(?<what>.+)))?$`)],
  ["papers", new RegExp(`^${LEADS}${IMPORTANT} ${PAPERS}${ON}$`)],
  ["papers", new RegExp(`^${LEADS}${ONLY_IMPORTANT} (?<what>.+) ${PAPERS}$`)],
  ["papers", new RegExp(`^${LEADS}${PAPERS} ${MUST} ${I} read(?: first)?${ON}$`)],
  ["map", new RegExp(`^${LEADS}(?:overview|summary)(?: of ${WHOLE})?$`)],
  ["map", new RegExp(`^what(?: is|['’]s) (?:this|${WHOLE})(?: (?:all )?about)?$`)],
  ["map", new RegExp(`^what(?: is|['’]s)(?: there)? (?:on|in) ${WHOLE}$`)],
  [
    "map",
    new RegExp(
      `^${LEADS}(?:(?:main|key|biggest|largest) )?(?:topics|themes)(?: (?:are )?(?:there|here|covered|(?:of|on|in) ${WHOLE}))*$`,
    ),
  ],
  ["surveys", new RegExp(`^${LEADS}(?:surveys|overviews|tutorials|${SURVEY} ${PAPERS})${ON}$`)],
  ["surveys", new RegExp(`^${LEADS}${SURVEY}s?(?: (?:on|of|about|to) (?:the )?(?<what>.+))$`)],
];

/**
 * Reads the question of where to begin; null where it is none.
 *
 * @param lower - in small letters, without a question mark
 */
export function readStart(lower: string): StartAsked | null {
  for (const [of, { source }] of PATTERNS) {
    const match = new RegExp(source, "d").exec(lower);
    if (match !== null) return { of, subject: match.indices?.groups?.["what"] ?? null };
  }
  return null;
}

/**
 * What stands before "papers" with the word that makes them important, as it may be a name: "key
 * exchange" of "key exchange papers"; null where nothing does.
 */
export function calledImportant(text: string): string | null {
  return NAMED_SO.exec(text)?.groups?.["called"] ?? null;
}

/**
 * What a text begins with, if that is which papers are important: all of it, and the word that says
 * so; null where it begins otherwise.
 */
export function readImportant(lower: string): readonly [lead: string, word: string] | null {
  const [lead, ofPapers, ofOthers] = IMPORTANT_LEAD.exec(lower) ?? [];
  return lead === undefined ? null : [lead, ofPapers ?? ofOthers ?? ""];
}
