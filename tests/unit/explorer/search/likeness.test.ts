import { describe, expect, it } from "vitest";
import type { Hit } from "../../../../src/explorer/search/groups.ts";
import { createNearly } from "../../../../src/explorer/search/likeness.ts";

/** As many hits as the index gives of a word that thousands of names have. */
const MOST = 20;
const NODES = 5000;

const NAMES = [
  ...[
    "reward model",
    "reward hacking",
    "reward goals",
    "mixture modeling",
    "model pruning",
    "training data",
    "paper clip",
  ],
  ...[
    "Salmon: aligned by principles",
    "prune tree",
    "preference learning",
    "vision transformer",
    "Fourier transform",
  ],
];
/** A word that stands in more names than are looked at. */
const CROWD = Array.from({ length: 300 }, (_, i) => `a${String(i)} learning`);

/** Names with a word, as the index has them: the crowd's before all others. */
function called(word: string): Promise<Hit[]> {
  const hits = [...CROWD, ...NAMES].map(hitOf).filter(({ named }) => named.includes(word));
  return Promise.resolve(hits.slice(0, MOST));
}
function hitOf(label: string): Hit {
  const named = label.toLowerCase().replace(":", "").split(" ");
  const found = { key: label, label, kind: "concept", named, degree: 1, score: 1 } as const;
  return { ...found, words: [], spelt: [], inTextOnly: false };
}

describe("createNearly(called, nodes)(words)", () => {
  const nearly = createNearly(called, NODES);
  const keysOf = async (text: string) => (await nearly(text.split(" "))).map(({ key }) => key);

  it("lets a word stand for its stem where names have the word itself, too", async () => {
    expect((await keysOf("reward modeling"))[0]).toBe("reward model");
    expect((await keysOf("reward modelling"))[0]).toBe("reward model");
    expect((await keysOf("pruned model"))[0]).toBe("prune tree");
    expect((await keysOf("reward modeller"))[0]).toBe("reward model");
  });
  it("takes no word for another that it comes from", async () => {
    expect(await keysOf("transformer")).toEqual(["vision transformer"]);
  });
  it("passes over what kind of thing is meant, where anything else is said", async () => {
    expect(await keysOf("salmon paper")).toEqual(["Salmon: aligned by principles"]);
    expect(await keysOf("salmon method study")).toEqual(["Salmon: aligned by principles"]);
    expect(await keysOf("paper")).toEqual(["paper clip"]);
  });
  it("finds the same in whichever order the words stand", async () => {
    expect(await keysOf("preference learning zzz")).toEqual(["preference learning"]);
    expect(await keysOf("learning preference zzz")).toEqual(["preference learning"]);
    expect(await keysOf("zzz learning preference")).toEqual(["preference learning"]);
  });
  it("finds nothing where the larger part is named by nothing", async () => {
    expect(await keysOf("brain data")).toEqual([]);
    expect(await keysOf("zzz model")).toEqual([]);
  });
});
