/** `npm run bench -- layout`: our layout beside others'. UMAP and fcose are here, since only this needs them. */
import { UMAP } from "umap-js";
import { formatLayouts, measureLayouts, type PlacePapers } from "../src/pipeline/bench-layout.ts";
import type { Effects } from "../src/pipeline/effects.ts";
import { placeByFcose } from "./bench-fcose.ts";

/** Measures this map, or each of the files, and prints a table for each. */
export async function benchLayouts(
  files: readonly string[] | undefined,
  effects: Effects,
): Promise<void> {
  for (const inputs of files?.map((file) => [file]) ?? [undefined]) {
    effects.log(`${inputs?.[0]?.replace(/^.*[/\\]/, "") ?? "this map"}\n`);
    effects.log(`${formatLayouts(await measureLayouts(inputs, OTHERS, effects))}\n`);
  }
}

const placeByUmap: PlacePapers = (nearest, random) => {
  const nNeighbors = nearest[0]?.length ?? 0;
  const umap = new UMAP({ nNeighbors, random });
  umap.setPrecomputedKNN(
    nearest.map((near) => near.map(({ paper }) => paper)),
    nearest.map((near) => near.map(({ distance }) => distance)),
  );
  // With neighbours given, the vectors are only counted.
  return umap.fit(nearest.map((_, i) => [i])).map(([x, y]) => [x!, y!] as const);
};

const OTHERS = { placePapers: placeByUmap, placeAll: placeByFcose };
