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
});
