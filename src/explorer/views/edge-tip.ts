/**
 * The tip at a thread: the sentence that it was drawn from.
 *
 * Why two things are joined is the first question to any map; without an answer on the spot a line
 * is decoration. A pointer asks by lying on it, a finger by a tap, keys by walking along it; who
 * sees no tip is told what it says.
 */
import type { Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, fill, named } from "../element.ts";
import type { PointedBy, PointedEdge } from "../renderer/map-view.ts";
import { measureInsets } from "../insets.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { nameOf, quotation, textOf } from "./quotation.ts";
import { tieTip } from "./tie-tip.ts";

/**
 * How long before the tip comes, milliseconds: a pointer that only crosses a thread asks nothing, and a
 * finger may tap twice, which brings the map nearer.
 */
const WAIT_MS: Readonly<Record<PointedBy, number>> = { pointer: 90, finger: 300, keys: 0 };
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
  /** Takes it away; false where none stood. */
  readonly close: () => boolean;
}

/** Adds the tip to the page. */
export function mountEdgeTip(explorer: Explorer): EdgeTip {
  const { root, graph, store, announce } = explorer;
  const tip = element("div", { class: "pw-tip", "aria-hidden": "true", hidden: true });
  root.append(tip);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** Whether the thread is shown because keys or a finger asked. */
  let asked = false;

  async function write(edge: PointedEdge): Promise<void> {
    const own = ++turn;
    const parts = await partsOf(edge);
    if (own !== turn) return;
    const { paper, term, by } = edge;
    const opens = by === "finger" && [
      element(
        "button",
        {
          type: "button",
          class: "pw-button",
          on: { click: () => store.update({ selection: [term, paper] }) },
        },
        "Open both",
      ),
    ];
    fill(tip, ...parts, ...(opens || []));
    tip.toggleAttribute("data-open", by === "finger");
    tip.setAttribute("aria-hidden", String(by !== "finger"));
    tip.hidden = false;
    place(edge);
    if (by !== "pointer") announce(parts.map((part) => part?.textContent ?? "").join(" "));
  }

  async function partsOf({ paper, term }: PointedEdge): Promise<(HTMLElement | null)[]> {
    if (!graph.hasEdge(paper, term)) return tieTip(explorer, paper, term);
    // Beside a chosen paper that has the term, the thread is one side of what joins the two.
    const chosen = store.get().selection.at(-1) ?? "";
    const both = chosen !== paper && graph.hasDirectedEdge(chosen, term);
    const [details, other] = await Promise.all([
      textOf(explorer, paper),
      both ? textOf(explorer, chosen) : null,
    ]);
    const thing = findThing(explorer, term)!;
    const relation = graph.getEdgeAttribute(graph.edge(paper, term), "relation");
    return [
      element(
        "p",
        { class: "pw-tip-head" },
        glyph(thing),
        element("b", {}, named(thing.label)),
        " ",
        element("span", {}, RELATION_WORDS[relation]),
      ),
      element("p", { class: "pw-tip-paper", dir: "auto" }, details.title),
      quotation(explorer, details, term),
      other && quotation(explorer, other, term, `${nameOf(explorer, chosen)}, chosen`),
    ];
  }

  /** Beside the pointer, wherever there is room; above a finger, which hides what is under it. */
  function place({ x, y, by }: PointedEdge): void {
    const frame = root.getBoundingClientRect();
    const insets = measureInsets(root);
    const { width, height } = tip.getBoundingClientRect();
    const at = { x: x - frame.left, y: y - frame.top };
    const most = { x: frame.width - insets.right - MARGIN, y: frame.height - MARGIN };
    const right = at.x + GAP;
    const below = at.y + GAP;
    const above = at.y - height - GAP;
    const left = right + width > most.x ? at.x - width - GAP : right;
    const top =
      by === "finger" && above >= MARGIN ? above : below + height > most.y ? above : below;
    const inset = (value: number, size: number, end: number): string =>
      `${String(Math.max(MARGIN, Math.min(value, end - size)))}px`;
    tip.style.insetInlineStart = inset(by === "finger" ? at.x - width / 2 : left, width, most.x);
    tip.style.insetBlockStart = inset(top, height, most.y);
  }

  const hide = () => {
    clearTimeout(timer);
    turn += 1;
    tip.hidden = true;
  };
  /** What keys or a finger lit stays lit until it is let go of; a pointer leaves by itself. */
  const close = (): boolean => {
    const stood = !tip.hidden;
    hide();
    if (asked) explorer.map()?.showThread(null);
    asked = false;
    return stood;
  };
  // Whatever the reader does next, the thread is no longer what it stood at.
  for (const type of ["pointerdown", "wheel", "keydown"] as const) {
    const next = (event: Event): void => {
      if (event.target instanceof Node && tip.contains(event.target)) return;
      // Escape takes the tip away as a step of its own: commands.ts.
      if (!(event instanceof KeyboardEvent && event.key === "Escape")) close();
    };
    root.addEventListener(type, next, { capture: true, passive: true });
  }
  store.subscribe(({ selection }, before) => {
    if (selection !== before.selection) close();
  });
  return {
    show(edge) {
      hide();
      if (edge === null) return;
      asked = edge.by !== "pointer";
      timer = setTimeout(() => {
        write(edge).catch(hide);
      }, WAIT_MS[edge.by]);
    },
    close,
  };
}
