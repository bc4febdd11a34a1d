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
import { type EntryFacts, isMethodStill } from "./entry-facts.ts";
import { addForm, type FormCounts } from "./form-counts.ts";
import { keyOfText } from "./key.ts";
import { keptBy, packKept, readKept, relationOf } from "./kept.ts";
import { unshouted } from "./letters.ts";
import type { LinkTable } from "./link-table.ts";
import {
  capitalsOfEntry,
  formsOfEntry,
  type LinkedPaper,
  linkPaper,
  readLinks,
  textOfMention,
} from "./linked-paper.ts";
import { buildLinker, type Linker, linkKeywords } from "./linking.ts";
import { rankPaper } from "./ranked.ts";
import type { Ranker } from "./ranking.ts";
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
  /** Word in small letters → papers whose capital for it tells: capitals.ts. */
  readonly capitals: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Kind → what speaks for it, in thousandths of points. */
  readonly kinds: ReadonlyMap<number, ReadonlyMap<MethodKind, number>>;
  /** Papers that keep it, twice where they would though no other did: below 2, it stands nowhere. */
  readonly support: ReadonlyMap<number, number>;
}

/** An entry that a paper keeps. */
export interface Placement {
  readonly entry: number;
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

export class Shard {
  readonly #concepts: Ranker | undefined;
  /** Each is linked in its place. */
  readonly #papers: (StoredPaper | LinkedPaper)[] = [];
  /** What each keeps, packed. */
  readonly #kept: Int32Array[] = [];
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
    countPaper(this.#counts, analysis, ranked);
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
      const found = paper.english
        ? linker.link(fields, paper.abbreviations)
        : linkKeywords(fields, table);
      const linked = linkPaper(paper, fields, found, table);
      this.#papers[i] = linked;
      const said = new Set<string>();
      for (const link of readLinks(linked)) {
        counts.papers[link.entry]! += 1;
        if (table.curated.has(link.entry))
          for (const mention of link.mentions)
            said.add(keyOfText(unshouted(textOfMention(linked, mention))));
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
    const capitals = new Map<number, Map<string, number>>();
    const kinds = new Map<number, Map<MethodKind, number>>();
    const support = new Map<number, number>();
    for (const i of this.#papers.keys()) {
      const paper = this.#linked(i);
      const links = readLinks(paper);
      const kept = keptBy(paper, links, table, facts);
      this.#kept[i] = packKept(kept);
      for (const [entry, own] of kept) support.set(entry, (support.get(entry) ?? 0) + own.support);
      for (const link of links)
        if (kept.has(link.entry)) {
          for (const form of formsOfEntry(paper, link, table))
            forms.set(link.entry, addForm(forms.get(link.entry), form, 1));
          if (table.isMethod[link.entry] !== 1)
            for (const word of capitalsOfEntry(paper, link)) addTo(capitals, link.entry, word, 1);
        }
      for (const [entry, kind, points] of paper.kinds)
        if (kept.has(entry) && table.isMethod[entry] === 1) addTo(kinds, entry, kind, points);
    }
    return { forms, capitals, kinds, support };
  }

  /** What a paper keeps, in no order that means anything; what stands nowhere is among it. */
  placements(i: number): Placement[] {
    const keptOf = this.#keptBy(i);
    return readLinks(this.#linked(i)).flatMap(({ entry, mentions }) => {
      const kept = keptOf(entry);
      return kept === undefined ? [] : [{ entry, ...kept, mentions }];
    });
  }

  /** A paper's ranked list of terms, what it keeps among them, in no order that means anything. */
  listed(i: number): ListedTerm[] {
    const paper = this.#linked(i);
    return listTerms(paper, readLinks(paper), this.#linkTable(), this.#keptBy(i));
  }

  /** Index of an entry → what the paper makes of it, where it keeps it. */
  #keptBy(i: number): (entry: number) => Pick<Placement, "relation" | "score"> | undefined {
    const paper = this.#linked(i);
    const { isMethod } = this.#linkTable();
    const scores = readKept(this.#kept[i] ?? new Int32Array());
    return (entry) => {
      const score = scores.get(entry);
      if (score === undefined) return undefined;
      return { relation: isMethod[entry] === 1 ? relationOf(paper, entry) : "discusses", score };
    };
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

/** The table without methods that are none; threads share the one that it is made from. */
function demoteStrays(table: LinkTable, { strays }: EntryFacts): LinkTable {
  const isMethod = table.isMethod.map((is, entry) => (isMethodStill(strays[entry]) ? is : 0));
  return { ...table, isMethod };
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
