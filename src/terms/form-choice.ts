/**
 * Which of a concept's forms is its name: what reads as an index term, not as a piece of a sentence.
 *
 * "LLM alignment" does; "aligning LLMs", "alignment of LLMs" and "the LLMs' alignment" do not.
 */
import { compareText } from "../ordering.ts";
import { keyOfText } from "./key.ts";

type Counted = readonly [form: string, papers: number];

/**
 * Share of the papers that must write a phrase with "of", or with what could be a verb first, before
 * it is the label.
 */
const FIXED_SHARE = 2 / 3;

/** @param tally - form, in the singular and in the letters of an index → papers; not empty */
export function chooseForm(tally: ReadonlyMap<string, number>): string {
  const all = [...tally];
  if (all.length === 1) return all[0]![0];
  const expanded = all.filter(([form]) => !ACRONYM.test(form));
  const opensWithVerb = verbTest(expanded);
  const plain = expanded.filter(([form]) => !opensWithVerb(form) && !isPhraseOfParts(form));
  const fixed = fixedAmong(expanded, plain, opensWithVerb);
  const isFixed = papersOf(fixed) > FIXED_SHARE * papersOf(expanded);
  return mostWritten(isFixed ? fixed : [plain, expanded, all].find(({ length }) => length > 0)!);
}

/** Share of the papers that must write a name in the singular, before that is what it goes by. */
const SINGULAR_SHARE = 1 / 4;

/**
 * What a method goes by: the form that most papers write; in the singular, where many have that
 * ("decision tree", but "least squares").
 *
 * @param forms - form → papers; not empty
 * @param singularOf - of a name
 */
export function chooseName(
  forms: ReadonlyMap<string, number>,
  singularOf: (name: string) => string,
): string {
  const all = [...forms];
  const nominal = all.filter(([form]) => !all.some(([other]) => isGerundOf(form, other)));
  const most = mostWritten(nominal);
  const singular = singularOf(most);
  if (singular === most) return most;
  const isSame = ([form]: Counted): boolean =>
    singularOf(form).toLowerCase() === singular.toLowerCase();
  const both = [...forms].filter(isSame);
  const one = both.filter(([form]) => singularOf(form) === form);
  return papersOf(one) >= SINGULAR_SHARE * papersOf(both) ? mostWritten(one) : most;
}

/** "Factorizing low-rank matrices", beside "low-rank matrix factorization". */
function isGerundOf(form: string, other: string): boolean {
  const [, verb = "", object = ""] = /^(\p{L}{3,}?)e?ing\s(.+)$/iu.exec(form) ?? [];
  const [, start = "", noun = ""] = /^(.+)\s(\p{L}+)$/u.exec(other) ?? [];
  if (verb === "" || !noun.toLowerCase().startsWith(verb.toLowerCase())) return false;
  return NOMINAL.test(noun.slice(verb.length)) && keyOfText(start) === keyOfText(object);
}

/** Of several that as many papers write, the shortest. */
export function mostWritten(forms: readonly Counted[]): string {
  const [first] = [...forms].sort(
    ([a, n], [b, m]) => m - n || a.length - b.length || compareText(a, b),
  );
  return first?.[0] ?? "";
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;

function papersOf(forms: readonly Counted[]): number {
  return forms.reduce((sum, [, papers]) => sum + papers, 0);
}

/** Whether a form opens with a verb, as far as the others tell. */
function verbTest(forms: readonly Counted[]): (form: string) => boolean {
  const verbs = new Set(forms.flatMap(([form]) => /^(\p{L}+?)e?ing\s/iu.exec(form)?.[1] ?? []));
  const nominalized = forms.filter(([form, papers]) =>
    forms.some(
      ([other, others]) =>
        others >= (DERIVED.test(other) ? DERIVED_SHARE : 1) * papers && isNominalOf(other, form),
    ),
  );
  const clauses = new Set(nominalized.map(([form]) => form));
  return (form) =>
    /^\p{L}+ing\s/iu.test(form) ||
    verbs.has(/^(\p{L}+?)(?:e|es|ed|s)?\s/u.exec(form)?.[1] ?? "") ||
    clauses.has(form);
}

/** Whether a form is another's noun: "pose graph optimization" of "optimizes pose-graphs". */
function isNominalOf(form: string, other: string): boolean {
  const [, verb = "", object = ""] = /^(\p{Ll}+?)(?:e?[sd]?|y|ies|ied)\s(.+)$/u.exec(other) ?? [];
  const [, start = "", noun = ""] = /^(.+)\s(\p{Ll}+)$/u.exec(form) ?? [];
  const isSame = start.replaceAll("-", " ") === object.replaceAll("-", " ");
  return verb !== "" && isSame && noun.startsWith(verb) && NOMINAL.test(noun.slice(verb.length));
}

/** What makes a noun of a verb's stem: "learning", "extraction", "classification", "alignment". */
const NOMINAL = /^(?:\p{Ll}?ing|(?:ic)?at?ion|ion|ment)$/u;

/** What is a noun for certain: "noise labeling" may label noise, and "label noise" be noise in labels. */
const DERIVED = /(?:ion|ment)$/;
/** So many must write it for each that has the verb: a "space station" is nothing that states. */
const DERIVED_SHARE = 1 / 4;

/** "Alignment of LLMs", "LLMs' alignment". */
function isPhraseOfParts(form: string): boolean {
  return OF.test(form) || /(?:^|\s)\p{Ll}+['’]s?\s/u.test(form);
}

const OF = /\sof\s/iu;

/**
 * What may be the label all the same, where most papers write it: "quality of life", whoever writes
 * "life quality"; "training data"; "image processing", though somebody writes "imaging processing".
 */
function fixedAmong(
  forms: readonly Counted[],
  plain: readonly Counted[],
  opensWithVerb: (form: string) => boolean,
): Counted[] {
  const papers = papersOf(forms);
  return forms.filter(([form, count]) =>
    opensWithVerb(form) ? count > FIXED_SHARE * papers && !isTurned(form, plain) : OF.test(form),
  );
}

/**
 * "Estimate contact forces", beside "contact force estimation"; but not "label noise", whoever
 * writes of noise labels.
 */
function isTurned(form: string, plain: readonly Counted[]): boolean {
  const [, verb = "", rest = ""] = /^(\S+)\s(.+)$/u.exec(form) ?? [];
  const turned = plain.filter(([other]) => other.startsWith(`${rest} `));
  return !verb.endsWith("ing") && turned.some(([other]) => !other.endsWith(` ${verb}`));
}
