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
