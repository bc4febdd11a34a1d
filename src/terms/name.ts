/** What is known of one name in a paper, as the witnesses gather it. */
import { keyOf } from "./key.ts";
import { LANGUAGES } from "./languages.ts";
import { INSTRUMENTS, KIND_NOUNS, PLACES_AND_BODIES, PROCEDURES } from "./lexicon.ts";
import { shapePoints } from "./name-shapes.ts";
import type { MethodKind } from "./term.ts";
import type { FieldText } from "./text.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

export interface NameSpan {
  readonly field: FieldText;
  readonly from: number;
  readonly to: number;
}

export interface Name {
  readonly key: string;
  readonly spans: NameSpan[];
  /** Evidence that it names a method, in points. */
  points: number;
  /** Evidence that this paper introduces it, in points. */
  introduced: number;
  /** Whether it is written as a plural somewhere ("LLMs"): a kind of thing, not a name. */
  plural: boolean;
  /** Whether it is ordinary words with capitals: "Colored Objects". */
  readonly isTitleCase: boolean;
  /** Whether its discipline knows it (name-catalogue.ts). */
  known: boolean;
  /** Whether it is short for something that is done: "direct preference optimization". */
  procedure: boolean;
  /** Key of what the paper defines it by; "" where it does not. */
  longKey: string;
  readonly kinds: Map<MethodKind, number>;
  /** Keys of the name with its kind behind it: "Pick-a-Pic dataset". */
  readonly withKind: Set<string>;
}

/** First words of places. */
const PLACE_OPENING = /^(?:El|Los|Mount|New|Puerto|San|Santa|Sierra)$/;

/** Points from which on something is a name. */
export const NAME_THRESHOLD = 1.8;

/** Points from which on a paper introduces what others know already. */
export const KNOWN_INTRODUCED = 4;

/** The name at a place; the first time, with the points that its shape gives. */
export function nameAt(names: Map<string, Name>, field: FieldText, [from, to]: UnitRange): Name {
  const key = keyOf(field.units, from, to);
  let name = names.get(key);
  if (name === undefined) {
    const surface = textOf(field, [from, to]);
    const isTitleCase = /^\p{Lu}\p{Ll}+(?:['’]s)?(?:[\s-]\p{Lu}?\p{Ll}+(?:['’]s)?)*$/u.test(
      surface,
    );
    name = {
      key,
      spans: [],
      points: shapePoints(surface) + (isTitleCase && /\s\p{Lu}/u.test(surface) ? 1.5 : 0),
      introduced: 0,
      plural: false,
      procedure: false,
      known: false,
      longKey: "",
      isTitleCase,
      kinds: new Map(),
      withKind: new Set(),
    };
    const head = field.units[to - 1]?.norm ?? "";
    const isInstrument = isTitleCase && INSTRUMENTS.has(head);
    if (isTitleCase && /\s/.test(surface)) addKind(name, KIND_NOUNS.get(head), 1);
    if (isInstrument || (isTitleCase && PROCEDURES.has(head))) name.points += 0.6;
    // "British National Corpus": what a body names its instruments after.
    if (!isInstrument)
      for (let i = from; i < to; ++i)
        if (PLACES_AND_BODIES.has(field.units[i]?.norm ?? "")) name.points -= 3;
    // "New Caledonia", "San Juan"
    if (isTitleCase && to - from > 1 && PLACE_OPENING.test(field.units[from]!.text))
      name.points -= 1.5;
    if (isTitleCase && LANGUAGES.has(surface.toLowerCase())) name.points -= 3;
    names.set(key, name);
  }
  if (!name.spans.some((span) => span.field === field && span.from === from))
    name.spans.push({ field, from, to });
  if (/\p{Lu}s$/u.test(field.units[to - 1]?.text ?? "")) name.plural = true;
  return name;
}

/** Counts what speaks for a kind. */
export function addKind(name: Name, kind: MethodKind | undefined, points: number): void {
  if (kind !== undefined) name.kinds.set(kind, (name.kinds.get(kind) ?? 0) + points);
}
