/**
 * What a person should look at: terms that may be one, terms that may be none, and phrases that may
 * be missing.
 *
 * All of it is a guess, made where the extractor had too little to decide for itself. So nothing
 * here changes a term; a person does, by a rule.
 */
import type { Paper } from "../corpus/index.ts";
import { countChanges } from "../nearest.ts";
import { compareText } from "../ordering.ts";
import type { TermStatement } from "../term-rules.ts";
import { namesOf } from "./curation.ts";
import { normalizeWord } from "./inflection.ts";
import { keyOfText } from "./key.ts";
import type { Extraction, Term } from "./term.ts";
import { UNIT } from "./text.ts";

export interface Suggestion {
  readonly rule: TermStatement;
  /** For the person who decides. */
  readonly why: string;
  /** Whether it is right more often than not. */
  readonly isLikely: boolean;
}

/** Suggestions of one sort; who has followed these asks again. */
const MOST = 20;
/** Letters of an abbreviation that mean one thing in most fields. */
const TELLING_LETTERS = 3;
/** Papers that have both of two terms, and neither alone, before that is no accident. */
const TELLING_PAPERS = 3;
/** Letters of a word from which on one or two changes may be a slip. */
const LONG_WORD = 7;
const VERY_LONG_WORD = 10;
/** A single word in this share of the papers tells them apart no more. */
const COMMON_SHARE = 0.2;
/** A paper's keyphrases that count. */
const BEST_KEYPHRASES = 10;
/** Papers that must have a phrase before it is missed: these, or one in so many. */
const LEAST_PAPERS = 3;
const ONE_IN = 200;

/** Likely duplicates first, then noise, then what is missing; each most telling first. */
export function reviewTerms(papers: readonly Paper[], extraction: Extraction): Suggestion[] {
  const { terms } = extraction;
  const sorts = [
    sameLabel(terms),
    abbreviated(terms),
    contained(terms),
    misspelt(terms),
    common(terms, papers.length),
    passing(terms),
    ...missing(papers, extraction),
  ];
  return firstOf(sorts.flatMap((sort) => sort.slice(0, MOST)));
}

/**
 * Terms of one label, told apart by what else they are called: "LCA" of life cycle assessment, and of
 * latent class analysis. Whether they are one, a person must say.
 */
function sameLabel(terms: readonly Term[]): Suggestion[] {
  return sortedByWeight(
    [...Map.groupBy(terms, ({ label }) => label)].flatMap(([label, group]) => {
      const others = group.flatMap((term) => longestOther(term) ?? []);
      if (group.length < 2 || others.length === 0) return [];
      return [
        {
          rule: { does: "merge" as const, names: [label, ...others] },
          why: `one label for terms of ${group.map(papersOf).join(" and ")} papers; if they are not one, rename one`,
          isLikely: false,
          weight: group.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
        },
      ];
    }),
  );
}

/** The longest form of a term that is not its label, in whatever number; undefined for none. */
function longestOther({ label, aliases }: Term): string | undefined {
  const key = keyOfText(label);
  const [longest] = aliases
    .filter((alias) => keyOfText(alias) !== key)
    .sort((a, b) => b.length - a.length || compareText(a, b));
  return longest;
}

/**
 * "MPC" and "model predictive control": the initials fit. Among thousands of terms they fit by
 * chance as well, so a paper must have both, or several papers each.
 */
function abbreviated(terms: readonly Term[]): Suggestion[] {
  const byInitials = Map.groupBy(terms, ({ label }) => initialsOf(label));
  return sortedByWeight(
    terms.flatMap((short) => {
      const letters = /^\p{Lu}[\p{L}\d]*\p{Lu}$/u.test(short.label) ? short.label : "";
      if (letters === "") return [];
      return (byInitials.get(letters.toLowerCase()) ?? []).flatMap((long) => {
        const both = sharedPapers(short, long);
        const fewest = Math.min(short.occurrences.length, long.occurrences.length);
        if (both === 0 && fewest < 2) return [];
        return [
          {
            rule: { does: "merge" as const, names: [short.label, long.label] },
            why: `the initials fit; ${papersOf(short)} and ${papersOf(long)} papers, ${String(both)} with both`,
            isLikely: both > 0 && letters.length >= TELLING_LETTERS,
            weight: both + letters.length,
          },
        ];
      });
    }),
  );
}

