import { describe, expect, it } from "vitest";
import type { Overview } from "../../../src/dataset/reader.ts";
import { formatChoice } from "../../../src/explorer/choice-words.ts";
import { graphOf } from "./graph-of.ts";

const EXPLORER = {
  graph: graphOf({ "paper/a": { "method/owlnet": 1 }, "paper/b": { "method/owlnet": 1 } }),
  overview: {
    communities: [{ key: "community/owls", name: "Owls", hue: 0 }],
  } as unknown as Overview,
};
const NOTHING = { selection: [], path: null };
const say = (...selection: string[]) => formatChoice(EXPLORER, { selection }, NOTHING);

describe("formatChoice(explorer, state, before)", () => {
  it("says what was chosen last, and how many neighbours it has", () => {
    expect(say("method/owlnet")).toBe("Selected owlnet, method, 2 neighbours");
    expect(say("method/owlnet", "paper/a")).toBe("Selected a, paper, 1 neighbour");
  });
  it("counts no neighbours of land", () => {
    expect(say("community/owls")).toBe("Selected Owls, community");
  });
  it("says that nothing is chosen where something was, or something was asked", () => {
    expect(formatChoice(EXPLORER, NOTHING, { ...NOTHING, selection: ["paper/a"] })).toBe(
      "Nothing is chosen.",
    );
    expect(formatChoice(EXPLORER, NOTHING, { ...NOTHING, path: ["paper/a", "paper/b"] })).toBe(
      "Nothing is chosen.",
    );
    expect(say()).toBeNull();
  });
});
