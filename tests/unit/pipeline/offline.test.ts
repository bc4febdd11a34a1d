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
  it("knows what was left out of the first visit, so that it is kept once it is asked for", () => {
    const files = [file("_astro/index.js"), file("_astro/worker.js"), file("index.html")];
    const build = describeSiteBuild(files, new Set(["_astro/worker.js"]));
    expect(build.first).toEqual(["_astro/index.js", "index.html"]);
    expect(Object.keys(build.files)).toContain("_astro/worker.js");
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

  it("leaves to those who make maps what only their page leads to", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperweft-worker-"));
    const texts = {
      "_astro/both.1.js": "export {}",
      "_astro/explorer.2.js": 'import "./both.1.js"; import("./panel.3.js")',
      "_astro/make.4.js": 'import "./both.1.js"; new Worker("/_astro/worker-5.js")',
      "_astro/panel.3.js": "",
      "_astro/tables.6.bin": "tables",
      "_astro/worker-5.js": 'fetch("/_astro/tables.6.bin")',
      "index.html": '<script src="/_astro/explorer.2.js"></script>',
      "make/index.html": '<script src="/_astro/make.4.js"></script>',
      "sw.js": "code();",
    };
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeWorkerFiles(folder);
    const [list = ""] = (await readFile(join(folder, "sw.js"), "utf8")).split(";\n");
    await rm(folder, { recursive: true });
    const build = JSON.parse(list.replace("var PAPERWEFT_BUILD=", "")) as {
      first: string[];
      files: object;
    };
    expect(build.first).toEqual([
      ...["_astro/both.1.js", "_astro/explorer.2.js", "_astro/panel.3.js", "index.html"],
    ]);
    expect(Object.keys(build.files)).toContain("_astro/tables.6.bin");
  });
});
