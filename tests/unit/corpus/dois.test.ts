import { describe, expect, it } from "vitest";
import { findDois } from "../../../src/corpus/dois.ts";

describe("findDois(text)", () => {
  it.each([
    ["10.1000/182", ["10.1000/182"]],
    ["https://doi.org/10.1000/182.", ["10.1000/182"]],
    ["see (10.1000/182), and [10.1000/b]", ["10.1000/182", "10.1000/b"]],
    [
      "https://doi.org/10.1002/(SICI)6%3C391::AID%3E3.0.CO;2-9",
      ["10.1002/(SICI)6<391::AID>3.0.CO;2-9"],
    ],
    ["https://doi.org/10.1000/50%", ["10.1000/50%"]],
    ["10.1000/a;10.1000/b,10.1000/c", ["10.1000/a", "10.1000/b", "10.1000/c"]],
    ["DOI 10.5555/sand.2; Quill M, 2031", ["10.5555/sand.2"]],
    ["['10.1000/a', '10.1000/b']", ["10.1000/a", "10.1000/b"]],
    ["none", []],
  ])("finds those of %s", (text, dois) => {
    expect(findDois(text)).toEqual(dois);
  });

  it("keeps one whole whatever it holds", () => {
    const dois = [
      "10.5555/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9",
      "10.5555/0012-9658(2006)87[1445:EOTI]2.0.CO;2",
    ];
    for (const doi of dois) expect(findDois(`doi: ${doi}, 1990`)).toEqual([doi]);
  });
});
