/** An answer as the search field shows it: what is to be said, and the groups of what was found. */
import type { NodeKind, Overview } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { SHOW_ALL } from "../filters.ts";
import { formatNarrower, traceNarrower, withNarrower } from "../narrower.ts";
import { calledSo, groupHits, type Hit, type HitGroup } from "../search/groups.ts";
import type { Answer } from "../search.ts";
import type { ListView } from "../list/view.ts";
import type { ExplorerState } from "../state.ts";
import { findThing } from "../things.ts";
import { formatAsked, readAs, renderAsked } from "./asked.ts";
import {
  firstShown,
  renderFiltered,
  renderGroup,
  renderLands,
  renderSet,
  renderWhole,
  type HitSet,
  type ResultWriter,
} from "./search-results.ts";
import { formatMissing, renderMissing } from "./search-missing.ts";
import { formatAnswer, formatProblems, IN_NAMES, noMatch } from "./search-words.ts";

/** Where an answer is written, and what of it the reader has asked for. */
export interface AnswerPlace {
  readonly results: HTMLElement;
  readonly message: HTMLElement;
  readonly option: ResultWriter["option"];
  /** Kinds of which all hits are shown, not the first few alone. */
  readonly wholeKinds: Set<string>;
  /** Writes it again, after a kind was unfolded. */
  readonly again: () => void;
  /** Opens the list with all that was found, at a tab where it is said. */
  readonly list: (view?: Partial<ListView>) => void;
  /** Asks a question that was understood. */
  readonly ask: (change: Partial<ExplorerState>) => void;
}

/** Hits beyond which the list is offered: what the groups show of themselves. */
const LISTED_FROM = 8;

/** Of an answer's hits those that the filters leave. */
function shownHits({ graph, shown }: Explorer, answer: Answer | null): readonly Hit[] {
  const left = shown();
  return (answer?.hits ?? []).filter(({ key }) => left.has(graph.getNodeAttributes(key)));
}

/** What is lit on the map, and listed, while an answer is being read; null lights all alike. */
export function litKeys(explorer: Explorer, answer: Answer | null): ReadonlySet<string> | null {
  if (answer === null) return null;
  const hits = shownHits(explorer, answer);
  // What leads to a path or a community has not found nothing.
  const leadsOn = answer.asked !== null || answer.communities.length > 0;
  return hits.length === 0 && leadsOn ? null : new Set(hits.map(({ key }) => key));
}

