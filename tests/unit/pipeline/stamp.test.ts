import { describe, expect, it } from "vitest";
import type { Effects } from "../../../src/pipeline/effects.ts";
import { isSiteFresh, stampSite } from "../../../src/pipeline/stamp.ts";
import { recordingEffects } from "./recording-effects.ts";

const ADDRESS = { site: undefined, base: "/" };
const OPTIONS = { out: "public/dataset", inputs: ["my papers.txt"] };

const TREE = {
  "astro.config.ts": "export default {}",
  "data/map.yaml": "title: Looms",
  "dist/dataset/manifest.json": "{}",
  "dist/index.html": "<!doctype html>",
  "my papers.txt": "Warp",
  "package-lock.json": "{}",
  "package.json": "{}",
  "public/dataset/manifest.json": "{}",
  "public/favicon.svg": "<svg/>",
  "src/pages/index.astro": "---",
  "tsconfig.json": "{}",
};

describe("isSiteFresh(options, address, effects)", () => {
  it("is false before a site was built, and true right after", async () => {
    const effects = treeEffects({ ...TREE });
    expect(await isSiteFresh(OPTIONS, ADDRESS, effects)).toBe(false);
    await stampSite(OPTIONS, ADDRESS, effects);
    expect(await isSiteFresh(OPTIONS, ADDRESS, effects)).toBe(true);
  });

  it.each(Object.keys(TREE))("is false when %s has changed or is gone", async (path) => {
    const tree: Record<string, string> = { ...TREE };
    const effects = treeEffects(tree);
    await stampSite(OPTIONS, ADDRESS, effects);
    tree[path] = `${tree[path] ?? ""} `;
    expect(await isSiteFresh(OPTIONS, ADDRESS, effects)).toBe(false);
    delete tree[path];
    expect(await isSiteFresh(OPTIONS, ADDRESS, effects)).toBe(false);
  });

  it("is false when a file is new", async () => {
    const tree: Record<string, string> = { ...TREE };
    const effects = treeEffects(tree);
    await stampSite(OPTIONS, ADDRESS, effects);
    tree["src/look/tokens.ts"] = "";
    expect(await isSiteFresh(OPTIONS, ADDRESS, effects)).toBe(false);
  });

  it("is false where papers are piped in: they may be others", async () => {
    const effects = treeEffects({ ...TREE });
    const piped = { ...OPTIONS, inputs: ["-"] };
    await stampSite(piped, ADDRESS, effects);
    expect(await isSiteFresh(piped, ADDRESS, effects)).toBe(false);
  });

  it("is false for other options and for another address", async () => {
    const effects = treeEffects({ ...TREE });
    await stampSite(OPTIONS, ADDRESS, effects);
    expect(await isSiteFresh({ ...OPTIONS, seed: 2 }, ADDRESS, effects)).toBe(false);
    expect(await isSiteFresh(OPTIONS, { ...ADDRESS, base: "/my-map/" }, effects)).toBe(false);
  });

  it("is false when rules for terms that are named have changed", async () => {
    const tree: Record<string, string> = { ...TREE, "rules.yaml": "hide: [weft]" };
    const effects = treeEffects(tree);
    const ruled = { ...OPTIONS, terms: "rules.yaml" };
    await stampSite(ruled, ADDRESS, effects);
    expect(await isSiteFresh(ruled, ADDRESS, effects)).toBe(true);
    tree["rules.yaml"] = "hide: [warp]";
    expect(await isSiteFresh(ruled, ADDRESS, effects)).toBe(false);
  });
});

/** Effects over a tree in memory: path, with "/", and text. */
function treeEffects(tree: Record<string, string>): Effects {
  const textOf = (path: string): Promise<string> => {
    const text = tree[path.replaceAll("\\", "/")];
    return text === undefined
      ? Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" }))
      : Promise.resolve(text);
  };
  return recordingEffects({
    readText: textOf,
    readFile: async (path) => new TextEncoder().encode(await textOf(path)),
    writeFile: (path, bytes) => {
      tree[path.replaceAll("\\", "/")] = new TextDecoder().decode(bytes);
      return Promise.resolve();
    },
    listFolder: (path) => {
      const folder = `${path.replaceAll("\\", "/")}/`;
      if (folder.slice(0, -1) in tree) return Promise.reject(new Error("ENOTDIR"));
      const below = Object.keys(tree).filter((each) => each.startsWith(folder));
      const names = below.map((each) => each.slice(folder.length).split("/")[0] ?? "");
      return Promise.resolve(names.length === 0 ? null : [...new Set(names)]);
    },
  });
}