/** The first letters of a label's words; "" where it has but one. */
function initialsOf(label: string): string {
  const words = label.match(UNIT) ?? [];
  if (words.length < 2) return "";
  return words.map((word) => word.charAt(0).toLowerCase()).join("");
}

/** "world model" and "latent world model", where the same papers have both. */
function contained(terms: readonly Term[]): Suggestion[] {
  const together = Map.groupBy(terms, ({ occurrences }) =>
    occurrences.map(({ paper }) => paper).join("\n"),
  );
  return sortedByWeight(
    [...together.values()].flatMap((group) => {
      const papers = group[0]?.occurrences.length ?? 0;
      if (papers < 2) return [];
      return group.flatMap((long) =>
        group
          .filter((short) => short.label !== long.label && isInside(short.label, long.label))
          .map((short) => ({
            rule: { does: "merge" as const, names: [short.label, long.label] },
            why: `one is part of the other, and the same ${String(papers)} papers have them`,
            isLikely: papers >= TELLING_PAPERS,
            weight: papers,
          })),
      );
    }),
  );
}

function isInside(short: string, long: string): boolean {
  return ` ${wordsOf(long).join(" ")} `.includes(` ${wordsOf(short).join(" ")} `);
}

/** Two labels whose words are the same but for a letter or two in a long one. Never likely. */
function misspelt(terms: readonly Term[]): Suggestion[] {
  const near = new Map<string, { term: Term; word: string }[]>();
  for (const term of terms) {
    const words = wordsOf(term.label);
    for (const [i, word] of words.entries()) {
      // Alone, a word is like too many others: "tracking" and "tracing".
      const least = words.length === 1 ? VERY_LONG_WORD : LONG_WORD;
      if (word.length < least || /\p{N}/u.test(word)) continue;
      const rest = words.map((each, j) => (j === i ? "" : each)).join(" ");
      // A slip is at one end of a word or at the other, hardly ever at both.
      for (const end of [word.slice(0, 4), `-${word.slice(-4)}`]) {
        const group = near.get(`${rest}\n${end}`);
        if (group === undefined) near.set(`${rest}\n${end}`, [{ term, word }]);
        else group.push({ term, word });
      }
    }
  }
  return sortedByWeight(
    [...near.values()].flatMap((group) =>
      group.flatMap((a, i) =>
        group.slice(i + 1).flatMap((b) => {
          const isAlone = wordsOf(a.term.label).length === 1;
          if (a.term === b.term || !isSlip(a.word, b.word, isAlone ? 1 : 2)) return [];
          const [more, less] = [a.term, b.term].sort(
            (x, y) => y.occurrences.length - x.occurrences.length || compareText(x.key, y.key),
          ) as [Term, Term];
          return [
            {
              rule: { does: "merge" as const, names: [more.label, less.label] },
              why: `alike in letters alone: look before you take it`,
              isLikely: false,
              weight: less.occurrences.length,
            },
          ];
        }),
      ),
    ),
  );
}

/** @param most - changes that a very long word may have; other words have one */
function isSlip(a: string, b: string, most: number): boolean {
  // "supervised" and "unsupervised" are no slip.
  if (a === b || a.endsWith(b) || b.endsWith(a)) return false;
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2) return false;
  return countChanges(a, b) <= (shorter >= VERY_LONG_WORD ? most : 1);
}

/** A single word that a good part of the papers has. */
function common(terms: readonly Term[], papers: number): Suggestion[] {
  return sortedByWeight(
    terms
      .filter(({ kind, label }) => kind === "concept" && wordsOf(label).length === 1)
      .filter(({ occurrences }) => {
        return occurrences.length >= Math.max(LEAST_PAPERS, COMMON_SHARE * papers);
      })
      .map((term) => ({
        rule: { does: "hide" as const, name: term.label },
        why: `a single word in ${papersOf(term)} of ${String(papers)} papers`,
        isLikely: false,
        weight: term.occurrences.length,
      })),
  );
}

