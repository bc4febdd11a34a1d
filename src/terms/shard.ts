/**
 * Papers that are read together: a corpus, or what one worker has of it.
 *
 * A vocabulary needs all papers, and a paper's links need the vocabulary. So a shard is asked three
 * times: to read its papers and count what they say, to link them to the vocabulary that all
 * shards' counts came to, and to choose what is worth a place by what all links came to. Between
 * shards go counts, never papers.
 */
import type { Paper } from "../corpus/index.ts";
import { analyzePaper } from "./analysis.ts";
import { type CorpusCounts, noCounts } from "./corpus-counts.ts";
import { countPaper } from "./count-paper.ts";
import { type EntryFacts, STRAY } from "./entry-facts.ts";
import { addForm, type FormCounts } from "./form-counts.ts";
import { keyOfText } from "./key.ts";
import { KEYWORD_EVIDENCE } from "./keywords.ts";
import type { LinkTable } from "./link-table.ts";
import {
  formsOfEntry,
  type Link,
  type LinkedPaper,
  linkPaper,
  readLinks,
  sliceOf,
  textOfMention,
} from "./linked-paper.ts";
import { buildLinker, type Linker } from "./linking.ts";
import { rankPaper } from "./ranked.ts";
import { chanceOf, type Ranker } from "./ranking.ts";
import { roundScore } from "./score.ts";
import { type Choice, selectConcepts } from "./selection.ts";
import { sentenceShares } from "./sentence-share.ts";
import { readKeyphrases, type StoredPaper, storePaper } from "./stored-paper.ts";
import { readStored, sentencesOf } from "./stored-text.ts";
import { type ListedTerm, listTerms } from "./term-list.ts";
import type { Mention, MethodKind, PaperText, Relation } from "./term.ts";

/** What a shard's links come to. */
export interface LinkCounts {
  /** Index of an entry → papers that mention it. */
  readonly papers: Int32Array;
  /** … and in which the ranker saw it, and the sum of what it says there, in thousandths. */
  readonly seen: Int32Array;
  readonly evidence: Float64Array;
  /** Key → papers that mention a term that a rule speaks of by it. */
  readonly said: ReadonlyMap<string, number>;
}

/** What the papers that keep an entry call it; by its index. */
export interface NameCounts {
  /** Surface form → papers. */
  readonly forms: ReadonlyMap<number, FormCounts>;
  /** Kind → what speaks for it, in thousandths of points. */
  readonly kinds: ReadonlyMap<number, ReadonlyMap<MethodKind, number>>;
  /** Papers that keep it, twice where they would though no other did: below 2, it stands nowhere. */
  readonly support: ReadonlyMap<number, number>;
}

/** What a paper keeps. */
interface Kept {
  readonly score: number;
  /** 1, or 2 where the paper would keep it though no other did. */
  readonly support: number;
}

/** An entry that a paper keeps. */
export interface Placement {
  readonly entry: number;
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
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

export class Shard {
  readonly #concepts: Ranker | undefined;
  /** Each is linked in its place. */
  readonly #papers: (StoredPaper | LinkedPaper)[] = [];
  /** What each keeps, by entry. */
  readonly #kept: ReadonlyMap<number, Kept>[] = [];
  #counts = noCounts();
  #table: LinkTable | undefined;

  /** @param concepts - ranks concepts; default: the head that ships */
  constructor(concepts?: Ranker) {
    this.#concepts = concepts;
  }

