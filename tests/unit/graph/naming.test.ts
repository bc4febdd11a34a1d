import { describe, expect, it } from "vitest";
import { nameCommunities, type NameCandidate } from "../../../src/graph/naming.ts";

function candidate(name: string, communities: readonly number[], hub = false): NameCandidate {
  return {
    name,
    key: `concept/${name}`,
    hub,
    score: 0.5,
    papers: communities.map((community) => ({ community, weight: 0.5 })),
  };
}

describe("nameCommunities(count, sizes, candidates)", () => {
  it("names each after what most of its papers have and others have not", () => {
    const names = nameCommunities(
      2,
      [3, 3],
      [
        candidate("brain encoding", [1, 1, 1]),
        candidate("language model", [0, 0, 0, 1, 1, 1]),
        candidate("reward models", [0, 0, 0]),
      ],
    );
    expect(names.map(({ name }) => name)).toEqual(["Reward models", "Brain encoding"]);
    expect(names[0]!.terms).toEqual([2, 1]);
  });
  it("never takes a hub while there is another term", () => {
    const [named] = nameCommunities(
      1,
      [3],
      [candidate("large language model", [0, 0, 0], true), candidate("toy task", [0])],
    );
    expect(named!.name).toBe("Toy task");
  });
  it("takes a hyphened word for more than one, and for less than two", () => {
    const nameOf = (rival: string): string =>
      nameCommunities(1, [4], [candidate("tide-gauge", [0, 0, 0]), candidate(rival, [0, 0, 0])])[0]!
        .name;
    expect(nameOf("silt")).toBe("Tide-gauge");
    expect(nameOf("silt survey")).toBe("Silt survey");
  });
  it("takes what more than two papers have before what two alone have, if it tells nearly as much", () => {
    const nameOf = (others: readonly number[]): string =>
      nameCommunities(
        2,
        [6, 6],
        [candidate("ebb study", [0, 0]), candidate("harbour silt", [0, 0, 0, ...others])],
      )[0]!.name;
    expect(nameOf([1, 1, 1])).toBe("Harbour silt");
    expect(nameOf([1, 1, 1, 1, 1, 1])).toBe("Ebb study");
  });
  it("gives no two names that are alike", () => {
    const names = nameCommunities(
      2,
      [3, 3],
      [
        candidate("reward modelling", [1, 1, 1]),
        candidate("reward models", [0, 0, 0, 0]),
        candidate("visual cortex", [1, 1]),
      ],
    ).map(({ name }) => name);
    expect(names).toEqual(["Reward models", "Visual cortex"]);
  });
  it("joins two terms where neither says it of half the papers", () => {
    const [named] = nameCommunities(
      1,
      [6],
      [
        candidate("robot arms", [0, 0]),
        candidate("snake robots", [0, 0]),
        candidate("tactile skin", [0, 0]),
      ],
    );
    expect(named!.name).toBe("Robot arms & tactile skin");
  });
  it("prefers a name that two lines of fourteen letters hold", () => {
    const [named] = nameCommunities(
      1,
      [3],
      [
        candidate("heterogeneous preference aggregation", [0, 0, 0]),
        candidate("human values", [0, 0]),
      ],
    );
    expect(named!.name).toBe("Human values");
  });
  it("numbers a community that has no term", () => {
    expect(nameCommunities(1, [2], [])[0]!.name).toBe("Community 1");
  });
});

describe("nameCommunities for regions", () => {
  const candidates = [
    candidate("brain encoding", [0, 0, 0, 0]),
    candidate("odd remark", [0]),
    candidate("robots", [1, 1, 1]),
  ];
  it("takes no name of a community, but its two largest parts' where nothing else tells as much", () => {
    const finer = {
      all: new Set(["Brain encoding"]),
      ofParts: [["Brain encoding", "NLP"], ["Robot arms"]],
    };
    const [first, second] = nameCommunities(2, [4, 3], candidates, [], finer);
    expect(first).toMatchObject({ name: "Brain encoding & NLP", shortName: "Brain encoding" });
    expect(second!.name).toBe("Robots");
  });

  it("keeps a proper word's capital within a name", () => {
    const finer = {
      all: new Set(["Brain encoding"]),
      ofParts: [
        ["Brain encoding", "Gaussian mixtures"],
        ["Robot arms", "Robot swarms"],
      ],
    };
    const mixtures = candidate("Gaussian mixtures", [1]);
    const [first] = nameCommunities(2, [4, 3], [...candidates, mixtures], [], finer);
    expect(first!.name).toBe("Brain encoding & Gaussian mixtures");
  });
});
