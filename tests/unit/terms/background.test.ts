import { describe, expect, it } from "vitest";
import { phraseCount } from "../../../src/terms/background.ts";
import table from "../../../src/terms/model/background.json" with { type: "json" };

const ROWS = table.phrases.split("\n");
const KEYS = new Set(ROWS.map((row) => row.split(" ")[0] ?? ""));

describe("phraseCount(key)", () => {
  it("has each phrase of the table", () => {
    const found = [...KEYS].map((key) => {
      const { papers, whole, titles, wholeTitles, repeated } = phraseCount(key);
      return [key, papers, whole, titles, wholeTitles, repeated].join(" ");
    });
    expect(found.join("\n")).toBe(ROWS.join("\n"));
  });

  it("has nothing that is near a phrase and none", () => {
    const near = [...KEYS].flatMap((key) => [`${key}~`, key.slice(1)]);
    const found = near.filter((key) => !KEYS.has(key) && phraseCount(key).papers > 0);
    expect(found).toEqual([]);
  });
});