  /** Reads one more paper. */
  read(paper: Paper): void {
    const analysis = analyzePaper(paper);
    const ranked = rankPaper(analysis, this.#concepts);
    countPaper(this.#counts, analysis, ranked.evidence);
    this.#papers.push(storePaper(analysis, ranked));
  }

  /** Hands over what was counted; the shard forgets it. */
  takeCounts(): CorpusCounts {
    const counts = this.#counts;
    this.#counts = noCounts();
    return counts;
  }

  /**
   * Links every paper to all that it mentions, once.
   *
   * @param linker - by that table, where it is at hand
   */
  link(table: LinkTable, linker: Linker = buildLinker(table)): LinkCounts {
    this.#table = table;
    const counts = {
      papers: new Int32Array(table.size),
      seen: new Int32Array(table.size),
      evidence: new Float64Array(table.size),
      said: new Map<string, number>(),
    };
    for (const [i, paper] of this.#papers.entries()) {
      if (!isStored(paper)) throw new RangeError("the shard is linked already");
      const fields = paper.fields.map((field) => readStored(field));
      const mentions = paper.english
        ? linker.link(fields, paper.abbreviations)
        : new Map<number, Mention[]>();
      const linked = linkPaper(paper, fields, mentions, table);
      this.#papers[i] = linked;
      const said = new Set<string>();
      for (const link of readLinks(linked)) {
        counts.papers[link.entry]! += 1;
        if (table.curated.has(link.entry))
          for (const mention of link.mentions) said.add(keyOfText(textOfMention(linked, mention)));
        if (link.evidence === -Infinity) continue;
        counts.seen[link.entry]! += 1;
        counts.evidence[link.entry]! += Math.round(1000 * link.evidence);
      }
      for (const key of said) counts.said.set(key, (counts.said.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** Chooses what each paper keeps: all methods, and the concepts that are worth a place. */
  choose(facts: EntryFacts): NameCounts {
    const table = (this.#table = demoteStrays(this.#linkTable(), facts));
    const forms = new Map<number, FormCounts>();
    const kinds = new Map<number, Map<MethodKind, number>>();
    const support = new Map<number, number>();
    for (const i of this.#papers.keys()) {
      const paper = this.#linked(i);
      const links = readLinks(paper);
      const kept = choose(paper, links, table, facts);
      this.#kept[i] = kept;
      for (const [entry, own] of kept) support.set(entry, (support.get(entry) ?? 0) + own.support);
      for (const link of links)
        if (kept.has(link.entry))
          for (const form of formsOfEntry(paper, link, table))
            forms.set(link.entry, addForm(forms.get(link.entry), form, 1));
      for (const [entry, kind, points] of paper.kinds)
        if (kept.has(entry) && table.isMethod[entry] === 1) addTo(kinds, entry, kind, points);
    }
    return { forms, kinds, support };
  }

  /** What a paper keeps, in no order that means anything; what stands nowhere is among it. */
  placements(i: number): Placement[] {
    return readLinks(this.#linked(i)).flatMap(({ entry, mentions }) => {
      const kept = this.#keptOf(i, entry);
      return kept === undefined ? [] : [{ entry, ...kept, mentions }];
    });
  }

  /** A paper's ranked list of terms, what it keeps among them, in no order that means anything. */
  listed(i: number): ListedTerm[] {
    const paper = this.#linked(i);
    const keptOf = (entry: number) => this.#keptOf(i, entry);
    return listTerms(paper, readLinks(paper), this.#linkTable(), keptOf);
  }

  #keptOf(i: number, entry: number): Pick<Placement, "relation" | "score"> | undefined {
    const kept = this.#kept[i]?.get(entry);
    if (kept === undefined) return undefined;
    const isMethod = this.#linkTable().isMethod[entry] === 1;
    const relation = isMethod ? relationOf(this.#linked(i), entry) : "discusses";
    return { relation, score: kept.score };
  }

  /** What is known of a paper's text. */
  text(i: number): PaperText {
    const { key, fields, keyphrases, english } = this.#linked(i);
    return {
      paper: key,
      sentences: fields.flatMap((each) => (each.field === "keywords" ? [] : sentencesOf(each))),
      keyphrases: readKeyphrases(keyphrases),
      english,
    };
  }

  #linkTable(): LinkTable {
    if (this.#table === undefined) throw new RangeError("the shard is not linked yet");
    return this.#table;
  }

  #linked(i: number): LinkedPaper {
    const paper = this.#papers[i];
    if (paper === undefined || isStored(paper))
      throw new RangeError(`not linked yet: ${String(i)}`);
    return paper;
  }
}

function isStored(paper: StoredPaper | LinkedPaper): paper is StoredPaper {
  return "places" in paper;
}

function relationOf({ introduced }: LinkedPaper, entry: number): "introduces" | "uses" {
  return introduced.includes(entry) ? "introduces" : "uses";
}

/** The table without methods that are none; threads share the one that it is made from. */
function demoteStrays(table: LinkTable, { strays }: EntryFacts): LinkTable {
  const isMethod = table.isMethod.map((is, entry) => (strays[entry] === STRAY.none ? is : 0));
  return { ...table, isMethod };
}

/** What a paper keeps, by entry. */
function choose(
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
        inTitle: mentions.some(({ field }) => field === "title"),
        head: link.head,
        isWord: link.isWord && isSingle[entry] === 1,
        background: facts.background[entry] ?? 0,
        inPassing: facts.inPassing[entry] === 1,
      });
    }
  }
  for (const { id, isSubject } of selectConcepts(choices)) {
    const { entry = 0, byAuthors = -Infinity } = byId.get(id) ?? {};
    const said = byAuthors === -Infinity ? UNSEEN_EVIDENCE : byAuthors;
    if (isSubject || facts.isAlone[entry] !== 1)
      kept.set(entry, { score: roundScore(chanceOf(said)), support: isSubject ? 2 : 1 });
  }
  return kept;
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

function addTo<Key>(
  maps: Map<number, Map<Key, number>>,
  entry: number,
  key: Key,
  amount: number,
): void {
  let map = maps.get(entry);
  if (map === undefined) maps.set(entry, (map = new Map<Key, number>()));
  map.set(key, (map.get(key) ?? 0) + amount);
}
