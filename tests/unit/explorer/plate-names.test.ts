import { describe, expect, it } from "vitest";
import { readPlateNames } from "../../../src/explorer/plate-names.ts";

/** A page with the names of two plates, by the selectors that find them. */
function page(names: Readonly<Record<string, readonly (readonly [string, string])[]>>) {
  return {
    querySelectorAll: (selector: string) => {
      const view = /names-(\w+)/.exec(selector)![1]!;
      return (names[view] ?? []).map(([land, at]) => ({ dataset: { land, at } }));
    },
  } as unknown as ParentNode;
}

describe("readPlateNames(root)", () => {
  const usual = readPlateNames(
    page({ wide: [["community/a", "12 -340"]], tall: [["community/a", "-5 60"]] }),
  );
  it("finds where the names stand on the plate as it is, and on the turned one", () => {
    expect([...usual(false)]).toEqual([["community/a", { x: 12, y: -340 }]]);
    expect([...usual(true)]).toEqual([["community/a", { x: -5, y: 60 }]]);
  });
  it("finds none where the page has no plate", () => {
    expect(readPlateNames(page({}))(false).size).toBe(0);
  });
});
