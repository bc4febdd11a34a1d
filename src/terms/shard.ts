/**
 * Papers that are read together: a corpus, or what one worker has of it.
 *
 * A vocabulary needs all papers, and a paper's links need the vocabulary. So a shard is asked three
 * times: to read its papers and count what they say, to link them to the vocabulary that all
 * shards' counts came to, and to choose what is worth a place by what all links came to. Between
 * shards go counts, never papers.
 */
import type { Paper } from "../corpus/index.ts";
import { compareText } from "../ordering.ts";
import { type Analysis, analyzePaper } from "./analysis.ts";
import { type CorpusCounts, countPaper, noCounts } from "./corpus-counts.ts";
import type { EntryFacts } from "./entry-facts.ts";
import { keyOf, keyOfText } from "./key.ts";
import { KEYWORD_EVIDENCE } from "./keywords.ts";
import { buildLinker, type Linker } from "./linking.ts";
import { isIntroduced, keysOfName } from "./methods.ts";
import { headOf } from "./prepositional.ts";
import { type Ranked, rankPaper } from "./ranked.ts";
import { chanceOf, type Ranker } from "./ranking.ts";
import { roundScore } from "./score.ts";
import { type Choice, selectConcepts } from "./selection.ts";
import { readStored, sentencesOf, type StoredField, storeField } from "./stored-text.ts";
import type { Field, Keyphrase, Mention, MethodKind, PaperText, Relation } from "./term.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

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
  readonly forms: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Kind → what speaks for it, in thousandths of points. */
  readonly kinds: ReadonlyMap<number, ReadonlyMap<MethodKind, number>>;
}

/** An entry that a paper keeps. */
export interface Placement {
  readonly entry: number;
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

/** The least score of a method that its paper introduces, and of a concept that a person keeps. */
const INTRODUCED_SCORE = 0.2;
const KEPT_SCORE = 0.2;

const SEVERAL_WORDS = /[\s\p{Pd}]/u;

interface StoredPaper {
  readonly key: string;
  readonly english: boolean;
  readonly fields: readonly StoredField[];
  /** What the ranker saw, line ends between: its keys, and of candidates the last words. */
  readonly keys: string;
  readonly heads: string;
  /** SEEN bits, in the order of the keys. */
  readonly flags: Uint8Array;
  /** That it is worth a place, and that authors would choose it; −∞ where the ranker says nothing. */
  readonly evidence: Float64Array;
  /** Names, NULs between. */
  readonly keyphrases: string;
  readonly keyphraseScores: Float64Array;
  readonly abbreviations: readonly (readonly [short: string, long: string])[];
  readonly introduced: readonly string[];
  readonly kinds: readonly (readonly [key: string, ReadonlyMap<MethodKind, number>])[];
  /** Index of the entry of each key; −1 where it has none. */
  entryOfKeys: Int32Array;
  /** MENTION_SIZE numbers for each mention: entry, field, start, end, form or −1. */
  links: Int32Array;
  /** The forms of mentions that are not their slices. */
  forms: readonly string[];
  chosen: Int32Array;
  scores: Float64Array;
}

/** What the ranker saw of a phrase. */
const SEEN = { candidate: 1, word: 2, phrase: 4 } as const;

const MENTION_SIZE = 5;
const FIELDS: readonly Field[] = ["title", "abstract", "keywords"];

export class Shard {
  readonly #concepts: Ranker | undefined;
  readonly #papers: StoredPaper[] = [];
  #counts = noCounts();
  #vocabulary: Vocabulary | undefined;

  /** @param concepts - ranks concepts; default: the head that ships */
  constructor(concepts?: Ranker) {
    this.#concepts = concepts;
  }

