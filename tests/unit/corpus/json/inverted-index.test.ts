import { describe, expect, it } from "vitest";

import { restoreText } from "../../../../src/corpus/json/inverted-index.ts";

describe("restoreText(index)", () => {
  it("puts each word where it stood, however often", () => {
    expect(restoreText({ tides: [1, 4], Old: [0], and: [2], older: [3] })).toBe(
      "Old tides and older tides",
    );
  });

  it("keeps numbers and prototypes' names as words", () => {
    expect(restoreText({ constructor: [1], 7: [0] })).toBe("7 constructor");
  });

  it("needs no room for places that are not there", () => {
    expect(restoreText({ far: [Number.MAX_SAFE_INTEGER], near: [-1, "x", null] })).toBe("near far");
  });

  it.each([null, undefined, {}, [], "text", { word: 3 }])("gives nothing for %j", (index) => {
    expect(restoreText(index)).toBeUndefined();
  });
});
