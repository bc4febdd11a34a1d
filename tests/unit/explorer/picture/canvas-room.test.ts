import { describe, expect, it } from "vitest";
import { widthWithRoom } from "../../../../src/explorer/picture/canvas-room.ts";

/** An iPhone's Safari. */
const upTo16Million = (width: number, height: number): boolean => width * height <= 16_777_216;

describe("widthWithRoom(asked, least, ratio, hasRoom)", () => {
  it("is what is asked for where there is room", () => {
    expect(widthWithRoom(2880, 200, 0.625, upTo16Million)).toBe(2880);
  });
  it("is nearly the largest that has room where there is not", () => {
    const width = widthWithRoom(16_384, 200, 0.625, upTo16Million);
    const largest = Math.sqrt(16_777_216 / 0.625);
    expect(width).toBeLessThanOrEqual(largest);
    expect(width).toBeGreaterThan(0.96 * largest);
  });
  it("is none where not even the least has room", () => {
    expect(widthWithRoom(4000, 200, 1, () => false)).toBe(0);
  });
});
