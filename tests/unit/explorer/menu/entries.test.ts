import { describe, expect, it } from "vitest";
import { MENU_ENTRIES } from "../../../../src/explorer/menu/entries.ts";
import { MENU_GROUPS, type MenuContext } from "../../../../src/explorer/menu/entry.ts";

/** The entries that lead to other pages, on a site like this. */
function linksOn(explorer: { readonly kept: boolean; readonly hasPages: boolean }): string[] {
  const context = { explorer } as MenuContext;
  return MENU_ENTRIES.filter((entry) => "href" in entry && (entry.isShown?.(context) ?? true)).map(
    ({ id }) => id,
  );
}

describe("MENU_ENTRIES", () => {
  it("names each entry once, in a group that is there", () => {
    const ids = MENU_ENTRIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = new Set<string>(MENU_GROUPS.map(({ id }) => id));
    expect(MENU_ENTRIES.filter(({ group }) => !groups.has(group))).toEqual([]);
  });

  it("leads to no page that a site does not have", () => {
    expect(linksOn({ kept: false, hasPages: true })).toEqual(["make", "about"]);
    expect(linksOn({ kept: true, hasPages: false })).toEqual(["make"]);
    expect(linksOn({ kept: false, hasPages: false })).toEqual([]);
  });
});
