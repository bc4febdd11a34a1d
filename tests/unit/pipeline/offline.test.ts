import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeSiteBuild, writeWorkerFiles } from "../../../src/pipeline/offline.ts";

const file = (path: string, bytes = 10, hash = "aa") => ({ path, bytes, hash });

describe("describeSiteBuild(files)", () => {
  it("fetches first what the map cannot do without, then texts as far as they are few", () => {
    const files = [
      file("_astro/index.js"),
      file("_astro/serif-latin-ext-wght.woff2"),
      file("_astro/serif-vietnamese-wght.woff2"),
      file("_astro/sans-greek-wght.woff2"),
      file("_astro/sans-cyrillic-wght.woff2"),
      file("_astro/serif-latin-wght.woff2"),
      file("dataset/edges.bin"),
      file("dataset/manifest.json"),
      file("dataset/names/0000.json", 9_000_000),
      file("dataset/papers/0000.json", 5_000_000),
      file("dataset/search.bin", 2_000_000),
      file("icon-512.png"),
      file("index.html"),
      file("own/index.html"),
    ];
    expect(describeSiteBuild(files).first).toEqual([
      "_astro/index.js",
      "_astro/serif-latin-wght.woff2",
      "dataset/edges.bin",
      "dataset/manifest.json",
      "dataset/names/0000.json",
      "index.html",
      "own/index.html",
      "dataset/papers/0000.json",
    ]);
  });
  it("is another version where any byte differs, and the same where none does", () => {
    const version = (hash: string) =>
      describeSiteBuild([file("index.html", 10, hash), file("dataset/search.bin")]).version;
    expect(version("aa")).toBe(version("aa"));
    expect(version("ab")).not.toBe(version("aa"));
  });
});

describe("writeWorkerFiles(folder)", () => {
  it("tells the worker of what the map reads, not of pages and files for other programs", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperweft-worker-"));
    const paths = ["about/index.html", "data/graph.gexf", "data/vosviewer.json"];
    paths.push("dataset/nodes.bin", "dataset/graph.json", "index.html", "own/index.html");
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), path);
    }
    await writeFile(join(folder, "sw.js"), "code();");
    await writeWorkerFiles(folder);
    const [list = ""] = (await readFile(join(folder, "sw.js"), "utf8")).split(";\n");
    await rm(folder, { recursive: true });
    const { files } = JSON.parse(list.replace("var PAPERWEFT_BUILD=", "")) as { files: object };
    expect(Object.keys(files)).toEqual(["dataset/nodes.bin", "index.html", "own/index.html"]);
  });
});
