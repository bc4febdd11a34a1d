import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/explorer/search.ts";
import { concept, paper } from "../../dataset/small-map.ts";
import { engineOf } from "./engine-of.ts";

/** A paper that has a term's name within another word of its title is no mention of it. */
const NODES = {
  "paper/old": paper("Mapping rooms", "By SLAM, since 2003.", { importance: 0.9, year: 2018 }),
  "paper/older": paper("Mapping halls", "By SLAM.", { importance: 0.8, year: 2010 }),
  "paper/bev": paper("BEV-SLAM from above", "A map.", { importance: 0.7, year: 2022 }),
  "paper/fair": paper("New fairness", "What is new since 2022.", { importance: 0.6, year: 2022 }),
  "concept/slam": concept("localization and mapping", { importance: 0.5, aliases: ["SLAM"] }),
};

describe("createEngine(searched, index), asked for papers of years", () => {
  let ask: (query: string) => Promise<Answer>;
  beforeAll(async () => {
    ask = await engineOf(NODES, [
      ["paper/old", "concept/slam"],
      ["paper/older", "concept/slam"],
    ]);
  });
  const keysOf = async (query: string) => (await ask(query)).hits.map(({ key }) => key);

  it("takes those with the word where none that mentions the term is of them", async () => {
    expect(await keysOf("what is new in SLAM since 2022?")).toEqual(["paper/bev"]);
  });
  it("gives those that mention it the newest first", async () => {
    expect(await keysOf("SLAM after 2000")).toEqual(["paper/old", "paper/older"]);
  });
  it("never answers with what merely has the words of the question", async () => {
    const { hits, problems } = await ask("what is new in SLAM since 2023?");
    expect(hits.map(({ key }) => key)).toEqual(["paper/old", "paper/older"]);
    expect(problems).toEqual([
      { what: "none of years", years: "2023..", on: "SLAM", isVenue: false },
    ]);
    expect(await keysOf("what is new in weaving since 2022?")).toEqual([]);
  });
  it("says where nothing tells how often papers are cited", async () => {
    const { hits, problems } = await ask("cited:>5");
    expect({ hits, problems }).toEqual({ hits: [], problems: [{ what: "no citations" }] });
  });
  it("says so of all papers", async () => {
    const { hits, problems } = await ask("papers since 2030");
    expect(hits[0]?.key).toBe("paper/bev");
    expect(problems).toEqual([{ what: "none of years", years: "2030..", on: "", isVenue: false }]);
  });
  it("gives the oldest where all are newer", async () => {
    const { hits, asked } = await ask("SLAM before 1950");
    expect(hits.map(({ key }) => key)).toEqual(["paper/older", "paper/old"]);
    expect(asked).not.toHaveProperty("first");
  });
  it("says nothing of years where nothing is called what may be meant", async () => {
    expect((await ask("rooms 2031")).problems).toEqual([]);
  });
  it("finds those of a range", async () => {
    expect(await keysOf("SLAM between 2005 and 2012")).toEqual(["paper/older"]);
  });
  it("says where nothing tells which are the most cited of them", async () => {
    const { hits, problems } = await ask("most important papers on SLAM since 2015");
    expect(hits.map(({ key }) => key)).toEqual(["paper/old"]);
    expect(problems).toEqual([{ what: "no citations" }]);
  });
  it("leaves a number alone to the words", async () => {
    expect((await ask("2031")).problems).toEqual([]);
  });
});
