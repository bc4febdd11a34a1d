/**
 * Keys of terms: those that an earlier map gave, for the terms that are here again, and new ones.
 *
 * A key is made of the label, and another label wins when papers come and go, or a person renames
 * the term. It is the same term still where it has a form of the earlier one: best of all the one
 * that the key is made of. Where several have, the one that has most forms of it keeps the key, then
 * the most used: a term that is split goes on as its larger part. One word in common is not enough
 * where both have longer forms: DGP is short for "deep Gaussian process" and for "dependent Gaussian
 * process".
 */
import { isKeyOf, settleClaims, type Claim } from "../kept-keys.ts";
import { compareBy, compareText } from "../ordering.ts";
import { shortHash, slugify } from "../slug.ts";
import { keyOfText, normsOfText } from "./key.ts";
import { spellMarks } from "./name-marks.ts";

export interface UnnamedTerm {
  /** Tells it apart from others of its label. */
  readonly id: string;
  readonly label: string;
  /** Every surface form. */
  readonly aliases: readonly string[];
  /** How many papers keep it. */
  readonly support: number;
}

/** A term of an earlier map. */
export interface KnownTerm {
  /** What is of another kind is passed over. */
  readonly key: string;
  /** What it is called beside its key: otherNames. */
  readonly names?: readonly string[] | undefined;
}

/**
 * Keys for all terms of one kind, in their order; those whose slugs clash get a hash of what they
 * are, but for the one that most papers mean, and so does one whose key is kept by another.
 *
 * @param known - terms of the map that is continued, in any order
 */
export function giveTermKeys(
  kind: "concept" | "method",
  terms: readonly UnnamedTerm[],
  known: readonly KnownTerm[] = [],
): string[] {
  const kept = settleClaims(claimsOn(known, kind, terms), compareClaims);
  const hashes = terms.map(() => "");
  const keys = terms.map((term, i) => kept.get(i) ?? plainKey(kind, term));
  const foremost = foremostOf(keys, terms, kept);
  for (;;) {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isClashing = (i: number) =>
      !kept.has(i) && !foremost.has(i) && (counts.get(keys[i]!) ?? 0) > 1;
    const clashing = [...terms.keys()].filter(isClashing);
    if (clashing.length === 0) return keys;
    for (const i of clashing) {
      const term = terms[i]!;
      hashes[i]! += shortHash(hashes[i]! + term.id);
      keys[i] = `${plainKey(kind, term)}-${hashes[i]!}`;
    }
  }
}

/**
 * Of terms of one label the one that nearly all papers mean by it, where no earlier map gave the plain
 * key away: a network called GAN in one paper does not take GANs their address. Nearly all, since an
 * address must not lead to another thing when a few papers come.
 */
function foremostOf(
  keys: readonly string[],
  terms: readonly UnnamedTerm[],
  kept: ReadonlyMap<number, string>,
): Set<number> {
  const taken = new Set(kept.values());
  const free = [...terms.keys()].filter((i) => !kept.has(i) && !taken.has(keys[i]!));
  const foremost = new Set<number>();
  for (const group of Map.groupBy(free, (i) => keys[i]!).values()) {
    const all = group.reduce((sum, i) => sum + terms[i]!.support, 0);
    for (const i of group) if (terms[i]!.support >= FOREMOST_SHARE * all) foremost.add(i);
  }
  return foremost;
}

/**
 * What a term is called that its key does not say, one form of each spelling, sorted; a later map
 * recognises the term by these and by its key.
 */
export function otherNames(key: string, names: readonly string[]): string[] {
  const known = new Set([keyOfText(spokenKey(key))]);
  return [...names].sort(compareText).filter((name) => {
    const folded = keyOfText(name);
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
}

/** Share of what keeps terms of one label that is one term's, before it has the plain key. */
const FOREMOST_SHARE = 0.75;

interface TermClaim extends Claim {
  /**
   * 2: its own key, with the hash of what it is; 1: its own without; 0: one of another name; −1: its
   * own, but of another thing by all its other names.
   */
  readonly own: number;
  /** How many names they have in common. */
  readonly shared: number;
  readonly term: UnnamedTerm;
}

const compareClaims = compareBy<TermClaim>(
  (a, b) => b.own - a.own,
  (a, b) => b.shared - a.shared,
  (a, b) => b.term.support - a.term.support,
  (a, b) => compareText(a.key, b.key),
  (a, b) => compareText(a.term.id, b.term.id),
);

function claimsOn(
  known: readonly KnownTerm[],
  kind: "concept" | "method",
  terms: readonly UnnamedTerm[],
): TermClaim[] {
  const namesOf = new Map<string, Names>();
  const keysBy = new Map<string, string[]>();
  for (const { key, names = [] } of known) {
    if (!isKeyOf(kind, key)) continue;
    const own = foldNames([spokenKey(key), ...names]);
    namesOf.set(key, own);
    for (const name of own.keys()) {
      const list = keysBy.get(name);
      if (list === undefined) keysBy.set(name, [key]);
      else list.push(key);
    }
  }
  if (namesOf.size === 0) return [];
  return terms.flatMap((term, item) => {
    const plain = plainKey(kind, term);
    const ownKeys = [plain, `${plain}-${shortHash(term.id)}`];
    const names = foldNames([term.label, ...term.aliases]);
    const keys = new Set([
      ...ownKeys,
      ...[...names.keys()].flatMap((name) => keysBy.get(name) ?? []),
    ]);
    return [...keys].flatMap((key): TermClaim[] => {
      const others = namesOf.get(key);
      if (others === undefined) return [];
      const isOne = areOne(names, others);
      const own = ownKeys.indexOf(key) + 1;
      if (own === 0 && !isOne) return [];
      const shared = sharedNames(names, others).length;
      return [{ item, key, own: own === 1 && !isOne ? -1 : own, shared, term }];
    });
  });
}

/** Names as they are compared → whether one that is compared so has several words. */
type Names = ReadonlyMap<string, boolean>;

function foldNames(names: readonly string[]): Names {
  const folded = new Map<string, boolean>();
  for (const name of names) {
    const norms = normsOfText(name);
    const key = norms.join("");
    folded.set(key, folded.get(key) === true || norms.length > 1);
  }
  return folded;
}

function sharedNames(names: Names, others: Names): string[] {
  return [...names.keys()].filter((name) => others.has(name));
}

/** Whether names that have something in common are of one term. */
function areOne(names: Names, others: Names): boolean {
  const isLong = (name: string) => names.get(name) === true || others.get(name) === true;
  const haveBoth = [names, others].every((each) => [...each.values()].includes(true));
  return !haveBoth || sharedNames(names, others).some(isLong);
}

/** The key that is made of the label alone. */
export function plainKey(kind: string, { label }: Pick<UnnamedTerm, "label">): string {
  return `${kind}/${slugify(spellMarks(label)) || "x"}`;
}

/** The name that a key is made of. */
function spokenKey(key: string): string {
  return key.slice(key.indexOf("/") + 1).replaceAll("-", " ");
}
