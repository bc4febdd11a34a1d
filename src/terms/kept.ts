/**
 * What a paper keeps of all that it mentions: every method, what a person speaks for, and the concepts
 * that are worth a place on the map (selection.ts).
 */
import { LASTING } from "./array-pool.ts";
import { type EntryFacts, STRAY } from "./entry-facts.ts";
import { KEYWORD_EVIDENCE } from "./keywords.ts";
import type { LinkTable } from "./link-table.ts";
import { capitalsOfEntry, type Link, type LinkedPaper, sliceOf } from "./linked-paper.ts";
import { chanceOf } from "./ranking.ts";
import { packScore, readScore, roundScore } from "./score.ts";
import { type Choice, selectConcepts } from "./selection.ts";
import { sentenceShares } from "./sentence-share.ts";
import type { Mention } from "./term.ts";

/** What a paper keeps. */
export interface Kept {
  readonly score: number;
  /** 1, or 2 where the paper would keep it though no other did. */
  readonly support: number;
}

/**
 * The least score of a method that its paper introduces (authors seldom make a keyword of it, but
 * it tells more of the paper than what they passed over), and of a concept that a person speaks for.
 */
const INTRODUCED_SCORE = 0.05;
const KEPT_SCORE = 0.2;
/** Log-odds that authors would choose what the ranker did not see: those of such as they chose. */
const UNSEEN_EVIDENCE = -3.5;

const COMPOUND = /\p{Pd}/u;
const SPACE = /\s/;

/** What a paper keeps, by entry. */
export function keptBy(
  paper: LinkedPaper,
  links: readonly Link[],
  { isMethod, isSingle, curated }: LinkTable,
  facts: EntryFacts,
): Map<number, Kept> {
  const kept = new Map<number, Kept>();
  const choices: Choice[] = [];
  const shareOf = sentenceShares(paper);
  const byId = new Map<string, Link>();
  for (const link of links) {
    const { entry, mentions } = link;
    const rules = curated.get(entry);
    // Its mentions stay taken: hiding "large language model" must not bring up "language model".
    if (rules?.hide !== undefined || facts.strays[entry] === STRAY.nothing) continue;
    const chance = chanceOf(link.byAuthors);
    if (isMethod[entry] === 1) {
      if (facts.strays[entry] === STRAY.some && !takesForName(paper, link)) continue;
      const least = relationOf(paper, entry) === "introduces" ? INTRODUCED_SCORE : 0;
      kept.set(entry, { score: roundScore(Math.max(least, chance)), support: 2 });
    } else if (rules?.keep !== undefined || rules?.kind !== undefined) {
      // Whoever says that a name is a concept has not taken it off the map.
      kept.set(entry, { score: roundScore(Math.max(KEPT_SCORE, chance)), support: 2 });
    } else {
      const id = idOf(entry);
      byId.set(id, link);
      choices.push({
        id,
        evidence: evidenceOf(paper, link, facts),
        byAuthors: link.byAuthors,
        papers: facts.papers[entry] ?? 1,
        mentions: mentions.length,
        ...shareOf(mentions),
        inTitle: paper.crossing.has(entry) || mentions.some(({ field }) => field === "title"),
        head: link.head,
        isWord: link.isWord && isSingle[entry] === 1,
        background: facts.background[entry] ?? 0,
        inPassing: facts.inPassing[entry] === 1,
      });
    }
  }
  const chosen: Link[] = [];
  for (const { id, isSubject } of selectConcepts(choices)) {
    const link = byId.get(id)!;
    if (!isSubject && facts.isAlone[link.entry] === 1) continue;
    kept.set(link.entry, { score: scoreOf(link), support: isSubject ? 2 : 1 });
    chosen.push(link);
  }
  for (const link of byId.values()) {
    const sibling = kept.has(link.entry) ? undefined : siblingOf(link, chosen);
    if (sibling === undefined) continue;
    kept.set(link.entry, { score: scoreOf(link), support: kept.get(sibling.entry)!.support });
  }
  return kept;
}

/** Entries with their scores, in little memory: index, score, index, … */
export function packKept(kept: ReadonlyMap<number, Kept>): Int32Array {
  return LASTING.ints([...kept].flatMap(([entry, { score }]) => [entry, packScore(score)]));
}

/** Entry → score. */
export function readKept(packed: Int32Array): Map<number, number> {
  const scores = new Map<number, number>();
  for (let i = 0; i < packed.length; i += 2) scores.set(packed[i]!, readScore(packed[i + 1]!));
  return scores;
}

function scoreOf({ byAuthors }: Link): number {
  return roundScore(chanceOf(byAuthors === -Infinity ? UNSEEN_EVIDENCE : byAuthors));
}

/**
 * The concept that one is said together with: of "outer and inner alignment" both are kept, or
 * neither.
 */
function siblingOf({ mentions }: Link, chosen: readonly Link[]): Link | undefined {
  const written = mentions.filter(({ form }) => form !== undefined);
  if (written.length === 0) return undefined;
  return chosen.find((other) =>
    other.mentions.some(
      (mention) =>
        mention.form === undefined &&
        written.some((whole) => holds(whole, mention) && whole.end === mention.end),
    ),
  );
}

/** Whether one mention holds all that another does. */
function holds(one: Mention, other: Mention): boolean {
  return one.field === other.field && one.start <= other.start && other.end <= one.end;
}

/** An entry's index as text, in the order of the entries. */
function idOf(entry: number): string {
  return String(entry).padStart(10, "0");
}

/** What the ranker says of a concept, or what is taken for it where it did not see it. */
function evidenceOf(
  paper: LinkedPaper,
  { entry, evidence, isPhrase, mentions }: Link,
  { usual, isUsual, isKeyword }: EntryFacts,
): number {
  if (evidence > -Infinity) return evidence;
  // Not of single words: "over" and "unknown" are hardly ever nouns. What a hyphen holds together is one
  // for most papers ("end-effector", for 88 of 101) or for few ("real-time", for ten of 413).
  const speaks = (surface: string): boolean =>
    SPACE.test(surface) || (COMPOUND.test(surface) && isUsual[entry] === 1);
  const isLong = mentions.some((mention) => speaks(sliceOf(paper, mention)));
  // "Learning to rank" is no noun phrase; where one paper has it as a keyword, it is a term in all.
  const asKeyword = isKeyword[entry] === 1 && !isPhrase ? KEYWORD_EVIDENCE : -Infinity;
  return Math.max(isLong ? (usual[entry] ?? -Infinity) : -Infinity, asKeyword);
}

/** Whether a paper says of a word that it is a name: what is new, of what kind, or by a capital. */
function takesForName(paper: LinkedPaper, link: Link): boolean {
  const { entry } = link;
  if (paper.introduced.includes(entry) || paper.kinds.some(([own]) => own === entry)) return true;
  return capitalsOfEntry(paper, link).size > 0;
}

/** How a paper stands to a method that it mentions. */
export function relationOf({ introduced }: LinkedPaper, entry: number): "introduces" | "uses" {
  return introduced.includes(entry) ? "introduces" : "uses";
}
