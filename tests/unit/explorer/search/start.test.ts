import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/explorer/search.ts";
import { concept, paper } from "../../dataset/small-map.ts";
import { engineOf } from "./engine-of.ts";

/** Of a map that knows no citations, and of which one paper shares nothing with another. */
const NODES = {
  "paper/zeolite": paper("Zeolites in cold water", "What a zeolite holds.", { importance: 0.9 }),
  "paper/keys": paper("Handing over secrets", "By key exchange.", { importance: 0.8 }),
  "paper/more": paper("Handing over more", "By key exchange.", { importance: 0.7 }),
  "paper/stocks": paper("Stocks in pits", "Of an old exchange.", { importance: 0.6 }),
  "concept/key-exchange": concept("key exchange", { importance: 0.5 }),
};

describe("createEngine(searched, index), asked where to begin", () => {
  let ask: (query: string) => Promise<Answer>;
  beforeAll(async () => {
    ask = await engineOf(NODES, [
      ["paper/keys", "concept/key-exchange"],
      ["paper/more", "concept/key-exchange"],
    ]);
  });
  const keysOf = async (query: string) => (await ask(query)).hits.map(({ key }) => key);

  it("gives what there is where nothing tells it apart", async () => {
    const { asked, hits, isSet } = await ask("key papers on zeolite");
    expect({ keys: hits.map(({ key }) => key), isSet }).toEqual({
      ...{ keys: ["paper/zeolite"], isSet: true },
    });
    expect(asked).toEqual({ asks: "papers", query: "zeolite kind:paper" });
  });
  it("takes a name that begins with such a word for the name", async () => {
    const keys = await keysOf("key exchange papers");
    expect(keys).toContain("paper/keys");
    expect(keys).not.toContain("paper/stocks");
  });
});
