import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/explorer/search.ts";
import { concept, paper } from "../../dataset/small-map.ts";
import { engineOf } from "./engine-of.ts";

/** Titles that read as questions, and what such questions are about. */
const TITLES = [
  "Recent Advances in Reinforcement Learning",
  "New Results on Loop Closure",
  "Is Gibbs sampling faster than Hamiltonian Monte Carlo on GLMs?",
  "From Words to Worlds: Reinforcement Learning in Text",
  "AI safety via debate",
  "On the Loop Closure of Words",
  "Using Gibbs sampling for Worlds",
];
const NODES = {
  ...Object.fromEntries(
    TITLES.map((title, i) => [
      `paper/${String(i)}`,
      paper(title, "", { importance: 0.5 - i / 50 }),
    ]),
  ),
  "paper/other": paper("Robots", "About loop closure.", { importance: 0.9, year: 2024 }),
  "concept/rl": concept("reinforcement learning", { importance: 0.8 }),
  "concept/closure": concept("loop closure", { importance: 0.7 }),
  "concept/gibbs": concept("Gibbs sampling", { importance: 0.6 }),
  "concept/hmc": concept("Hamiltonian Monte Carlo", { importance: 0.6 }),
};

describe("createEngine(searched, index), asked for a title", () => {
  let ask: (query: string) => Promise<Answer>;
  beforeAll(async () => {
    ask = await engineOf(NODES, [
      ["paper/0", "concept/rl"],
      ["paper/3", "concept/rl"],
      ["paper/1", "concept/closure"],
      ["paper/other", "concept/closure"],
      ["paper/2", "concept/gibbs"],
      ["paper/6", "concept/gibbs"],
      ["paper/2", "concept/hmc"],
    ]);
  });

  it.each(TITLES.map((title, i) => [title, `paper/${String(i)}`]))(
    "gives the paper of it first, and says nothing else: %s",
    async (title, key) => {
      const { hits, asked, unnamed, isSet } = await ask(title);
      expect({ first: hits[0]?.key, asked, unnamed, isSet }).toEqual({
        ...{ first: key, asked: null, unnamed: [], isSet: false },
      });
    },
  );
  it("takes the beginning of a title for it", async () => {
    const { hits, asked } = await ask("From words to worlds");
    expect([hits[0]?.key, asked]).toEqual(["paper/3", null]);
  });
  it("answers the question where no title begins so", async () => {
    expect(await ask("new results on reinforcement learning")).toMatchObject({
      asked: { asks: "papers", first: "year" },
    });
    expect(await ask("is Hamiltonian Monte Carlo faster than Gibbs sampling?")).toMatchObject({
      asked: { asks: "connection", from: "concept/hmc", to: "concept/gibbs" },
    });
    expect(await ask("recent advances")).toMatchObject({ asked: { first: "year" } });
  });
});
