import { describe, expect, it } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { indexSearch } from "../../../src/pipeline/search-index.ts";
import { smallParts } from "../dataset/small-map.ts";

describe("indexSearch(graph)", () => {
  it("gives the bytes that a dataset has, here and in a thread", async () => {
    const parts = smallParts();
    const expected = buildDatasetFiles(parts).get("search.bin");
    expect(await indexSearch(parts.graph, { fewestNodes: Infinity })).toEqual(expected);
    expect(await indexSearch(parts.graph, { fewestNodes: 0 })).toEqual(expected);
  });
  it("ends its thread with the signal's reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(indexSearch(smallParts().graph, { fewestNodes: 0, signal })).rejects.toThrow(
      "enough",
    );
  });
});
