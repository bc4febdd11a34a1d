import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  colouringsOf,
  COLOURINGS,
  MOST_READING,
  parseColouring,
  readingsOf,
  scaleOf,
  ticksOf,
  UNREAD,
} from "../../../src/explorer/overlay.ts";
import { graphOf } from "./graph-of.ts";

describe("colouringsOf(overview)", () => {
  it("offers what the map knows", () => {
    expect(colouringsOf({ years: null })).toEqual([]);
    expect(colouringsOf({ years: [2020, 2020] })).toEqual([]);
    expect(colouringsOf({ years: [1990, 2020] })).toEqual(["year"]);
    expect(colouringsOf({ years: [1990, 2020], counted: 3 })).toEqual(["year", "cited"]);
  });
});

describe("parseColouring(name)", () => {
  it("knows its names and nothing else", () => {
    expect(["year", "cited", "community", null].map(parseColouring)).toEqual([
      "year",
      "cited",
      null,
      null,
    ]);
  });
});

describe("scaleOf(values, colouring)", () => {
  it("sets years evenly", () => {
    const scale = scaleOf([2000, 2010, 2005], "year");
    expect(scale.ends).toEqual([2000, 2010]);
    expect([2000, 2005, 2010].map(scale.place)).toEqual([0, 0.5, 1]);
    expect(scale.beyond).toEqual([false, false]);
  });
  it("has a single old book stand at the beginning instead of stretching it", () => {
    const years = [1801, ...Array.from({ length: 99 }, (_, i) => 2000 + (i % 20))];
    const scale = scaleOf(years, "year");
    expect(scale.ends).toEqual([2000, 2019]);
    expect(scale.beyond).toEqual([true, false]);
    expect(scale.place(1801)).toBe(0);
  });
  it("sets citations by their logarithm, up to a round number", () => {
    const scale = scaleOf([0, 3, 30, 180], "cited");
    expect(scale.ends).toEqual([0, 200]);
    expect(scale.place(9)).toBeCloseTo(Math.log(10) / Math.log(201), 9);
  });
  it("has places for a map of which everything is alike", () => {
    expect(scaleOf([0, 0], "cited").place(0)).toBe(0);
    expect(scaleOf([2020], "year").place(2020)).toBe(0);
  });
  it("never leaves the ramp, and keeps the order", () => {
    const values = fc.array(fc.nat(300_000), { minLength: 2 });
    fc.assert(
      fc.property(values, fc.constantFrom(...COLOURINGS), (given, colouring) => {
        const { place } = scaleOf(given, colouring);
        const places = given.toSorted((one, other) => one - other).map(place);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        for (const one of places) expect(one >= 0 && one <= 1).toBe(true);
      }),
    );
  });
});

describe("ticksOf(scale)", () => {
  const values = (of: Parameters<typeof scaleOf>) =>
    ticksOf(scaleOf(...of)).map(({ value }) => value);
  it("names the ends and the middle of years", () => {
    expect(values([[1990, 2021], "year"])).toEqual([1990, 2006, 2021]);
    expect(values([[2020, 2021], "year"])).toEqual([2020, 2021]);
  });
  it("names powers of ten that do not touch the end", () => {
    expect(values([[0, 200], "cited"])).toEqual([0, 10, 200]);
    expect(values([[0, 1999], "cited"])).toEqual([0, 10, 100, 2000]);
  });
});

describe("readingsOf(graph, colouring)", () => {
  const graph = graphOf(
    {
      "paper/a": { "concept/both": 1, "concept/old": 1 },
      "paper/b": { "concept/both": 1 },
      "paper/c": { "concept/none": 1 },
    },
    {},
    { "paper/a": { year: 2000 }, "paper/b": { year: 2020 } },
  );
  const { places, unknown } = readingsOf(graph, "year");
  const placeOf = (key: string) => places[graph.getNodeAttribute(key, "index")];

  it("reads papers, and of terms the mean of their papers", () => {
    expect(placeOf("paper/a")).toBe(0);
    expect(placeOf("paper/b")).toBe(MOST_READING);
    expect(placeOf("concept/both")).toBe(MOST_READING / 2);
    expect(placeOf("concept/old")).toBe(0);
  });
  it("says of what it knows nothing", () => {
    expect(unknown).toBe(1);
    expect([placeOf("paper/c"), placeOf("concept/none")]).toEqual([UNREAD, UNREAD]);
  });
  it("reads a graph once", () => {
    expect(readingsOf(graph, "year").places).toBe(places);
  });
});
