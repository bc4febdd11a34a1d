import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/pipeline/site.ts";
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

function addressOf(env: Record<string, string>) {
  return readAddress(recordingEffects({ env, readText: () => Promise.resolve(MAP) }));
}