  get size(): number {
    return this.#papers.length;
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
   * Links every paper to all that it mentions.
   *
   * @param linker - of that vocabulary, where it is at hand
   */
  link(vocabulary: Vocabulary, linker: Linker = buildLinker(vocabulary)): LinkCounts {
    const { entries, entryOf } = vocabulary;
    this.#vocabulary = vocabulary;
    const counts = {
      papers: new Int32Array(entries.length),
      seen: new Int32Array(entries.length),
      evidence: new Float64Array(entries.length),
      said: new Map<string, number>(),
    };
    for (const paper of this.#papers) {
      if (!paper.english) continue;
      const linked = linker.link(paper.fields.map(readStored), paper.abbreviations);
      paper.entryOfKeys = Int32Array.from(paper.keys.split("\n"), (key) => entryOf.get(key) ?? -1);
      const ranked = lookUp(paper);
      for (const index of linked.keys()) {
        counts.papers[index]! += 1;
        const evidence = ranked.get(index)?.evidence ?? -Infinity;
        if (evidence === -Infinity) continue;
        counts.seen[index]! += 1;
        counts.evidence[index]! += Math.round(1000 * evidence);
      }
      for (const key of curatedKeys(linked, entries, paper))
        counts.said.set(key, (counts.said.get(key) ?? 0) + 1);
      packLinks(paper, linked);
    }
    return counts;
  }

  /** Chooses what each paper keeps: all methods, and the concepts that are worth a place. */
  choose(facts: EntryFacts): NameCounts {
    const forms = new Map<number, Map<string, number>>();
    const kinds = new Map<number, Map<MethodKind, number>>();
    for (const [i, paper] of this.#papers.entries()) {
      const chosen = this.#chooseOf(paper, facts);
      paper.chosen = Int32Array.from(chosen, ({ entry }) => entry);
      paper.scores = Float64Array.from(chosen, ({ score }) => score);
      for (const { entry: index, mentions } of this.placements(i)) {
        const entry = this.#entry(index);
        const own = mapAt(forms, index);
        for (const form of formsOf(mentions, entry, paper)) own.set(form, (own.get(form) ?? 0) + 1);
        if (!entry.isMethod) continue;
        const tally = mapAt(kinds, index);
        for (const [key, points] of paper.kinds)
          if (entry.keys.includes(key))
            for (const [kind, more] of points) tally.set(kind, (tally.get(kind) ?? 0) + more);
      }
    }
    return { forms, kinds };
  }

  /** What a paper keeps, in no order that means anything. */
  placements(i: number): Placement[] {
    const paper = this.#papers[i];
    if (paper === undefined) return [];
    const mentions = unpackLinks(paper);
    return Array.from(paper.chosen, (index, j) => {
      const entry = this.#entry(index);
      return {
        entry: index,
        relation: entry.isMethod ? relationOf(entry, paper) : "discusses",
        score: paper.scores[j] ?? 0,
        mentions: mentions.get(index) ?? [],
      };
    });
  }

  /** What is known of a paper's text. */
  text(i: number): PaperText {
    const paper = this.#papers[i]!;
    return {
      paper: paper.key,
      sentences: paper.fields.flatMap((field) =>
        field.field === "keywords" ? [] : sentencesOf(field),
      ),
      keyphrases: keyphrasesOf(paper),
      english: paper.english,
    };
  }

  #entry(index: number): Entry {
    return this.#vocabulary!.entries[index]!;
  }

