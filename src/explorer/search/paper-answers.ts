/** The papers that questions ask for: of some years, in an order, or to begin with. */
import { sortsOf } from "../list/view.ts";
import type { Answer, Asked, PaperOrder } from "../search.ts";
import type { Hit } from "./groups.ts";
import type { Question } from "./question.ts";
import type { StartAsked } from "./start-asked.ts";
import { formatStart, startHere, surveysOf } from "./start-here.ts";
import { about, isFound, papersOf, subjectClause, venueClause, type Asking } from "./understood.ts";

/**
 * The papers of some years, of an open range the newest first. Where there are none on something, those
 * nearest in time, and that they are of others: words such as "since" would find what is asked for
 * nowhere.
 */
export async function papersOfYears(
  asking: Asking,
  question: Extract<Question, { asks: "years" }>,
  text: string,
): Promise<Answer | null> {
  const { what, inVenue, plainly, first } = question;
  if (!plainly && isFound(await asking.answer(text))) return null;
  const venue = inVenue ? venueClause(asking, what) : null;
  const subject = venue ?? (await subjectClause(asking, what));
  const known = asking.known.years;
  if (known === null) return plainly ? unorderedPapers(asking, subject, "no years") : null;
  const years =
    typeof question.years === "string"
      ? question.years
      : `${String(known[1] - question.years + 1)}..`;
  // "BEV-SLAM" is no mention of SLAM, but has the word.
  for (const clause of new Set([subject, venue ?? what])) {
    const query = `${clause} kind:paper year:${years}`.trim();
    const found = await papersOf(asking, query);
    if (found === null || !isFound(found)) continue;
    if (first !== undefined) return inKnownOrder(asking, found, first);
    return years.endsWith("..") ? inOrder(asking, found, "year") : found;
  }
  // A number alone is maybe no year, and what is neither a term nor a venue maybe a title.
  const isSubject = venue !== null || subject !== what;
  const isYears = plainly && !/^\d+$/.test(text.trim());
  if (what === "" ? !isYears : !plainly && !isSubject) return null;
  const others = await papersOf(asking, `${subject} kind:paper`.trim());
  if (others === null || !isFound(others)) return plainly ? about(asking, what, null, []) : null;
  const none = { what: "none of years", years, on: what, isVenue: venue !== null } as const;
  const ordered = years.startsWith("..")
    ? oldestFirst(asking, others)
    : inOrder(asking, others, "year");
  return { ...ordered, problems: [...others.problems, none] };
}

/**
 * The papers about something, or all, in an order; in the one in which they are found where the map knows
 * nothing that it could go by.
 */
export async function firstPapers(
  asking: Asking,
  what: string,
  by: PaperOrder,
): Promise<Answer | null> {
  const { known } = asking;
  const subject = await subjectClause(asking, what);
  if (!sortsOf("papers", known).includes(by))
    return unorderedPapers(asking, subject, by === "year" ? "no years" : "no citations");
  const found = await papersOf(asking, `${subject} kind:paper`.trim());
  return found && inOrder(asking, found, by);
}

/** Papers in an order; as they were found, and that nothing tells it, where the map does not know it. */
function inKnownOrder(asking: Asking, found: Answer, by: PaperOrder): Answer {
  if (sortsOf("papers", asking.known).includes(by)) return inOrder(asking, found, by);
  const what = by === "year" ? "no years" : "no citations";
  return { ...found, problems: [...found.problems, { what }] };
}

/** Papers that were found, the oldest first; those without a year last. */
function oldestFirst({ graph }: Asking, found: Answer): Answer {
  const yearOf = ({ key }: Hit): number =>
    graph.getNodeAttribute(key, "year") ?? Number.MAX_SAFE_INTEGER;
  return { ...found, hits: [...found.hits].sort((a, b) => yearOf(a) - yearOf(b)) };
}

/** Papers that were found, those first that are newest, or most cited. */
function inOrder({ graph }: Asking, found: Answer, by: PaperOrder): Answer {
  if (found.asked?.asks !== "papers") return found;
  const valueOf = ({ key }: Hit): number => {
    const { year, timesCited } = graph.getNodeAttributes(key);
    return (by === "year" ? year : timesCited) ?? -1;
  };
  // A stable sort: of those that are alike the better found stand first.
  const hits = [...found.hits].sort((a, b) => valueOf(b) - valueOf(a));
  return { ...found, hits, asked: { ...found.asked, first: by } };
}

/** The communities named to whoever asks what a map is about, at most. */
const MOST_COMMUNITIES = 8;

/** The papers to begin with, of the whole map or on something. */
export async function toBeginWith(
  asking: Asking,
  what: string,
  of: StartAsked["of"],
): Promise<Answer | null> {
  const { communities } = asking;
  const query = `${await subjectClause(asking, what)} kind:paper`.trim();
  const found = await asking.answer(query);
  if (!isFound(found)) return what === "" ? null : about(asking, what, null, []);
  const papers = found.hits.map(({ key }) => key);
  const { why, ...chosen } = chosenOf(asking, papers, what, of);
  const largest =
    of === "map"
      ? [...communities].sort((a, b) => b.papers - a.papers).slice(0, MOST_COMMUNITIES)
      : [];
  // A single paper shares nothing with others, and is all that there is to begin with.
  if (why.size === 0)
    return { ...found, isSet: true, communities: largest, asked: { asks: "papers", query } };
  return {
    ...found,
    ...{ hits: [...why.keys()].map(asking.hit), isSet: true },
    communities: largest,
    asked: { asks: "start", why, ...chosen },
  };
}

/** The papers chosen to begin with, and how: where surveys are asked for, those, if there are any. */
function chosenOf(
  { graph, communities }: Asking,
  papers: readonly string[],
  what: string,
  of: StartAsked["of"],
): Pick<Extract<Asked, { asks: "start" }>, "why" | "first" | "says"> {
  const surveys = of === "surveys" ? surveysOf(graph, papers) : new Map<string, string>();
  if (surveys.size > 0) {
    const isCited = papers.some((key) => (graph.getNodeAttribute(key, "timesCited") ?? 0) > 0);
    return {
      ...{ why: surveys, says: "Surveys, by their titles." },
      first: isCited ? "cited" : undefined,
    };
  }
  const start = startHere(graph, papers, communities);
  const first = start.by === "cited" ? "cited" : undefined;
  return { why: start.why, first, says: formatStart(what, of, start) };
}

/** The papers that a query finds, where the map knows nothing of what they were to be told apart by. */
async function unorderedPapers(
  asking: Asking,
  query: string,
  what: "no years" | "no citations",
): Promise<Answer | null> {
  const found = await papersOf(asking, `${query} kind:paper`.trim());
  return found && { ...found, problems: [...found.problems, { what }] };
}
