import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { formatPlaces, parsePlaces, type Places } from "../../../src/map/index.ts";

const FILE = "data/places.json";

const SMALL: Places = {
  communities: [{ key: "community/tides", name: "Tides & sands", hue: 3 }],
  nodes: [
    { key: "concept/tide", x: 1.25, y: -3, community: "community/tides" },
    { key: "paper/tides", x: 0, y: 0.5, community: null },
  ],
};

const TEXT = `{"version":1,
"communities":[
{"key":"community/tides","name":"Tides & sands","hue":3}
],
"nodes":[
{"key":"concept/tide","x":1.25,"y":-3,"community":"community/tides"},
{"key":"paper/tides","x":0,"y":0.5,"community":null}
]}
`;

function refusal(text: string): string {
  try {
    parsePlaces(text, FILE);
  } catch (error) {
    if (error instanceof InputError) return formatError(error);
    throw error;
  }
  return "none";
}

describe("formatPlaces(places)", () => {
  it("writes a line for each node, sorted by key", () => {
    expect(formatPlaces({ ...SMALL, nodes: SMALL.nodes.toReversed() })).toBe(TEXT);
  });
  it("writes what papers and terms are recognised by, where there is something", () => {
    const at = { x: 0, y: 0, community: null };
    const nodes = [
      { key: "concept/a", ...at, names: ["b", "c"] },
      { key: "paper/a", ...at, doi: "10.1/a", arxiv: "2310.01234", pmid: "7" },
    ];
    const text = formatPlaces({ communities: [], nodes });
    expect(text.split("\n").slice(3, 5)).toEqual([
      '{"key":"concept/a","x":0,"y":0,"community":null,"names":["b","c"]},',
      '{"key":"paper/a","x":0,"y":0,"community":null,"doi":"10.1/a","arxiv":"2310.01234","pmid":"7"}',
    ]);
    expect(parsePlaces(text, FILE).nodes).toEqual(nodes);
  });
  it("rounds to hundredths, and writes no −0", () => {
    const nodes = [{ key: "paper/a", x: 1.23456, y: -0.001, community: null }];
    expect(formatPlaces({ communities: [], nodes })).toContain('"x":1.23,"y":0,');
  });
});

describe("parsePlaces(text, file)", () => {
  it("reads what formatPlaces has written", () => {
    expect(parsePlaces(TEXT, FILE)).toEqual(SMALL);
    const place = fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 100);
    const nodes = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1 }).map((slug) => `paper/${slug}`),
        x: place,
        y: place,
        community: fc.constantFrom("community/tides", null),
      }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(nodes, (any) => {
        const text = formatPlaces({ ...SMALL, nodes: any });
        expect(formatPlaces(parsePlaces(text, FILE))).toBe(text);
      }),
    );
  });

  it.each([
    ["is cut off", TEXT.slice(0, 200), "data/places.json:7: this is not JSON"],
    [
      "has the marks of an unfinished merge",
      TEXT.replace('{"key":"paper', '<<<<<<< HEAD\n{"key":"paper'),
      "data/places.json:7: this is not JSON",
    ],
    [
      "is of another version",
      TEXT.replace('"version":1', '"version":2'),
      "data/places.json:1 (version): version must be 1",
    ],
    [
      "has a place that is no number",
      TEXT.replace("0.5", '"north"'),
      "data/places.json:7 (y): y must be a number",
    ],
    [
      "has a key of no kind",
      TEXT.replace("paper/", "author/"),
      "data/places.json:7 (key): key must begin with paper/ or concept/ or method/",
    ],
    [
      "has a key that is not known",
      TEXT.replace('"x":1.25', '"z":7,"x":1.25'),
      "data/places.json:6 (z): there is no such key: z",
    ],
    [
      "has a DOI that is no text",
      TEXT.replace('"y":0.5', '"y":0.5,"doi":10.1'),
      "data/places.json:7 (doi): doi must be text",
    ],
    [
      "has names that are no list",
      TEXT.replace('"y":-3', '"y":-3,"names":"ebb"'),
      "data/places.json:6 (names): names must be a list of names",
    ],
    [
      "has a hue that is none",
      TEXT.replace('"hue":3', '"hue":8'),
      "data/places.json:3 (hue): hue must be 0 to 7",
    ],
    [
      "has a node twice",
      TEXT.replace("paper/tides", "concept/tide"),
      "data/places.json:7 (key): concept/tide stands here a second time",
    ],
    [
      "has a community that is not listed",
      TEXT.replace("null", '"community/sands"'),
      "data/places.json:7 (community): community/sands is not among the communities",
    ],
    ["is a list", "[]", "data/places.json:1: the file must be an object"],
  ])("refuses a file that %s, with its line", (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it("says what to do", () => {
    expect(refusal("{}")).toBe(
      "data/places.json:1 (version): version must be 1\n" +
        "  write the file again with npm run keep, or take it from version control",
    );
  });
});