  #chooseOf(paper: StoredPaper, facts: EntryFacts): { entry: number; score: number }[] {
    const chosen: { entry: number; score: number }[] = [];
    const choices: Choice[] = [];
    const chances = new Map<string, number>();
    const seen = lookUp(paper);
    // Not of single words: "over" and "unknown" are hardly ever nouns.
    const usualOf = (index: number, mentions: readonly Mention[]): number =>
      mentions.some((mention) => SEVERAL_WORDS.test(sliceOf(paper, mention)))
        ? (facts.usual[index] ?? -Infinity)
        : -Infinity;
    for (const [index, mentions] of unpackLinks(paper)) {
      const entry = this.#entry(index);
      // Its mentions stay taken: hiding "large language model" must not bring up "language model".
      if (entry.curated?.hide !== undefined) continue;
      const { evidence, byAuthors, head, isWord, isPhrase } = seen.get(index) ?? UNSEEN;
      const chance = chanceOf(byAuthors);
      if (entry.isMethod) {
        const least = relationOf(entry, paper) === "introduces" ? INTRODUCED_SCORE : 0;
        chosen.push({ entry: index, score: roundScore(Math.max(least, chance)) });
      } else if (entry.curated?.keep !== undefined) {
        chosen.push({ entry: index, score: roundScore(Math.max(KEPT_SCORE, chance)) });
      } else {
        // "Learning to rank" is no noun phrase; where one paper has it as a keyword, it is a term
        // in all.
        const asKeyword = facts.isKeyword[index] === 1 && !isPhrase ? KEYWORD_EVIDENCE : -Infinity;
        choices.push({
          id: entry.id,
          evidence: evidence > -Infinity ? evidence : Math.max(usualOf(index, mentions), asKeyword),
          papers: facts.papers[index] ?? 1,
          mentions: mentions.length,
          inTitle: mentions.some(({ field }) => field === "title"),
          head,
          isWord: isWord && entry.keys.length === 1,
        });
        chances.set(entry.id, byAuthors === -Infinity ? KEYWORD_EVIDENCE : byAuthors);
      }
    }
    for (const { id } of selectConcepts(choices))
      chosen.push({
        entry: this.#vocabulary!.entryOf.get(id)!,
        score: roundScore(chanceOf(chances.get(id) ?? KEYWORD_EVIDENCE)),
      });
    return chosen;
  }
}

const NOTHING = new Int32Array(0);
const NO_SCORES = new Float64Array(0);

/** An entry as the ranker saw it in a paper. */
interface Seen {
  evidence: number;
  byAuthors: number;
  /** The last word of the form that is a candidate; "" where none is. */
  head: string;
  isWord: boolean;
  isPhrase: boolean;
}

const UNSEEN: Readonly<Seen> = {
  evidence: -Infinity,
  byAuthors: -Infinity,
  head: "",
  isWord: false,
  isPhrase: false,
};

function storePaper(analysis: Analysis, ranked: Ranked): StoredPaper {
  const { phrases, candidates, fields, abbreviations, names } = analysis;
  const keys = [...new Set([...ranked.byAuthors.keys(), ...phrases.keys()])];
  const spans = keys.map((key) => candidates.get(key)?.spans[0]);
  const flags = new Uint8Array(keys.length);
  const evidence = new Float64Array(2 * keys.length);
  for (const [i, key] of keys.entries()) {
    const span = spans[i];
    if (span !== undefined) flags[i]! |= SEEN.candidate;
    if (span !== undefined && span.to - span.from === 1) flags[i]! |= SEEN.word;
    if (phrases.has(key)) flags[i]! |= SEEN.phrase;
    evidence[2 * i] = ranked.evidence.get(key) ?? -Infinity;
    evidence[2 * i + 1] = ranked.byAuthors.get(key) ?? -Infinity;
  }
  return {
    key: analysis.paper,
    english: analysis.english,
    fields: fields.map(storeField),
    keys: keys.join("\n"),
    heads: spans
      .map((span) => (span && headOf(span.field.units, span.from, span.to)?.norm) ?? "")
      .join("\n"),
    flags,
    evidence,
    keyphrases: ranked.keyphrases.map(({ name }) => name).join("\0"),
    keyphraseScores: Float64Array.from(ranked.keyphrases, ({ score }) => score),
    abbreviations: abbreviations.map(({ field, short, long }) => [
      keyOf(field.units, ...short),
      keyOf(field.units, ...long),
    ]),
    introduced: [...names.values()].filter(isIntroduced).flatMap(keysOfName),
    kinds: [...names.values()]
      .filter(({ kinds }) => kinds.size > 0)
      .flatMap((name) => {
        const kinds = [...name.kinds].map(
          ([kind, points]) => [kind, Math.round(1000 * points)] as const,
        );
        return keysOfName(name).map((key) => [key, new Map(kinds)] as const);
      }),
    entryOfKeys: NOTHING,
    links: NOTHING,
    forms: [],
    chosen: NOTHING,
    scores: NO_SCORES,
  };
}

function packLinks(paper: StoredPaper, linked: ReadonlyMap<number, readonly Mention[]>): void {
  const numbers: number[] = [];
  const forms: string[] = [];
  for (const [entry, mentions] of linked)
    for (const { field, start, end, form } of mentions) {
      numbers.push(entry, FIELDS.indexOf(field), start, end);
      numbers.push(form === undefined ? -1 : forms.push(form) - 1);
    }
  paper.links = Int32Array.from(numbers);
  paper.forms = forms;
}

