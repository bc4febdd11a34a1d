/**
 * Who cites whom within the corpus.
 *
 * Sources name what a paper cites by DOI, arXiv id, PubMed id or an id of their own; nearly all of
 * it is of papers that are not on the map, and is forgotten here.
 */
import { compareText } from "../ordering.ts";
import { identifiersOf, parseIdentifier } from "./identifiers.ts";
import type { PaperRecord } from "./record.ts";

/** Stands for a name that two works have, and that therefore means neither. */
const AMBIGUOUS = -1;

/**
 * Keys of the works that each work cites: sorted, none twice, never its own.
 *
 * @param works - the records of each work
 * @param keys - of the works, in their order
 */
export function resolveCitations(
  works: readonly (readonly PaperRecord[])[],
  keys: readonly string[],
): (readonly string[])[] {
  if (!works.some((records) => records.some(({ cites }) => cites !== undefined))) {
    return works.map(() => []);
  }
  const { everywhere, within } = indexWorks(works);
  return works.map((records, own) => {
    const cited = new Set<number>();
    for (const { cites = [], origin } of records) {
      const ids = within.get(origin.source);
      for (const name of cites) {
        const work = ids?.get(name) ?? everywhere.get(name);
        if (work !== undefined && work !== AMBIGUOUS && work !== own) cited.add(work);
      }
    }
    return [...cited].map((work) => keys[work]!).sort(compareText);
  });
}

/** Works by the names that may stand in a list of citations. */
interface WorkIndex {
  /** By DOI, arXiv id and PubMed id. */
  readonly everywhere: ReadonlyMap<string, number>;
  /** By source, and there by its own ids, which mean nothing in another source. */
  readonly within: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function indexWorks(works: readonly (readonly PaperRecord[])[]): WorkIndex {
  const everywhere = new Map<string, number>();
  const within = new Map<string, Map<string, number>>();
  const add = (index: Map<string, number>, name: string, work: number): void => {
    const known = index.get(name) ?? work;
    index.set(name, known === work ? work : AMBIGUOUS);
  };
  for (const [work, records] of works.entries()) {
    for (const record of records) {
      for (const name of identifiersOf(record)) add(everywhere, name, work);
      const { id, origin } = record;
      if (id === undefined) continue;
      const ids = within.get(origin.source) ?? new Map<string, number>();
      within.set(origin.source, ids);
      add(ids, parseIdentifier(id) ?? id, work);
    }
  }
  return { everywhere, within };
}
