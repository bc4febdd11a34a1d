/**
 * A paper's ranked list of terms: all that its authors might choose, best first, whether the map has
 * room for it or not.
 *
 * A map leaves out on purpose what would tie all papers together ("evaluation"), what stands only
 * inside a longer term, and what one paper says in passing. Who wants a paper's own terms wants
 * these as well. So the list is drawn up from the ranker's phrases first, each wherever it stands,
 * and the map's choice (selection.ts) joins it under the same names.
 */
import { FIELDS, NO_ENTRY, readPhrases } from "./best-phrases.ts";
import { curatedLabel } from "./curation.ts";
import type { LinkTable } from "./link-table.ts";
import { type Link, type LinkedPaper, textOfMention } from "./linked-paper.ts";
import { remembered } from "./memory.ts";
import { labelOf } from "./naming.ts";
import { chanceOf } from "./ranking.ts";
import { roundScore } from "./score.ts";
import type { Mention, Relation } from "./term.ts";

/** A term of a paper's list. */
export interface ListedTerm {
  /** Its index; null where the vocabulary has no such entry. */
  readonly entry: number | null;
  /** Whether the paper keeps it for the map. */
  readonly isKept: boolean;
  /** As the paper itself has it, for what the corpus has no name for; "" where it always has one. */
  readonly name: string;
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

/**
 * The list, with all that the paper keeps in it; in no order that means anything.
 *
 * @param keptOf - index of an entry → what the paper makes of it, where it keeps it
 */
export function listTerms(
  paper: LinkedPaper,
  links: readonly Link[],
  { curated, isMethod }: LinkTable,
  keptOf: (entry: number) => { readonly relation: Relation; readonly score: number } | undefined,
): ListedTerm[] {
  const terms: ListedTerm[] = [];
  const linkOf = new Map(links.map((link) => [link.entry, link]));
  // What the map shows is there as the map shows it.
  const taken = links.flatMap(({ entry, mentions }) =>
    keptOf(entry) === undefined ? [] : mentions,
  );
  for (const { entry, evidence, mentions: places } of readPhrases(paper.best)) {
    const link = linkOf.get(entry);
    linkOf.delete(entry);
    const rules = curated.get(entry);
    if (rules?.hide !== undefined) continue;
    const kept = link && keptOf(entry);
    // The word of others' name: "Geometric", which opens this one's title.
    if (kept === undefined && isMethod[entry] === 1) continue;
    const mentions = [...(link?.mentions ?? []), ...places]
      .filter((mention) => !taken.some((other) => cross(mention, other)))
      .sort(compareMentions);
    if (mentions.length === 0) continue;
    taken.push(...mentions);
    terms.push({
      entry: entry === NO_ENTRY ? null : entry,
      isKept: kept !== undefined,
      name: curatedLabel(rules) ?? ownName(paper, mentions),
      relation: kept?.relation ?? "discusses",
      score: kept?.score ?? roundScore(chanceOf(evidence)),
      mentions,
    });
  }
  for (const { entry, mentions } of linkOf.values()) {
    const kept = keptOf(entry);
    if (kept !== undefined) terms.push({ entry, isKept: true, name: "", ...kept, mentions });
  }
  return terms;
}

/** "Path planning algorithm" crosses "informative path planning": one of the two is no phrase. */
function cross(a: Mention, b: Mention): boolean {
  if (a.field !== b.field || a.end <= b.start || b.end <= a.start) return false;
  return (a.start - b.start) * (a.end - b.end) > 0;
}

/** As an index would write what the paper writes. */
function ownName(paper: LinkedPaper, mentions: readonly Mention[]): string {
  // Its keyword, as it stands.
  if (!paper.english) return textOfMention(paper, mentions[0]!);
  const forms = new Map<string, number>();
  for (const mention of mentions) {
    const form = textOfMention(paper, mention);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const [form = ""] = forms.keys();
  return forms.size === 1 ? labelOfForm(form) : labelOf(forms, false);
}

/** How often does not matter where there is one. */
const labelOfForm = remembered((form) => labelOf(new Map([[form, 1]]), false));

function compareMentions(a: Mention, b: Mention): number {
  return FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end;
}
