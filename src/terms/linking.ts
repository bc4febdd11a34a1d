/**
 * Every mention of every term of the vocabulary, in one pass over a paper's text.
 *
 * A ranker looks at a paper's best phrases and passes over the rest; here each paper that mentions
 * a term is linked to it, so recall does not hang on the ranker. At each word the longest term
 * that begins there wins, unless one crosses it that far more papers say. Mentions overlap only
 * where a coordination is split: its own span holds that of the conjunct which stands in one piece.
 *
 * A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM
 * 18 (1975), 333–340, https://doi.org/10.1145/360825.360855, find all in one pass with failure
 * links. Terms are a few words long and begin at words, so walking on from each word costs less
 * than the links would save.
 */
import { compareBy } from "../ordering.ts";
import { citedAuthors } from "./cited-authors.ts";
import { type Coordination, findCoordinations, type Form } from "./coordination.ts";
import { filterOf, filterOfKeys } from "./hash-filter.ts";
import { keyOf, spellingOf } from "./key.ts";
import { HASH_BASE, hashOfKey } from "./key-hash.ts";
import { keywordSpans } from "./keywords.ts";
import { PREPOSITION } from "./prepositional.ts";
import type { Mention } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";
import type { LinkTable } from "./link-table.ts";
import { TRAIT } from "./traits.ts";
import { WORD_HASHES } from "./word-ids.ts";

/** Longest term, in units. */
const MOST_UNITS = 9;

/** Of two terms that cross, the second is taken where so many times more papers say it. */
const WIDER = 2;

export interface Linker {
  /** @param abbreviations - short and long keys that the paper defines */
  link(
    fields: readonly FieldText[],
    abbreviations: readonly (readonly [short: string, long: string])[],
  ): Linked;
}

/** What a paper mentions. */
export interface Linked {
  /** Index of an entry → mentions, in order of the fields and, within one, of the text. */
  readonly mentions: ReadonlyMap<number, readonly Mention[]>;
  /**
   * Entries that stand in the title across the end of another's mention: "instruction curation" of
   * "multimodal instruction curation", where "multimodal instruction" is a term.
   */
  readonly crossing: ReadonlySet<number>;
}

/** Where an entry stands: units of a field, `to` exclusive. */
interface Match {
  readonly entry: number;
  readonly from: number;
  readonly to: number;
  /** Set where the units are a whole coordination. */
  readonly form?: Form;
}

