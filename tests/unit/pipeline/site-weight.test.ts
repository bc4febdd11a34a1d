import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  formatVisits,
  medianOf,
  transferredBytes,
  type Transfer,
  type Visit,
} from "../../../src/pipeline/site-weight.ts";

function transfer(path: string, kind: string, isBlocking: boolean, text: string): Transfer {
  return { path, kind, isBlocking, body: new TextEncoder().encode(text) };
}

const TEXT = "a map of papers, ".repeat(1000);
const GZIPPED = gzipSync(TEXT).length;

describe("transferredBytes(transfer)", () => {
  it("are those after gzip, but for what is packed already", () => {
    expect(transferredBytes(transfer("", "document", true, TEXT))).toBe(GZIPPED);
    expect(transferredBytes(transfer("a.woff2", "font", false, TEXT))).toBe(TEXT.length);
  });
});

describe("medianOf(values)", () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
  ])("of %j is %d", (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});

describe("formatVisits(visits)", () => {
  it("adds up what comes before the first paint and after it, and the times of all visits", () => {
    const transfers = [
      transfer("", "document", true, TEXT),
      transfer("a.woff2", "font", false, TEXT),
      transfer("dataset/nodes.bin", "fetch", false, TEXT),
      transfer("dataset/plate.json", "fetch", false, TEXT),
    ];
    const visits = [900, 1100, 4000].map((readyMs): Visit => {
      return { transfers, paintMs: readyMs / 10, readyMs };
    });
    const g = String(GZIPPED);
    expect(formatVisits(visits).split("\n")).toEqual([
      "| gzip, bytes | before first paint | after it, until ready | all |",
      "| --- | --- | --- | --- |",
      `| document | ${g} | 0 | ${g} |`,
      "| font | 0 | 17,000 | 17,000 |",
      `| dataset | 0 | ${String(2 * GZIPPED)} | ${String(2 * GZIPPED)} |`,
      `| all | ${g} | ${(17_000 + 2 * GZIPPED).toLocaleString("en")} | ${(17_000 + 3 * GZIPPED).toLocaleString("en")} |`,
      "",
      "| ms, 3 visits with an empty cache | median | range |",
      "| --- | --- | --- |",
      "| first paint | 110 | 90 to 400 |",
      "| graph drawn | 1100 | 900 to 4000 |",
    ]);
  });
});
