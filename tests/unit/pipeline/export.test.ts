import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { writeDataset } from "../../../src/dataset/writer.ts";
import { exportDataset } from "../../../src/pipeline/export.ts";
import { runCommand } from "../../../src/pipeline/command.ts";
import { smallParts } from "../dataset/small-map.ts";
import { recordingEffects } from "./recording-effects.ts";

describe("exportDataset({ format, out, dataset })", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperweft-export-"));
    await writeDataset(buildDatasetFiles(smallParts()), join(folder, "dataset"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(options: { format?: string; out?: string; dataset?: string }) {
    const effects = recordingEffects();
    const dataset = join(folder, "dataset");
    const work = () => exportDataset({ dataset, ...options }, effects);
    const code = await runCommand("export", work, effects, []);
    return { code, logged: effects.logged, told: effects.told };
  }

  it("prints papers, or the graph", async () => {
    const { code, logged } = await run({ format: "ris" });
    expect(code).toBe(0);
    expect(logged[0]!.split("\r\n").slice(0, 5)).toEqual([
      "TY  - GEN",
      "ID  - warp",
      "TI  - Warp: an open loom",
      "AU  - Höök, Ada",
      "PY  - 2021",
    ]);
    expect((await run({ format: "edges-csv" })).logged[0]).toContain('"paper/weft","method/warp"');
  });

  it("writes a file", async () => {
    const out = join(folder, "looms.gexf");
    expect((await run({ format: "gexf", out })).code).toBe(0);
    expect(await readFile(out, "utf8")).toContain('<gexf version="1.3"');
  });

  it("lists the formats where none is named", async () => {
    const { code, logged } = await run({});
    expect(code).toBe(0);
    expect(logged[0]).toContain("bibtex      papers  BibTeX: for LaTeX");
  });

  it("says what is wrong", async () => {
    expect(await run({ format: "gefx" })).toEqual({
      code: 2,
      logged: [],
      told: ['there is no format "gefx"\n  did you mean --format gexf?'],
    });
    const missing = await run({ format: "ris", dataset: join(folder, "none") });
    expect(missing.code).toBe(3);
    expect(missing.told[0]).toContain("build the dataset: npm run data");
    const blocked = await run({ format: "ris", out: join(folder, "dataset/manifest.json/a.ris") });
    expect(blocked.code).toBe(4);
    expect(blocked.told[0]).toMatch(
      /a\.ris: cannot be written: E\w+: .*\n {2}choose another file: --out FILE$/,
    );
  });
});