/** A linker over a vocabulary; its `link` finds the mentions of all entries in a paper's fields. */
export function buildLinker(
  table: Terms & Pick<LinkTable, "isMethod" | "meanings" | "opening" | "said">,
): Linker {
  const { entryOf, meanings } = table;
  const filter = filterOf(entryOf);
  const particular = filterOfKeys([...table.spellings.keys(), ...table.opening]);
  return {
    link(fields, abbreviations) {
      const own = ownMeanings(abbreviations, meanings);
      for (const short of own.keys()) {
        filter.add(hashOfKey(short, HASH_BASE));
        particular.add(hashOfKey(short, HASH_BASE));
      }
      const mentions = new Map<number, Mention[]>();
      const crossing = new Set<number>();
      for (const field of fields) linkField(field, own, { mentions, crossing });
      return { mentions, crossing };
    },
  };

  function linkField(
    field: FieldText,
    own: ReadonlyMap<string, string>,
    linked: { readonly mentions: Map<number, Mention[]>; readonly crossing: Set<number> },
  ): void {
    const whole = matchesOf(field, own, linked.crossing);
    const split = splitMatches(field, own, whole, table);
    const kept = whole.filter((match) => !isPartOfForm(field, match, split));
    const { units } = field;
    for (const { entry, from, to, form } of [...kept, ...split].sort(compareMatches)) {
      const place = { field: field.field, start: units[from]!.start, end: units[to - 1]!.end };
      const mention = form === undefined ? place : { ...place, form: form.text };
      const mentions = linked.mentions.get(entry);
      if (mentions === undefined) linked.mentions.set(entry, [mention]);
      else mentions.push(mention);
    }
  }

  /** The longest at each word, but for what a wider one crosses; they do not overlap. */
  function matchesOf(
    field: FieldText,
    own: ReadonlyMap<string, string>,
    crossing: Set<number>,
  ): Match[] {
    const { hash: hashes, check: checks, hashShift, checkShift } = WORD_HASHES;
    const isCited = citedUnits(field);
    const matches: Match[] = [];
    let from = 0;
    while (from < field.units.length) {
      const longest = longestAt(from, field.units.length);
      const crossed = longest === undefined ? undefined : widerOver(longest);
      const taken = crossed === undefined ? longest : longestAt(from, crossed);
      if (taken !== undefined) matches.push(taken);
      from = crossed ?? taken?.to ?? from + 1;
    }
    return matches;

    /** Where a term begins within a match that goes on beyond it and is the wider one, if any does. */
    function widerOver({ entry, from, to }: Match): number | undefined {
      for (let at = from + 1; at < to; ++at) {
        const other = longestAt(at, field.units.length);
        if (other === undefined || other.to <= to) continue;
        if (field.field === "title") crossing.add(other.entry);
        if (isWider(other.entry, entry, table) && isCompound(field.units, to, other.to)) return at;
      }
      return undefined;
    }

    /** The longest that begins at a word and ends before another. */
    function longestAt(from: number, limit: number): Match | undefined {
      const { text, units } = field;
      let hash = 0;
      let check = 0;
      let longest: Match | undefined;
      const last = Math.min(limit, from + MOST_UNITS);
      for (let i = from; i < last; ++i) {
        const unit = units[i]!;
        if ((i > from && unit.joint === "break") || isCited?.has(i) === true) break;
        const { word } = unit;
        hash = (Math.imul(hash, hashShift[word]!) + hashes[word]!) | 0;
        check = (Math.imul(check, checkShift[word]!) + checks[word]!) | 0;
        if (!filter.has(hash)) continue;
        let entry = entryOf.find(hash, check);
        // Nearly all keys are none that is asked for by its letters, and are not put together.
        if (!particular.has(hash)) {
          if (entry >= 0 && !isChance(units, from, i, false)) longest = { entry, from, to: i + 1 };
          continue;
        }
        const key = keyOf(units, from, i + 1);
        if (own.has(key)) entry = entryOf.get(own.get(key)!);
        if (entry < 0 || !isSpelt(key, text.slice(units[from]!.start, unit.end), table)) continue;
        // A name is known by its spelling, "The Pile", but "a GCN" is no aGCN.
        const isName = table.spellings.has(key) && !isEdgedSmall(units, from, i);
        if (isName || !isChance(units, from, i, table.opening.has(key)))
          longest = { entry, from, to: i + 1 };
      }
      return longest;
    }
  }
}

/**
 * Of "context-aware reward model" the map has "context-aware reward" for one paper's sake and
 * "reward model" for many: the second is what is spoken of. A name stays whole.
 */
function isWider(
  entry: number,
  than: number,
  { isMethod, said }: Pick<LinkTable, "isMethod" | "said">,
): boolean {
  return isMethod[than] !== 1 && said[entry]! >= WIDER * said[than]!;
}

/** What coordinations say of entries without writing them in one piece. */
function splitMatches(
  field: FieldText,
  own: ReadonlyMap<string, string>,
  whole: readonly Match[],
  table: Terms,
): Match[] {
  const split: Match[] = [];
  for (const coordination of findCoordinations(field)) {
    const { from, to, forms } = coordination;
    // "Task and motion planning" is a term itself; and offsets never cross.
    if ([...whole, ...split].some((match) => reachesOver(match, coordination))) continue;
    const taken: Form[] = [];
    for (const form of [...forms].sort((a, b) => b.units.length - a.units.length)) {
      if (taken.some((longer) => holds(longer, form.units))) continue;
      const entry = entryAt(keyOf(form.units, 0, form.units.length), form.text, table, own);
      if (entry === undefined) continue;
      taken.push(form);
      const isThere = [...whole, ...split].some(
        (match) => match.entry === entry && match.from < to && match.to > from,
      );
      if (!isThere) split.push({ entry, from, to, form });
    }
  }
  return split;
}

/** Indices of units that name authors of cited works, who are nobody's subject; null for none. */
function citedUnits({ text, units }: FieldText): ReadonlySet<number> | null {
  const spans = citedAuthors(text);
  if (spans.length === 0) return null;
  const isWithin = ({ start, end }: Unit): boolean =>
    spans.some(([a, b]) => a <= start && end <= b);
  return new Set([...units.keys()].filter((i) => isWithin(units[i]!)));
}

type Terms = Pick<LinkTable, "entryOf" | "spellings">;

/**
 * The index of the entry that a paper means by a phrase; undefined where there is none, or where it
 * is a name and written otherwise.
 *
 * @param own - as ownMeanings gives it
 */
