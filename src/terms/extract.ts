/**
 * The terms stage: papers in, concepts and methods out, merged across papers, each with its
 * mentions.
 *
 * The steps: read each paper by itself (analysis), rank its candidates (features, ranking), settle
 * the vocabulary that all papers share (definitions, methods, vocabulary), link every paper to every
 * term that it mentions (linking), and keep what is worth a place (selection).
 */
import type { Paper } from "../corpus/index.ts";
import { compareText, sortedBy } from "../ordering.ts";
import { abbreviatedKeys } from "./abbreviations.ts";
import { type Analysis, analyzePaper } from "./analysis.ts";
import { countDefinitions } from "./definitions.ts";
import { featuresOf } from "./features.ts";
import { keyOfText } from "./key.ts";
import { keyphrasesOf } from "./keyphrases.ts";
import { buildLinker } from "./linking.ts";
import { buildNameTable, methodKindOf, relationOf } from "./methods.ts";
import { keysOf, labelOf } from "./naming.ts";
import { nominate } from "./nomination.ts";
import { chanceOf, evidenceOf, WORD_WEIGHTS } from "./ranking.ts";
import { roundScore } from "./score.ts";
import { type Choice, selectConcepts } from "./selection.ts";
import type { Concept, Extraction, Keyphrase, Mention, Method, Occurrence } from "./term.ts";
import { buildVocabulary, type Entry, type Vocabulary } from "./vocabulary.ts";

