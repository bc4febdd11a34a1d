import fc from "fast-check";
import Graph from "graphology";
import type { SerializedGraph } from "graphology-types";
import { describe, expect, it } from "vitest";
import {
  EDGE_FLAG,
  NODE_FLAG,
  METHOD_KINDS,
  NO_COMMUNITY,
  NO_METHOD_KIND,
  NO_VENUE,
  NO_YEAR,
  UNCOUNTED,
} from "../../../src/dataset/reader.ts";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { sha256Of } from "../../../src/sha256.ts";
import type { EdgeAttributes, NodeAttributes } from "../../../src/graph/index.ts";
import {
  concept,
  edge,
  graphOf,
  layoutOf,
  method,
  openFiles,
  paper,
  smallParts,
  textOf,
} from "./small-map.ts";

describe("buildDatasetFiles(parts) → openDataset(read)", () => {
  it("tells what shaped the dataset, in one order", async () => {
    const terms = { rules: 2, sha256: "0b" };
    const duplicates = { sha256: "0a", rules: 1 };
    const files = buildDatasetFiles(smallParts({ options: { terms, duplicates } }));
    expect(JSON.stringify((await openFiles(files)).manifest.options)).toBe(
      '{"duplicates":{"rules":1,"sha256":"0a"},"terms":{"rules":2,"sha256":"0b"}}',
    );
  });

  it("orders nodes by importance, then by key", async () => {
    const { keys } = await (await openFiles(buildDatasetFiles(smallParts()))).names();
    expect(keys).toEqual([
      "paper/warp",
      "method/warp",
      "concept/loom",
      "paper/weft",
      "paper/alone",
    ]);
  });

  it("gives each node's place, kind, community and flags", async () => {
    const nodes = await (await openFiles(buildDatasetFiles(smallParts()))).nodes();
    expect([...nodes.x]).toEqual([3, 1, 0, 4, 2]);
    expect([...nodes.y]).toEqual([-1.5, -0.5, 0, -2, -1]);
    expect([...nodes.degree]).toEqual([2, 2, 1, 1, 0]);
    expect([...nodes.kind]).toEqual([0, 2, 1, 0, 0]);
    expect([...nodes.community]).toEqual([0, 0, 0, 0, NO_COMMUNITY]);
    expect([...nodes.flags]).toEqual([0, NODE_FLAG.hub, 0, 0, NODE_FLAG.unlinked]);
    expect([...nodes.year]).toEqual([2021, NO_YEAR, NO_YEAR, 2024, NO_YEAR]);
    expect([...nodes.venue]).toEqual(Array<number>(5).fill(NO_VENUE));
    const tool = METHOD_KINDS.indexOf("tool");
    const none = NO_METHOD_KIND;
    expect([...nodes.methodKind]).toEqual([none, tool, none, none, none]);
  });

  it("tells what an earlier map did not have", async () => {
    const none = { community: null };
    const graph = graphOf(
      {
        "paper/old": paper("Old", "", { ...none, importance: 0.4 }),
        "paper/young": paper("Young", "", { ...none, importance: 0.3, isNew: true }),
        "concept/young": concept("young", { ...none, importance: 0.2, hub: true, isNew: true }),
      },
      [],
    );
    const parts = smallParts({ graph, layout: layoutOf(graph) });
    const dataset = await openFiles(buildDatasetFiles(parts));
    const { flags } = await dataset.nodes();
    expect([...flags]).toEqual([0, NODE_FLAG.new, NODE_FLAG.new | NODE_FLAG.hub]);
    expect((await dataset.overview()).counts).toMatchObject({ newPapers: 1, newTerms: 1 });
  });

  it("gives each paper's venue, where the overview lists it", async () => {
    const at = (venue: string, importance: number) =>
      paper("Title", "", { community: null, venue, importance });
    const graph = graphOf(
      {
        "paper/a": at("Tides", 0.4),
        "paper/b": at("Alone", 0.3),
        "paper/c": at("Sands", 0.2),
        "paper/d": at("Sands", 0.1),
        "paper/e": at("Tides", 0),
      },
      [],
    );
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    const dataset = await openFiles(files);
    expect((await dataset.overview()).venues).toEqual([
      { name: "Sands", papers: 2 },
      { name: "Tides", papers: 2 },
    ]);
    expect([...(await dataset.nodes()).venue]).toEqual([1, NO_VENUE, 0, 0, 1]);
  });

  it("sorts edges by their later node, and never writes a weight of 0", async () => {
    const edges = await (await openFiles(buildDatasetFiles(smallParts()))).edges();
    expect([...edges.source]).toEqual([0, 0, 3]);
    expect([...edges.target]).toEqual([1, 2, 1]);
    expect([...edges.weight]).toEqual([255, 64, 1]);
    expect([...edges.relation]).toEqual([0, 2, 1]);
    expect([...edges.flags]).toEqual([0, 0, EDGE_FLAG.quiet]);
  });

  it("gives a paper's text, record and terms, the heaviest first", async () => {
    const dataset = await openFiles(buildDatasetFiles(smallParts()));
    expect(await dataset.paper(0)).toEqual({
      node: 0,
      title: "Warp: an open loom",
      abstract: "Warp is a loom. It weaves.",
      sentences: [{ field: "title", start: 0, end: 18 }],
      terms: [
        { node: 1, mentions: [{ field: "title", start: 0, end: 4 }] },
        { node: 2, mentions: [{ field: "title", start: 0, end: 4 }] },
      ],
      authors: ["Ada Höök"],
      year: 2021,
      doi: "10.5555/warp",
      origins: [{ source: "papers.txt" }],
    });
    expect(await dataset.term(1)).toEqual({ node: 1, aliases: ["Warp"], methodKind: "tool" });
    expect(await dataset.term(2)).toEqual({ node: 2, aliases: ["loom", "looms"] });
    await expect(dataset.paper(1)).rejects.toThrow(RangeError);
    await expect(dataset.term(9)).rejects.toThrow(RangeError);
  });

  it("gives what else the sources know, and who cites whom, apart from all edges", async () => {
    const cites = (...keys: string[]) => ({ community: null, cites: keys });
    const graph = graphOf(
      {
        "paper/a": paper("A", "", { ...cites("paper/b", "paper/c"), importance: 0.1, pmid: "7" }),
        "paper/b": paper("B", "", { ...cites("paper/c"), importance: 0.2, licence: "CC0" }),
        "paper/c": paper("C", "", {
          ...cites("paper/a"),
          importance: 0.3,
          from: { title: "a.bib", abstract: "b.json" },
        }),
        "concept/loom": concept("loom", { community: null, importance: 0 }),
      },
      [["paper/a", "concept/loom", edge()]],
    );
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    const dataset = await openFiles(files);
    expect(await Promise.all([0, 1, 2].map((node) => dataset.paper(node)))).toMatchObject([
      { title: "C", from: { title: "a.bib", abstract: "b.json" }, cites: [2], citedBy: [1, 2] },
      { title: "B", licence: "CC0", cites: [0], citedBy: [2] },
      { title: "A", pmid: "7", cites: [0, 1], citedBy: [0] },
    ]);
    expect([...(await dataset.nodes()).degree]).toEqual([1, 1, 1, 1]);
    expect([...(await dataset.edges()).target]).toEqual([3]);
    expect(dataset.manifest.counts).toMatchObject({ edges: 1, citations: 4 });
    const exported = Graph.from<object, { relation: string }>(
      JSON.parse(textOf(files, "graph.json")) as SerializedGraph<object, { relation: string }>,
    );
    const edges = exported.mapEdges((_, { relation }, source, target) => {
      return [source, relation, target].join(" ");
    });
    expect(edges).toEqual([
      "paper/a uses concept/loom",
      "paper/a cites paper/b",
      "paper/a cites paper/c",
      "paper/b cites paper/c",
      "paper/c cites paper/a",
    ]);
    expect(exported.getEdgeAttributes("paper/a", "paper/b")).toEqual({ relation: "cites" });
  });

  it("names a term's broader terms and, the other way round, its narrower ones", async () => {
    const term = (importance: number, ...broader: string[]) =>
      concept("", { community: null, importance, broader });
    const graph = graphOf(
      {
        "concept/alignment": term(0.4),
        "concept/learning": term(0.3),
        "concept/value-alignment": term(0.2, "concept/alignment"),
        "method/dpo": method("DPO", {
          ...{ community: null, importance: 0.1 },
          broader: ["concept/learning", "concept/alignment"],
        }),
      },
      [],
    );
    const dataset = await openFiles(
      buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) })),
    );
    const terms = await Promise.all([0, 1, 2, 3].map((node) => dataset.term(node)));
    expect(terms.map(({ broader, narrower }) => [broader, narrower])).toEqual([
      [undefined, [2, 3]],
      [undefined, [3]],
      [[0], undefined],
      [[0, 1], undefined],
    ]);
  });

  it("leaves a short label out where it is the label", async () => {
    const { shortLabels } = await (await openFiles(buildDatasetFiles(smallParts()))).names();
    expect(shortLabels).toEqual(["Warp", "", "", "", ""]);
  });

  it("describes the whole in the overview", async () => {
    const dataset = await openFiles(buildDatasetFiles(smallParts()));
    expect(await dataset.overview()).toEqual({
      title: "Looms",
      description: "A map of looms.",
      counts: {
        ...{ papers: 3, concepts: 1, methods: 1, edges: 3, communities: 1, unlinked: 1 },
        ...{ citations: 0, newPapers: 0, newTerms: 0 },
      },
      years: [2021, 2024],
      venues: [],
      extent: [-10, -20, 30, 40],
      gridStep: 10,
      lenses: { papers: { nodes: 0, ties: 0 }, terms: { nodes: 0, ties: 0 } },
      communities: [
        {
          key: "community/weaving",
          name: "Weaving",
          hue: 3,
          papers: 2,
          typical: [0, 3],
          terms: [1, 2],
          x: 3.5,
          y: -1.75,
        },
      ],
    });
  });

  it("names regions, and gives short names where they differ", async () => {
    const parts = smallParts();
    const [community] = parts.graph.getAttribute("communities");
    const { graph } = parts;
    graph.setAttribute("communities", [{ ...community!, name: "Weaving & looms" }]);
    const region = { key: "region/cloth", name: "Cloth", shortName: "Cloth" };
    graph.setAttribute("regions", [{ ...region, communities: ["community/weaving"] }]);
    const overview = await (await openFiles(buildDatasetFiles(parts))).overview();
    expect(overview.communities[0]).toMatchObject({
      name: "Weaving & looms",
      shortName: "Weaving",
    });
    expect(overview.regions).toEqual([{ key: "region/cloth", name: "Cloth", communities: [0] }]);
  });

  it("says null where no year is known", async () => {
    const graph = graphOf({ "paper/a": paper("A", "", { community: null }) }, []);
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    expect((await (await openFiles(files)).overview()).years).toBeNull();
  });

  it("says how often papers are cited, where any source does", async () => {
    const cited = { community: null, timesCited: 12 };
    const graph = graphOf(
      {
        "paper/a": paper("A", "", cited),
        "paper/b": paper("B", "", { community: null }),
        "concept/loom": concept("loom", { community: null }),
      },
      [
        ["paper/a", "concept/loom", edge()],
        ["paper/b", "concept/loom", edge()],
      ],
    );
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    const dataset = await openFiles(files);
    const { keys } = await dataset.names();
    const [a, b, loom] = ["paper/a", "paper/b", "concept/loom"].map((key) => keys.indexOf(key));
    const { timesCited } = await dataset.nodes();
    expect([a, b, loom].map((node) => timesCited?.[node!])).toEqual([12, UNCOUNTED, UNCOUNTED]);
    expect((await dataset.overview()).counted).toBe(1);
    expect((await dataset.paper(a!)).timesCited).toBe(12);

    const uncounted = buildDatasetFiles(smallParts());
    expect([...uncounted.keys()]).not.toContain("cited.bin");
    expect(await (await openFiles(uncounted)).overview()).not.toHaveProperty("counted");
  });

  it("says in the manifest how far the sources go", async () => {
    const { manifest } = await openFiles(buildDatasetFiles(smallParts({ notEnglish: 1 })));
    expect(manifest.coverage).toEqual({ withoutAbstract: 2, notEnglish: 1 });
  });

  it("lists every other file in the manifest, with its size and hash", async () => {
    const files = buildDatasetFiles(smallParts());
    const { manifest } = await openFiles(files);
    expect([...files.keys()].at(-1)).toBe("manifest.json");
    expect(manifest.files.map(({ path }) => path)).toEqual([
      "edges.bin",
      "graph.json",
      "names/0000.json",
      "nodes.bin",
      "overview.json",
      "papers/0000.json",
      "plate.json",
      "search.bin",
      "terms/0000.json",
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      expect([bytes, sha256]).toEqual([files.get(path)?.length, sha256Of(files.get(path)!)]);
    }
  });

  it("carries a term's description, where a person wrote one", async () => {
    const graph = graphOf(
      {
        "paper/a": paper("Title", "", { community: null }),
        "concept/loom": concept("loom", { community: null, description: "What weaves." }),
        "method/warp": method("Warp", { community: null, description: "What is woven on." }),
      },
      [
        ["paper/a", "concept/loom", edge()],
        ["paper/a", "method/warp", edge()],
      ],
    );
    const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));
    const dataset = await openFiles(files);
    expect([await dataset.term(1), await dataset.term(2)]).toMatchObject([
      { description: "What weaves." },
      { description: "What is woven on.", methodKind: "tool" },
    ]);
    const exported = JSON.parse(textOf(files, "graph.json")) as SerializedGraph;
    expect(
      exported.nodes.map(({ attributes = {} }) => attributes["description"] as unknown),
    ).toEqual(["What weaves.", "What is woven on.", undefined]);
  });

  it("writes graph.json with the attributes that other programs rely on", () => {
    const text = textOf(buildDatasetFiles(smallParts()), "graph.json");
    const exported = JSON.parse(text) as SerializedGraph;
    const graph = Graph.from(exported);
    expect(graph.nodes()).toEqual(graph.nodes().sort());
    expect(graph.getNodeAttributes("paper/warp")).toEqual({
      kind: "paper",
      label: "Warp: an open loom",
      shortLabel: "Warp",
      community: "community/weaving",
      title: "Warp: an open loom",
      abstract: "Warp is a loom. It weaves.",
      sentences: [{ field: "title", start: 0, end: 18 }],
      authors: ["Ada Höök"],
      year: 2021,
      doi: "10.5555/warp",
      x: 3,
      y: -1.5,
      size: 1.5,
    });
    expect(graph.getNodeAttributes("method/warp")).toEqual({
      kind: "method",
      label: "Warp",
      shortLabel: "Warp",
      community: "community/weaving",
      aliases: ["Warp"],
      broader: [],
      methodKind: "tool",
      x: 1,
      y: -0.5,
      size: 1.5,
    });
    expect(graph.getEdgeAttributes("paper/weft", "method/warp")).toEqual({
      relation: "uses",
      weight: 0.0001,
      mentions: [{ field: "title", start: 0, end: 4 }],
    });
  });

  it("leaves graph.json out above 20,000 nodes, unless it is asked for", () => {
    const graph = graphOf(
      Object.fromEntries(
        Array.from({ length: 20_001 }, (_, i) => [
          `concept/${String(i)}`,
          concept(String(i), { community: null }),
        ]),
      ),
      [],
    );
    const parts = smallParts({ graph, layout: layoutOf(graph) });
    expect(buildDatasetFiles(parts).has("graph.json")).toBe(false);
    expect(buildDatasetFiles({ ...parts, graphJson: true }).has("graph.json")).toBe(true);
  });

  it("refuses a node without a place", () => {
    const { layout } = smallParts();
    const parts = smallParts({ layout: { ...layout, positions: layout.positions.slice(1) } });
    expect(() => buildDatasetFiles(parts)).toThrow(RangeError);
  });
});

