/**
 * The tip at a shared term: the sentences in which the papers on both sides name it.
 *
 * "They share DPO" is a claim; whoever doubts it should not have to leave the panel, and lose what
 * was being compared, to see both sentences. The pointer may move onto the tip, Esc takes it away
 * alone, and a finger, which cannot rest on anything, opens it with a tap and finds the way to the
 * term in it (https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html).
 */
import type { Explorer } from "../context.ts";
import { element, fill, named } from "../element.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { nameOf, quotation, textOf } from "./quotation.ts";
import { thingLink } from "./thing-link.ts";

/** A pointer that only crosses a term asks nothing; one on its way to the tip has not left. */
const REST_MS = 180;
const LEAVE_MS = 160;
/** From the term to the tip, and from the tip to the window's edge, CSS pixels. */
const GAP = 4;
const MARGIN = 12;
/** Sentences shown: of a paper and of those it is compared with. */
const MOST_SENTENCES = 3;

/** Links to terms that name the papers on both sides: keys with commas between. */
const TERMS = "a[data-between]";

/** Adds the tip to the page; it answers at every shared term. */
export function mountSharedTip(explorer: Explorer): void {
  const { root, announce } = explorer;
  const tip = element("div", { class: "pw-tip pw-shared-tip", popover: "auto" });
  root.append(tip);
  let showing: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** The term that is shown, or about to be. */
  let at: HTMLElement | null = null;

  function hide(): void {
    clearTimeout(showing);
    clearTimeout(leaving);
    at = null;
    tip.hidePopover();
  }
  function show(link: HTMLElement, after: number, then?: () => void): void {
    // From its glyph to its name the pointer has not left, and what is to come still comes.
    if (link === at) return clearTimeout(leaving);
    hide();
    at = link;
    showing = setTimeout(() => {
      write(link).then(then, hide);
    }, after);
  }
  function leave(): void {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LEAVE_MS);
  }

  async function write(link: HTMLElement): Promise<void> {
    const { key, between } = link.dataset;
    const parts = await bothSides(explorer, key!, between!.split(","));
    if (link !== at || !link.isConnected) return;
    fill(tip, ...parts);
    tip.showPopover();
    place(tip, link);
  }

  const termOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>(TERMS) : null;
  root.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = termOf(event);
    if (link !== null) show(link, REST_MS);
    else if (at !== null && event.target instanceof Node && tip.contains(event.target)) {
      clearTimeout(leaving);
    } else if (at !== null && !at.matches(":focus-visible")) leave();
  });
  root.addEventListener("focusin", (event) => {
    const link = termOf(event);
    if (link?.matches(":focus-visible") === true) show(link, 0, () => announce(spoken(tip)));
  });
  root.addEventListener("focusout", (event) => {
    if (termOf(event) === at) leave();
  });
  // Before the link itself is followed.
  root.addEventListener(
    "click",
    (event) => {
      const link = termOf(event);
      if (link === null) return;
      if (event.pointerType !== "touch") return hide();
      event.preventDefault();
      event.stopPropagation();
      at = null;
      show(link, 0, () => announce(spoken(tip)));
    },
    { capture: true },
  );
  tip.addEventListener("click", hide);
  tip.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") at = null;
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !tip.matches(":popover-open")) return;
      // It takes the tip away, and nothing else with it.
      event.preventDefault();
      event.stopPropagation();
      hide();
    },
    { capture: true },
  );
  // What it stands at scrolls away from under it; one that is to come stands where the pointer is.
  const scrolled = () => {
    if (!tip.matches(":popover-open")) return;
    // The focus has what it comes to scrolled into view: there the tip goes along.
    if (at?.matches(":focus-visible") === true && isInWindow(at)) place(tip, at);
    else hide();
  };
  root.addEventListener("scroll", scrolled, { capture: true, passive: true });
}

/** The term, and a sentence of each of the papers that names it. */
async function bothSides(
  explorer: Explorer,
  term: string,
  papers: readonly string[],
): Promise<HTMLElement[]> {
  const { graph } = explorer;
  const thing = findThing(explorer, term)!;
  const having = papers.filter((paper) => graph.hasDirectedEdge(paper, term));
  const texts = await Promise.all(
    having.slice(0, MOST_SENTENCES).map((paper) => textOf(explorer, paper)),
  );
  const head = thingLink(
    thing,
    "pw-tip-head",
    glyph(thing),
    element("b", {}, named(thing.label)),
    having.length === 2 && element("span", {}, "in both papers"),
  );
  // The term that it stands at leads there too: the tip is no stop of its own for the Tab key.
  head.tabIndex = -1;
  const chosen = explorer.store.get().selection.at(-1);
  const quoted = texts.map((text, i) => {
    const paper = having[i]!;
    const name = nameOf(explorer, paper);
    return quotation(explorer, text, term, paper === chosen ? `${name} · this paper` : name);
  });
  return [head, ...quoted.filter((part) => part !== null)];
}

/** What the tip says, for those who hear it. */
function spoken(tip: HTMLElement): string {
  return [...tip.querySelectorAll("figure")]
    .map((figure) => {
      const said = figure.querySelector("blockquote")?.textContent ?? "";
      const source = figure.querySelector("figcaption")?.textContent ?? "";
      return `${source}: ${said}`;
    })
    .join(" ");
}

function isInWindow(link: HTMLElement): boolean {
  const { top, bottom } = link.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Under the term, or above it where there is no room; within the panel that it stands in. */
function place(tip: HTMLElement, link: HTMLElement): void {
  // A term whose name breaks over lines has a box for each.
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = box.bottom + GAP;
  // Where it fits on neither side, the wider one: it covers less of what it is about.
  const under = below + height + MARGIN <= innerHeight || innerHeight - below > box.top;
  const top = under
    ? Math.min(below, innerHeight - height - MARGIN)
    : Math.max(MARGIN, box.top - height - GAP);
  const panel = link.closest("[data-panel]")?.getBoundingClientRect();
  const right = Math.min(panel?.right ?? innerWidth, innerWidth);
  const left = Math.min(box.left - MARGIN, right - width - MARGIN);
  tip.style.left = `${String(Math.max(MARGIN, left))}px`;
  tip.style.top = `${String(top)}px`;
}
