/** Terms that a query spells as papers do, though the map calls them otherwise. */
import type { Searched } from "./finding.ts";
import type { Hit } from "./groups.ts";
import { nameOf, singular, SPELLINGS_READ } from "./named.ts";

/** Of some hits the terms that are spelt just so, if not named so; the most important are read. */
export async function speltSo(
  hits: readonly Hit[],
  asked: readonly string[],
  { graph, dataset }: Pick<Searched, "dataset" | "graph">,
): Promise<Set<string>> {
  if (asked.length === 0) return new Set();
  const isSpelt = ({ spelt, named: own }: Hit): boolean => {
    const words = singular(spelt);
    return asked.every((word) => words.includes(word)) && !asked.every((w) => own.includes(w));
  };
  const terms = hits
    .filter((hit) => hit.kind !== "paper" && isSpelt(hit))
    .sort((a, b) => b.degree - a.degree)
    .slice(0, SPELLINGS_READ);
  const keys = new Set<string>();
  for (const { key } of terms) {
    const { aliases } = await dataset.term(graph.getNodeAttribute(key, "index"));
    if (aliases.some((alias) => nameOf(alias) === asked.join(" "))) keys.add(key);
  }
  return keys;
}
