import { describe, expect, it } from "vitest";
import { fanOut } from "../../../src/layout/fans.ts";

const keys = Array.from({ length: 9 }, (_, i) => `concept/${String(i)}`);

describe("fanOut(keys, room, away)", () => {
  it("stays within the room, and off the paper's disc", () => {
    const places = fanOut(keys, 60, { x: 1, y: 0 });
    for (let i = 0; i < keys.length; ++i) {
      const distance = Math.hypot(places[2 * i]!, places[2 * i + 1]!);
      expect(distance).toBeGreaterThan(24);
      expect(distance).toBeLessThan(60);
    }
  });
  it("opens away from what the paper shares", () => {
    const places = fanOut(keys.slice(0, 3), 60, { x: -3, y: 0 });
    for (let i = 0; i < 3; ++i) expect(places[2 * i]).toBeLessThan(0);
  });
  it("leaves the right to the paper's name, wherever it opens", () => {
    for (const away of [
      { x: 1, y: 0 },
      { x: -1, y: 0 },
      { x: 0, y: 1 },
    ]) {
      const places = fanOut(keys, 60, away);
      for (let i = 0; i < keys.length; ++i)
        expect(Math.abs(Math.atan2(places[2 * i + 1]!, places[2 * i]!))).toBeGreaterThan(0.44);
    }
  });
});
