import { describe, expect, it } from "vitest";
import { createNames, findNamed, type Named } from "../../../../src/explorer/search/named.ts";
import { graphOf } from "../graph-of.ts";

/** SALMON is a method that its paper goes by; two papers have reward model. */
const graph = graphOf(
  {
    "paper/salmon": { "method/SALMON": 1, "concept/reward-model": 1 },
    "paper/b": { "concept/reward-model": 1, "concept/brain-data": 1 },
  },
  {},
  { "paper/salmon": { label: "SALMON: Self-Alignment", shortLabel: "SALMON" } },
);

/** Names by the graph, and one spelling that no label has. */
const named: Named = {
  graph,
  called: createNames(graph),
  dataset: {
    term: () => Promise.resolve({ node: 0, aliases: ["reward models", "RMs"] }),
  },
  candidates: (words) =>
    Promise.resolve(words.join() === "rms" || words.join() === "rm" ? [hit()] : []),
  nearly: () => Promise.resolve([hit()]),
};
function hit() {
  const { kind, label } = graph.getNodeAttributes("concept/reward-model");
  const found = { kind, label, named: ["reward", "model"], degree: 2, score: 1, words: [] };
  return { key: "concept/reward-model", ...found, spelt: [], inTextOnly: false };
}

describe("findNamed(named, text, { by, paper })", () => {
  it.each([
    ["its label", "reward model", "name", "concept/reward-model"],
    ["its label in the plural", "Reward models", "name", "concept/reward-model"],
    ["its label with a hyphen", "brain-data", "name", "concept/brain-data"],
    ["nothing, of part of a name", "reward", "name", null],
    ["another spelling", "RMs", "spelling", "concept/reward-model"],
    ["nothing, where a spelling is not asked for", "RMs", "name", null],
    ["what is called nearly so", "rewards that are modelled", "likeness", "concept/reward-model"],
    ["nothing of no words", "?!", "likeness", null],
  ] as const)("finds a term by %s: %s", async (_what, text, by, key) => {
    expect(await findNamed(named, text, { by })).toBe(key);
  });
  it("reads the spellings of what is not named so first", async () => {
    const others = Array.from({ length: 9 }, (_, i) => {
      return { ...hit(), key: "concept/brain-data", named: ["rm", String(i)] };
    });
    const crowd: Named = {
      ...named,
      dataset: {
        term: (index) =>
          Promise.resolve({
            node: index,
            aliases:
              index === graph.getNodeAttribute("concept/reward-model", "index") ? ["RMs"] : [],
          }),
      },
      candidates: () => Promise.resolve([...others, hit()]),
    };
    expect(await findNamed(crowd, "RMs", { by: "spelling" })).toBe("concept/reward-model");
  });
  it("finds of several with the same words the one that is written so", async () => {
    const both = graphOf(
      { "paper/a": { "method/rrt": 1, "method/star": 1 }, "paper/b": { "method/rrt": 1 } },
      {},
      { "method/rrt": { label: "RRT" }, "method/star": { label: "RRT*", shortLabel: "RRT*" } },
    );
    const names: Named = { ...named, graph: both, called: createNames(both) };
    expect(await findNamed(names, "RRT*", { by: "name" })).toBe("method/star");
    expect(await findNamed(names, "rrt", { by: "name" })).toBe("method/rrt");
  });
  it("takes a method of one paper that goes by its name for that paper", async () => {
    expect(await findNamed(named, "salmon", { by: "name" })).toBe("paper/salmon");
    expect(await findNamed(named, "salmon", { by: "name", paper: true })).toBe("paper/salmon");
  });
});