function unpackLinks({ links, forms }: StoredPaper): Map<number, Mention[]> {
  const linked = new Map<number, Mention[]>();
  for (let i = 0; i < links.length; i += MENTION_SIZE) {
    const entry = links[i] ?? 0;
    const form = forms[links[i + 4] ?? -1];
    const mention = {
      field: FIELDS[links[i + 1] ?? 0] ?? "abstract",
      start: links[i + 2] ?? 0,
      end: links[i + 3] ?? 0,
      ...(form !== undefined && { form }),
    };
    const own = linked.get(entry);
    if (own === undefined) linked.set(entry, [mention]);
    else own.push(mention);
  }
  return linked;
}

/** Index of an entry → what the ranker says of any of its keys. */
function lookUp({ keys, heads, flags, evidence, entryOfKeys }: StoredPaper): Map<number, Seen> {
  const seen = new Map<number, Seen & { key: string }>();
  const keyList = keys.split("\n");
  const headList = heads.split("\n");
  for (const [i, index] of entryOfKeys.entries()) {
    if (index < 0) continue;
    const own = seen.get(index) ?? { ...UNSEEN, key: "" };
    seen.set(index, own);
    own.evidence = Math.max(own.evidence, evidence[2 * i] ?? -Infinity);
    own.byAuthors = Math.max(own.byAuthors, evidence[2 * i + 1] ?? -Infinity);
    const bits = flags[i] ?? 0;
    own.isPhrase ||= (bits & SEEN.phrase) !== 0;
    const key = keyList[i] ?? "";
    // Of several the first, as the entry lists them.
    if ((bits & SEEN.candidate) === 0) continue;
    if (own.key !== "" && compareText(own.key, key) < 0) continue;
    own.key = key;
    own.head = headList[i] ?? "";
    own.isWord = (bits & SEEN.word) !== 0;
  }
  return seen;
}

function relationOf({ keys }: Entry, { introduced }: StoredPaper): "introduces" | "uses" {
  return keys.some((key) => introduced.includes(key)) ? "introduces" : "uses";
}

function keyphrasesOf({ keyphrases, keyphraseScores }: StoredPaper): Keyphrase[] {
  const names = keyphrases.split("\0");
  return Array.from(keyphraseScores, (score, i) => ({ name: names[i] ?? "", score }));
}

function sliceOf({ fields }: StoredPaper, { field, start, end }: Mention): string {
  return fields.find((each) => each.field === field)?.text.slice(start, end) ?? "";
}

/** The keys by which a paper mentions terms that rules speak of. */
function curatedKeys(
  linked: ReadonlyMap<number, readonly Mention[]>,
  entries: readonly Entry[],
  paper: StoredPaper,
): Set<string> {
  const keys = new Set<string>();
  for (const [entry, mentions] of linked)
    if (entries[entry]?.curated !== undefined)
      for (const mention of mentions) keys.add(keyOfText(mention.form ?? sliceOf(paper, mention)));
  return keys;
}

/**
 * The surface forms of an entry in a paper. Where a name is mentioned with its kind behind it
 * ("Alpaca model"), the bare name is one of its forms as well: it stands in the same place.
 */
function formsOf(
  mentions: readonly Mention[],
  { keys, isMethod }: Entry,
  paper: StoredPaper,
): Set<string> {
  const forms = new Set<string>();
  for (const mention of mentions) {
    const form = mention.form ?? sliceOf(paper, mention);
    forms.add(form);
    const bare = isMethod ? form.replace(/\)?\s+\p{Ll}+$/u, "") : form;
    if (bare !== form && keys.includes(keyOfText(bare))) forms.add(bare);
  }
  return forms;
}

function mapAt<Key, Value>(maps: Map<number, Map<Key, Value>>, index: number): Map<Key, Value> {
  let map = maps.get(index);
  if (map === undefined) maps.set(index, (map = new Map<Key, Value>()));
  return map;
}
