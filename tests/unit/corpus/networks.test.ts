import { describe, expect, it } from "vitest";
import { isNetworkText } from "../../../src/corpus/networks.ts";
import { readSource } from "../../../src/corpus/read-source.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";
import { InputError } from "../../../src/errors.ts";

const info = { title: "Tides", description: "Sixty papers on tides." };

async function read(name: string, content: string | object) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
  return readSource({ name, path: name, open }, nodeUnpacking, (problem) => {
    throw problem;
  });
}

describe("a network of other programs'", () => {
  it.each<[string, string, string | object]>([
    [
      "VOSviewer's",
      "vosviewer.json",
      {
        network: { items: [{ id: 1, label: "tide", description: "A term" }], links: [] },
        info,
      },
    ],
    [
      "graphology's",
      "graph.json",
      { attributes: info, nodes: [{ key: "a", attributes: { label: "tide" } }], edges: [] },
    ],
    [
      "Cytoscape's",
      "map.cyjs",
      { data: { title: "Tides" }, elements: { nodes: [{ data: { id: "a" } }], edges: [] } },
    ],
    ["GEXF", "graph.gexf", '<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3"></gexf>'],
    ["GraphML", "graph.graphml", "<!-- made -->\n<graphml><graph/></graphml>"],
    ["GML", "graph.gml", "graph [\n  directed 0\n]\n"],
  ])("is refused for what it is: %s", async (_, name, content) => {
    const error: unknown = await read(name, content).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toContain("this is a map or a graph");
    expect((error as InputError).hint).toContain("the papers that it was made from");
  });

  it("is told behind many comments, and so is what is none", () => {
    const comments = "<!-- by hand -->\n".repeat(200);
    expect(isNetworkText(`${comments}<gexf version="1.3">`)).toBe(true);
    expect(isNetworkText(`${comments}<records>`)).toBe(false);
  });

  it("is a list of papers where its nodes are papers", async () => {
    const nodes = [{ id: "a", title: "Tides", abstract: "The sea comes in." }];
    const { records } = await read("papers.json", { nodes, edges: [] });
    expect(records.map(({ title }) => title)).toEqual(["Tides"]);
  });
});
