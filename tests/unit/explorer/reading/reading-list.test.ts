import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changed,
  collected,
  collectedAll,
  EMPTY_LIST,
  entryOf,
  formatReadingList,
  merged,
  parseReadingList,
  takenBack,
  withoutEntry,
  type ReadingList,
} from "../../../../src/explorer/reading/reading-list.ts";

const DPO = { key: "method/dpo", label: "DPO" };
const ROPES = { key: "paper/ropes-of-sand", label: "Ropes of sand" };
const FOG = { key: "concept/fog", label: "fog" };
const listOf = (...things: readonly { key: string; label: string }[]) =>
  things.reduce(collected, EMPTY_LIST);
const keysOf = ({ entries }: ReadingList) => entries.map(({ key }) => key);

describe("collected(list, thing)", () => {
  it("adds at the end, once", () => {
    const list = listOf(DPO, ROPES, DPO);
    expect(list.entries).toEqual([
      { ...DPO, note: "", read: false },
      { ...ROPES, note: "", read: false },
    ]);
  });
});

describe("withoutEntry(list, key) and takenBack(list)", () => {
  it("put a thing back where it was, with its note", () => {
    const list = changed(listOf(DPO, ROPES, FOG), ROPES.key, { note: "Ask Ann.", read: true });
    const without = withoutEntry(list, ROPES.key);
    expect(keysOf(without)).toEqual([DPO.key, FOG.key]);
    expect(takenBack(without)).toEqual(list);
  });
  it("forget what was removed once something else is added", () => {
    const list = collected(withoutEntry(listOf(DPO), DPO.key), FOG);
    expect(takenBack(list)).toBe(list);
  });
  it("leave a list alone that has not the thing", () => {
    const list = listOf(DPO);
    expect(withoutEntry(list, FOG.key)).toBe(list);
  });
});

describe("collectedAll(list, things) and takenBack(list)", () => {
  it("add what is not there yet, and take it out again", () => {
    const before = changed(listOf(DPO), DPO.key, { note: "mine" });
    const after = collectedAll(before, [ROPES, DPO, FOG]);
    expect(keysOf(after)).toEqual([DPO.key, ROPES.key, FOG.key]);
    expect(takenBack(after)).toEqual(before);
  });
  it("leave what has a note or a mark since", () => {
    const list = changed(collectedAll(listOf(DPO), [ROPES, FOG]), FOG.key, { read: true });
    expect(keysOf(takenBack(list))).toEqual([DPO.key, FOG.key]);
  });
  it("leave a list alone that has all of them", () => {
    const list = listOf(DPO, FOG);
    expect(collectedAll(list, [FOG, DPO])).toBe(list);
  });
});

describe("merged(own, other)", () => {
  it("keeps one's own notes, takes over others, and what is read in either is read", () => {
    const own = changed(listOf(DPO, FOG), DPO.key, { note: "mine" });
    const other = changed(
      changed(changed(listOf(ROPES, FOG, DPO), DPO.key, { note: "theirs", read: true }), FOG.key, {
        note: "thick",
      }),
      ROPES.key,
      { read: true },
    );
    expect(merged(own, other).entries).toEqual([
      { ...DPO, note: "mine", read: true },
      { ...FOG, note: "thick", read: false },
      { ...ROPES, note: "", read: true },
    ]);
  });
});

describe("parseReadingList(text)", () => {
  it("reads what was written", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            key: fc.stringMatching(/^(?:paper|concept|method)\/[a-z0-9-]{1,20}$/),
            label: fc.string({ minLength: 1, unit: "grapheme" }),
            note: fc.string({ unit: "grapheme" }),
            read: fc.boolean(),
          }),
        ),
        (all) => {
          const entries = [...new Map(all.map((entry) => [entry.key, entry])).values()];
          const list = { entries, last: null };
          expect(parseReadingList(formatReadingList(list))).toEqual(list);
        },
      ),
    );
  });
  it.each(["", "null", "[]", "{", '{"entries":[]}', '{"paperweft":"reading-list","version":2}'])(
    "is null for %j",
    (text) => {
      expect(parseReadingList(text)).toBeNull();
    },
  );
  it("leaves out what is no entry, and takes nothing on trust", () => {
    const entries = [
      null,
      7,
      { key: "javascript:alert(1)", label: "x" },
      { key: "paper/a b" },
      { key: "paper/fine", label: 3, note: {}, read: "yes" },
      { key: "paper/fine", label: "again" },
    ];
    const text = JSON.stringify({ paperweft: "reading-list", version: 1, entries });
    expect(parseReadingList(text)?.entries).toEqual([
      { key: "paper/fine", label: "paper/fine", note: "", read: false },
    ]);
  });
});

describe("entryOf(list, key)", () => {
  it("finds by key", () => {
    expect(entryOf(listOf(DPO), DPO.key)?.label).toBe("DPO");
    expect(entryOf(EMPTY_LIST, DPO.key)).toBeNull();
  });
});
