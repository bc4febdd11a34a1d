/**
 * A paper's name on the map.
 *
 * A title is a sentence, and a truncated one reads as "Provably Mitigating…". So a paper is called
 * by the name of what it introduces, else by its title where that is short, or by what stands before
 * its colon, or by the phrase that opens it, else by the terms it is most about. No two papers are
 * called alike where that can be helped: the one that has the better claim keeps the name, the other
 * takes its next.
 */
import { capitalised } from "../first-letter.ts";
import { compareBy, compareText } from "../ordering.ts";

/** A term of a paper, as the paper's name may use it. */
export interface NamingTerm {
  readonly label: string;
  readonly introduced: boolean;
  readonly inTitle: boolean;
  /** Papers that have it. */
  readonly having: number;
  readonly weight: number;
  readonly hub: boolean;
}

export interface NamedPaper {
  readonly key: string;
  readonly title: string;
  readonly terms: readonly NamingTerm[];
}

/** A term of up to this many letters is a name. */
const LONGEST = 26;
/** A term of more papers than this is nobody's name. */
const MOST_SHARING = 3;
/** Of a title, or a part of one, in letters: as two lines of a map name hold it. */
const LONGEST_TITLE = 40;
/** Two terms joined are no title; they must be shorter to read well. */
const LONGEST_PAIR = 36;

/**
 * Names for papers.
 *
 * @param papers - sorted by key
 * @returns in the same order; never empty, never cut off
 */
export function nameForMap(papers: readonly NamedPaper[]): string[] {
  const claims = papers.map(claimsOf);
  const next = papers.map(() => 0);
  const holder = new Map<string, number>();
  const waiting = papers.map((_, i) => i).reverse();
  while (waiting.length > 0) {
    const paper = waiting.pop()!;
    const claim = claims[paper]![next[paper]!];
    // Out of claims: the title, whoever else has it.
    if (claim === undefined) continue;
    const folded = claim.name.toLowerCase();
    const held = holder.get(folded);
    if (held === undefined) {
      holder.set(folded, paper);
      continue;
    }
    const loser = claim.strength > claims[held]![next[held]!]!.strength + 1e-9 ? held : paper;
    if (loser === held) holder.set(folded, paper);
    next[loser]! += 1;
    waiting.push(loser);
  }
  return papers.map(({ title }, i) => claims[i]![next[i]!]?.name ?? title);
}

interface Claim {
  readonly name: string;
  /** Who keeps a name that two claim: higher first. */
  readonly strength: number;
}

/** What a paper may be called, best first. */
function claimsOf({ title, terms }: NamedPaper): Claim[] {
  const claims: Claim[] = [];
  const byWeight = compareBy<NamingTerm>(
    (a, b) => Number(b.inTitle) - Number(a.inTitle),
    (a, b) => b.weight - a.weight,
    (a, b) => compareText(a.label, b.label),
  );
  const introduced = terms.filter((term) => term.introduced).sort(byWeight);
  for (const { label, inTitle, having, weight } of introduced)
    if (label.length <= LONGEST && (inTitle || having <= MOST_SHARING))
      claims.push({ name: label, strength: (inTitle ? 6 : 4) + weight });
  const head = /^(.{3,}?)\s*(?::|\s[–—-]+\s)/u.exec(title)?.[1] ?? title;
  for (const name of [head.replace(APPROACH, ""), title])
    if (name.length <= LONGEST_TITLE) claims.push({ name: capitalised(name), strength: 5 });
  const opening = openingOf(head);
  if (opening !== null) claims.push({ name: opening, strength: 3 });

  const telling = terms.filter((term) => !term.introduced && !term.hub).sort(byWeight);
  for (const { label, inTitle, having, weight } of telling)
    // A term that many papers have names the term, not the paper.
    if (inTitle && having <= MOST_SHARING && label.length <= LONGEST && /[ -]/.test(label))
      claims.push({ name: capitalised(label), strength: 2 + weight });
  const [first, ...others] = telling.filter(({ label }) => label.length <= LONGEST);
  if (first)
    for (const { label } of others)
      if (first.label.length + label.length <= LONGEST_PAIR)
        claims.push({ name: `${capitalised(first.label)} & ${label}`, strength: 1 });
  for (const { label, weight } of telling)
    claims.push({ name: capitalised(label), strength: weight });
  return claims;
}

/** Where the first phrase of a title ends. */
const PHRASE_END =
  /\s(?:across|as|at|by|for|from|in|is|are|on|through|to|under|via|with|without)\s/iu;
/** "Towards …": how far a paper has come is no part of its name. */
const APPROACH = /^(?:On|Towards?)\s+(?:(?:the|an?)\s+)?/u;
/** "Revisiting the …": what is done to the thing that the title names. */
const DOING = /^\p{Lu}\p{L}+ing\s+(?:(?:the|an?)\s+)?(?!and\b|or\b)(?=\p{L})/u;

/**
 * The phrase that opens a title, where it is a name of two words or more:
 * `"Circuit Component Reuse Across Tasks …"` → `"Circuit Component Reuse"`,
 * `"Revisiting the Superficial Alignment Hypothesis"` → `"Superficial Alignment Hypothesis"`.
 */
function openingOf(title: string): string | null {
  const phrase = title.replace(APPROACH, "").split(PHRASE_END, 1)[0]!.trim();
  const thing = phrase.replace(DOING, "");
  const name = /\s/u.test(thing) ? thing : phrase;
  const words = name.split(/\s+/u).length;
  const isName = words >= 2 && words <= 5 && !PHRASE_END.test(` ${name}`) && !/[?!]/u.test(title);
  return isName && name.length <= LONGEST_TITLE ? capitalised(name) : null;
}
