/** The one name that is shown for a term, and its key. */
import { compareText } from "../ordering.ts";
import { shortHash, slugify } from "../slug.ts";
import { isProperWord } from "./background.ts";
import { properWords } from "./capitals.ts";
import { withoutGenericHead } from "./generic-heads.ts";
import { normalizeWord } from "./inflection.ts";
import { latinSingular } from "./word-variants.ts";

/**
 * The label: the form that most papers use, in the singular; a concept's in small letters but for
 * what has capitals of its own ("LLM alignment", "Gaussian mixture").
 *
 * @param forms - surface form → papers that use it; not empty
 */
export function labelOf(forms: ReadonlyMap<string, number>, isMethod: boolean): string {
  const capitals = isMethod
    ? { eponym: "", proper: new Set<string>() }
    : { eponym: eponymOf([...forms.keys()]), proper: properWords(forms) };
  const [only = ""] = forms.keys();
  // There is nothing to choose: most terms have one form.
  if (forms.size === 1) return isMethod ? only : baseForm(only, capitals);
  const tally = new Map<string, number>();
  for (const [form, count] of forms) {
    const base = isMethod ? form : baseForm(form, capitals);
    tally.set(base, (tally.get(base) ?? 0) + count);
  }
  // "Image processing", though as many write of techniques of it.
  for (const [form, count] of isMethod ? [] : [...tally]) {
    const plain = withoutGenericHead(form);
    if (plain === form || !tally.has(plain)) continue;
    tally.set(plain, tally.get(plain)! + count);
    tally.delete(form);
  }
  const expanded = [...tally].filter(([form]) => isMethod || !/^\p{Lu}[\p{Lu}\d]+$/u.test(form));
  // "LLM alignment" reads as an index term; "aligning LLMs", "alignment of LLMs" and "the LLMs'
  // alignment" do not.
  const verbs = new Set(expanded.flatMap(([form]) => /^(\p{L}+?)e?ing\s/iu.exec(form)?.[1] ?? []));
  const nominalized = expanded.filter(([form, count]) =>
    expanded.some(([other, papers]) => papers >= count && isNominalOf(other, form)),
  );
  const clauses = new Set(nominalized.map(([form]) => form));
  const opensWithVerb = (form: string): boolean =>
    /^\p{L}+ing\s/iu.test(form) ||
    verbs.has(/^(\p{L}+?)(?:e|es|ed|s)?\s/u.exec(form)?.[1] ?? "") ||
    clauses.has(form);
  const isClause = (form: string): boolean =>
    opensWithVerb(form) || /\sof\s/iu.test(form) || /(?:^|\s)\p{Ll}+['’]s?\s/u.test(form);
  const plain = expanded.filter(([form]) => isMethod || !isClause(form));
  // "Estimate contact forces", beside "contact force estimation"; but not "label noise", whoever
  // writes of noise labels.
  const isTurned = (form: string): boolean => {
    const [, verb = "", rest = ""] = /^(\S+)\s(.+)$/u.exec(form) ?? [];
    const turned = plain.filter(([other]) => other.startsWith(`${rest} `));
    return !verb.endsWith("ing") && turned.some(([other]) => !other.endsWith(` ${verb}`));
  };
  // "quality of life" does, whoever writes "life quality", and so do "training data", and "image
  // processing" though somebody writes "imaging processing".
  const papers = papersOf(expanded);
  const fixed = expanded.filter(([form, count]) =>
    opensWithVerb(form) ? count > FIXED_SHARE * papers && !isTurned(form) : /\sof\s/u.test(form),
  );
  const isFixed = papersOf(fixed) > FIXED_SHARE * papers;
  const pool = isFixed ? fixed : [plain, expanded, [...tally]].find(({ length }) => length > 0)!;
  const ranked = pool.sort(([a, n], [b, m]) => m - n || a.length - b.length || compareText(a, b));
  return ranked[0]?.[0] ?? "";
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

/**
 * Share of the papers that must write a phrase with "of", or with what could be a verb first, before
 * it is the label.
 */
const FIXED_SHARE = 2 / 3;

function papersOf(forms: readonly (readonly [string, number])[]): number {
  return forms.reduce((sum, [, papers]) => sum + papers, 0);
}

/** "Alzheimer's" of "Alzheimer's disease", where no form is written otherwise; "" where there is none. */
function eponymOf(forms: readonly string[]): string {
  const inSentence = forms.flatMap((form) => /^(\p{Lu}\p{L}+['’]s)\s\p{Ll}/u.exec(form)?.[1] ?? []);
  const isSmall = forms.some((form) => /^\p{Ll}+['’]s?\s/u.test(form));
  return isSmall ? "" : (inSentence[0] ?? "");
}

/** What keeps its capital in a term. */
interface Capitals {
  readonly eponym: string;
  /** In small letters. */
  readonly proper: ReadonlySet<string>;
}

/** "Large Language Models" → "large language model", "LLMs" → "LLM". */
function baseForm(given: string, { eponym, proper }: Capitals): string {
  if (PLURAL_NAME.test(given)) return given;
  const form = isShouted(given) ? given.toLowerCase() : given;
  const words = form.split(/(?<=[\s\-–])/u);
  // "Degrees of freedom" → "degree of freedom", "mixtures of experts" → "mixture of experts".
  const preposition = words.findIndex((word, i) => i > 0 && /^(?:of|from)[\s-]$/u.test(word));
  const isCompound = preposition > 0 && !/\s/u.test(form);
  const head = isCompound
    ? -1
    : preposition > 0 && words[preposition]?.endsWith(" ")
      ? preposition - 1
      : words.length - 1;
  return words
    .map((part, i) => {
      const word = part.replace(/[\s\-–]+$/u, "");
      const tail = part.slice(word.length);
      const last = i === head;
      if (i === 0 && eponym !== "" && word === eponym) return part;
      const acronym = /^(?:.*\p{Lu}.*\p{Lu}|.*\d)/u.test(word);
      if (acronym) return (last ? word.replace(/(?<=\p{Lu})s$/u, "") : word) + tail;
      const small = word.toLowerCase();
      const one = last ? singularOf(small) : small;
      return (proper.has(small) ? one.charAt(0).toUpperCase() + one.slice(1) : one) + tail;
    })
    .join("");
}

/** Names that are plurals, as they are written. */
const PLURAL_NAME = /(?:^|\s)(?:United (?:States|Nations|Arab Emirates)|Netherlands|Philippines)$/;

/** Of a head in small letters; spelling stays as it was written, only number changes. */
function singularOf(small: string): string {
  const singular = latinSingular(small) ?? normalizeWord(small);
  const isPlural =
    small.startsWith(singular.slice(0, 3)) &&
    (singular.length < small.length || LONG_SINGULAR.test(small));
  // "Gaussians" are several, "Bayes" is one.
  const isName = isProperWord(small) && !isProperWord(singular);
  return isPlural && !isName ? singular : small;
}

/** Plurals no longer than their singular: "criteria", "analyses"; "bases" are of a base as well. */
const LONG_SINGULAR = /(?:a|ae|i|(?<!^ba)ses|xes)$/;

/** "PATELLOFEMORAL PAIN SYNDROME", out of a title in capitals. */
function isShouted(form: string): boolean {
  return (
    form === form.toUpperCase() && form.split(/\s+/).filter((w) => /\p{Lu}{4}/u.test(w)).length >= 2
  );
}

/** Keys for all terms of one kind; those whose slugs clash get a hash of what they are. */
export function keysOf(
  kind: "concept" | "method",
  terms: readonly { readonly label: string; readonly id: string }[],
): string[] {
  const slugs = terms.map(({ label }) => slugify(label) || "x");
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return terms.map(({ id }, i) => {
    const slug = slugs[i] ?? "x";
    return `${kind}/${slug}${(counts.get(slug) ?? 0) > 1 ? `-${shortHash(id)}` : ""}`;
  });
}