describe("buildDatasetFiles(parts), for any graph", () => {
  it("gives back what went in, and the same bytes in any order of nodes and edges", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.infiniteStream(fc.nat()), async ({ nodes, edges }, ranks) => {
        const graph = graphOf(Object.fromEntries(nodes), edges);
        const files = buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) }));

        const dataset = await openFiles(files);
        const { keys, labels } = await dataset.names();
        expect(keys.toSorted()).toEqual(graph.nodes().sort());
        expect(labels).toEqual(keys.map((key) => graph.getNodeAttribute(key, "label")));
        const columns = await dataset.edges();
        const read = Array.from(columns.source, (source, i) => [
          keys[source],
          keys[columns.target[i]!],
        ]);
        expect(read.toSorted()).toEqual(graph.mapEdges((_, __, s, t) => [s, t]).sort());
        for (const [node, key] of keys.entries()) {
          const attributes = graph.getNodeAttributes(key);
          if (attributes.kind === "paper") {
            const { title, terms } = await dataset.paper(node);
            expect([title, terms.length]).toEqual([attributes.title, graph.outDegree(key)]);
          } else {
            expect((await dataset.term(node)).aliases).toEqual(attributes.aliases);
          }
        }

        const other = graphOf(Object.fromEntries(shuffle(nodes, ranks)), shuffle(edges, ranks));
        expect(buildDatasetFiles(smallParts({ graph: other, layout: layoutOf(other) }))).toEqual(
          files,
        );
      }),
      { numRuns: 50 },
    );
  });
});

