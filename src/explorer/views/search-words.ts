/** What the search says: matches in bold, what was not found, and all of it in words. */
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import type { Stretch } from "../highlight.ts";
import { FIELD_NAMES } from "../search/fields.ts";
import { groupHits, type Hit } from "../search/groups.ts";
import type { Problem } from "../search/query.ts";
import type { Answer } from "../search.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount } from "../things.ts";
import { thingLink } from "./thing-link.ts";

/** Stretches of text, what matched in bold. */
export function bolded(stretches: readonly Stretch[]): Child[] {
  return stretches.map(({ text, matched }) => (matched ? element("b", {}, text) : text));
}

/** What is said where nothing matches: which part, and what is spelt nearest. */
export function noMatch(explorer: Explorer, answer: Answer, query: string): HTMLElement[] {
  const { unknown, nearest } = answer;
  const together = unknown.length === 0;
  const which = together ? [query.trim()] : unknown;
  const said = element(
    "p",
    {},
    together ? "Nothing on this map matches all of " : "Nothing on this map matches ",
    ...which.flatMap((part, i): Child[] => [i > 0 && " or ", element("b", {}, named(part))]),
    ".",
  );
  if (nearest.length === 0) return [said];
  const links = nearest.flatMap((key, i): Child[] => {
    const thing = findThing(explorer, key)!;
    return [i > 0 && ", ", thingLink(thing, "pw-near", named(thing.label))];
  });
  return [said, element("p", { class: "pw-nearest" }, "Nearest: ", ...links)];
}

/** Said while the texts are on their way. */
export const IN_NAMES = "Names alone so far: the texts of all papers are still being read.";

/** What of a query could not be taken at its word, in a sentence each. */
export function formatProblems(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(formatProblem))];
}

function formatProblem(problem: Problem): string {
  switch (problem.what) {
    case "field": {
      const meant = problem.nearest === null ? "" : ` Did you mean ${problem.nearest}:?`;
      const known = FIELD_NAMES.map((name) => `${name}:`).join(" ");
      return `There is no field “${problem.name}”.${meant === "" ? ` Known are ${known}` : meant}`;
    }
    case "year":
      return `“${problem.text}” is no year: write year:2021 or year:2020..2024.`;
    case "cited":
      return `“${problem.text}” is no count: write cited:100.. or cited:10..50.`;
    case "none of years":
      return formatNoneOfYears(problem);
    case "no years":
      return "The papers of this map come without years.";
    case "no citations":
      return "Nothing tells how often the papers of this map are cited.";
    case "kind":
      return `“${problem.text}” is no kind: write kind:paper, kind:concept, kind:method or a kind of method, such as kind:benchmark.`;
  }
}

function formatNoneOfYears({
  years,
  on,
  isVenue,
}: Extract<Problem, { what: "none of years" }>): string {
  const papers = on === "" ? "of this map" : `${isVenue ? "in" : "on"} ${on}`;
  const nearest = years.startsWith("..") ? "oldest" : "newest";
  return `No paper ${papers} is of ${formatYears(years)}. The ${nearest} are these:`;
}

/** "2022..": "2022 or later". */
function formatYears(years: string): string {
  const [first = "", last] = years.split("..");
  if (last === undefined) return first;
  return first === ""
    ? `${last} or before`
    : last === ""
      ? `${first} or later`
      : `${first} to ${last}`;
}

/**
 * An answer in words, for those who hear it.
 *
 * @param shown - the hits that the filters leave
 */
export function formatAnswer(
  { hits, communities, nearest, problems, inNames }: Answer,
  shown: readonly Hit[],
  query: string,
): string {
  const told = [...formatProblems(problems), ...(inNames ? [IN_NAMES] : [])].map(
    (sentence) => `. ${sentence}`,
  );
  if (hits.length + communities.length > 0) {
    const filtered = hits.length - shown.length;
    return [
      ...groupHits(shown, new Set()).map(({ kind, hits: own }) => formatCount(own.length, kind)),
      ...(communities.length > 0 ? [formatCount(communities.length, "community")] : []),
      ...(filtered > 0 ? [`${formatFigures(filtered)} hidden by filters`] : []),
    ]
      .join(", ")
      .concat(...told);
  }
  if (inNames) return `Nothing is called ${query}. ${IN_NAMES}`;
  return `Nothing matches ${query}.${nearest.length > 0 ? " The nearest spellings are offered." : ""}`;
}
