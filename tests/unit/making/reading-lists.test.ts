import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formatReadingList } from "../../../src/explorer/reading/reading-list.ts";
import { storageKey } from "../../../src/explorer/reading/shelf.ts";
import { hasReadingList, takeReadingList } from "../../../src/making/reading-lists.ts";

const SHELF = "kept:/looms";
const ENTRY = { key: "paper/warp", label: "Warp", note: 'of "key": nothing', read: false };
const LIST = formatReadingList({ entries: [ENTRY], last: null });

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("hasReadingList(shelf)", () => {
  it.each([
    [LIST, true],
    [formatReadingList({ entries: [], last: null }), false],
    // What the explorer reads as no list is none.
    [LIST.replace("paper/warp", "warp"), false],
    ['{"key":', false],
  ])("reads %s as the explorer does", (text, has) => {
    stored.set(storageKey(SHELF), text);
    expect(hasReadingList(SHELF)).toBe(has);
  });

  it("is false where nothing was ever on it, and where storage is shut", () => {
    expect(hasReadingList(SHELF)).toBe(false);
    vi.stubGlobal("localStorage", undefined);
    expect(hasReadingList(SHELF)).toBe(false);
  });
});

describe("takeReadingList(shelf)", () => {
  it("gives a way to put it back, on another shelf too", () => {
    stored.set(storageKey(SHELF), LIST);
    const putBack = takeReadingList(SHELF);
    expect(stored.size).toBe(0);
    putBack("kept:/looms-2");
    expect([...stored]).toEqual([[storageKey("kept:/looms-2"), LIST]]);
  });

  it("puts back nothing where there was nothing, and minds no storage that is shut", () => {
    takeReadingList(SHELF)(SHELF);
    expect(stored.size).toBe(0);
    vi.stubGlobal("localStorage", undefined);
    takeReadingList(SHELF)(SHELF);
  });
});
