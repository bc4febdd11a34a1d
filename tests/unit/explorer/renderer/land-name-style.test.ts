import { describe, expect, it } from "vitest";
import {
  LAND_NAME_STYLES,
  landNameSpacing,
} from "../../../../src/explorer/renderer/land-name-style.ts";

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
