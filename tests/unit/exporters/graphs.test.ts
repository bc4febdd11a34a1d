import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPORTERS, type ExportedGraph } from "../../../src/exporters/index.ts";
import { describeItem } from "../../../src/exporters/vosviewer-description.ts";
import { legalXml } from "../../../src/exporters/xml.ts";
import { elementsOf, readXml, type XmlElement } from "./read-xml.ts";

const TIDES = { key: "community/tides", name: "Tides & <sand>", hue: 2 };

const MAP: ExportedGraph = {
  title: 'Ropes "of" sand',
  description: "What <holds>.",
  nodes: [
    {
      key: "concept/rope-making",
      kind: "concept",
      label: "rope making",
      shortLabel: "rope making",
      x: 0,
      y: -2.5,
      size: 3,
      community: null,
      year: null,
      venue: null,
      degree: 1,
      url: "https://maps.example/concepts/rope-making/",
    },
    {
      key: "method/llava",
      kind: "method",
      label: "=LLaVA",
      shortLabel: "LLaVA",
      x: 10,
      y: 0,
      size: 4,
      community: TIDES,
      year: null,
      venue: null,
      degree: 12,
    },
    {
      key: "paper/ropes-of-sand",
      kind: "paper",
      label: "Ropes of sand: <b>\u0007 & 'more'",
      shortLabel: "Ropes",
      x: 1.25,
      y: 7,
      size: 6.5,
      community: TIDES,
      year: 2031,
      venue: "Journal of Tides",
      degree: 2,
      url: "https://tides.example/?id=1&v=2",
      doi: "10.5555/<sand>",
      authors: ["Ann M. Quill", "Reed; Moss"],
      abstract: "We {label} <i>ropes</i> & \\emph{sand}.",
    },
    {
      key: "paper/綱",
      kind: "paper",
      label: "綱",
      shortLabel: "綱",
      x: 3,
      y: 3,
      size: 6,
      community: TIDES,
      year: null,
      venue: null,
      degree: 0,
    },
  ],
  edges: [
    {
      source: "paper/ropes-of-sand",
      target: "concept/rope-making",
      relation: "discusses",
      weight: 0.5,
      evidence: 'We "make" ropes & more.',
    },
    { source: "paper/ropes-of-sand", target: "method/llava", relation: "introduces", weight: 1 },
    { source: "paper/ropes-of-sand", target: "paper/綱", relation: "cites", weight: null },
  ],
};

function formatMap(name: string, map: ExportedGraph = MAP): string {
  const exporter = EXPORTERS.find((candidate) => candidate.name === name);
  if (exporter?.of !== "graph") throw new RangeError(`${name} exports no graph`);
  return exporter.format(map);
}

function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join("");
}

const READERS: Readonly<Record<string, (element: XmlElement) => object>> = {
  gexf: (element: XmlElement) => ({
    ...element.attributes,
    ...Object.fromEntries(
      elementsOf(element, "attvalue").map(({ attributes }) => [
        attributes["for"]!,
        attributes["value"],
      ]),
    ),
    ...elementsOf(element, "viz:position")[0]?.attributes,
    ...(element.name === "node" && {
      size: elementsOf(element, "viz:size")[0]!.attributes["value"],
    }),
  }),
  graphml: (element: XmlElement) => ({
    ...element.attributes,
    ...Object.fromEntries(
      elementsOf(element, "data").map(({ attributes, text }) => [
        attributes["key"]!.replace(/^(?:node|edge)-/, ""),
        text,
      ]),
    ),
  }),
};

