import { describe, expect, it } from "vitest";
import { chunksWith, preload } from "../../../src/pipeline/start-page.ts";

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

describe("preload", () => {
  it("asks for modules and files at the end of the head, under the site's path", () => {
    const page = preload("<head><title>$&</title></head><body>", "/map/", ["a.js"], ["d/b.bin"]);
    expect(page).toBe(
      '<head><title>$&</title><link rel="modulepreload" href="/map/a.js">' +
        '<link rel="preload" href="/map/d/b.bin" as="fetch" crossorigin></head><body>',
    );
  });
});
