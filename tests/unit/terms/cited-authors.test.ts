import { describe, expect, it } from "vitest";
import { citedAuthors } from "../../../src/terms/cited-authors.ts";

const cited = (text: string): string[] =>
  citedAuthors(text).map(([start, end]) => text.slice(start, end));

describe("citedAuthors(text)", () => {
  it("finds those before a year in brackets, and before et al.", () => {
    expect(cited("the bound of Grebe and Heron (2010), and Moorhen’s [2012a]")).toEqual([
      "Grebe and Heron (2010)",
      "Moorhen’s [2012a]",
    ]);
    expect(cited("Grebe et al. showed; McHeron et. al., too")).toEqual([
      "Grebe et al.",
      "McHeron et. al.",
    ]);
  });

  it("finds each work of a list in brackets", () => {
    expect(cited("is hard (cf. Grebe, Coot, and O’Heron, 2005; Moorhen-Rail 2010). Yet")).toEqual([
      "Grebe, Coot, and O’Heron, 2005",
      "Moorhen-Rail 2010",
    ]);
    expect(cited("as in [Grebe and Coot, 1995, Heron et al, 2009]")).toEqual([
      "Grebe and Coot, 1995",
      "Heron et al",
    ]);
  });

  it("takes no name of a thing for a person, and no year for a work", () => {
    expect(cited("AlexNet (2012) and CIFAR (2009) and (ImageNet, 2012)")).toEqual([]);
    expect(cited("In May 2015 we met; Grebe and Coot did not")).toEqual([]);
  });
});
