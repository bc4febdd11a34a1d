/**
 * What can be asked, each with an example from the map itself.
 *
 * A language that nobody is told of is not there; an example that finds nothing teaches that it
 * does not work.
 */
import type { MethodKind, Overview } from "../../dataset/reader.ts";
import type { ExplorerGraph } from "../graph.ts";
import { foldedWords } from "../highlight.ts";

export interface Tip {
  /** What stands in the field when the tip is followed. */
  readonly query: string;
  readonly about: string;
}

/** Terms and titles looked at for an example: the most important have the best. */
const TERMS_TRIED = 200;
const PAPERS_TRIED = 500;

/** Kinds of methods that people look for, the most sought first. */
const TELLING_KINDS: readonly MethodKind[] = ["benchmark", "dataset", "model", "framework"];

/**
 * The tips for a map, made of what it has.
 *
 * @param author - the name of one of its authors; undefined where it knows none
 */
export function tipsFor(
  graph: ExplorerGraph,
  {
    communities,
    counted,
    years,
    venues,
  }: Pick<Overview, "communities" | "counted" | "years" | "venues">,
  author?: string,
): Tip[] {
  const terms = graph
    .filterNodes((_key, { kind, hub }) => kind !== "paper" && !hub)
    .slice(0, TERMS_TRIED)
    .map((key) => graph.getNodeAttributes(key));
  const phrase = terms.find(({ label }) => foldedWords(label).length === 2)?.label;
  const titles = graph
    .filterNodes((_key, { kind }) => kind === "paper")
    .slice(0, PAPERS_TRIED)
    .map((key) => graph.getNodeAttribute(key, "label"));
  const inTitles = new Set(titles.flatMap(foldedWords));
  const word = terms.find(
    ({ label }) => /^\p{L}{4,}$/u.test(label) && inTitles.has(foldedWords(label)[0] ?? ""),
  )?.label;
  const kinds = new Set(graph.mapNodes((_key, { methodKind }) => methodKind));
  const introduced = TELLING_KINDS.find((kind) =>
    graph.someEdge(
      (_edge, { relation }, _paper, _term, _from, { methodKind }) =>
        relation === "introduces" && methodKind === kind,
    ),
  );
  const telling = TELLING_KINDS.find((kind) => kinds.has(kind));
  const community = communities[0] && foldedWords(communities[0].name)[0];
  const surname = author?.split(/\s+/).at(-1);
  const used = terms.find(({ kind }) => kind === "method")?.label;
  const tips: [string | undefined | false, string][] = [
    [used && `which papers use ${used}?`, "questions in plain words, as they come to mind"],
    [used && phrase && `${used} and ${phrase}`, "two things: how they are connected"],
    [phrase && `"${phrase}"`, "these words, in this order"],
    [phrase && word && `${phrase.split(/\s/)[0]!} -${word}`, "with one word, without the other"],
    [word && `title:${word}`, "in titles; abstract: looks in abstracts"],
    [phrase && `about:"${phrase}"`, "papers that mention a term, in any of its spellings"],
    [
      introduced && `introduces:${introduced}`,
      "papers that introduce one; uses: finds who uses it",
    ],
    [telling && `kind:${telling}`, "things of one kind; also paper, concept, method"],
    [
      years !== null && `year:${String(Math.max(years[0], years[1] - 2))}..${String(years[1])}`,
      "of these years",
    ],
    [counted !== undefined && `cited:>${String(oftenCited(graph))}`, "cited more often than so"],
    [surname && `author:${surname}`, "by this author"],
    [venues[0] && `venue:${quoted(venues[0].name)}`, "in this venue"],
    [community && `in:${community}`, "in the community called so"],
  ];
  return tips.flatMap(([query, about]) => (query ? [{ query, about }] : []));
}

/** What a tenth of the papers with counts has reached, in one figure and noughts: 10, 300. */
function oftenCited(graph: ExplorerGraph): number {
  const counts = graph
    .mapNodes((_key, { timesCited }) => timesCited ?? 0)
    .filter((count) => count > 0)
    .sort((a, b) => b - a);
  const count = counts[Math.floor(counts.length / 10)] ?? 0;
  const unit = 10 ** Math.max(0, String(count).length - 1);
  // One less than the least of them: the example must find something.
  return Math.max(0, Math.floor((count - 1) / unit) * unit);
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name.replaceAll('"', "")}"` : name;
}
