import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { labelOf } from "../../../src/terms/naming.ts";
import { methodsOf, paper } from "./papers.ts";

function methods(title: string, abstract: string): string[] {
  return methodsOf(extractTerms([paper("a", title, abstract)])).map(
    ({ label, occurrences }) => label + (occurrences[0]?.relation === "introduces" ? "*" : ""),
  );
}

describe("names", () => {
  it("keeps capitals that belong to a name", () => {
    expect(
      methods("On songs", "We describe birds by the Nine Feather Colour Factors in this work."),
    ).toEqual(["Nine Feather Colour Factors"]);
  });

  it("takes no part of a longer name for one", () => {
    expect(
      methods("On songs", "We introduce FOWL: Feathered Onset-driven Wave Learning, for birds."),
    ).toEqual(["FOWL*"]);
  });

  it("takes no field of study for a method", () => {
    expect(
      methods("On screens", "We ask what Human-Computer Interaction (HCI) knows of bird songs."),
    ).toEqual([]);
  });

  it("knows what is new from what it is new for", () => {
    expect(
      methods(
        "On songs",
        "We use NestBench. We design four hard NestBench-specific tests of songs.",
      ),
    ).toEqual(["NestBench"]);
  });

  it("sees what the title opens with, and what was newly developed", () => {
    expect(
      methods(
        "Feather Guided Nest Network for Birds",
        "We find nests via a Feather Guided Nest network (FGNN). FGNN finds all of them.",
      ),
    ).toEqual(["FGNN*"]);
    expect(
      methods(
        "Asking birds",
        "The newly developed Scale of Nest Comfort (SNC) scale has ten items.",
      ),
    ).toEqual(["SNC*"]);
  });
});

describe("labelOf", () => {
  it("prefers a noun phrase to what is done", () => {
    const forms = new Map([
      ["align bird models", 3],
      ["Aligning Bird Models", 2],
      ["Bird model alignment", 1],
    ]);
    expect(labelOf(forms, false)).toBe("bird model alignment");
  });

  it("writes a shouted title's words small, and acronyms as they are", () => {
    expect(labelOf(new Map([["NEST WATCHING SYNDROMES", 1]]), false)).toBe(
      "nest watching syndrome",
    );
    expect(labelOf(new Map([["VLN agents", 1]]), false)).toBe("VLN agent");
  });
});
