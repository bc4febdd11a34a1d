import { describe, expect, it } from "vitest";
import { NO_FOCUS, THREAD, type ThreadState } from "../../../../src/explorer/renderer/focus.ts";
import type { Circumstances } from "../../../../src/explorer/renderer/reducers.ts";
import { createThreads, THREAD_FLAG } from "../../../../src/explorer/renderer/threads.ts";
import type { ExplorerGraph } from "../../../../src/explorer/graph.ts";
import { addEdge, addNode, threePapers } from "./small-graph.ts";
import Graph from "graphology";

/** A paper with a method that it introduces, a concept, one of its own, and a hub that is asleep. */
const graph: ExplorerGraph = new Graph({ type: "directed" });
addNode(graph, "paper/p", { kind: "paper", hue: 1 });
addNode(graph, "method/m", { kind: "method" });
addNode(graph, "concept/c", { kind: "concept" });
addNode(graph, "concept/leaf", { kind: "concept" });
addNode(graph, "concept/hub", { kind: "concept" });
addNode(graph, "paper/q", { kind: "paper" });
const method = addEdge(graph, "paper/p", "method/m", { relation: "introduces" });
const concept = addEdge(graph, "paper/p", "concept/c");
const leaf = addEdge(graph, "paper/p", "concept/leaf");
const hub = addEdge(graph, "paper/p", "concept/hub", { quiet: true });
for (const term of ["method/m", "concept/c", "concept/hub"])
  addEdge(graph, "paper/q", term, { quiet: true });

type Shown = Circumstances["shown"];
const ALL: Shown = {
  has: () => true,
  isFaded: () => false,
  hasRelation: () => true,
  fades: false,
  folds: new Map(),
};
const indexOf = (key: string): number => graph.getNodeAttribute(key, "index");

function threadsWith(given: {
  readonly lit?: readonly (readonly [string, ThreadState])[];
  readonly shown?: Partial<Shown>;
  readonly arrived?: readonly string[];
  readonly leaf?: number;
}) {
  const circumstances: Omit<Circumstances, "readings"> = {
    focus: { ...NO_FOCUS, edges: new Map(given.lit) },
    shown: { ...ALL, ...given.shown },
    arrived: new Set(given.arrived?.map(indexOf)),
  };
  return createThreads(graph, { leaf: given.leaf ?? 1 }, () => circumstances);
}

function standing(given: Parameters<typeof threadsWith>[0]) {
  return threadsWith(given).standing();
}

const keys = (given: Parameters<typeof threadsWith>[0]): string[] =>
  standing(given).map(({ thread }) => thread.key);

describe("createThreads(graph, paint, circumstances)", () => {
  it("draws what is awake, and a sleeping one only while it is lit", () => {
    expect(keys({})).toEqual([method, concept, leaf]);
    expect(keys({ lit: [[hub, THREAD.ink]] })).toEqual([method, concept, leaf, hub]);
  });
  it("puts what is lit above the rest, and what is chosen on top", () => {
    const lit = [
      [method, THREAD.accent],
      [concept, THREAD.kept],
      [hub, THREAD.ink],
    ] as const;
    expect(standing({ lit }).map(({ thread, state }) => [thread.key, state])).toEqual([
      [leaf, THREAD.rest],
      [concept, THREAD.kept],
      [hub, THREAD.ink],
      [method, THREAD.accent],
    ]);
  });
  it("leaves terms of one paper out from afar, unless they are lit", () => {
    expect(keys({ leaf: 0 })).toEqual([method, concept]);
    expect(keys({ leaf: 0, lit: [[leaf, THREAD.accent]] })).toEqual([method, concept, leaf]);
  });
  it("leaves out what filters hide, and marks what stands back for them", () => {
    const has: Shown["has"] = ({ index }) => index !== indexOf("concept/c");
    const hasRelation: Shown["hasRelation"] = (relation) => relation !== "introduces";
    expect(keys({ shown: { has } })).toEqual([method, leaf]);
    expect(keys({ shown: { hasRelation } })).toEqual([concept, leaf]);
    const faded = (shown: Partial<Shown>): string[] =>
      standing({ shown: { fades: true, ...shown } })
        .filter(({ flags }) => (flags & THREAD_FLAG.faded) !== 0)
        .map(({ thread }) => thread.key);
    expect(faded({ has, isFaded: (node) => !has(node) })).toEqual([concept]);
    expect(faded({ hasRelation })).toEqual([method]);
  });
  it("tells which introduce, which are of terms of one paper, and which have just come", () => {
    const { introduces, leaf: ofOnePaper, arrived, left } = THREAD_FLAG;
    const flags = standing({ arrived: ["concept/c"] }).map(({ flags }) => flags & ~left);
    expect(flags).toEqual([introduces, arrived, ofOnePaper]);
  });
  it("hands out the same array until something changes", () => {
    const threads = threadsWith({});
    const before = threads.standing();
    expect(threads.standing()).toBe(before);
    threads.change();
    expect(threads.standing()).not.toBe(before);
    expect(threads.standing()).toEqual(before);
  });
  it("draws the edges that the graph has now, once it is told of them", () => {
    const tied = threePapers();
    tied.clearEdges();
    const lit = addEdge(tied, "paper/a1", "concept/shared");
    const threads = createThreads(tied, { leaf: 1 }, () => ({
      focus: { ...NO_FOCUS, edges: new Map([[lit, THREAD.accent]]) },
      shown: ALL,
      arrived: new Set(),
    }));
    const drawn = () => threads.standing().map(({ thread }) => thread.key);
    expect(drawn()).toEqual([lit]);
    tied.clearEdges();
    addEdge(tied, "paper/b1", "concept/hub");
    threads.retie();
    // What was lit is gone, and nothing is lit for it.
    expect(drawn()).toEqual(tied.edges());
    expect([...threads.awake.keys()]).toEqual(tied.edges());
  });
});
