import { describe, expect, it } from "vitest";
import type { Overview } from "../../../src/dataset/reader.ts";
import { describeMap } from "../../../src/explorer/describe-map.ts";
import { smallSite } from "../components/small-site.ts";

const { overview, graph } = smallSite();
const describeWith = (changes: Partial<Overview>) =>
  describeMap({ ...overview, ...changes }, graph);
const describeCounts = (counts: Partial<Overview["counts"]>) =>
  describeWith({ counts: { ...overview.counts, ...counts } });

describe("describeMap(overview, graph)", () => {
  it("counts what the legend and the drawers name", () => {
    expect(describeWith({}).texts).toMatchObject({
      title: "A small map",
      papers: "3",
      concepts: "2",
      methods: "1",
      communities: "2",
      terms: "3",
    });
  });
  it("says what the map is where its maker did not", () => {
    expect(describeWith({}).texts.lede).toMatch(/^Three papers, placed by the ideas they share\./);
    expect(describeWith({ description: " Looms. " }).texts.lede).toBe("Looms.");
  });
  it("has years and venues only of a map that can be narrowed by them", () => {
    expect(describeWith({}).texts).toMatchObject({ years: null, venues: null });
    expect(describeWith({ years: [2001, 2001] }).texts.years).toBeNull();
    const venues = [
      { name: "Looms", papers: 2 },
      { name: "Knots", papers: 1 },
    ] as unknown as Overview["venues"];
    expect(describeWith({ years: [2001, 2024], venues }).texts).toMatchObject({
      years: "2001–2024",
      venues: "2",
    });
  });
  it.each([
    [0, 0, null],
    [1, 1, "1 paper, 1 term"],
    [1200, 0, "1,200 papers, 0 terms"],
  ])("tells of %d new papers and %d new terms", (newPapers, newTerms, said) => {
    expect(describeCounts({ newPapers, newTerms }).newcomers).toBe(said);
  });
  it("has the ink of the first community for all", () => {
    expect(describeWith({}).hue).toBe(2);
    expect(describeWith({ communities: [] }).hue).toBeNull();
  });
  it("names the map to who cannot see it", () => {
    expect(describeCounts({ papers: 1234 }).label).toMatch(/^Map of 1,234 papers\. Enter begins/);
  });
});
