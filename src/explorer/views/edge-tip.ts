/**
 * The tip at a thread: the sentence that it was drawn from.
 *
 * Why two things are joined is the first question to any map; without an answer on the spot a line
 * is decoration. Who has no pointer finds the same sentences in the panels.
 */
import type { Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import type { PointedEdge } from "../renderer/map-view.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { nameOf, quotation, textOf } from "./quotation.ts";
import { tieTip } from "./tie-tip.ts";

/** A pointer that only crosses a thread asks nothing, milliseconds. */
const REST_MS = 90;
/** From the pointer to the tip, and from the tip to the window's edge, CSS pixels. */
const GAP = 14;
const MARGIN = 16;

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  introduces: "introduced by",
  uses: "used by",
  discusses: "discussed in",
};

export interface EdgeTip {
  /** Shows the tip of a thread; null takes it away. */
  readonly show: (edge: PointedEdge | null) => void;
}

/** Adds the tip to the page. */
export function mountEdgeTip(explorer: Explorer): EdgeTip {
  const { root, graph, store } = explorer;
  const tip = element("div", { class: "pw-tip", "aria-hidden": "true", hidden: true });
  root.append(tip);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function write({ paper, term, x, y }: PointedEdge): Promise<void> {
    const own = ++turn;
    if (!graph.hasEdge(paper, term)) {
      const parts = await tieTip(explorer, paper, term);
      if (own !== turn) return;
      fill(tip, ...parts);
      tip.hidden = false;
      place(x, y);
      return;
    }
    // Beside a chosen paper that has the term, the thread is one side of what joins the two.
    const chosen = store.get().selection.at(-1) ?? "";
    const both = chosen !== paper && graph.hasDirectedEdge(chosen, term);
    const [details, other] = await Promise.all([
      textOf(explorer, paper),
      both ? textOf(explorer, chosen) : null,
    ]);
    if (own !== turn) return;
    const thing = findThing(explorer, term)!;
    const relation = graph.getEdgeAttribute(graph.edge(paper, term), "relation");
    fill(
      tip,
      element(
        "p",
        { class: "pw-tip-head" },
        glyph(thing),
        element("b", {}, thing.label),
        element("span", {}, RELATION_WORDS[relation]),
      ),
      element("p", { class: "pw-tip-paper" }, details.title),
      quotation(explorer, details, term),
      other !== null && quotation(explorer, other, term, `${nameOf(explorer, chosen)}, chosen`),
    );
    tip.hidden = false;
    place(x, y);
  }

  /** Beside the pointer, wherever there is room. */
  function place(x: number, y: number): void {
    const frame = root.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const right = x - frame.left + GAP;
    const below = y - frame.top + GAP;
    const left = right + width + MARGIN > frame.width ? right - width - 2 * GAP : right;
    const top = below + height + MARGIN > frame.height ? below - height - 2 * GAP : below;
    tip.style.insetInlineStart = `${String(Math.max(MARGIN, left))}px`;
    tip.style.insetBlockStart = `${String(Math.max(MARGIN, top))}px`;
  }

  const hide = () => {
    clearTimeout(timer);
    turn += 1;
    tip.hidden = true;
  };
  // Whatever the reader does next, the thread is no longer what it stood at.
  for (const type of ["pointerdown", "wheel", "keydown"] as const) {
    root.addEventListener(type, hide, { capture: true, passive: true });
  }
  return {
    show(edge) {
      hide();
      if (edge === null) return;
      timer = setTimeout(() => {
        write(edge).catch(hide);
      }, REST_MS);
    },
  };
}
