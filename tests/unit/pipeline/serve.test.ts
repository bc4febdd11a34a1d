import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "../../../src/errors.ts";
import { serveSite, type ServedSite } from "../../../src/pipeline/serve.ts";
import { recordingEffects } from "./recording-effects.ts";

let folder: string;
let served: ServedSite | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  await mkdir(join(folder, "papers", "warp"), { recursive: true });
  await writeFile(join(folder, "index.html"), "the map");
  await writeFile(join(folder, "404.html"), "not on this map");
  await writeFile(join(folder, "papers", "warp", "index.html"), "Warp");
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  await rm(folder, { recursive: true });
});

describe("serveSite(options, effects)", () => {
  it.each(["/", "/my-map/"])("serves the site under %s", async (base) => {
    served = await serve({ base });
    expect(served.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${base}$`));
    expect(await get(served.address)).toEqual([200, "the map"]);
    expect(await get(`${served.address}papers/warp/`)).toEqual([200, "Warp"]);
    expect(await get(`${served.address}papers/weft/`)).toEqual([404, "not on this map"]);
  });

  it("leads to the sub-path from the root and from the path without its slash", async () => {
    served = await serve({ base: "/my-map/" });
    const { origin } = new URL(served.address);
    expect(await get(`${origin}/`)).toEqual([200, "the map"]);
    expect(await get(`${origin}/my-map`)).toEqual([200, "the map"]);
    expect(await get(`${origin}/papers/warp/`)).toEqual([404, "not on this map"]);
  });

  it("takes the next port where one is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const taken = (other.address() as { port: number }).port;
    served = await serve({ port: taken });
    const port = Number(new URL(served.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(await get(served.address)).toEqual([200, "the map"]);
    await new Promise((resolve) => other.close(resolve));
  });

  it("says so where the host is no address of this machine", async () => {
    // 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
    const trying = serve({ host: "192.0.2.1" });
    await expect(trying).rejects.toThrow(OutputError);
    await expect(trying).rejects.toThrow("nothing can be served at 192.0.2.1: ");
  });
});

function serve(change: Partial<Parameters<typeof serveSite>[0]> = {}): Promise<ServedSite> {
  return serveSite(
    { folder, base: "/", host: "127.0.0.1", port: 0, ...change },
    recordingEffects(),
  );
}

async function get(address: string): Promise<[number, string]> {
  const response = await fetch(address);
  return [response.status, await response.text()];
}
