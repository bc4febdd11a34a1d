import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  findKept,
  findSources,
  forgetKept,
  keepMap,
  type KeptEntry,
  listKept,
  type MadeMap,
  onOtherKept,
  readKept,
} from "../../../src/dataset/kept.ts";
import { InputError } from "../../../src/errors.ts";
import { fakeIndexedDB, type FakeDatabase } from "./fake-indexed-db.ts";

const LOOMS: MadeMap = { title: "Looms", papers: 8, sources: [] };
const KILNS: MadeMap = { title: "Kilns", papers: 3, sources: [] };

const filesOf = (text: string): Map<string, Uint8Array> =>
  new Map([
    ["papers/0.jsonl", new TextEncoder().encode(text)],
    ["manifest.json", new TextEncoder().encode("{}")],
  ]);
const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);
/** The text of a kept map's papers. */
const textIn = async (slug: string): Promise<string> =>
  textOf(await readKept(site, slug)("papers/0.jsonl"));
const slugs = async (): Promise<string[]> => (await listKept(site)).map(({ slug }) => slug);
const found = async (slug: string): Promise<KeptEntry> => {
  const entry = await findKept(site, slug);
  if (entry === null) throw new Error(`${slug} is not kept`);
  return entry;
};

let database: FakeDatabase;
/** Another one for each test: a page opens the database of its site once. */
let site: string;
let sites = 0;
let now: number;

/** Keeps a map, each a moment after the one before. */
const keep = (map: MadeMap, text: string, replaces?: KeptEntry): Promise<string> =>
  keepMap(site, map, filesOf(text), { madeAt: ++now, replaces });

