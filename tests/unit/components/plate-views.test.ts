import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plateViews, toPlate } from "../../../src/components/plate-views.ts";
import { mapToViewport } from "../../../src/explorer/renderer/geometry.ts";

describe("toPlate(view)", () => {
  it("brings a place of the window to where the plate has it: y down, or turned by a quarter", () => {
    const side = fc.integer({ min: 1, max: 5000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, share, share, (width, height, across, up) => {
        const [x, y] = [across * width - 700, up * height - 300];
        const extent = [-700, -300, width - 700, height - 300] as const;
        for (const view of plateViews({ extent })) {
          const [a, b, c, d, e, f] = toPlate(view);
          const at = mapToViewport(view.frame, { x, y });
          const goal = view.frame.turned ? [y, x] : [x, -y];
          expect(a * at.x + c * at.y + e).toBeCloseTo(goal[0]!, 6);
          expect(b * at.x + d * at.y + f).toBeCloseTo(goal[1]!, 6);
        }
      }),
    );
  });
});

describe("plateViews(overview)", () => {
  it("leaves the cartouche of a narrow window as much more of the map as it covers there", () => {
    const extent = [-700, -400, 700, 400] as const;
    const [wide, , , narrow] = plateViews({ extent });
    expect([wide.frame.turned, narrow.frame.turned]).toEqual([false, false]);
    // From the lower left corner on, the cartouche covers more of the land where that is smaller.
    const covered = ({ frame, walls }: typeof wide): number => {
      const [, top, right] = walls[1]!;
      const corner = mapToViewport(frame, { x: extent[0], y: extent[1] });
      return ((corner.y - top) * (right - corner.x)) / frame.scale ** 2;
    };
    expect(covered(narrow)).toBeGreaterThan(covered(wide));
  });
});
