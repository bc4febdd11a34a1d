/**
 * What papers say with a term, set beside one another by what they do: the problems they name, what
 * they propose, the gains they claim.
 *
 * Fetched when it is asked for: the sentences of all its papers have to be read.
 */
import type { PaperDetails } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import { findPassages, type Passage } from "../evidence.ts";
import { markCues, STANCES, stanceOf, type Stance } from "../stance.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount } from "../things.ts";
import { growingList } from "./panel-parts.ts";
import { mentionsOf, textOf } from "./quotation.ts";
import { thingLink } from "./thing-link.ts";

/** A paper, and the terms whose sentences are read, the most telling first. */
export type PaperTerms = readonly [paper: string, terms: readonly string[]];

/** Papers read: of a term that thousands have, the most telling ones. */
const MOST_READ = 200;
const FIRST_SHOWN = 4;

const HEADINGS: Readonly<Record<Stance, string>> = {
  problem: "Name a problem",
  proposal: "Propose",
  gain: "Claim a gain",
};

/** A sentence of a paper that does something. */
interface Telling {
  readonly paper: string;
  readonly term: string;
  readonly passage: Passage;
}

/** The sentences by what they do; each paper once under each heading. */
export async function differences(
  explorer: Explorer,
  papers: readonly PaperTerms[],
): Promise<HTMLElement> {
  const read = papers.slice(0, MOST_READ);
  const found: Record<Stance, Telling[]> = { problem: [], proposal: [], gain: [] };
  const silent = new Set(read.map(([paper]) => paper));
  for (const [paper, terms] of read) {
    const text = await textOf(explorer, paper);
    for (const stance of STANCES) {
      const telling = firstTelling(explorer, text, terms, stance);
      if (telling === null) continue;
      found[stance].push({ paper, ...telling });
      silent.delete(paper);
    }
  }
  return element(
    "div",
    { class: "pw-differences" },
    ...STANCES.filter((stance) => found[stance].length > 0).map((stance) =>
      group(explorer, stance, found[stance]),
    ),
    element("p", { class: "pw-aside" }, ...footnote(papers.length, read.length, silent.size)),
  );
}

function firstTelling(
  explorer: Explorer,
  text: PaperDetails,
  terms: readonly string[],
  stance: Stance,
): Omit<Telling, "paper"> | null {
  for (const term of terms) {
    const passages = findPassages(text, mentionsOf(explorer, text, term), term);
    const passage = passages.find(
      ({ field, segments }) =>
        field === "abstract" && stanceOf(segments.map((part) => part.text).join("")) === stance,
    );
    if (passage !== undefined) return { term, passage };
  }
  return null;
}

function group(explorer: Explorer, stance: Stance, tellings: readonly Telling[]): HTMLElement {
  return element(
    "section",
    { class: "pw-stance" },
    element(
      "h4",
      {},
      element("span", {}, HEADINGS[stance]),
      element("span", { class: "pw-count" }, formatCount(tellings.length, "paper")),
    ),
    growingList(tellings, (telling) => sentence(explorer, stance, telling), {
      className: "pw-stances",
      first: FIRST_SHOWN,
      step: 12,
    }),
  );
}

function sentence(
  explorer: Explorer,
  stance: Stance,
  { paper, term, passage }: Telling,
): HTMLLIElement {
  const { kind, hue } = explorer.graph.getNodeAttributes(term);
  const thing = findThing(explorer, paper)!;
  const said = passage.segments.flatMap(({ text, key }): Child[] =>
    key === null
      ? markCues(text, stance).map((part) =>
          part.cue ? element("em", { class: "pw-cue" }, part.text) : part.text,
        )
      : [element("mark", {}, text)],
  );
  return element(
    "li",
    {},
    element(
      "figure",
      { class: "pw-quotation", "data-hue": hue ?? undefined, "data-kind": kind },
      element("blockquote", {}, passage.cutBefore && "… ", ...said, passage.cutAfter && " …"),
      element("figcaption", {}, thingLink(thing, "pw-said-by", named(thing.label))),
    ),
  );
}

function footnote(papers: number, read: number, silent: number): Child[] {
  return [
    "Sorted by rule, from the words underlined: a lead to read on, no verdict. ",
    silent > 0 &&
      `${silent === 1 ? "One more paper names" : `${formatFigures(silent)} more papers name`} it without such a word. `,
    read < papers &&
      `Read: the ${formatFigures(read)} papers of ${formatFigures(papers)} that it tells most of.`,
  ];
}
