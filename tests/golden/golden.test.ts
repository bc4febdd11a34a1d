/** Whole datasets, byte for byte. See input/README.md. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { seeded } from "../../src/random.ts";
import { buildCase, INPUT } from "./build-case.ts";
import { showFiles } from "./show-files.ts";

const EXPECTED = fileURLToPath(new URL("./expected/", import.meta.url));

const CASES = readdirSync(INPUT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(CASES)("dataset of %s", (name) => {
  it("has the bytes on record", async () => {
    const shown = await showFiles(await buildCase(name));
    for (const [path, text] of shown) {
      await expect(text).toMatchFileSnapshot(join(EXPECTED, name, path));
    }
    expect(recorded(name).filter((path) => !shown.has(path))).toEqual([]);
  });

  it("has the same bytes when it is built again", async () => {
    expect(await buildCase(name)).toEqual(await buildCase(name));
  });

  it.each([1, 2, 3])("has the same bytes whatever the order of its papers (%d)", async (seed) => {
    const [files, others] = [
      await buildCase(name),
      await buildCase(name, { shuffle: seeded(seed) }),
    ];
    for (const [path, bytes] of files) {
      if (path !== "manifest.json") expect([path, others.get(path)]).toEqual([path, bytes]);
    }
    expect(withoutSources(others)).toEqual(withoutSources(files));
  });
});

/** Paths on record, with "/". */
function recorded(name: string): string[] {
  // Vitest writes what is recorded for the first time when all tests are done.
  if (!existsSync(join(EXPECTED, name))) return [];
  return readdirSync(join(EXPECTED, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(EXPECTED, name).length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}

function withoutSources(files: ReadonlyMap<string, Uint8Array>): unknown {
  const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as object;
  return { ...manifest, sources: undefined };
}
