/** The one name that is shown for a term. */
import { isProperWord } from "./background.ts";
import { isGenusOf } from "./binomials.ts";
import { properWords } from "./capitals.ts";
import { chooseForm, chooseName } from "./form-choice.ts";
import { withoutGenericHead } from "./generic-heads.ts";
import { normalizeWord } from "./inflection.ts";
import { unshouted } from "./letters.ts";
import { latinSingular } from "./word-variants.ts";

/**
 * The label: the form that most papers use, in the singular; a concept's in small letters but for
 * what has capitals of its own ("LLM alignment", "Gaussian mixture").
 *
 * @param forms - surface form → papers that use it; not empty
 * @param capitals - word in small letters → papers whose capital for it tells
 */
export function labelOf(
  forms: ReadonlyMap<string, number>,
  isMethod: boolean,
  capitals: ReadonlyMap<string, number> = NONE_TELLING,
): string {
  if (isMethod) return chooseName(forms, singularName);
  const kept = {
    eponym: eponymOf([...forms.keys()]),
    proper: properWords(forms, capitals),
    last: new Set([...forms.keys()].map(lastWordOf)),
  };
  const tally = new Map<string, number>();
  for (const [form, papers] of forms) {
    const base = baseForm(form, kept);
    tally.set(base, (tally.get(base) ?? 0) + papers);
  }
  return chooseForm(joinGeneric(tally));
}

const NONE_TELLING: ReadonlyMap<string, number> = new Map();

/** "Image processing", though as many write of techniques of it. */
function joinGeneric(tally: ReadonlyMap<string, number>): Map<string, number> {
  const joined = new Map(tally);
  for (const [form, papers] of tally) {
    const plain = withoutGenericHead(form);
    if (plain === form || !joined.has(plain)) continue;
    joined.set(plain, joined.get(plain)! + papers);
    joined.delete(form);
  }
  return joined;
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
  /** The last word of each form, in small letters. */
  readonly last: ReadonlySet<string>;
}

/** "Large Language Models" → "large language model", "LLMs" → "LLM". */
function baseForm(given: string, { eponym, proper, last: written }: Capitals): string {
  if (PLURAL_NAME.test(given)) return given;
  const form = unshouted(given);
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
      if (isGenusOf(part, words[i + 1]) || isGenusOf(words[i - 1], part)) return part;
      if (i === 0 && eponym !== "" && word === eponym) return part;
      const acronym = /^(?:.*\p{Lu}.*\p{Lu}|.*\d|\p{Lu}[*+#])/u.test(word);
      if (acronym) return (last ? word.replace(/(?<=\p{Lu})s$/u, "") : word) + tail;
      const small = word.toLowerCase();
      const isProper = proper.has(small.replace(POSSESSIVE, ""));
      const singular = last ? singularOf(small) : small;
      const one = isProper && isOneInS(small, singular, written) ? small : singular;
      return (isProper ? one.charAt(0).toUpperCase() + one.slice(1) : one) + tail;
    })
    .join("");
}

const POSSESSIVE = /['’]s?$/u;

const DOERS = /(?:er|ian|ist)s$/;

/**
 * Whether a name that ends in s is one: nobody has an "Angele", or one of the "Maldives". "Laplacians"
 * are several, and so is who or what does something: "Seagliders", "Bayesians".
 *
 * @param written - the last words of all forms
 */
function isOneInS(small: string, singular: string, written: ReadonlySet<string>): boolean {
  return !written.has(singular) && !isProperWord(singular) && !DOERS.test(small);
}

/** In small letters. */
function lastWordOf(form: string): string {
  return (/[\p{L}\p{N}]+$/u.exec(form)?.[0] ?? "").toLowerCase();
}

/** Names that are plurals, as they are written. */
const PLURAL_NAME = /(?:^|\s)(?:United (?:States|Nations|Arab Emirates)|Netherlands|Philippines)$/;

/** "LLM" of "LLMs", "decision tree" of "decision trees"; any other as it is. */
function singularName(name: string): string {
  const [last = ""] = /[\p{L}\p{N}]+$/u.exec(name) ?? [];
  if (!/\p{L}s$/u.test(last)) return name;
  const singular = singularOf(last.toLowerCase());
  return singular.length < last.length ? name.slice(0, singular.length - last.length) : name;
}

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
