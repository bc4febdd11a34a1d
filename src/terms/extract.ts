/**
 * The terms stage: papers in, concepts and methods out, merged across papers, each with its
 * mentions.
 *
 * The steps: read each paper by itself (analysis), rank its candidates (features, ranking), settle
 * the vocabulary that all papers share (vocabulary), link every paper to every term that it
 * mentions (linking), and keep what is worth a place (selection).
 */
import type { Paper } from "../corpus/index.ts";
import { compareText, sortedBy } from "../ordering.ts";
import { type Analysis, analyzePaper } from "./analysis.ts";
import { featuresOf } from "./features.ts";
import { buildLinker } from "./linking.ts";
import { keysOf, labelOf } from "./naming.ts";
import { scoreOf } from "./ranking.ts";
import { isKept, MOST_CONCEPTS } from "./selection.ts";
import type { Extraction, Keyphrase, Mention, MethodKind, Occurrence, Term } from "./term.ts";
import { buildVocabulary, countDefinitions } from "./vocabulary.ts";

export interface ExtractOptions {
  /** Told after each paper, and at the end: papers done of all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Candidates of a paper that enter the vocabulary. */
const NOMINATED = 20;

/** Extracts the terms of a corpus; the same whatever the order of the papers. */
export function extractTerms(papers: readonly Paper[], options: ExtractOptions = {}): Extraction {
  const { onProgress, signal } = options;
  const sorted = sortedBy(papers, ({ key }) => key);
  const analyses: Analysis[] = [];
  for (const paper of sorted) {
    signal?.throwIfAborted();
    analyses.push(analyzePaper(paper));
    onProgress?.(analyses.length, sorted.length);
  }
  const counts = new Map<string, number>();
  for (const { candidates } of analyses)
    for (const key of candidates.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const defined = countDefinitions(analyses);
  const long = new Set<string>();
  for (const longs of defined.values()) for (const key of longs.keys()) long.add(key);

  const nominated = new Set<string>();
  const scores: Map<string, number>[] = [];
  for (const { candidates } of analyses) {
    const own = new Map<string, number>();
    const longest = longestCounts(candidates);
    for (const [key, candidate] of candidates) {
      const features = featuresOf(candidate, longest.get(key) ?? 0, {
        papers: counts.get(key) ?? 1,
        corpusSize: analyses.length,
        abbreviated: long.has(key) || defined.has(key),
      });
      own.set(key, scoreOf(features));
    }
    scores.push(own);
    const best = [...own].sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, NOMINATED);
    for (const [key] of best) nominated.add(key);
  }

  const vocabulary = buildVocabulary(analyses, nominated);
  const linker = buildLinker(vocabulary);
  interface Found {
    readonly paper: number;
    readonly mentions: Mention[];
    readonly score: number;
  }
  const found = new Map<string, Found[]>();
  for (const [i, analysis] of analyses.entries()) {
    signal?.throwIfAborted();
    if (!analysis.english) continue;
    for (const [id, mentions] of linker.link(analysis.paper, analysis.fields)) {
      const entry = vocabulary.entries.get(id);
      let score = 0.05;
      for (const key of entry?.keys ?? []) score = Math.max(score, scores[i]?.get(key) ?? 0);
      const list = found.get(id);
      const item = { paper: i, mentions, score };
      if (list === undefined) found.set(id, [item]);
      else list.push(item);
    }
  }

  const kept: { id: string; isMethod: boolean; found: Found[] }[] = [];
  const perPaper: { id: string; score: number }[][] = analyses.map(() => []);
  for (const [id, list] of found) {
    if (vocabulary.entries.get(id)?.isMethod === true) continue;
    for (const { paper, score, mentions } of list) {
      const choice = {
        score,
        papers: list.length,
        inTitle: mentions[0]?.field === "title",
        mentions: mentions.length,
      };
      if (isKept(choice)) perPaper[paper]?.push({ id, score });
    }
  }
  const chosen = perPaper.map(
    (list) =>
      new Set(
        list
          .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
          .slice(0, MOST_CONCEPTS)
          .map(({ id }) => id),
      ),
  );
  for (const [id, list] of found) {
    const isMethod = vocabulary.entries.get(id)?.isMethod === true;
    const own = isMethod ? list : list.filter(({ paper }) => chosen[paper]?.has(id));
    if (own.length > 0) kept.push({ id, isMethod, found: own });
  }

  const terms = kept.map(({ id, isMethod, found: list }) => {
    const forms = new Map<string, number>();
    const occurrences: Occurrence[] = list.map(({ paper, mentions, score }) => {
      const analysis = analyses[paper] as Analysis;
      const own = new Set<string>();
      for (const { field, start, end } of mentions) {
        const text = analysis.fields.find((f) => f.field === field)?.text ?? "";
        own.add(text.slice(start, end));
      }
      for (const form of own) forms.set(form, (forms.get(form) ?? 0) + 1);
      const entry = vocabulary.entries.get(id);
      let introduced = 0;
      for (const key of entry?.keys ?? [])
        introduced = Math.max(introduced, analysis.names.get(key)?.introduced ?? 0);
      const relation = !isMethod
        ? ("discusses" as const)
        : introduced >= 2
          ? ("introduces" as const)
          : ("uses" as const);
      return {
        paper: analysis.paper,
        relation,
        score: round(isMethod ? Math.max(score, relation === "introduces" ? 0.9 : 0.4) : score),
        mentions,
      };
    });
    return {
      id,
      isMethod,
      label: labelOf(forms, isMethod),
      aliases: [...forms.keys()].sort(compareText),
      occurrences,
    };
  });
  const result: Term[] = [];
  for (const kind of ["concept", "method"] as const) {
    const own = sortedBy(
      terms.filter((t) => t.isMethod === (kind === "method")),
      ({ id }) => id,
    );
    const keys = keysOf(kind, own);
    own.forEach(({ id, label, aliases, occurrences }, i) => {
      const base = { key: keys[i] ?? "", label, aliases, occurrences };
      result.push(
        kind === "concept" ? { kind, ...base } : { kind, ...base, methodKind: kindOf(id) },
      );
    });
  }
  return {
    terms: result.sort((a, b) => compareText(a.key, b.key)),
    texts: analyses.map((analysis, i) => ({
      paper: analysis.paper,
      sentences: analysis.fields
        .filter(({ field }) => field !== "keywords")
        .flatMap(({ sentences }) => sentences),
      keyphrases: keyphrasesOf(analysis, scores[i] ?? new Map<string, number>()),
      english: analysis.english,
    })),
  };

  function kindOf(id: string): MethodKind {
    const tally = new Map<MethodKind, number>();
    for (const { names } of analyses)
      for (const key of vocabulary.entries.get(id)?.keys ?? [])
        for (const [kind, points] of names.get(key)?.kinds ?? [])
          tally.set(kind, (tally.get(kind) ?? 0) + points);
    return [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0] ?? "method";
  }
}

/** Key → how often the longer candidate that holds it most often occurs. */
function longestCounts(candidates: Analysis["candidates"]): Map<string, number> {
  const most = new Map<string, number>();
  for (const [key, { spans }] of candidates)
    for (const [other, longer] of candidates)
      if (other.length > key.length && longer.spans.length >= spans.length && other.includes(key))
        most.set(key, Math.max(most.get(key) ?? 0, longer.spans.length));
  return most;
}

function keyphrasesOf({ candidates }: Analysis, scores: ReadonlyMap<string, number>): Keyphrase[] {
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, 30)
    .map(([key, score]) => {
      const span = candidates.get(key)?.spans[0];
      const from = span?.field.units[span.from]?.start ?? 0;
      const to = span?.field.units[span.to - 1]?.end ?? 0;
      return { name: span?.field.text.slice(from, to) ?? "", score: round(score) };
    });
}

/** Four decimals, above 0: engines may differ in an exponential's last bit. */
function round(score: number): number {
  return Math.max(0.0001, Math.round(score * 10_000) / 10_000);
}
