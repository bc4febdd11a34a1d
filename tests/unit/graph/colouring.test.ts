import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourCommunities, HUE_ANGLES } from "../../../src/graph/colouring.ts";
import { TOKENS } from "../../../src/look/tokens.ts";

describe("HUE_ANGLES", () => {
  it("are those of the look's inks in the light theme", () => {
    expect(HUE_ANGLES).toEqual(TOKENS.light.communities.map(([, , hue]) => hue));
  });
});

describe("colourCommunities(count, shared)", () => {
  it("gives up to eight communities eight inks", () => {
    const hues = colourCommunities(8, () => 1);
    expect([...hues].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
  it("gives two that share something inks that are far apart", () => {
    // Indigo, 263°, is followed by ochre, 83°: the opposite.
    expect(colourCommunities(2, () => 1)).toEqual([0, 1]);
  });
  it("repeats no ink between neighbours on a ring of any length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), (count) => {
        const ring = (a: number, b: number): number => {
          const apart = Math.abs(a - b);
          return apart === 1 || apart === count - 1 ? 1 : 0;
        };
        const hues = colourCommunities(count, ring);
        for (let i = 0; i < count; ++i) expect(hues[i]).not.toBe(hues[(i + 1) % count]);
      }),
    );
  });
  it("uses every ink about as often", () => {
    const hues = colourCommunities(24, () => 0);
    for (let hue = 0; hue < 8; ++hue) expect(hues.filter((own) => own === hue)).toHaveLength(3);
  });
});
