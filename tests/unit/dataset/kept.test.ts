import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findKept, forgetKept, keepMap, onOtherKept, readKept } from "../../../src/dataset/kept.ts";
import { InputError } from "../../../src/errors.ts";
import { fakeIndexedDB, type FakeDatabase } from "./fake-indexed-db.ts";

const LOOMS = { title: "Looms", papers: 8, sources: [] };
const KILNS = { title: "Kilns", papers: 3, sources: [] };

const filesOf = (text: string): Map<string, Uint8Array> =>
  new Map([
    ["papers/0.jsonl", new TextEncoder().encode(text)],
    ["manifest.json", new TextEncoder().encode("{}")],
  ]);
const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

let database: FakeDatabase;

beforeEach(() => {
  database = fakeIndexedDB();
  vi.stubGlobal("indexedDB", database.factory);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("keepMap(site, map, files)", () => {
  it("keeps a map in place of the one before it", async () => {
    await keepMap("/", KILNS, new Map([["old.bin", new Uint8Array(1)]]));
    await keepMap("/", LOOMS, filesOf("warp"));
    expect(await findKept("/")).toMatchObject(LOOMS);
    expect(textOf(await readKept("/")("papers/0.jsonl"))).toBe("warp");
    await expect(readKept("/")("old.bin")).rejects.toThrow(InputError);
  });

  it("leaves the map before it whole where a file cannot be stored at all", async () => {
    await keepMap("/", KILNS, filesOf("clay"));
    const error = new DOMException("too large", "DataCloneError");
    database.refuse("manifest.json", { at: "once", error });
    await expect(keepMap("/", LOOMS, filesOf("warp"))).rejects.toBe(error);
    expect(await findKept("/")).toMatchObject(KILNS);
    expect(textOf(await readKept("/")("papers/0.jsonl"))).toBe("clay");
  });

  it("says why, where there is no room for a file", async () => {
    await keepMap("/", KILNS, filesOf("clay"));
    const error = new DOMException("no room", "QuotaExceededError");
    database.refuse("manifest.json", { at: "later", error });
    await expect(keepMap("/", LOOMS, filesOf("warp"))).rejects.toBe(error);
    expect(textOf(await readKept("/")("papers/0.jsonl"))).toBe("clay");
  });

  it("tells other pages of the same site", async () => {
    const told = new Promise<void>((resolve) => {
      onOtherKept("/told/", resolve);
    });
    await keepMap("/told/", LOOMS, filesOf("warp"));
    await told;
  });
});

describe("forgetKept(site)", () => {
  it("leaves nothing", async () => {
    await keepMap("/", LOOMS, filesOf("warp"));
    await forgetKept("/");
    expect(await findKept("/")).toBeNull();
  });
});

describe("readKept(site)", () => {
  it("reads no file of a map that took the place of the one it began with", async () => {
    await keepMap("/", KILNS, filesOf("clay"));
    const read = readKept("/");
    expect(textOf(await read("manifest.json"))).toBe("{}");
    await keepMap("/", LOOMS, filesOf("warp"));
    await expect(read("papers/0.jsonl")).rejects.toThrow(InputError);
    expect(textOf(await readKept("/")("papers/0.jsonl"))).toBe("warp");
  });
});
