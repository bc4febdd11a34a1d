import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/explorer/search.ts";
import { concept, paper } from "../../dataset/small-map.ts";
import { engineOf } from "./engine-of.ts";

const NODES = {
  "paper/a": paper("Vision", "With attention.", { importance: 0.9 }),
  "paper/b": paper("Filters", "By convolution.", { importance: 0.8 }),
  "concept/attention": concept("attention"),
  "concept/convolution": concept("convolution"),
  "concept/loop": concept("loop closure", { aliases: ["loop closure", "loop closing"] }),
};

describe("createEngine(searched, index), asked for a phrase that nothing has", () => {
  let ask: (query: string) => Promise<Answer>;
  beforeAll(async () => {
    ask = await engineOf(NODES, [
      ["paper/a", "concept/attention"],
      ["paper/a", "concept/loop"],
      ["paper/b", "concept/convolution"],
    ]);
  });
  const calledIn = async (query: string) => [...(await ask(query)).called];

  it("answers none of its words as a name", async () => {
    const { called, without, hits } = await ask('"zebra attention" convolution');
    expect([...called]).toEqual(["concept/convolution"]);
    expect(without).toEqual(["zebra attention"]);
    expect(hits.map(({ key }) => key)).not.toContain("concept/attention");
    expect(await calledIn('"attention zebra" convolution')).toEqual(["concept/convolution"]);
  });
  it("answers a phrase that is a name as a whole, in any of its spellings", async () => {
    expect(await calledIn('"loop closing" xylophone')).toEqual(["concept/loop"]);
    expect(await calledIn('xylophone "loop closure" convolution')).toEqual([
      "concept/loop",
      "concept/convolution",
    ]);
  });
  it("makes no name of words on both sides of a phrase, or of a part of it and what is beside", async () => {
    expect(await calledIn('loop "zebra" closure')).toEqual([]);
    expect(await calledIn('"zebra loop" closure')).toEqual([]);
    expect(await calledIn("zebra loop closure")).toEqual(["concept/loop"]);
  });
});
