/**
 * Keys of papers: those that an earlier map gave, for the papers that are here again, and new ones.
 *
 * A paper is one of an earlier map where it has its DOI, its arXiv id or its PubMed id, in this
 * order; else where it would be called as that one is. Of several that would, the one without an
 * identifier keeps the key, which nobody else can be told by; then the oldest: who comes later is
 * more often the younger work.
 */
import { isKeyOf, settleClaims, type Claim } from "../kept-keys.ts";
import { compareBy, compareText } from "../ordering.ts";
import { normalizeTitle, slugify } from "../slug.ts";
import { firstAuthorOf } from "../authors.ts";
import { identifiersOf } from "./identifiers.ts";
import { giveKeys, HASH_STEP, hashOf, type Marks } from "./keys.ts";
import { contentOf, type MergedRecord } from "./merge-fields.ts";
import type { PaperFields } from "./record.ts";

/** A paper of an earlier map. */
export interface KnownPaper {
  /** What is no paper's is passed over. */
  readonly key: string;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
}

/** What a paper's hash is made of: it says which paper it is, not what is known of it today. */
const MARKS: Marks<PaperFields> = {
  stable(fields) {
    const [identifier] = identifiersOf(fields);
    if (identifier !== undefined) return identifier;
    const { title, year } = fields;
    const author = firstAuthorOf(fields);
    if (author === undefined && year === undefined) return contentOf(fields);
    return JSON.stringify([author ?? null, year ?? null, normalizeTitle(title) || title]);
  },
  content: contentOf,
};

/**
 * A key for each work, in their order.
 *
 * @param known - papers of the map that is continued, in any order
 * @throws RangeError where two works have the same title and content: merge duplicates first
 */
export function givePaperKeys(
  works: readonly Pick<MergedRecord, "fields" | "records">[],
  known: readonly KnownPaper[] = [],
): string[] {
  const kept = settleClaims(claimsOn(known, works), compareClaims);
  const others = works.flatMap(({ fields }, i) => (kept.has(i) ? [] : [fields]));
  const given = giveKeys("paper", others, MARKS, new Set(kept.values())).values();
  return works.map((_, i) => kept.get(i) ?? given.next().value!);
}

interface PaperClaim extends Claim {
  readonly fields: PaperFields;
  /** Which identifier they have in common: the less, the better; NONE where none. */
  readonly identifier: number;
  /** Which of the work's own keys it is: the less, the closer; NONE where it is none of them. */
  readonly own: number;
  /** Whether the work has an identifier at all. */
  readonly isIdentified: boolean;
}

const NONE = 3;

const compareClaims = compareBy<PaperClaim>(
  (a, b) => a.identifier - b.identifier,
  (a, b) => a.own - b.own,
  (a, b) => Number(a.isIdentified) - Number(b.isIdentified),
  (a, b) => (a.fields.year ?? Infinity) - (b.fields.year ?? Infinity) || 0,
  (a, b) => compareText(a.key, b.key),
  (a, b) => compareText(contentOf(a.fields), contentOf(b.fields)),
);

function claimsOn(
  known: readonly KnownPaper[],
  works: readonly Pick<MergedRecord, "fields" | "records">[],
): PaperClaim[] {
  const keys = new Set<string>();
  const keysBy = new Map<string, string[]>();
  for (const { key, doi, arxiv, pmid } of known) {
    if (!isKeyOf("paper", key)) continue;
    keys.add(key);
    const identifiers = identifiersOf({
      ...(doi !== undefined && { doi }),
      ...(arxiv !== undefined && { arxiv }),
      ...(pmid !== undefined && { pmid }),
    });
    for (const identifier of identifiers) {
      const list = keysBy.get(identifier);
      if (list === undefined) keysBy.set(identifier, [key]);
      else list.push(key);
    }
  }
  if (keys.size === 0) return [];
  return works.flatMap(({ fields, records }, item) => {
    const own = ownKeysOf(fields);
    // Of a paper that was merged of several, any record's identifier tells which it is.
    const identifiers = new Set([fields, ...records].flatMap(identifiersOf));
    const shared = new Map<string, number>();
    for (const key of own) if (keys.has(key)) shared.set(key, NONE);
    for (const identifier of identifiers)
      for (const key of keysBy.get(identifier) ?? [])
        shared.set(key, Math.min(shared.get(key) ?? NONE, rankOf(identifier)));
    return [...shared].map(([key, identifier]): PaperClaim => {
      const place = own.indexOf(key);
      return {
        ...{ item, key, fields, identifier },
        own: place < 0 ? NONE : place,
        isIdentified: identifiers.size > 0,
      };
    });
  });
}

/** What a work is called where its title clashes, by little or by much, and where it does not. */
function ownKeysOf(fields: PaperFields): string[] {
  const slug = slugify(fields.title);
  const hash = hashOf(fields, MARKS);
  const keys = [2 * HASH_STEP, HASH_STEP].map((length) =>
    ["paper/", slug === "" ? "" : `${slug}-`, hash.slice(0, length)].join(""),
  );
  return slug === "" ? keys : [...keys, `paper/${slug}`];
}

/** A DOI says most: what is published has one of its own. */
function rankOf(identifier: string): number {
  if (identifier.startsWith("10.")) return 0;
  return identifier.startsWith("pmid:") ? 2 : 1;
}
