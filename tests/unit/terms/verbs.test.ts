import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/terms/candidates.ts";
import { readField } from "../../../src/terms/text.ts";

function keysOf(text: string): string[] {
  return [...findCandidates([readField("abstract", text)]).keys()];
}

describe("verbs that look like nouns", () => {
  it("ends no phrase with a verb before a determiner", () => {
    expect(keysOf("Flat bird models neglect the wind.")).not.toContain("flatbirdmodelneglect");
  });

  it("opens no phrase with a verb after to", () => {
    const keys = keysOf("Second, we often wish to align bird models to songs.");
    expect(keys).toContain("birdmodel");
    expect(keys).not.toContain("alignbirdmodel");
  });

  it("opens no phrase with a verb after that", () => {
    const keys = keysOf("A schema has slots that bind groups of nests to places.");
    expect(keys).not.toContain("bindgroup");
  });

  it("begins anew at a judgement", () => {
    const keys = keysOf("Bird policies, often trained on songs, promise significant nests.");
    expect(keys).toContain("nest");
    expect(keys).not.toContain("promisesignificantnest");
  });

  it("keeps nouns that look like verbs", () => {
    expect(keysOf("The bird model of the nest rank test is new.")).toContain("birdmodel");
  });
});
