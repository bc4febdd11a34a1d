import { describe, expect, it } from "vitest";
import {
  LAND_NAME_STYLES,
  landNameSize,
  landNameSpacing,
  landNameWeight,
} from "../../../../src/explorer/renderer/land-name-style.ts";

describe("landNameSize(land, width)", () => {
  it("sets letters that have no capitals larger, to be as high as names that have", () => {
    expect(landNameSize({ level: "community", name: "Looms" }, "wide")).toBe(17);
    expect(landNameSize({ level: "community", name: "التعلم العميق" }, "wide")).toBe(21.25);
    expect(landNameSize({ level: "community", name: "深度学习" }, "small")).toBe(12);
  });
});

describe("landNameWeight(level, size)", () => {
  it("sets small letters heavier, so that thin strokes do not make them fainter", () => {
    const weights = [17, 12.5, 11, 9.5, 8].map((size) => landNameWeight("community", size));
    expect(weights).toEqual([560, 560, 610, 660, 660]);
    expect(landNameWeight("region", 22)).toBe(480);
    expect(landNameWeight("region", 9)).toBe(580);
  });
});

describe("landNameSpacing(land)", () => {
  it.each(["التعلم العميق", "ߒߞߏ", "ᠮᠣᠩᠭᠣᠯ", "भाषा संसाधन", "BERT و التعلم"])(
    "leaves letters that join together: %s",
    (name) => {
      expect(landNameSpacing({ level: "region", name })).toEqual([0, 0]);
    },
  );
  it("spaces all others as their rank is", () => {
    const { region, community } = LAND_NAME_STYLES;
    expect(landNameSpacing({ level: "region", name: "深度学习" })).toBe(region.spacing);
    expect(landNameSpacing({ level: "community", name: "Looms" })).toBe(community.spacing);
  });
});
