import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { withDictionaries } from "../../src/dictionary-graph.ts";

setFlagsFromString("--allow-natives-syntax");
const isRecord = runInThisContext("(object) => %HasFastProperties(object)") as (
  object: unknown,
) => boolean;

const keys = ["paper/a", "paper/b", "7", "3"];
const edges = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), {
  selector: (edge) => [...edge].sort().join(),
});

describe("withDictionaries(graph)", () => {
  it.each(["directed", "undirected"] as const)("leaves a %s graph what it is", (type) => {
    fc.assert(
      fc.property(edges, (some) => {
        const [plain, graph] = [new Graph({ type }), withDictionaries(new Graph({ type }))];
        for (const one of [plain, graph]) {
          for (const key of keys) one.addNode(key);
          for (const [source, target] of some)
            one.addEdgeWithKey(`${source} ${target}`, source, target);
        }
        expect(graph.export()).toEqual(plain.export());
        for (const key of keys) {
          expect(graph.neighbors(key)).toEqual(plain.neighbors(key));
          expect(keys.map((other) => graph.hasEdge(key, other))).toEqual(
            keys.map((other) => plain.hasEdge(key, other)),
          );
        }
        for (const one of [plain, graph]) one.dropNode(keys[0]!);
        expect(graph.edges()).toEqual(plain.edges());
      }),
    );
  });
  it("has neighbours in dictionaries", () => {
    const graph = withDictionaries(new Graph({ type: "directed" }));
    graph.addNode("a");
    const nodes = Reflect.get(graph, "_nodes") as Map<string, { in: object; out: object }>;
    expect(isRecord({})).toBe(true);
    expect([nodes.get("a")!.in, nodes.get("a")!.out].map(isRecord)).toEqual([false, false]);
  });
});
