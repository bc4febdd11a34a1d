import { describe, expect, it } from "vitest";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { emptyLand } from "../../../../src/explorer/renderer/land.ts";
import { landNameRequests } from "../../../../src/explorer/renderer/land-name-requests.ts";
import type { LandMark } from "../../../../src/explorer/renderer/land-name-spots.ts";
import type { NamedLand } from "../../../../src/explorer/renderer/named-lands.ts";

const LAND: NamedLand = {
  level: "community",
  key: "community/a",
  name: "Reward functions",
  communities: [0],
  hue: 0,
};
const MARK: LandMark = { x: 700, y: 400, radius: 6, weight: Infinity, mass: 8 };

describe("landNameRequests(lands, surroundings)", () => {
  const requestFor = (size: { width: number; height: number }, given: { zoom?: number } = {}) => {
    const start: Frame = { ...size, x: 0, y: 0, scale: 0.8, turned: false };
    const [request] = landNameRequests([LAND], {
      ...{ start, land: emptyLand([-100, -100, 100, 100]), marks: [[MARK]], order: 1 },
      ...{ communitiesFrom: 1, texture: false, usual: undefined },
      ...given,
    });
    return request!;
  };
  it("lets a name be squeezed in on a phone, and in a large window only where all is smaller", () => {
    const wide = { width: 1440, height: 900 };
    expect(requestFor(wide).squeezes).toBe(false);
    expect(requestFor(wide, { zoom: 0.55 }).squeezes).toBe(true);
    expect(requestFor({ width: 390, height: 844 }).squeezes).toBe(true);
  });
  it("asks for smaller letters from farther, which shrink slower than the land", () => {
    const size = { width: 1440, height: 900 };
    const share = requestFor(size, { zoom: 0.66 }).size / requestFor(size).size;
    expect(share).toBeCloseTo(0.66 ** 0.4, 6);
  });
});