interface World {
  nodes: [string, NodeAttributes][];
  edges: [string, string, EdgeAttributes][];
}

const importances = fc.constantFrom(0, 0.25, 0.5, 1);

/** Papers and terms with any text, and any edges between them. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    papers: fc.array(fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), importances)),
    terms: fc.array(fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), importances)),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0.001, max: 1, noNaN: true }))),
  })
  .map(({ papers, terms, picks }) => {
    const nodes: World["nodes"] = [];
    papers.forEach(([title, importance], i) => {
      nodes.push([`paper/${String(i)}`, paper(title, title, { importance, community: null })]);
    });
    terms.forEach(([label, importance], i) => {
      const make = i % 2 === 0 ? concept : method;
      nodes.push([`term/${String(i)}`, make(label, { importance, community: null })]);
    });
    const edges = new Map<string, World["edges"][number]>();
    if (papers.length > 0 && terms.length > 0) {
      for (const [p, t, weight] of picks) {
        const ends = [`paper/${String(p % papers.length)}`, `term/${String(t % terms.length)}`];
        edges.set(ends.join(" "), [ends[0]!, ends[1]!, edge({ weight })]);
      }
    }
    return { nodes, edges: [...edges.values()] };
  });

function shuffle<T>(items: readonly T[], ranks: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, rank: Number(ranks.next().value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
