import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "../../../src/errors.ts";
import { buildDataset } from "../../../src/pipeline/build.ts";
import { Interrupted } from "../../../src/pipeline/effects.ts";
import { buildSite, readAddress, type runAstro } from "../../../src/pipeline/site.ts";
import { recordingEffects } from "./recording-effects.ts";

const MAP = [
  "title: Looms",
  "sources: [papers.txt]",
  "site: https://maps.example.org",
  "base: looms",
].join("\n");

describe("readAddress(effects)", () => {
  it("is what the map says where the environment is silent", async () => {
    expect(await addressOf({})).toEqual({ site: "https://maps.example.org", base: "/looms/" });
  });

  it("is what the map says that is named, instead of the checkout's own", async () => {
    const readText = (path: string) => Promise.resolve(path === "my/map.yaml" ? MAP : "title: X");
    const effects = recordingEffects({ env: {}, readText });
    expect((await readAddress(effects, "my/map.yaml")).base).toBe("/looms/");
    expect((await readAddress(effects)).base).toBe("/");
  });

  it.each([
    [{ BASE: "/my-map/" }, { site: "https://maps.example.org", base: "/my-map/" }],
    [{ BASE: "my-map" }, { site: "https://maps.example.org", base: "/my-map/" }],
    [{ BASE: "/" }, { site: "https://maps.example.org", base: "/" }],
    [
      { SITE: "", BASE: "" },
      { site: "https://maps.example.org", base: "/looms/" },
    ],
    [{ SITE: "https://a.example/" }, { site: "https://a.example", base: "/looms/" }],
    [{ SITE: "https://a.example" }, { site: "https://a.example", base: "/looms/" }],
    [
      { SITE: "https://a.example", BASE: "a/b" },
      { site: "https://a.example", base: "/a/b/" },
    ],
  ])("is rather what %j says", async (env, address) => {
    expect(await addressOf(env)).toEqual(address);
  });

  it("refuses a host without its scheme, before anything is built", async () => {
    await expect(addressOf({ SITE: "maps.example.org" })).rejects.toThrow(
      'SITE is not the address of a site: "maps.example.org"',
    );
  });

  it.each([
    ["https://a.example/looms", "it must have no path: write the path under base"],
    ["https://a.example?x=1", "it must end with the host: no “?”, no “#”"],
    ["a.example", "write it whole, as in SITE=https://a.example"],
    ["https:/", 'it must be the address of the site, as "https://name.github.io"'],
  ])("refuses SITE=%s, of which a part would be lost", async (SITE, hint) => {
    await expect(addressOf({ SITE })).rejects.toMatchObject({
      message: `SITE is not the address of a site: "${SITE}"`,
      hint,
      exitCode: 2,
    });
  });

  it.each([
    ["../looms", "from the root of the host"],
    ["/./", "from the root of the host"],
    ["//a.example", "from the root of the host"],
    ["my map", "of plain letters"],
    ["https://a.example/looms", "of plain letters"],
  ])("refuses BASE=%s, under which no page would be found", async (BASE, why) => {
    await expect(addressOf({ BASE })).rejects.toMatchObject({
      message: `BASE is not the path of a site: "${BASE}"`,
      hint: expect.stringContaining(why) as string,
      exitCode: 2,
    });
  });
});

describe("buildSite(address, effects)", () => {
  const ADDRESS = { site: undefined, base: "/" };
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "paperweft "));
    const record = { title: "Looms", abstract: "Looms weave cloth on a frame of wood." };
    await writeFile(join(root, "papers.jsonl"), JSON.stringify(record));
    const built = { inputs: [join(root, "papers.jsonl")], out: join(root, "dataset") };
    await buildDataset(built, recordingEffects());
    await mkdir(join(root, "dist"));
    await writeFile(join(root, "dist", "index.html"), "old");
  });
  afterEach(() => rm(root, { recursive: true }));

  /** Writes a start page where Astro would, and goes on as it is told. */
  const astro =
    (goOn: (fresh: string) => Promise<void>): typeof runAstro =>
    async ([command, flag, fresh = ""], _address, _effects, hear) => {
      expect([command, flag]).toEqual(["build", "--outDir"]);
      hear("building …\n");
      await mkdir(fresh);
      await writeFile(join(fresh, "index.html"), "new");
      expect(await readFile(join(root, "dist", "index.html"), "utf8")).toBe("old");
      await goOn(fresh);
    };
  const build = (run: typeof runAstro, effects = recordingEffects()) =>
    buildSite(ADDRESS, effects, { folder: join(root, "dist"), run });
  const copyDataset = (fresh: string) =>
    cp(join(root, "dataset"), join(fresh, "dataset"), { recursive: true });

  it("puts the new site in place of the old one when it is whole", async () => {
    await mkdir(join(root, ".dist.new"));
    await writeFile(join(root, ".dist.new", "left.html"), "of a build that was cut off");
    await build(astro(copyDataset));
    expect((await readdir(join(root, "dist"))).sort()).toEqual(["dataset", "index.html"]);
    expect(await readFile(join(root, "dist", "index.html"), "utf8")).toBe("new");
    expect((await readdir(root)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("leaves the old site as it was where Astro fails, and tells what it said", async () => {
    const effects = recordingEffects();
    const fail = () => Promise.reject(new OutputError("astro ended with code 1", { hint: "…" }));
    await expect(build(astro(fail), effects)).rejects.toThrow("astro ended with code 1");
    expect(effects.told).toEqual(["building …"]);
    expect(await readdir(join(root, "dist"))).toEqual(["index.html"]);
    expect((await readdir(root)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("leaves the old site as it was where it is stopped", async () => {
    const controller = new AbortController();
    const stop = () => {
      controller.abort(new Interrupted());
      return Promise.resolve();
    };
    const effects = recordingEffects({ signal: controller.signal });
    await expect(build(astro(stop), effects)).rejects.toThrow(Interrupted);
    expect(await readFile(join(root, "dist", "index.html"), "utf8")).toBe("old");
  });

  it("says so where the site cannot be put in place", async () => {
    const busy = "EBUSY: resource busy or locked, rename '.dist.new' -> 'dist'";
    const full = Object.assign(new Error(busy), { code: "EBUSY", syscall: "rename" });
    const effects = recordingEffects({
      rename() {
        throw full;
      },
    });
    await expect(build(astro(copyDataset), effects)).rejects.toMatchObject({
      message: `cannot be written: ${busy}`,
      hint: "make room, give yourself the right to write there, or end what holds its files open",
      place: { file: join(root, "dist") },
      exitCode: 4,
    });
    expect(await readFile(join(root, "dist", "index.html"), "utf8")).toBe("old");
  });
});

function addressOf(env: Record<string, string>) {
  return readAddress(recordingEffects({ env, readText: () => Promise.resolve(MAP) }));
}
