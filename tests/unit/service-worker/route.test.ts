import { describe, expect, it } from "vitest";
import { PUBLISHED_FOLDER } from "../../../src/exporters/index.ts";
import { PAGE_FOLDERS } from "../../../src/page-folders.ts";
import { routeOf } from "../../../src/service-worker/route.ts";

const SCOPE = "https://example.org/my-map/";
const BUILD = { files: { "index.html": "0", "dataset/nodes.bin": "1", "_astro/a b.js": "2" } };
const route = (address: string, navigates = false) =>
  routeOf(new URL(address, SCOPE), navigates, SCOPE, BUILD);

describe("routeOf(url, navigates, scope, build)", () => {
  it.each(["", "index.html", "?select=paper/a&view=1,2,3"])(
    "answers the start page whatever is asked of it: %s",
    (address) => {
      expect(route(address, true)).toEqual({ kind: "file", path: "index.html" });
    },
  );
  it.each(["own/", "own/index.html", "own/?select=paper/a"])(
    "answers the page of a map that the browser keeps whatever is asked of it: %s",
    (address) => {
      expect(route(address, true)).toEqual({ kind: "file", path: "own/index.html" });
    },
  );
  it("knows the files of its build, as they are escaped", () => {
    expect(route("dataset/nodes.bin")).toEqual({ kind: "file", path: "dataset/nodes.bin" });
    expect(route("_astro/a%20b.js")).toEqual({ kind: "file", path: "_astro/a b.js" });
  });
  it("leaves alone what it does not know, and what lies beside the map", () => {
    expect(route("dataset/graph.json")).toEqual({ kind: "other" });
    expect(route("%E0%A4%A")).toEqual({ kind: "other" });
    expect(route("/another-map/dataset/nodes.bin")).toEqual({ kind: "other" });
    expect(route("https://elsewhere.org/my-map/", true)).toEqual({ kind: "other" });
  });
  it("keeps no copy of the files for other programs", () => {
    expect(PUBLISHED_FOLDER).toBe("data");
    expect(route("data/graph.gexf", true)).toEqual({ kind: "other" });
    expect(route("data/graph.gexf")).toEqual({ kind: "other" });
  });
  it("does not take what every object has for a file", () => {
    expect(route("constructor")).toEqual({ kind: "other" });
  });
  it("knows every folder of pages", () => {
    for (const [kind, folder] of PAGE_FOLDERS) {
      const [path, insteadOf] = [`${folder}/x/`, `?select=${kind}/x`];
      expect(route(path, true)).toEqual({ kind: "page", path, insteadOf });
    }
  });
  it.each([
    ["papers/salmon/", "?select=paper/salmon"],
    ["communities/robots/", "?select=community/robots"],
    ["papers/", ""],
    // What every object has is no folder of ours.
    ["constructor/salmon/", ""],
    ["about/", ""],
  ])("says where the map shows what the page %s does", (path, insteadOf) => {
    expect(route(path, true)).toEqual({ kind: "page", path, insteadOf });
  });
  it("takes a page for the same one whatever is asked of it", () => {
    const page = { kind: "page", path: "make/", insteadOf: "" };
    expect(route("make/?q=10.1000%2Fa", true)).toEqual(page);
    expect(route("make/?file=https://example.org/a.bib", true)).toEqual(page);
    expect(route("make/", true)).toEqual(page);
  });
});
