import { describe, expect, it } from "vitest";
import { choosePages } from "../../../src/components/page-choice.ts";
import { smallSite } from "./small-site.ts";

describe("choosePages(site)", () => {
  const site = smallSite();
  it("gives every node of a small map a page", () => {
    expect(choosePages(site)).toEqual(new Set(site.keys));
  });
  it("leaves out concepts of one paper on a large one", () => {
    const counts = { ...site.overview.counts, papers: 1501 };
    const chosen = choosePages({ ...site, overview: { ...site.overview, counts } });
    expect([...chosen]).toEqual(site.keys.filter((key) => key !== "concept/rare"));
  });
  it("leaves out the least important where there is no room for all", () => {
    expect(choosePages(site, 60_000)).toEqual(new Set(site.keys.slice(0, 5)));
    expect(choosePages(site, 30_000)).toEqual(new Set(site.keys.slice(0, 2)));
    expect(choosePages(site, -1)).toEqual(new Set());
  });
});
