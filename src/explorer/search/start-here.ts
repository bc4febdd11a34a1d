/**
 * A handful of papers to begin with, and why each.
 *
 * Nobody can tell which papers matter from titles alone: what many cite, what surveys the rest, and
 * what has most in common with it does say so, and says it in a few words.
 */
import type { CommunityOverview } from "../../dataset/reader.ts";
import { compareText } from "../../ordering.ts";
import type { ExplorerGraph } from "../graph.ts";
import { rarity } from "../similarity.ts";
import { formatCited, formatCount } from "../things.ts";
import type { StartAsked } from "./start-asked.ts";

export interface StartHere {
  /** Why each paper is among them, by its key; in the order in which they are to be read. */
  readonly why: ReadonlyMap<string, string>;
  /** What they were chosen by, beside the surveys. */
  readonly by: "cited" | "shared";
  /** Whether there are surveys among them. */
  readonly hasSurveys: boolean;
}

/** As many as the search shows of one kind without being asked for more. */
const MOST = 6;
const MOST_SURVEYS = 2;

const ADJECTIVE =
  "(?:annotated|bibliometric|brief|broad|comparative|comprehensive|concise|critical|current|detailed|extensive|first|general|gentle|high-level|historical|in-depth|integrative|methodological|mini|narrative|new|practical|quick|recent|scoping|selective|short|state-of-the-art|structured|systematic|technical|thorough|unified|updated)";
/**
 * "A survey of …", "…: a short overview"; not "survey vessels", nor "peer review", nor a household
 * survey, nor the introduction of a tax.
 */
const SURVEY = new RegExp(
  `(?:^|[:;,.?!(–—] ?| --? )(?:(?:an?|the) )?(?:${ADJECTIVE} )?(?:literature )?(?:(survey|overview|review|tutorial|primer)(?=\\s(?:of|on|in|for|from|about|and|to|with)\\b|\\s?[:.,;?!()–—]|$)|(introduction)(?= to\\b))`,
  "iu",
);

/**
 * Chooses among some papers: surveys, then those most cited; where nothing tells how often they are
 * cited, of each of their largest communities the one that shares most with the others.
 *
 * @param papers - their keys, the most important first
 * @param communities - those of the map
 */
export function startHere(
  graph: ExplorerGraph,
  papers: readonly string[],
  communities: readonly Pick<CommunityOverview, "key" | "name">[],
): StartHere {
  const why = new Map([...surveysOf(graph, papers)].slice(0, MOST_SURVEYS));
  const cited = papers.filter((key) => timesCited(graph, key) > 0).sort(byCited(graph));
  const hasSurveys = why.size > 0;
  const rest = (chosen: readonly (readonly [string, string])[]) => {
    for (const [key, reason] of chosen) if (why.size < MOST && !why.has(key)) why.set(key, reason);
    return why;
  };
  if (cited.length > 0) {
    const times = (key: string): string => formatCited(timesCited(graph, key));
    return { why: rest(cited.map((key) => [key, times(key)])), by: "cited", hasSurveys };
  }
  const names = new Map(communities.map(({ key, name }) => [key, name]));
  return { why: rest(mostShared(graph, papers, names)), by: "shared", hasSurveys };
}

/**
 * What is said above them.
 *
 * @param what - what they are about; "" where it is the whole map
 * @param of - what was asked for; surveys where there are none
 */
export function formatStart(
  what: string,
  of: StartAsked["of"],
  { by, hasSurveys }: Pick<StartHere, "by" | "hasSurveys">,
): string {
  const on = what === "" ? "" : ` on ${what}`;
  const chosen = by === "cited" ? "the most cited" : "those that share most with the others";
  const before = {
    papers: "",
    map: "The largest communities. ",
    surveys: `No survey${on} by its title. `,
  };
  return `${before[of]}To begin with${on}: ${hasSurveys ? "surveys, and " : ""}${chosen}.`;
}

/** The papers whose titles say that they survey others, those most cited first, each with that word. */
export function surveysOf(graph: ExplorerGraph, papers: readonly string[]): Map<string, string> {
  const found = papers.flatMap((key): [string, string][] => {
    const [, survey, introduction] = SURVEY.exec(graph.getNodeAttribute(key, "label")) ?? [];
    const word = survey ?? introduction;
    return word === undefined ? [] : [[key, `${word.toLowerCase()}, by its title`]];
  });
  return new Map(found.sort((a, b) => byCited(graph)(a[0], b[0])));
}

function timesCited(graph: ExplorerGraph, key: string): number {
  return graph.getNodeAttribute(key, "timesCited") ?? 0;
}

/** Of those cited alike the first given stays first. */
function byCited(graph: ExplorerGraph): (a: string, b: string) => number {
  return (a, b) => timesCited(graph, b) - timesCited(graph, a);
}

/** Of each community, the largest first, the paper that shares most; then the next ones of all. */
function mostShared(
  graph: ExplorerGraph,
  papers: readonly string[],
  names: ReadonlyMap<string, string>,
): [string, string][] {
  const ranked = [...sharedByAll(graph, papers)]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .map(([key]) => key);
  const lands = new Map<string, string[]>();
  for (const key of ranked) {
    const community = graph.getNodeAttribute(key, "community") ?? "";
    const land = lands.get(community);
    if (land === undefined) lands.set(community, [key]);
    else land.push(key);
  }
  // A community of one paper has none that stands for the others.
  const firsts = [...lands]
    .filter(([community, own]) => names.has(community) && own.length > 1)
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([, [first]]) => first!);
  const among = new Set(papers);
  return [...new Set([...firsts.slice(0, MOST), ...ranked.slice(0, 2 * MOST)])].map((key) => {
    const name = names.get(graph.getNodeAttribute(key, "community") ?? "");
    const others = formatCount(countSharing(graph, key, among), "paper");
    return [key, `${name === undefined ? "" : `of ${name}: `}shares terms with ${others}`];
  });
}

/**
 * What each paper shares with all others of some, as `sharesMostWith` counts it, in one walk over the
 * edges; by the root of how many terms it has, or a long abstract would always win.
 */
function sharedByAll(graph: ExplorerGraph, papers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const held: number[] = [];
  const rare: number[] = [];
  // Each edge is read once: on a large map that is what takes long.
  const read = papers.map((key) => {
    const terms: number[] = [];
    const roots: number[] = [];
    graph.forEachOutEdge(key, (_edge, { weight }, _paper, term, _from, { hub, degree }) => {
      if (hub) return;
      let place = places.get(term);
      if (place === undefined) {
        place = places.size;
        places.set(term, place);
        held.push(0);
        rare.push(rarity(graph.order, degree));
      }
      const root = Math.sqrt(weight);
      held[place]! += root;
      terms.push(place);
      roots.push(root);
    });
    return { key, terms, roots };
  });
  return new Map(
    read.map(({ key, terms, roots }) => {
      let score = 0;
      terms.forEach((place, i) => (score += roots[i]! * (held[place]! - roots[i]!) * rare[place]!));
      return [key, terms.length === 0 ? 0 : score / Math.sqrt(terms.length)];
    }),
  );
}

/** How many of some papers share a term with one, hubs aside. */
function countSharing(graph: ExplorerGraph, paper: string, among: ReadonlySet<string>): number {
  const others = new Set<string>();
  graph.forEachOutNeighbor(paper, (term, { hub }) => {
    if (!hub) graph.forEachInNeighbor(term, (other) => others.add(other));
  });
  others.delete(paper);
  return [...others].filter((key) => among.has(key)).length;
}
