import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeLimits, weighSite } from "../../../src/pipeline/site-limits.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
});
afterEach(() => rm(folder, { recursive: true }));

/** A file of so many bytes that takes no room. */
async function put(path: string, bytes: number): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "");
  await truncate(file, bytes);
}
const COUNTS = { papers: 2, concepts: 1, methods: 1 };

describe("weighSite(folder), describeLimits(weight, counts)", () => {
  it("have nothing to say of a site in which all have a page", async () => {
    for (const page of ["papers/warp", "papers/weft", "concepts/loom", "methods/dpo"]) {
      await put(`${page}/index.html`, 10);
    }
    for (const other of ["papers/index.html", "communities/a/index.html", "index.html"]) {
      await put(other, 100);
    }
    const weight = await weighSite(folder);
    expect(weight).toEqual({ bytes: 340, tooLarge: [], pages: 4 });
    expect(describeLimits(weight, COUNTS)).toEqual([]);
  });
  it("say how many have a page of their own", async () => {
    await put("papers/warp/index.html", 10);
    await put("concepts/loom/index.html", 10);
    expect(describeLimits(await weighSite(folder), COUNTS)).toEqual([
      "of 4 papers and terms, 2 have a page of their own, so that the site builds in minutes and stays " +
        "under the 1 GB that GitHub Pages takes; the others open on the map",
    ]);
  });
  it("say which files are too large, and that the site is", async () => {
    await put("dataset/search.bin", 100e6 + 1);
    await put("dataset/papers/0000.json", 100e6);
    await put("dataset/edges.bin", 900e6);
    expect(describeLimits(await weighSite(folder), { papers: 0, concepts: 0, methods: 0 })).toEqual(
      [
        "the site has 1,101 MB, and GitHub Pages takes 1,000: map fewer papers, or publish it elsewhere",
        "dataset/edges.bin has 900 MB, and GitHub takes 100: map fewer papers, or publish the site elsewhere",
        "dataset/search.bin has 101 MB, and GitHub takes 100: map fewer papers, or publish the site elsewhere",
      ],
    );
  });
});
