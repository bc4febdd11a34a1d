import { describe, expect, it } from "vitest";
import { MENU_ENTRIES } from "../../../../src/explorer/menu/entries.ts";
import { MENU_GROUPS } from "../../../../src/explorer/menu/entry.ts";

describe("MENU_ENTRIES", () => {
  it("names each entry once, in a group that is there", () => {
    const ids = MENU_ENTRIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = new Set<string>(MENU_GROUPS.map(({ id }) => id));
    expect(MENU_ENTRIES.filter(({ group }) => !groups.has(group))).toEqual([]);
  });
});
