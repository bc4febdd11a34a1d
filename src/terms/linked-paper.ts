/** A paper once it is linked, in little memory: which entries it mentions, where, and what of them. */
import { LASTING } from "./array-pool.ts";
import { linkBest, type StoredPhrases } from "./best-phrases.ts";
import { isSentence, tellingCapitals } from "./capitals.ts";
import { keyOfText } from "./key.ts";
import type { LinkTable } from "./link-table.ts";
import type { Linked } from "./linking.ts";
import {
  findSeen,
  type Seen,
  type StoredKeyphrases,
  type StoredPaper,
  UNSEEN,
} from "./stored-paper.ts";
import type { StoredField } from "./stored-text.ts";
import type { Field, Mention, MethodKind } from "./term.ts";
import type { FieldText } from "./text.ts";

export interface LinkedPaper {
  readonly key: string;
  readonly english: boolean;
  readonly fields: readonly Pick<StoredField, "field" | "text" | "sentences">[];
  readonly keyphrases: StoredKeyphrases;
  /** Indices of entries that the paper introduces. */
  readonly introduced: readonly number[];
  readonly kinds: readonly (readonly [entry: number, kind: MethodKind, points: number])[];
  /** For each entry: its index, bits, mentions' number; for each of these field, start, end, form. */
  readonly links: Int32Array;
  /** For each entry, that it is worth a place, and that authors would choose it. */
  readonly evidence: Float32Array;
  /** For each entry, the last word of what the ranker saw; line ends between. */
  readonly heads: string;
  readonly best: StoredPhrases;
  /** The forms of mentions that are not their slices. */
  readonly forms: readonly string[];
  /** Entries that stand in the title across another's mention. */
  readonly crossing: ReadonlySet<number>;
}

/** An entry that a paper mentions. */
export interface Link extends Seen {
  readonly entry: number;
  /** Never empty. */
  readonly mentions: readonly Mention[];
}

const FIELDS: readonly Field[] = ["title", "abstract", "keywords"];
const BITS = { word: 1, phrase: 2 } as const;
const NO_FORM = -1;

/** Behind what a title names, and then explains. */
const TITLE_END = /^\s*(?:[:.–—]|-\s|$)/;

/**
 * @param fieldTexts - the paper's, read again
 */
export function linkPaper(
  paper: StoredPaper,
  fieldTexts: readonly FieldText[],
  { mentions: linked, crossing }: Linked,
  table: LinkTable,
): LinkedPaper {
  const { entryOf, isDisputed } = table;
  const { key, english, fields, keyphrases, introduced, kinds } = paper;
  const seen = linked.size === 0 ? new Map<number, Seen>() : findSeen(paper, fieldTexts, entryOf);
  const title = fields.find(({ field }) => field === "title")?.text ?? "";
  // "Generative adversarial nets" introduces them, and "we build a GAN" in nine other papers does not.
  const isTitle = (entry: number): boolean =>
    linked
      .get(entry)
      ?.some(
        ({ field, start, end }) =>
          field === "title" && start === 0 && TITLE_END.test(title.slice(end)),
      ) === true;
  const links: number[] = [];
  const evidence: number[] = [];
  const heads: string[] = [];
  const forms: string[] = [];
  for (const [entry, mentions] of linked) {
    const own = seen.get(entry) ?? UNSEEN;
    const bits = (own.isWord ? BITS.word : 0) | (own.isPhrase ? BITS.phrase : 0);
    links.push(entry, bits, mentions.length);
    evidence.push(own.evidence, own.byAuthors);
    heads.push(own.head);
    for (const { field, start, end, form } of mentions)
      links.push(
        FIELDS.indexOf(field),
        start,
        end,
        form === undefined ? NO_FORM : forms.push(form) - 1,
      );
  }
  return {
    key,
    english,
    fields: fields.map(({ field, text, sentences }) => ({ field, text, sentences })),
    keyphrases,
    introduced: introduced
      .map((name) => entryOf.get(name))
      .filter((entry) => entry >= 0 && (isDisputed[entry] !== 1 || isTitle(entry))),
    kinds: kinds.flatMap(([name, kind, points]) => {
      const entry = entryOf.get(name);
      return entry < 0 ? [] : [[entry, kind, points] as const];
    }),
    links: LASTING.ints(links),
    evidence: LASTING.floats(evidence),
    heads: heads.join("\n"),
    best: linkBest(paper, fieldTexts, linked, table),
    forms,
    crossing,
  };
}

/** The links as they were stored, in their order. */
export function readLinks({ links, evidence, heads, forms }: LinkedPaper): Link[] {
  const headList = heads.split("\n");
  const list: Link[] = [];
  let i = 0;
  const next = (): number => links[i++] ?? 0;
  while (i < links.length) {
    const at = list.length;
    const entry = next();
    const bits = next();
    // Papers have hundreds of mentions, each read thrice: a loop takes a fourth of Array.from.
    const mentions: Mention[] = [];
    for (let left = next(); left > 0; --left) {
      const field = FIELDS[next()] ?? "abstract";
      const start = next();
      const end = next();
      const form = next();
      mentions.push(
        form === NO_FORM ? { field, start, end } : { field, start, end, form: forms[form]! },
      );
    }
    list.push({
      entry,
      mentions,
      evidence: evidence[2 * at] ?? -Infinity,
      byAuthors: evidence[2 * at + 1] ?? -Infinity,
      head: headList[at] ?? "",
      isWord: (bits & BITS.word) !== 0,
      isPhrase: (bits & BITS.phrase) !== 0,
    });
  }
  return list;
}

/** What a mention says: its form, or what stands there. */
export function textOfMention(
  { fields }: Pick<LinkedPaper, "fields">,
  { field, start, end, form }: Mention,
): string {
  return form ?? sliceOf({ fields }, { field, start, end });
}

/** What stands where a mention is. */
export function sliceOf(
  { fields }: Pick<LinkedPaper, "fields">,
  { field, start, end }: Mention,
): string {
  for (const each of fields) if (each.field === field) return each.text.slice(start, end);
  return "";
}

/** Words of an entry, in small letters, that the paper writes with a capital of their own. */
export function capitalsOfEntry({ fields }: LinkedPaper, { mentions }: Link): Set<string> {
  const words = new Set<string>();
  for (const { field: name, text } of fields) {
    if (name === "keywords" || (name === "title" && !isSentence(text))) continue;
    for (const { field, start, end } of mentions)
      if (field === name) for (const word of tellingCapitals(text, start, end)) words.add(word);
  }
  return words;
}

/**
 * The surface forms of an entry in a paper. Where a name is mentioned with its kind behind it
 * ("Alpaca model"), the bare name is one of its forms as well: it stands in the same place.
 */
export function formsOfEntry(
  paper: LinkedPaper,
  { entry, mentions }: Link,
  { isMethod, entryOf }: LinkTable,
): Set<string> {
  const forms = new Set<string>();
  for (const mention of mentions) {
    const form = textOfMention(paper, mention);
    forms.add(form);
    const bare = isMethod[entry] === 1 ? form.replace(/\)?\s+\p{Ll}+$/u, "") : form;
    if (bare !== form && entryOf.get(keyOfText(bare)) === entry) forms.add(bare);
  }
  return forms;
}