export interface ExtractOptions {
  /** Told after each paper that was read: papers done, papers in all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A method's score where its paper introduces it, and the least where it uses it. */
const INTRODUCED_SCORE = 0.95;
const USED_SCORE = 0.5;

/** What the ranker says of a paper. */
interface Ranked {
  /** Candidate key → evidence. */
  readonly evidence: ReadonlyMap<string, number>;
  readonly keyphrases: readonly Keyphrase[];
}

/** A term in a paper, before its name is known. */
interface Link {
  readonly paper: number;
  readonly mentions: readonly Mention[];
  readonly score: number;
}

/**
 * Extracts the terms of a corpus; the same whatever the order of the papers.
 *
 * @throws the signal's reason, once it is aborted
 */
export function extractTerms(papers: readonly Paper[], options: ExtractOptions = {}): Extraction {
  const { onProgress, signal } = options;
  const sorted = sortedBy(papers, ({ key }) => key);
  const analyses = sorted.map((paper, i) => {
    signal?.throwIfAborted();
    const analysis = analyzePaper(paper);
    onProgress?.(i + 1, sorted.length);
    return analysis;
  });
  const ranked = analyses.map(rank);
  const definitions = countDefinitions(analyses.map(({ abbreviations }) => abbreviations));
  const names = buildNameTable(analyses, definitions);
  const vocabulary = buildVocabulary(analyses, nominate(analyses, ranked), names, definitions);
  signal?.throwIfAborted();
  const links = linkPapers(analyses, ranked, vocabulary);
  return {
    terms: nameTerms(analyses, vocabulary, links),
    texts: analyses.map(({ paper, fields, english }, i) => ({
      paper,
      sentences: fields.flatMap(({ field, sentences }) => (field === "keywords" ? [] : sentences)),
      keyphrases: ranked[i]?.keyphrases ?? [],
      english,
    })),
  };
}

function rank({ candidates, fields, abbreviations }: Analysis): Ranked {
  const features = featuresOf(candidates, fields, abbreviatedKeys(abbreviations), WORD_WEIGHTS);
  const evidence = new Map<string, number>();
  for (const [key, vector] of features) evidence.set(key, evidenceOf(vector, "concepts"));
  return { evidence, keyphrases: keyphrasesOf(candidates, features) };
}

/** Entry id → where it stands, in order of the papers: all methods, and the selected concepts. */
function linkPapers(
  analyses: readonly Analysis[],
  ranked: readonly Ranked[],
  vocabulary: Vocabulary,
): Map<string, Link[]> {
  const linker = buildLinker(vocabulary);
  const linked = analyses.map(({ paper, fields, english }) =>
    english ? linker.link(paper, fields) : new Map<string, Mention[]>(),
  );
  const papersOf = new Map<string, number>();
  for (const mentions of linked)
    for (const id of mentions.keys()) papersOf.set(id, (papersOf.get(id) ?? 0) + 1);

  const links = new Map<string, Link[]>();
  const add = (id: string, link: Link): void => {
    const list = links.get(id);
    if (list === undefined) links.set(id, [link]);
    else list.push(link);
  };
  linked.forEach((mentionsOf, paper) => {
    const choices: Choice[] = [];
    for (const [id, mentions] of mentionsOf) {
      const entry = vocabulary.entries.get(id);
      const analysis = analyses[paper];
      if (entry === undefined || analysis === undefined) continue;
      let evidence = -Infinity;
      for (const key of entry.keys)
        evidence = Math.max(evidence, ranked[paper]?.evidence.get(key) ?? -Infinity);
      if (entry.isMethod) {
        const introduced = relationOf(entry.keys, analysis) === "introduces";
        const score = introduced ? INTRODUCED_SCORE : Math.max(USED_SCORE, chanceOf(evidence));
        add(id, { paper, mentions, score: roundScore(score) });
      } else {
        choices.push({
          id,
          evidence,
          papers: papersOf.get(id) ?? 1,
          mentions: mentions.length,
          inTitle: mentions.some(({ field }) => field === "title"),
          ...headOf(entry, analysis),
        });
      }
    }
    for (const { id, worth } of selectConcepts(choices))
      add(id, { paper, mentions: mentionsOf.get(id) ?? [], score: roundScore(chanceOf(worth)) });
  });
  return links;
}

/** The last word of the form that the paper has as a candidate, and whether it is all of it. */
function headOf(entry: Entry, { candidates }: Analysis): { head: string; isWord: boolean } {
  for (const key of entry.keys) {
    const span = candidates.get(key)?.spans[0];
    if (span === undefined) continue;
    return {
      head: span.field.units[span.to - 1]?.norm ?? "",
      isWord: span.to - span.from === 1 && entry.keys.length === 1,
    };
  }
  return { head: "", isWord: false };
}

/** Terms with names and keys, sorted by key. */
function nameTerms(
  analyses: readonly Analysis[],
  { entries }: Vocabulary,
  links: ReadonlyMap<string, readonly Link[]>,
): (Concept | Method)[] {
  const ids = [...links.keys()].sort(compareText);
  const drafts = ids.map((id) => {
    const entry = entries.get(id)!;
    const own = links.get(id) ?? [];
    const forms = formsOf(analyses, own, entry);
    return { id, entry, own, forms, label: labelOf(forms, entry.isMethod) };
  });
  const concepts = drafts.filter(({ entry }) => !entry.isMethod);
  const methods = drafts.filter(({ entry }) => entry.isMethod);
  const conceptKeys = keysOf("concept", concepts);
  const keysOfMethods = keysOf("method", methods);
  return [
    ...concepts.map(({ own, forms, label }, i): Concept => {
      return {
        kind: "concept",
        key: conceptKeys[i] ?? "",
        label,
        aliases: [...forms.keys()].sort(compareText),
        occurrences: own.map((link) => occurrenceOf(analyses, link, "discusses")),
      };
    }),
    ...methods.map(({ entry, own, forms, label }, i): Method => {
      const at = own.map(({ paper }) => analyses[paper]!);
      return {
        kind: "method",
        key: keysOfMethods[i] ?? "",
        label,
        aliases: [...forms.keys()].sort(compareText),
        occurrences: own.map((link, j) =>
          occurrenceOf(analyses, link, relationOf(entry.keys, at[j]!)),
        ),
        methodKind: methodKindOf(entry.keys, at),
      };
    }),
  ].sort((a, b) => compareText(a.key, b.key));
}

function occurrenceOf(
  analyses: readonly Analysis[],
  { paper, mentions, score }: Link,
  relation: Occurrence["relation"],
): Occurrence {
  return { paper: analyses[paper]?.paper ?? "", relation, score, mentions };
}

/**
 * Surface form → papers that write it. Where a name is mentioned with its kind behind it ("Alpaca
 * model"), the bare name is one of its forms as well: it stands in the same place.
 */
function formsOf(
  analyses: readonly Analysis[],
  links: readonly Link[],
  { keys, isMethod }: Entry,
): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { paper, mentions } of links) {
    const own = new Set<string>();
    for (const { field, start, end } of mentions) {
      const text = analyses[paper]?.fields.find((f) => f.field === field)?.text ?? "";
      const form = text.slice(start, end);
      own.add(form);
      const bare = isMethod ? form.replace(/\)?\s+\p{Ll}+$/u, "") : form;
      if (bare !== form && keys.includes(keyOfText(bare))) own.add(bare);
    }
    for (const form of own) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}