/** An answer in words, what it was understood as first. */
export function describeAnswer(explorer: Explorer, answer: Answer, query: string): string {
  const hits = shownHits(explorer, answer);
  const question = answer.asked && formatAsked(explorer, answer.asked);
  const set = setOf(answer, hits);
  const missed = formatMissing(answer, (key) => findThing(explorer, key)!.label);
  return [
    missed,
    answer.asked?.asks === "start" ? answer.asked.says : "",
    question === null ? "" : `${question} Enter answers.`,
    set === null ? "" : "Enter lists them.",
    formatAnswer(answer, hits, query),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Writes an answer; null writes nothing. */
export function renderAnswer(
  explorer: Explorer,
  answer: Answer | null,
  query: string,
  { results, message, option, wholeKinds, again, list, ask }: AnswerPlace,
): void {
  fill(results);
  fill(message);
  if (answer === null || query.trim() === "") return;
  const problems = formatProblems(answer.problems).map((text) => element("p", {}, text));
  message.append(...problems);
  const read = readAs(answer.asked);
  if (read !== null) message.append(read);
  if (answer.inNames) message.append(element("p", {}, IN_NAMES));
  message.append(...renderMissing(answer, (key) => findThing(explorer, key)!.label));
  if (answer.asked === null && answer.hits.length + answer.communities.length === 0) {
    if (answer.inNames) return;
    const isTold = problems.length + answer.unnamed.length > 0;
    if (answer.unknown.length > 0 || !isTold) {
      message.append(...noMatch(explorer, answer, query));
    }
    return;
  }
  const hits = shownHits(explorer, answer);
  // What was found as it was asked for is marked so; the index's words would mark more.
  const found = new Set(answer.loosely ? answer.hits.flatMap(({ words }) => words) : []);
  const writer: ResultWriter = {
    ...{ explorer, option, found },
    needles: answer.needles,
    doing: answer.doing,
    why: answer.asked?.asks === "start" ? answer.asked.why : null,
  };
  const asked = answer.asked && renderAsked(writer, answer.asked, ask);
  if (asked !== null) results.append(asked);
  const set = setOf(answer, hits);
  if (set !== null) results.append(renderSet(writer, set, () => list(listOf(set, answer))));
  const groups = groupHits(hits, answer.called);
  const { hiddenCommunities } = explorer.store.get();
  const communities = answer.communities.filter(({ key }) => !hiddenCommunities.has(key));
  const regions = regionsCalled(explorer.overview, answer);
  const lands = [regions, communities].filter(({ length }) => length > 0);
  const first = firstShown(groups.length + lands.length);
  const write = (group: HitGroup) =>
    renderGroup(writer, group, { whole: wholeKinds.has(group.kind), first }, () => {
      wholeKinds.add(group.kind);
      again();
    });
  // Papers last, but where one is called just so.
  const isLast = (group: HitGroup): boolean =>
    group.kind === "paper" && !(group === groups[0] && answer.called.has(group.hits[0]!.key));
  results.append(...groups.filter((group) => !isLast(group)).map(write));
  if (regions.length > 0) results.append(renderLands(writer, "region", regions));
  if (communities.length > 0) results.append(renderLands(writer, "community", communities));
  results.append(...groups.filter(isLast).map(write));
  if (set === null && hits.length > LISTED_FROM)
    results.append(renderWhole(writer, hits.length, () => list()));
  const filtered = answer.hits.length - hits.length;
  if (filtered > 0) {
    const showAll = () => explorer.store.update(SHOW_ALL);
    results.append(renderFiltered(writer, filtered, showAll));
  }
  offerNarrower(writer, answer, results, ask).catch(() => undefined);
}

/**
 * Where the papers about one term are asked for: the line that lights it with its narrower ones. They
 * stand in a file, so it comes last, as options follow each other in the order they are made in.
 */
async function offerNarrower(
  { explorer, option }: ResultWriter,
  { doing }: Answer,
  results: HTMLElement,
  ask: AnswerPlace["ask"],
): Promise<void> {
  const term = termAsked(doing);
  if (term === null) return;
  const { graph, dataset, keys } = explorer;
  const written = results.lastElementChild;
  const { narrower = [] } = await dataset.term(graph.getNodeAttribute(term, "index"));
  const named = narrower.map((node) => keys[node]!);
  const found = withNarrower(graph, term, named);
  // Another answer may stand there by now.
  if (found === null || written?.isConnected !== true) return;
  const light = () => ask({ selection: [term], trace: traceNarrower(graph, found) });
  const line = option("pw-result-more", light);
  line.append(element("span"), element("span", {}, `Light ${formatNarrower(found)}`));
  results.append(line);
}

/** The term that papers are asked to be about, where it is one alone. */
function termAsked(doing: Answer["doing"]): string | null {
  const [only, ...others] = doing;
  if (only?.relation !== "about" || others.length > 0) return null;
  const [term, ...more] = new Set([...only.terms.values()].flat());
  return term !== undefined && more.length === 0 ? term : null;
}

/**
 * Of an answer that is a set, the kind that most of it is, papers before all, and how many are of it;
 * null where one thing is meant, or only one is of that kind.
 */
function setOf({ isSet, called }: Answer, hits: readonly Hit[]): HitSet | null {
  if (!isSet || called.size > 0) return null;
  const countOf = (kind: NodeKind) => hits.filter((hit) => hit.kind === kind).length;
  const papers = countOf("paper");
  const [concepts, methods] = [countOf("concept"), countOf("method")];
  const kind = papers > 0 ? "paper" : concepts > methods ? "concept" : "method";
  const count = papers > 0 ? papers : Math.max(concepts, methods);
  return count > 1 ? { kind, count } : null;
}

const TABS = { paper: "papers", concept: "concepts", method: "methods" } as const;

/** How a set is listed: at its tab, and in the order that is asked for. */
function listOf({ kind }: HitSet, { asked }: Answer): Partial<ListView> {
  const first = asked !== null && "first" in asked ? asked.first : undefined;
  return { tab: TABS[kind], ...(first !== undefined && { sort: first, reversed: false }) };
}

/** The regions called by what was asked, with how many papers each has. */
function regionsCalled(
  { regions = [], communities }: Overview,
  { needles, doing }: Answer,
): { key: string; name: string; papers: number }[] {
  if (doing.length > 0) return [];
  const words = needles.flatMap((needle) => needle.words);
  return calledSo(regions, words).map(({ key, name, communities: own }) => ({
    key,
    name,
    papers: own.reduce((sum, index) => sum + communities[index]!.papers, 0),
  }));
}