export function entryAt(
  key: string,
  surface: string,
  table: Terms,
  own: ReadonlyMap<string, string>,
): number | undefined {
  const entry = table.entryOf.get(own.get(key) ?? key);
  return entry >= 0 && isSpelt(key, surface, table) ? entry : undefined;
}

/**
 * What a paper's keywords say, each as a whole; for papers that are not English, whose words tell
 * nothing else: the German "Art" of a title is no art.
 */
export function linkKeywords(fields: readonly FieldText[], table: Terms): Linked {
  const mentions = new Map<number, Mention[]>();
  for (const { field, from, to } of keywordSpans(fields)) {
    const { text, units } = field;
    const place = { field: field.field, start: units[from]!.start, end: units[to - 1]!.end };
    const surface = text.slice(place.start, place.end);
    const entry = entryAt(keyOf(units, from, to), surface, table, NO_MEANINGS);
    if (entry === undefined) continue;
    const known = mentions.get(entry);
    if (known === undefined) mentions.set(entry, [place]);
    else known.push(place);
  }
  return { mentions, crossing: new Set() };
}

const NO_MEANINGS: ReadonlyMap<string, string> = new Map();

/** Whether a phrase is no name, or written as names of that key are. */
function isSpelt(key: string, surface: string, { spellings }: Pick<Terms, "spellings">): boolean {
  const spelt = spellings.get(key);
  return spelt === undefined || spelt.has(spellingOf(surface));
}

/**
 * Whether words make up a term by chance: a title's "Can Be" is a name to the tagger and "can be" no
 * term, and "uses a" has the letters of "USA". One word is a term or none; words tied by hyphens
 * ("off-by-one") are one.
 *
 * @param opens - whether the term is one that opens with a small word
 */
function isChance(units: readonly Unit[], first: number, last: number, opens: boolean): boolean {
  if (first === last) return false;
  if (units[last]!.joint !== "hyphen" && isSmall(units[last]!, TRAIT.english)) return true;
  const isBound = units[first + 1]!.joint === "hyphen";
  return !opens && !isBound && isSmall(units[first]!, TRAIT.english | TRAIT.opensNone);
}

/** Whether several words open or close with a small one in small letters. */
function isEdgedSmall(units: readonly Unit[], first: number, last: number): boolean {
  const isEdge = ({ text, lower, traits }: Unit): boolean =>
    text === lower && (traits & (TRAIT.english | TRAIT.opensNone)) !== 0;
  return first !== last && (isEdge(units[first]!) || isEdge(units[last]!));
}

/** A small word, and not the letters of a name: "CAN bus". */
function isSmall(unit: Unit, trait: number): boolean {
  if ((unit.traits & trait) === 0) return false;
  const { text, lower } = unit;
  return text === lower || text !== text.toUpperCase();
}

/** Whether words go on with a compound: "alignment of models" is an alignment first. */
function isCompound(units: readonly Unit[], from: number, to: number): boolean {
  return !units.slice(from, to).some(({ lower }) => PREPOSITION.test(lower));
}

/** Whether a match overlaps a coordination and does not lie within it, or is all of it. */
function reachesOver(match: Match, { from, to }: Coordination): boolean {
  if (match.to <= from || match.from >= to) return false;
  if (match.form === undefined && match.from === from && match.to === to) return true;
  return match.from < from || match.to > to;
}

/** "reward" of "reward and preference models", where that says "reward model". */
function isPartOfForm({ units }: FieldText, { from, to }: Match, split: readonly Match[]): boolean {
  return split.some(
    (match) => match.from <= from && to <= match.to && holds(match.form!, units.slice(from, to)),
  );
}

function holds(form: Form, units: readonly Unit[]): boolean {
  return units.every(({ start }) => form.units.some((unit) => unit.start === start));
}

/** By place; of those that begin together the longest first. */
const compareMatches = compareBy<Match>(
  (a, b) => a.from - b.from,
  (a, b) => b.to - a.to,
  (a, b) => a.entry - b.entry,
);

/** Short key → long key, where the paper means something else by it than the corpus does. */
export function ownMeanings(
  abbreviations: readonly (readonly [short: string, long: string])[],
  meanings: LinkTable["meanings"],
): ReadonlyMap<string, string> {
  return new Map(
    abbreviations.filter(([short, long]) => short !== long && !meanings.get(short)?.has(long)),
  );
}
