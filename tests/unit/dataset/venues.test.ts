import { describe, expect, it } from "vitest";
import { orderGraph } from "../../../src/dataset/node-order.ts";
import { listVenues } from "../../../src/dataset/venues.ts";
import type { NodeAttributes } from "../../../src/graph/index.ts";
import { concept, graphOf, paper } from "./small-map.ts";

/** Venues of papers, one for each name given. */
function venuesOf(names: readonly (string | null)[]) {
  const papers = names.map((venue, i): [string, NodeAttributes] => [
    `paper/${String(i)}`,
    paper("Title", "", { community: null, ...(venue !== null && { venue }) }),
  ]);
  return listVenues(
    orderGraph(graphOf({ ...Object.fromEntries(papers), "concept/a": concept("a") }, [])),
  );
}

describe("listVenues(ordered)", () => {
  it("lists those of two papers or more, the most papers first, then by name", () => {
    expect(venuesOf(["Sands", "Tides", null, "Tides", "Reeds", "Tides", "Reeds", "Alone"])).toEqual(
      [
        { name: "Tides", papers: 3 },
        { name: "Reeds", papers: 2 },
      ],
    );
    expect(venuesOf(["b", "a", "b", "a"]).map(({ name }) => name)).toEqual(["a", "b"]);
  });
  it("lists no more than 200", () => {
    const names = Array.from({ length: 201 }, (_, i) => `Venue ${String(i).padStart(3, "0")}`);
    const listed = venuesOf([...names, ...names, "Venue 200"]);
    expect(listed).toHaveLength(200);
    expect(listed[0]).toEqual({ name: "Venue 200", papers: 3 });
    expect(listed.at(-1)).toEqual({ name: "Venue 198", papers: 2 });
  });
});
