import { describe, expect, it } from "vitest";
import { takeCensus } from "../../../../src/explorer/renderer/focus.ts";
import { createInking } from "../../../../src/explorer/renderer/inking.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../../src/explorer/state.ts";
import { palette } from "../../../../src/look/index.ts";
import { handClock } from "./hand-clock.ts";
import { addEdge, threePapers } from "./small-graph.ts";

/** The inking of three papers that follows a store, on a map whose reference scale is 1. */
function inked(given: Partial<ExplorerState> = {}) {
  const graph = threePapers();
  const store = createStore({ ...INITIAL_STATE, ...given });
  const { clock, tick } = handClock();
  const repainted: string[][] = [];
  const census = takeCensus(graph);
  const overview = { counts: { papers: 3 }, communities: [] } as never;
  const inking = createInking(
    { graph, whole: graph, overview, store, shown: createShown(graph, store.get) },
    { graphs: { drawn: graph, whole: graph }, census, reference: 1 },
    { clock, repaint: (nodes) => repainted.push(nodes), redraw: () => undefined },
  );
  store.subscribe(inking.follow);
  const become = (change: Partial<ExplorerState>): void => {
    store.update(change);
    tick(1000);
  };
  return { graph, inking, become, repainted, tick };
}

describe("createInking(options, survey, fading)", () => {
  it("lights what the state is about, and the rest recedes", () => {
    const { inking, become } = inked();
    become({ selection: ["paper/a1"] });
    expect(inking.attention.focus().cause).toBe("selection");
    expect(inking.paint.dim).toBe(1);
  });
  it("lights nothing at the beginning where nothing was asked for", () => {
    const { inking, repainted } = inked();
    inking.begin();
    expect(repainted).toEqual([]);
  });
  it("lights at the beginning what the address asked for", () => {
    const { inking } = inked({ selection: ["paper/a1"] });
    expect(inking.attention.focus().cause).toBe("none");
    inking.begin();
    expect(inking.attention.focus().cause).toBe("selection");
  });
  it("has what the filters change drawn anew", () => {
    const { become, repainted } = inked();
    become({ hidden: new Set(["paper/b1"]) });
    expect(repainted.flat()).toContain("paper/b1");
  });
  it("takes the colours of a theme, for programs and layers alike", () => {
    const { inking } = inked();
    expect(inking.colors()).toEqual(palette("light"));
    inking.wear("dark");
    expect(inking.colors()).toEqual(palette("dark"));
    expect(inking.paint.colors.thread).toBe(palette("dark").opacity.thread);
  });
  it("turns to what colours by number, and land and threads give way", () => {
    const { inking, become, repainted } = inked();
    become({ colour: "year" });
    expect(inking.paint.overlay).toBe(1);
    expect(inking.circumstances().readings).not.toBeNull();
    expect(repainted.flat()).toHaveLength(6);
    const { land, name } = inking.colors().communities[3]!;
    expect(land).toEqual(palette("light").bareLand);
    expect(name).toEqual(palette("light").ink2);
    expect(inking.paint.colors.thread).toBeLessThan(palette("light").opacity.thread);
    become({ colour: null });
    expect(inking.colors()).toEqual(palette("light"));
  });
  it("begins with what the address colours by, in every theme", () => {
    const { inking } = inked({ colour: "year" });
    expect(inking.paint.overlay).toBe(1);
    inking.wear("dark");
    expect(inking.colors().communities[0]!.land).toEqual(palette("dark").bareLand);
  });
  it("brings the terms of one paper in as the map comes nearer", () => {
    const { inking } = inked();
    const leaves = [0.3, 0.53, 1].map((scale) => {
      inking.seeFrom(scale);
      return inking.paint.leaf;
    });
    expect(leaves).toEqual([0, expect.closeTo(0.5, 9), 1]);
  });
  it("has names of land lie over marks while nothing but the pointer lights any, also near", () => {
    const { inking, become } = inked();
    inking.seeFrom(1);
    expect(inking.paint.texture).toBe(false);
    expect(inking.liesUnderNames("paper/b1")).toBe(true);
    become({ hovered: "paper/b1" });
    expect(inking.attention.focus().cause).toBe("hover");
    expect(inking.liesUnderNames("paper/b1")).toBe(true);
    become({ hovered: null, selection: ["paper/a1"] });
    expect(inking.liesUnderNames("paper/b1")).toBe(false);
    become({ hovered: "paper/b1" });
    expect(inking.liesUnderNames("paper/b1")).toBe(false);
  });
  it("has names of land lie over marks from afar, but for what is chosen", () => {
    const { inking, become } = inked();
    inking.seeFrom(0.1);
    expect(inking.liesUnderNames("paper/b1")).toBe(true);
    become({ selection: ["paper/b1"] });
    inking.seeFrom(0.1);
    expect(inking.liesUnderNames("paper/b1")).toBe(false);
  });
  it("lets threads come in softly", () => {
    const { inking, tick } = inked();
    inking.appear();
    expect(inking.paint.fresh).toBe(0);
    tick(1000);
    expect(inking.paint.fresh).toBe(1);
  });
  it("lights the edges that the graph has now, and thins them as their number asks", () => {
    const { graph, inking, become } = inked();
    for (let i = 0; i < 4000; ++i) {
      graph.addNode(`concept/${String(i)}`, graph.getNodeAttributes("concept/shared"));
      addEdge(graph, "paper/b1", `concept/${String(i)}`);
    }
    inking.retie();
    inking.seeFrom(1);
    const { thin } = inking.paint;
    expect(thin).toBeLessThan(1);
    become({ selection: ["paper/a1"] });
    graph.clearEdges();
    const edge = addEdge(graph, "paper/a1", "concept/hub");
    inking.retie();
    inking.seeFrom(1);
    expect([...inking.attention.focus().edges.keys()]).toEqual([edge]);
    expect(inking.paint.thin).toBeGreaterThan(thin);
  });
});
