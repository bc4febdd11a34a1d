import { describe, expect, it } from "vitest";
import {
  formatListView,
  INITIAL_LIST,
  parseListView,
  sortsOf,
} from "../../../../src/explorer/list/view.ts";

describe("parseListView(value)", () => {
  it.each([
    ["papers", INITIAL_LIST],
    ["papers,year", { tab: "papers", sort: "year", reversed: false }],
    ["methods,-count", { tab: "methods", sort: "count", reversed: true }],
    [" concepts , title ", { tab: "concepts", sort: "title", reversed: false }],
  ])("reads %j", (value, view) => {
    expect(parseListView(value)).toEqual(view);
  });
  it("is null where the address has no list", () => {
    expect(parseListView(null)).toBeNull();
  });
  it.each(["", "1", "papers,colour", "everything,year,title"])(
    "takes what it does not know in %j as at first",
    (value) => {
      expect(parseListView(value)?.tab).toBe("papers");
    },
  );
  it("knows no years of terms", () => {
    expect(parseListView("concepts,year")).toEqual({ ...INITIAL_LIST, tab: "concepts" });
  });
});

describe("formatListView(view)", () => {
  it("leaves out the order that the list opens with", () => {
    expect(formatListView(INITIAL_LIST)).toBe("papers");
    expect(formatListView({ ...INITIAL_LIST, reversed: true })).toBe("papers,-importance");
    expect(formatListView({ tab: "methods", sort: "title", reversed: false })).toBe(
      "methods,title",
    );
  });
});

describe("sortsOf(tab, known)", () => {
  const ALL = { years: [2001, 2024] as const, counted: 3 };

  it("has years and citations for papers alone, where the map knows any", () => {
    expect(sortsOf("papers", ALL)).toContain("year");
    expect(sortsOf("papers", { years: null })).not.toContain("year");
    expect(sortsOf("papers", { years: null })).not.toContain("cited");
    expect(sortsOf("reading", ALL)).toContain("cited");
    expect(sortsOf("methods", ALL)).toEqual(["importance", "title", "count", "community"]);
  });
});