/** What one paper mentions once, and none ranks high: the last first. */
function passing(terms: readonly Term[]): Suggestion[] {
  return sortedByWeight(
    terms.flatMap(({ kind, label, occurrences }) => {
      const [only] = occurrences;
      if (kind !== "concept" || only === undefined || occurrences.length > 1) return [];
      if (only.mentions.length > 1 || only.mentions[0]?.field === "title") return [];
      return [
        {
          rule: { does: "hide" as const, name: label },
          why: `mentioned once, in ${only.paper}, with score ${only.score.toFixed(2)}`,
          isLikely: false,
          weight: -only.score,
        },
      ];
    }),
  );
}

/** What sources give as keywords, or papers rank high, and is no term. */
function missing(papers: readonly Paper[], { terms, texts, curation }: Extraction): Suggestion[][] {
  const known = new Set(terms.flatMap(({ label, aliases }) => [label, ...aliases]).map(keyOfText));
  for (const { rule } of curation ?? [])
    for (const name of namesOf(rule)) known.add(keyOfText(name));
  const least = Math.max(LEAST_PAPERS, papers.length / ONE_IN);
  const suggest = (
    lists: Iterable<readonly string[]>,
    who: string,
    isLikely: boolean,
  ): Suggestion[] => {
    const found = new Map<string, { name: string; papers: number }>();
    for (const names of lists)
      for (const [key, name] of new Map(names.map((each) => [keyOfText(each), each]))) {
        if (key === "" || known.has(key)) continue;
        const seen = found.get(key);
        if (seen === undefined) found.set(key, { name, papers: 1 });
        else found.set(key, { name: plainer(name, seen.name), papers: seen.papers + 1 });
      }
    const missed = [...found].filter(([, each]) => each.papers >= least);
    for (const [key] of missed) known.add(key);
    return sortedByWeight(
      missed.map(([, each]) => ({
        rule: { does: "keep" as const, name: each.name },
        why: `${who} of ${String(each.papers)} papers`,
        isLikely,
        weight: each.papers,
      })),
    );
  };
  return [
    suggest(
      papers.map(({ keywords = "" }) => keywords.split(/[;,\n]/).map((each) => each.trim())),
      "a keyword",
      true,
    ),
    // "Numerical experiments" is an index's word; what is good for a map, the ranker has mostly found.
    suggest(
      texts.map(({ keyphrases }) => keyphrases.slice(0, BEST_KEYPHRASES).map(({ name }) => name)),
      "among the keyphrases",
      false,
    ),
  ];
}

/** Of two forms of a phrase the shorter, in small letters where both are as long. */
function plainer(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && compareText(a, b) > 0) ? a : b;
}

type Weighed = Suggestion & { readonly weight: number };

function sortedByWeight(suggestions: readonly Weighed[]): Suggestion[] {
  return [...suggestions]
    .sort((a, b) => b.weight - a.weight || compareText(idOf(a), idOf(b)))
    .map(({ rule, why, isLikely }) => ({ rule, why, isLikely }));
}

/** Suggestions without those that an earlier one has made. */
function firstOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const byId = new Map<string, Suggestion>();
  for (const each of suggestions) if (!byId.has(idOf(each))) byId.set(idOf(each), each);
  return [...byId.values()];
}

function idOf({ rule }: Suggestion): string {
  return [...namesOf(rule)].sort(compareText).join("\n");
}

function sharedPapers(a: Term, b: Term): number {
  const papers = new Set(a.occurrences.map(({ paper }) => paper));
  return b.occurrences.filter(({ paper }) => papers.has(paper)).length;
}

function papersOf({ occurrences }: Term): string {
  return String(occurrences.length);
}

function wordsOf(label: string): string[] {
  return (label.match(UNIT) ?? []).map(normalizeWord);
}
