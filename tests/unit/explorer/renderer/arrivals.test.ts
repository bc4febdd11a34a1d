import { describe, expect, it } from "vitest";
import { createArrivals } from "../../../../src/explorer/renderer/arrivals.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { INITIAL_STATE } from "../../../../src/explorer/state.ts";
import { handClock } from "./hand-clock.ts";
import { threePapers } from "./small-graph.ts";

function letIn() {
  const graph = threePapers();
  const { clock, tick } = handClock();
  const paint = { come: 1 };
  const repainted: string[][] = [];
  let state = INITIAL_STATE;
  const arrivals = createArrivals({
    graph,
    shown: createShown(graph, () => state),
    paint,
    clock,
    repaint: (nodes) => repainted.push(nodes.sort()),
    redraw: () => undefined,
  });
  const hide = (...keys: readonly string[]): void => {
    state = { ...state, hidden: new Set(keys) };
    arrivals.follow();
  };
  const has = (key: string) => arrivals.has(graph.getNodeAttribute(key, "index"));
  return { arrivals, hide, has, paint, repainted, tick };
}

describe("arrivals", () => {
  it("are there from the start, and go at once", () => {
    const { hide, has, paint, repainted } = letIn();
    expect(has("paper/b1")).toBe(false);
    hide("paper/b1");
    expect(repainted.at(-1)).toContain("paper/b1");
    expect(paint.come).toBe(1);
  });
  it("come in softly where the filters let them in", () => {
    const { hide, has, paint, repainted, tick } = letIn();
    hide("paper/b1");
    hide();
    expect(repainted.at(-1)).toContain("paper/b1");
    expect(has("paper/b1")).toBe(true);
    expect(has("paper/a1")).toBe(false);
    expect(paint.come).toBe(0);
    tick(1000);
    expect(paint.come).toBe(1);
  });
  it("are drawn anew once they are there to stay", () => {
    const { hide, has, repainted, tick } = letIn();
    hide("paper/b1");
    hide();
    tick(1000);
    hide("paper/a1");
    expect(has("paper/b1")).toBe(false);
    expect(repainted.at(-1)).toContain("paper/b1");
  });
});