describe.each(["gexf", "graphml"] as const)("%s", (name) => {
  const read = (text: string, of: "node" | "edge") => {
    return elementsOf(readXml(text), of).map(READERS[name]!);
  };

  it("holds names, places, communities, weights and evidence", () => {
    const [ropeMaking, , ropes] = read(formatMap(name), "node");
    expect(ropes).toMatchObject({
      id: "paper/ropes-of-sand",
      label: "Ropes of sand: <b> & 'more'",
      kind: "paper",
      community: "Tides & <sand>",
      year: "2031",
      x: "1.25",
      y: "7",
      size: "6.5",
      venue: "Journal of Tides",
      authors: "Ann M. Quill; Reed, Moss",
      doi: "10.5555/<sand>",
      url: "https://tides.example/?id=1&v=2",
      terms: "2",
    });
    expect(ropes).not.toHaveProperty("papers");
    expect(ropeMaking).toMatchObject({ id: "concept/rope-making", x: "0", y: "-2.5" });
    expect(ropeMaking).toMatchObject({
      papers: "1",
      url: "https://maps.example/concepts/rope-making/",
    });
    for (const name of ["year", "venue", "authors", "doi", "terms"])
      expect(ropeMaking).not.toHaveProperty(name);
    const edges = read(formatMap(name), "edge");
    expect(edges).toHaveLength(3);
    expect(edges[0]).toMatchObject({
      source: "paper/ropes-of-sand",
      target: "concept/rope-making",
      relation: "discusses",
      weight: "0.5",
      evidence: 'We "make" ropes & more.',
    });
    expect(edges[2]).toMatchObject({ target: "paper/綱", relation: "cites" });
    expect(edges[2]).not.toHaveProperty("weight");
  });

  it("declares every attribute once, before it is used", () => {
    const [declaring, using] =
      name === "gexf" ? (["attribute", "attvalue"] as const) : (["key", "data"] as const);
    const root = readXml(formatMap(name));
    const declared = elementsOf(root, declaring).map(({ attributes }) => attributes["id"]!);
    expect(new Set(declared).size).toBe(declared.length);
    for (const { attributes } of elementsOf(root, using))
      expect(declared).toContain(attributes[name === "gexf" ? "for" : "key"]);
  });

  it("is well-formed, whatever the names", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const node = { ...MAP.nodes[0]!, label: `a ${text}` };
        const map = { ...MAP, title: text, nodes: [node], edges: [] };
        expect(read(formatMap(name, map), "node")).toMatchObject([{ label: legalXml(node.label) }]);
      }),
    );
  });
});

describe("gexf", () => {
  it("is of version 1.3, with viz elements, and has no date", () => {
    const text = formatMap("gexf");
    expect(text).toContain('<gexf version="1.3" xmlns="http://gexf.net/1.3"');
    expect(text).toContain('xmlns:viz="http://gexf.net/1.3/viz"');
    expect(text).toContain('<viz:color r="107" g="97" b="89"/>');
    expect(text).not.toContain("lastmodifieddate");
  });
});

describe("vosviewer", () => {
  it("counts items and clusters off, and leaves citations out", () => {
    const { network, info } = JSON.parse(formatMap("vosviewer")) as {
      network: Record<"items" | "links" | "clusters", object[]>;
      info: object;
    };
    expect(info).toEqual({ title: MAP.title, description: "What &#60;holds&#62;." });
    expect(network.clusters).toEqual([{ cluster: 1, label: "Tides & <sand>" }]);
    expect(network.items[2]).toEqual({
      id: 3,
      label: MAP.nodes[2]!.label,
      key: "paper/ropes-of-sand",
      kind: "paper",
      description: expect.stringContaining("<strong>Ropes of sand: ") as string,
      url: "https://tides.example/?id=1&v=2",
      x: 1.25,
      y: 7,
      cluster: 1,
      weights: { Links: 2, "Total weight": 1.5 },
      scores: { Year: 2031 },
    });
    expect(network.links).toEqual([
      { source_id: 3, target_id: 1, strength: 0.5 },
      { source_id: 3, target_id: 2, strength: 1 },
    ]);
  });
});

