import { describe, expect, it } from "vitest";
import { formatError, InputError } from "../../../src/errors.ts";
import { openDataset, type ReadFile } from "../../../src/dataset/reader.ts";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { readDirectory } from "../../../src/dataset/writer.ts";
import type { NodeAttributes } from "../../../src/graph/index.ts";
import { concept, graphOf, layoutOf, paper, readMemory, smallParts } from "./small-map.ts";

const FILES = buildDatasetFiles(smallParts());

describe("openDataset(read)", () => {
  it("reads nothing but the manifest before it is asked", async () => {
    const { read, asked } = counting(readMemory(FILES));
    await openDataset(read);
    expect(asked).toEqual(["manifest.json"]);
  });

  it("reads each file once", async () => {
    const { read, asked } = counting(readMemory(FILES));
    const dataset = await openDataset(read);
    await Promise.all([dataset.paper(0), dataset.paper(3), dataset.nodes(), dataset.nodes()]);
    await dataset.paper(4);
    expect(asked).toEqual(["manifest.json", "nodes.bin", "papers/0000.json"]);
  });

  it("asks again for what could not be read", async () => {
    let down = true;
    const memory = readMemory(FILES);
    const dataset = await openDataset((path) =>
      down && path !== "manifest.json" ? Promise.reject(new Error("offline")) : memory(path),
    );
    await expect(dataset.names()).rejects.toThrow("offline");
    await expect(dataset.paper(0)).rejects.toThrow("offline");
    down = false;
    expect((await dataset.names()).keys[0]).toBe("paper/warp");
    expect((await dataset.paper(0)).title).toBe("Warp: an open loom");
  });

  it("finds a paper and a term in the right shard", async () => {
    const graph = graphOf(
      Object.fromEntries<NodeAttributes>([
        ...Array.from({ length: 300 }, (_, i): [string, NodeAttributes] => [
          `paper/${String(i)}`,
          paper(`Title ${String(i)}`, "", { community: null }),
        ]),
        ...Array.from({ length: 1500 }, (_, i): [string, NodeAttributes] => [
          `concept/${String(i)}`,
          concept(`term ${String(i)}`, { community: null, importance: 0.5 }),
        ]),
      ]),
      [],
    );
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    const { read, asked } = counting(readMemory(files));
    const dataset = await openDataset(read);
    const { keys } = await dataset.names();
    expect((await dataset.paper(keys.indexOf("paper/299"))).title).toBe("Title 299");
    expect((await dataset.term(keys.indexOf("concept/999"))).aliases).toEqual(["term 999"]);
    // As text, 299 is the 222nd of 300 papers, and 999 the last of 1,500 terms.
    expect(asked.slice(-2)).toEqual(["papers/0001.json", "terms/0001.json"]);
  });

  it.each([
    ["not JSON", "<html>", "manifest.json: is not JSON"],
    ["no manifest", "[]", "manifest.json: is not the manifest of a Paperweft dataset"],
    [
      "of a newer version",
      '{"schema":99,"counts":{}}',
      "manifest.json: is of schema version 99, and this reader knows version 1",
    ],
  ])("refuses a manifest that is %s", async (_, text, message) => {
    const error = await openDataset(readMemory(new Map([["manifest.json", encode(text)]]))).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error as InputError)).toBe(
      `${message}\n  build the dataset again: npm run data`,
    );
  });

  it("refuses columns that were cut off", async () => {
    const nodes = FILES.get("nodes.bin")!;
    const cut = new Map([...FILES, ["nodes.bin", nodes.slice(0, -4)]]);
    const dataset = await openDataset(readMemory(cut));
    await expect(dataset.nodes()).rejects.toThrow("holds 136 bytes, but 5 rows take 140");
  });
});

describe("readDirectory(directory)", () => {
  it("says what to do where there is no dataset", async () => {
    const error = await openDataset(readDirectory("no/such/folder")).catch(
      (thrown: unknown) => thrown,
    );
    expect(formatError(error as InputError).replaceAll("\\", "/")).toBe(
      "no/such/folder/manifest.json: could not be read\n  build the dataset: npm run data",
    );
  });
});

function counting(read: ReadFile): { read: ReadFile; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: (path) => {
      asked.push(path);
      return read(path);
    },
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("Dataset.lens(name)", () => {
  it("gives places and ties by the nodes' indexes, lower end first", async () => {
    const position = (key: string, x: number, y: number) => ({ key, x, y, size: 1 });
    const files = buildDatasetFiles(
      smallParts({
        lenses: [
          {
            lens: {
              name: "papers",
              nodes: ["paper/warp", "paper/weft"],
              ties: [{ a: "paper/warp", b: "paper/weft", weight: 0.5 }],
            },
            positions: [position("paper/warp", 1.23456, -2), position("paper/weft", -3, 4)],
          },
          { lens: { name: "terms", nodes: [], ties: [] }, positions: [] },
        ],
      }),
    );
    const dataset = await openDataset(readMemory(files));
    const { keys } = await dataset.names();
    const { nodes, ties } = await dataset.lens("papers");
    const [warp, weft] = [keys.indexOf("paper/warp"), keys.indexOf("paper/weft")];
    expect([...nodes.node]).toEqual([warp, weft]);
    expect([...nodes.x]).toEqual([Math.fround(1.235), -3]);
    expect([...nodes.y]).toEqual([-2, 4]);
    expect([[...ties.source], [...ties.target], [...ties.weight]]).toEqual([[warp], [weft], [128]]);
    expect((await dataset.lens("terms")).nodes.node).toHaveLength(0);
  });
});
