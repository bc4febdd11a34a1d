import { describe, expect, it } from "vitest";
import { openingLands, plateNames } from "../../../src/components/plate-names.ts";
import { plateViews, type PlateView } from "../../../src/components/plate-views.ts";
import { formatRings } from "../../../src/dataset/path-data.ts";
import type { Overview } from "../../../src/dataset/reader.ts";
import { readLand } from "../../../src/explorer/renderer/land.ts";
import { smallSite } from "./small-site.ts";

const small = smallSite();
const overview: Overview = { ...small.overview, extent: [-700, -400, 700, 400] };
const site = { ...small, overview };
site.graph.updateEachNodeAttributes((_key, node) => ({
  ...node,
  x: (node.community === "community/reward" ? -350 : 350) + 100 * ((node.index % 3) - 1),
  y: 90 * (node.index - 2.5),
}));
/** A square of land, 600 units wide. */
const land = (x: number) => [
  formatRings([[x - 300, -300, x + 300, -300, x + 300, 300, x - 300, 300]], 1),
];
const plate = { territories: [land(-350), land(350)], waterLines: [] };
const lettering = { width: (text: string, size: number) => 0.6 * size * text.length };

describe("plateNames(site, land, view, lettering)", () => {
  it.each(plateViews(overview).map((view) => [view.name, view] as const))(
    "places each name on its land in a %s window",
    (_name, view) => {
      const names = plateNames(site, readLand(plate, overview.extent), view, lettering);
      expect(names.map(({ hue, lines }) => [hue, lines.map(({ text }) => text)])).toEqual([
        [2, ["REWARD"]],
        [5, ["RARE"]],
      ]);
      // The middle of an arc is its second point: left and right, or above and below.
      const middles = names.map(({ lines }) => lines[0]!.arc.split(/[MQ ]/).map(Number));
      const axis = view.frame.turned ? 4 : 3;
      expect(middles[0]![axis]).toBeLessThan(middles[1]![axis]!);
    },
  );
  it("keeps names where they stand in another window", () => {
    const [wide, , low, narrow] = plateViews(overview);
    const ground = readLand(plate, overview.extent);
    const usual = new Map([["community/reward", { x: -555, y: 0 }]]);
    const placed = (view: PlateView, at?: typeof usual) =>
      plateNames(site, ground, view, lettering, at).find(({ key }) => key === "community/reward")!
        .at;
    for (const view of [wide, low, narrow]) {
      const far = (at?: typeof usual) => Math.hypot(placed(view, at).x + 555, placed(view, at).y);
      expect(far(usual)).toBeLessThan(far() / 2);
    }
  });
});

describe("openingLands(site)", () => {
  it("has communities, or the regions that they make", () => {
    expect(openingLands(site).map(({ name }) => name)).toEqual(["Reward", "Rare"]);
    const regions = [
      { key: "region/a", name: "A", communities: [0] },
      { key: "region/b", name: "B", communities: [1] },
    ];
    const lands = openingLands({ overview: { ...overview, regions } });
    expect(lands.map(({ name }) => name)).toEqual(["A", "B"]);
  });
});
