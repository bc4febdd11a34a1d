import { describe, expect, it } from "vitest";
import { furnitureBoxes } from "../../../../src/explorer/renderer/furniture.ts";
import type { MapViewOptions } from "../../../../src/explorer/renderer/map-view.ts";

const container = { getBoundingClientRect: () => ({ left: 100, top: 50 }) };
const options = (given: object): MapViewOptions => ({ container, ...given }) as MapViewOptions;

describe("furnitureBoxes(options)", () => {
  it("brings boxes from the window into the map, with a margin", () => {
    const furniture = () => [{ left: 120, top: 60, right: 480, bottom: 106 }];
    expect(furnitureBoxes(options({ furniture }))).toEqual([[12, 2, 388, 64]]);
  });
  it("leaves an open answer out where the start view is asked for", () => {
    const answer = { left: 120, top: 60, right: 480, bottom: 706 };
    const furniture = (answered?: boolean) => (answered === true ? [answer] : []);
    expect(furnitureBoxes(options({ furniture }))).toHaveLength(1);
    expect(furnitureBoxes(options({ furniture }), false)).toEqual([]);
  });
  it("is empty where nothing is said to float", () => {
    expect(furnitureBoxes(options({}))).toEqual([]);
  });
});