describe("a lens", () => {
  const TERMS: ExportedGraph = {
    ...MAP,
    lens: "terms",
    nodes: MAP.nodes.slice(0, 2),
    edges: [
      {
        ...{ source: "concept/rope-making", target: "method/llava" },
        ...{ relation: "tied", weight: 0.25, shared: 3 },
      },
    ],
  };

  it.each(["gexf", "graphml"] as const)("is undirected in %s, with what its ties share", (name) => {
    const root = readXml(formatMap(name, TERMS));
    const [edge, ...others] = elementsOf(root, "edge").map(READERS[name]!);
    expect(others).toEqual([]);
    expect(edge).toMatchObject({ source: "concept/rope-making", target: "method/llava" });
    expect(edge).toMatchObject({ weight: "0.25", sharedPapers: "3" });
    expect(formatMap(name, TERMS)).toContain(
      `${name === "gexf" ? "defaultedgetype" : "edgedefault"}="undirected"`,
    );
    expect(edge).not.toHaveProperty("relation");
    expect(formatMap(name, { ...TERMS, lens: "papers" })).toContain("sharedTerms");
  });

  it("has in VOSviewer links as strong as the papers are many, and terms their papers", () => {
    const { network, config } = JSON.parse(formatMap("vosviewer", TERMS)) as {
      network: Record<"items" | "links", object[]>;
      config: object;
    };
    expect(network.links).toEqual([{ source_id: 1, target_id: 2, strength: 3 }]);
    expect(network.items[1]).toMatchObject({
      weights: { Links: 1, "Total shared papers": 3, Papers: 12 },
    });
    expect(config).toMatchObject({
      terminology: { item: "Term", link_strength: "Shared papers", cluster: "Community" },
    });
  });

  it("has a table of its ties", () => {
    expect(formatMap("edges-csv", TERMS).split("\r\n").slice(0, 2)).toEqual([
      '"Source","Target","Type","Weight","Shared papers"',
      '"concept/rope-making","method/llava","Undirected",0.25,3',
    ]);
    expect(formatMap("edges-csv", { ...TERMS, lens: "papers" })).toContain('"Shared terms"');
  });
});

describe("describeItem(node)", () => {
  const textsOf = (html: string) => elementsOf(readXml(`<p>${html}</p>`), "div").map(textOf);

  it("has of a paper authors, venue, year and abstract, as text", () => {
    const html = describeItem(MAP.nodes[2]!);
    expect(html.match(/<\w+/g)).toEqual(
      ["div", "strong", "div", "div", "div", "span", "span"].map((name) => `<${name}`),
    );
    expect(html).toContain("Ropes of sand: &#60;b&#62; &#38; 'more'");
    expect(html).toContain("<div>Ann M. Quill, Reed; Moss</div><div>Journal of Tides, 2031</div>");
  });

  it("leaves no place for VOSviewer to put a field in, and all signs", () => {
    const html = describeItem(MAP.nodes[2]!);
    // It looks for braces in each stretch of text by itself.
    for (const stretch of html.split(/<[^>]*>/)) expect(stretch).not.toMatch(/\{.*\}/);
    const signs = html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code: string) => {
      return String.fromCharCode(Number(code));
    });
    expect(signs).toMatch(/We \{label\} <i>ropes<\/i> & \\emph\{sand\}\.$/);
  });

  it("has of a term how many papers name it", () => {
    expect(textsOf(describeItem(MAP.nodes[0]!))).toEqual(["rope making", "Concept of 1 paper"]);
    expect(textsOf(describeItem(MAP.nodes[1]!))).toEqual(["=LLaVA", "Method of 12 papers"]);
  });

  it("has of a paper only what is known, and of that no more than a panel holds", () => {
    expect(textsOf(describeItem(MAP.nodes[3]!))).toEqual(["綱"]);
    const authors = Array.from({ length: 30 }, (_, i) => `Author ${String(i + 1)}`);
    const abstract = "rope ".repeat(300).trim();
    const [, by, text] = textsOf(describeItem({ ...MAP.nodes[3]!, authors, abstract }));
    expect(by).toMatch(/Author 7, Author 8 and 22 more$/);
    expect(text).toMatch(/^(?:rope ){79,80}…$/);
  });
});

describe("nodes-csv and edges-csv", () => {
  it("have the heads that Gephi looks for, and no formula", () => {
    const [head, , method] = formatMap("nodes-csv").split("\r\n");
    expect(head).toBe(
      '"Id","Label","Kind","Short label","Community","Year","Venue",' +
        '"Authors","DOI","Times cited","URL","Papers","Terms","X","Y","Size"',
    );
    expect(method).toMatch(
      /^"method\/llava","'=LLaVA","method","LLaVA","Tides & <sand>",,,,,,,12,,10,0,4$/,
    );
    expect(formatMap("edges-csv").split("\r\n").slice(0, 2)).toEqual([
      '"Source","Target","Type","Weight","Relation","Evidence"',
      '"paper/ropes-of-sand","concept/rope-making","Directed",0.5,"discusses","We ""make"" ropes & more."',
    ]);
  });
});
