import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  chunksWith,
  preload,
  preloadStartPage,
  START_FILES,
  startFiles,
} from "../../../src/pipeline/start-page.ts";

const CHUNKS = [
  { fileName: "start.js", imports: ["words.js"], moduleIds: ["/src/start.ts"] },
  { fileName: "map.js", imports: ["words.js", "graph.js"], moduleIds: ["/src/map.ts"] },
  { fileName: "words.js", imports: [], moduleIds: ["/src/words.ts"] },
  { fileName: "graph.js", imports: ["words.js", "graph.js"], moduleIds: ["/src/graph.ts"] },
  { fileName: "dialog.js", imports: ["graph.js"], moduleIds: ["/src/dialog.ts"] },
];

describe("chunksWith", () => {
  it("finds the files of some modules and of all that they import, once each", () => {
    const holds = (id: string) => id === "/src/start.ts" || id === "/src/map.ts";
    expect(chunksWith(CHUNKS, holds)).toEqual(["graph.js", "map.js", "start.js", "words.js"]);
  });

  it("leaves out what nobody needs", () => {
    expect(chunksWith(CHUNKS, (id) => id === "/src/words.ts")).toEqual(["words.js"]);
  });
});

describe("startFiles", () => {
  const module = (importedIds: string[], dynamicallyImportedIds: string[] = []) => ({
    importedIds,
    dynamicallyImportedIds,
  });
  const MODULES = new Map([
    ["explorer", module(["words", "state"], ["renderer", "dialog"])],
    ["renderer", module(["sigma", "state", "links", "ground"])],
    ["dialog", module(["state", "chart", "ground"])],
    ["make", module(["words"], ["finder"])],
    ["finder", module(["links"])],
    ["state", module(["words"])],
    ["words", module(["words"])],
    ["sigma", module([])],
    ["links", module([])],
    ["chart", module([])],
    ["ground", module([])],
  ]);
  const files = startFiles(
    { explorer: ["explorer"], renderer: ["renderer"], others: ["make"] },
    (id) => MODULES.get(id) ?? null,
  );

  it("puts what the start needs into files, each module into one", () => {
    expect(START_FILES.map((name) => [name, [...files[name]].sort()])).toEqual([
      ["shared", ["links", "words"]],
      ["explorer", ["explorer", "state"]],
      ["drawing", ["ground"]],
      ["renderer", ["renderer", "sigma"]],
    ]);
  });

  it("leaves to the bundler what is loaded when it is wanted", () => {
    const taken = START_FILES.flatMap((name) => [...files[name]]);
    expect(taken).not.toContain("dialog");
    expect(taken).not.toContain("chart");
    expect(taken).not.toContain("finder");
  });
});

describe("preload", () => {
  it("asks for modules and files at the end of the head, under the site's path", () => {
    const page = preload("<head><title>$&</title></head><body>", "/map/", ["a.js"], ["d/b.bin"]);
    expect(page).toBe(
      '<head><title>$&</title><link rel="modulepreload" href="/map/a.js">' +
        '<link rel="preload" href="/map/d/b.bin" as="fetch" crossorigin></head><body>',
    );
  });
});

describe("preloadStartPage", () => {
  it("asks for no file of the site's dataset where another map is shown", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperweft-early-"));
    for (const path of ["index.html", "own/index.html", "dataset/nodes.bin"]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), "<head></head>");
    }
    await preloadStartPage(folder, "/", ["a.js"]);
    const [start, own] = await Promise.all(
      ["index.html", "own/index.html"].map((path) => readFile(join(folder, path), "utf8")),
    );
    await rm(folder, { recursive: true });
    expect(start).toContain('href="/dataset/nodes.bin"');
    expect(own).toBe('<head><link rel="modulepreload" href="/a.js"></head>');
  });
});
