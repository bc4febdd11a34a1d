/**
 * A paper's name on the map.
 *
 * A title is a sentence, and a truncated one reads as "Provably Mitigating…". So a paper is called
 * by the name of what it introduces, else by its title where that is short, or by what stands before
 * its colon, else by the terms it is most about. No two papers are called alike where that can be
 * helped: the one that has the better claim keeps the name, the other takes its next.
 */
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

/** A title, or its part before the colon, up to this many letters is a name. */
const LONGEST = 26;
/** A term of more papers than this is nobody's name. */
const MOST_SHARING = 3;
/** As two lines of a map name hold it. */
const LONGEST_TITLE = 36;

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
  if (title.length <= LONGEST_TITLE) claims.push({ name: title, strength: 5 });
  const head = /^(.{3,}?)\s*(?::|\s[–—-]\s)/u.exec(title)?.[1];
  if (head !== undefined && head.length <= LONGEST) claims.push({ name: head, strength: 5 });

  const telling = terms.filter((term) => !term.introduced && !term.hub).sort(byWeight);
  for (const { label, inTitle, having, weight } of telling)
    // A term that many papers have names the term, not the paper.
    if (inTitle && having <= MOST_SHARING && label.length <= LONGEST && /[ -]/.test(label))
      claims.push({ name: capitalised(label), strength: 2 + weight });
  const [first, ...others] = telling.filter(({ label }) => label.length <= LONGEST);
  if (first)
    for (const { label } of others)
      if (first.label.length + label.length <= LONGEST_TITLE)
        claims.push({ name: `${capitalised(first.label)} & ${label}`, strength: 1 });
  for (const { label, weight } of telling)
    claims.push({ name: capitalised(label), strength: weight });
  return claims;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
