import { describe, expect, it } from "vitest";
import { createLettering, readLettering } from "../../../src/components/lettering.ts";
import { drawIcon } from "../../../src/components/pictures.ts";

describe("readLettering()", () => {
  it("has Latin letters with their accents, and no others", async () => {
    const lettering = await readLettering();
    expect(lettering.has("Éclair, Łódź")).toBe(true);
    expect(lettering.has("地図")).toBe(false);
  });
  it("draws a letter's outline, y down, and nothing for a blank", async () => {
    const lettering = await readLettering();
    expect(lettering.draw("l", 10, 20, 2000)).toMatch(
      /^<path transform="translate\(10\.00 20\.00\) scale\(1\.00000 -1\.00000\)" d="M[^"]+Z"\/>$/,
    );
    expect(lettering.draw(" ", 0, 0, 10)).toBe("");
  });
});

describe("createLettering(faces)", () => {
  /** A face whose letters are all half as wide as high. */
  const face = {
    unitsPerEm: 1000,
    glyphForCodePoint: () => ({ id: 1, advanceWidth: 500, path: { toSVG: () => "M0 0Z" } }),
  } as unknown as Parameters<typeof createLettering>[0][number];

  it("adds up the letters' widths", () => {
    expect(createLettering([face]).width("four", 20)).toBe(40);
  });
  it("breaks lines between words and leaves a long word whole", () => {
    const { wrap } = createLettering([face]);
    expect(wrap("a map of representations", 2, 8)).toEqual(["a map of", "representations"]);
    expect(wrap("  ", 2, 8)).toEqual([]);
  });
});

describe("drawIcon()", () => {
  it("is a picture of its own", () => {
    expect(drawIcon()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>$/);
  });
});