beforeEach(() => {
  now = 0;
  site = `/${String(++sites)}/`;
  database = fakeIndexedDB();
  vi.stubGlobal("indexedDB", database.factory);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("keepMap(site, map, files, options)", () => {
  it("keeps maps beside each other, each under a slug of its title", async () => {
    expect(await keep(LOOMS, "warp")).toBe("looms");
    expect(await keep(KILNS, "clay")).toBe("kilns");
    expect(await keep({ ...LOOMS, title: "Looms!" }, "weft")).toBe("looms-2");
    expect(await keep({ ...LOOMS, title: "?!" }, "none")).toBe("map");
    expect(await slugs()).toEqual(["map", "looms-2", "kilns", "looms"]);
    expect(await textIn("looms")).toBe("warp");
    expect(await textIn("kilns")).toBe("clay");
    expect(await textIn("looms-2")).toBe("weft");
  });

  it("keeps a map in the place of one, of which nothing is left, and touches no other", async () => {
    await keep(KILNS, "clay");
    await keepMap(site, LOOMS, new Map([["old.bin", new Uint8Array(1)]]), { madeAt: 1 });
    const replaces = await found("looms");
    expect(await keep({ ...LOOMS, title: "Looms of 2026" }, "warp", replaces)).toBe("looms");
    expect(await findKept(site, "looms")).toMatchObject({ title: "Looms of 2026" });
    expect(await textIn("looms")).toBe("warp");
    await expect(readKept(site, "looms")("old.bin")).rejects.toThrow(InputError);
    expect(await textIn("kilns")).toBe("clay");
    // What was noted down of it is still its own.
    expect((await found("looms")).shelf).toBe(replaces.shelf);
  });

  it("keeps a map beside the one that another page has kept in its place meanwhile", async () => {
    await keep(LOOMS, "warp");
    const replaces = await found("looms");
    await keep(LOOMS, "weft", replaces);
    expect(await keep(LOOMS, "felt", replaces)).toBe("looms-2");
    expect([await textIn("looms"), await textIn("looms-2")]).toEqual(["weft", "felt"]);
    // Its notes are of papers that this one may not have.
    expect((await found("looms-2")).shelf).not.toBe(replaces.shelf);
  });

  it("keeps a map anew where the one that it was to replace is forgotten", async () => {
    await keep(LOOMS, "warp");
    const replaces = await found("looms");
    await forgetKept(site, replaces);
    await keep({ ...KILNS, title: "Looms" }, "clay");
    expect(await keep(LOOMS, "weft", replaces)).toBe("looms-2");
    expect(await textIn("looms")).toBe("clay");
  });

  it("says what a map takes, with the files that it was made from", async () => {
    const sources = [{ name: "a.bib", content: new Blob(["12345"]) }];
    await keep({ ...LOOMS, sources }, "warp");
    expect((await found("looms")).bytes).toBe("warp".length + "{}".length + 5);
  });

  it("leaves all maps whole where a file cannot be stored at all", async () => {
    await keep(KILNS, "clay");
    await keep(LOOMS, "warp");
    const before = [...database.keysOf(`paperweft ${site}`)];
    const error = new DOMException("too large", "DataCloneError");
    database.refuse("looms/manifest.json", { at: "once", error });
    await expect(keep(LOOMS, "weft", await found("looms"))).rejects.toBe(error);
    expect(database.keysOf(`paperweft ${site}`)).toEqual(before);
    expect([await textIn("looms"), await textIn("kilns")]).toEqual(["warp", "clay"]);
  });

  it("says why, where there is no room for a file, and keeps all that was there", async () => {
    await keep(KILNS, "clay");
    await keep(LOOMS, "warp");
    const error = new DOMException("no room", "QuotaExceededError");
    for (const slug of ["looms", "tides"])
      database.refuse(`${slug}/manifest.json`, { at: "later", error });
    await expect(keep(LOOMS, "weft", await found("looms"))).rejects.toBe(error);
    await expect(keep({ ...LOOMS, title: "Tides" }, "sea")).rejects.toBe(error);
    expect(await slugs()).toEqual(["looms", "kilns"]);
    expect([await textIn("looms"), await textIn("kilns")]).toEqual(["warp", "clay"]);
  });

  it("tells other pages of the same site", async () => {
    const told = new Promise<void>((resolve) => {
      onOtherKept("/told/", resolve);
    });
    await keepMap("/told/", LOOMS, filesOf("warp"), { madeAt: 1 });
    await told;
  });
});

describe("findSources(site, entry)", () => {
  const map = {
    ...LOOMS,
    sources: [
      { name: "refs (2).bib", content: new File(["@book{a}"], "refs.bib", { lastModified: 7 }) },
      { name: "Pasted text.txt", content: new Blob(["A title"]) },
    ],
  };

  it("gives what a map was made from, files as files and text as text", async () => {
    await keep(map, "warp");
    const [file, text, ...more] = await findSources(site, await found("looms"));
    expect(more).toEqual([]);
    expect([file!.name, text!.name]).toEqual(["refs (2).bib", "Pasted text.txt"]);
    expect(file!.content).toMatchObject({ name: "refs.bib", lastModified: 7, size: 8 });
    expect(text!.content).not.toBeInstanceOf(File);
    expect(await file!.content.text()).toBe("@book{a}");
    expect(await text!.content.text()).toBe("A title");
  });

  it("gives none of the files of a map that took its place, or of one that is forgotten", async () => {
    await keep(map, "warp");
    const before = await found("looms");
    await keep(map, "weft", before);
    expect(await findSources(site, before)).toEqual([]);
    const after = await found("looms");
    await forgetKept(site, after);
    expect(await findSources(site, after)).toEqual([]);
  });

  it("keeps the map before where a file can no longer be read", async () => {
    await keep(LOOMS, "warp");
    const error = new DOMException("gone", "NotReadableError");
    const gone = Object.assign(new Blob(["x"]), { arrayBuffer: () => Promise.reject(error) });
    const sources = [{ name: "gone.bib", content: gone }];
    await expect(keep({ ...LOOMS, sources }, "weft", await found("looms"))).rejects.toBe(error);
    expect(await textIn("looms")).toBe("warp");
  });
});

describe("forgetKept(site, entry)", () => {
  it("leaves nothing of that map, and all of the others", async () => {
    await keep(LOOMS, "warp");
    await keep({ ...LOOMS, title: "Looms 2" }, "weft");
    await forgetKept(site, await found("looms"));
    expect(await findKept(site, "looms")).toBeNull();
    expect(database.keysOf(`paperweft ${site}`).sort()).toEqual([
      ...["?looms-2", "looms-2/manifest.json", "looms-2/papers/0.jsonl"],
    ]);
  });
});

describe("forgetKept(site, entry) of a map that another took the place of", () => {
  it("takes nothing out, and gives nothing to keep again", async () => {
    await keep(LOOMS, "warp");
    const before = await found("looms");
    await keep(LOOMS, "weft", before);
    const keys = database.keysOf(`paperweft ${site}`);
    expect(await forgetKept(site, before)).toBeNull();
    expect(database.keysOf(`paperweft ${site}`)).toEqual(keys);
    expect(await textIn("looms")).toBe("weft");
  });
});

describe("the function that forgetKept gives", () => {
  const sources = [{ name: "a.bib", content: new Blob(["@book{a}"]) }];

  it("keeps the map again, as it was", async () => {
    await keep({ ...LOOMS, sources }, "warp");
    await keep(KILNS, "clay");
    const [before, keys] = [await found("looms"), database.keysOf(`paperweft ${site}`)];
    const keepAgain = await forgetKept(site, before);
    expect(await slugs()).toEqual(["kilns"]);
    expect(await keepAgain!()).toEqual(before);
    expect(await found("looms")).toEqual(before);
    expect(database.keysOf(`paperweft ${site}`).sort()).toEqual(keys.sort());
    expect(await textIn("looms")).toBe("warp");
    expect(await (await findSources(site, before))[0]!.content.text()).toBe("@book{a}");
  });

  it("keeps it beside another one that has its place since, with a shelf of its own", async () => {
    await keep({ ...LOOMS, sources }, "warp");
    const keepAgain = await forgetKept(site, await found("looms"));
    await keep(LOOMS, "weft");
    const { slug, shelf } = await keepAgain!();
    expect(slug).toBe("looms-2");
    expect(shelf).not.toBe((await found("looms")).shelf);
    expect([await textIn("looms"), await textIn("looms-2")]).toEqual(["weft", "warp"]);
    expect((await findSources(site, await found("looms-2"))).length).toBe(1);
  });

  it("is none where the map was forgotten already", async () => {
    await keep(LOOMS, "warp");
    const looms = await found("looms");
    await forgetKept(site, looms);
    expect(await forgetKept(site, looms)).toBeNull();
  });
});

describe("listKept(site)", () => {
  const throwing = {
    open: () => {
      throw new DOMException("shut", "SecurityError");
    },
  };

  it("rejects where the browser does not answer, and is whole once it does", async () => {
    vi.stubGlobal("indexedDB", throwing);
    await expect(listKept(site)).rejects.toThrow("shut");
    await expect(findKept(site, "")).rejects.toThrow("shut");
    await expect(readKept(site, "")("manifest.json")).rejects.toThrow("shut");
    vi.stubGlobal("indexedDB", database.factory);
    await keep(LOOMS, "warp");
    expect(await slugs()).toEqual(["looms"]);
  });

  it("opens one connection, whatever is asked", async () => {
    const open = vi.fn(database.factory.open);
    vi.stubGlobal("indexedDB", { open });
    await keep(LOOMS, "warp");
    await slugs();
    await textIn("looms");
    await forgetKept(site, await found("looms"));
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe("readKept(site, slug)", () => {
  it("reads the newest map where none is named, and goes on with it", async () => {
    await keep(LOOMS, "warp");
    const read = readKept(site, "");
    expect(textOf(await read("papers/0.jsonl"))).toBe("warp");
    await keep(KILNS, "clay");
    expect(textOf(await read("papers/0.jsonl"))).toBe("warp");
    expect(await textIn("")).toBe("clay");
  });

  it("reads no file of a map that took the place of the one it began with", async () => {
    await keep(KILNS, "clay");
    const read = readKept(site, "kilns");
    expect(textOf(await read("manifest.json"))).toBe("{}");
    await keep(KILNS, "loam", await found("kilns"));
    await expect(read("papers/0.jsonl")).rejects.toThrow(InputError);
    expect(await textIn("kilns")).toBe("loam");
  });

  it("reads nothing of a map that is not kept", async () => {
    await keep(KILNS, "clay");
    await expect(readKept(site, "looms")("manifest.json")).rejects.toThrow(InputError);
  });
});
