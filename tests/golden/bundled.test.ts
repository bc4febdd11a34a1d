/**
 * The bundled listing: too large to be read line by line, but the same every time.
 *
 * Named here, not by data/map.yaml: whoever brings papers of their own keeps the tests green.
 */
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { DatasetFiles } from "../../src/dataset/builder.ts";
import { readInputs } from "../../src/pipeline/build.ts";
import { processEffects, type Effects } from "../../src/pipeline/effects.ts";
import { runStages } from "../../src/pipeline/stages.ts";
import { NODE_THREADS } from "../../src/pipeline/node-threads.ts";
import { seeded } from "../../src/random.ts";
import { shuffled } from "./build-case.ts";

const LISTING = "data/hf-papers-listing.txt";
const EFFECTS: Effects = {
  ...processEffects(),
  tell: () => undefined,
  showProgress: () => undefined,
};

/** Every file but the manifest, which holds the sources' hashes. */
function withoutManifest(files: DatasetFiles): [string, Uint8Array][] {
  return [...files].filter(([path]) => path !== "manifest.json");
}

describe("dataset of the bundled listing", () => {
  it("has 63 papers, each linked to the map and in a community", async () => {
    const { corpus, graph } = await runStages(
      await readInputs({ inputs: [LISTING], out: "" }, EFFECTS),
      EFFECTS,
      NODE_THREADS,
    );
    expect(corpus.problems).toEqual([]);
    const papers = graph
      .mapNodes((_, attributes) => attributes)
      .filter(({ kind }) => kind === "paper");
    expect(papers).toHaveLength(63);
    expect(papers.filter(({ community }) => community === null)).toEqual([]);
  });

  it("has the same bytes whatever the order of its papers", async () => {
    const inputs = await readInputs({ inputs: [LISTING], out: "" }, EFFECTS);
    const { corpus } = await runStages(inputs, EFFECTS, NODE_THREADS);
    const entries = corpus.papers.map(({ title, abstract }) => `${title}\n\n${abstract}`);
    const built = await Promise.all(
      [entries, shuffled(entries, seeded(7))].map((order) =>
        runStages(
          inputs,
          { ...EFFECTS, openFile: () => Readable.from([Buffer.from(order.join("\n\n"))]) },
          NODE_THREADS,
        ),
      ),
    );
    expect(withoutManifest(built[1]!.files)).toEqual(withoutManifest(built[0]!.files));
  }, 60_000);
});
