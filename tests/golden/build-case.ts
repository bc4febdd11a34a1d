/** Builds a case's dataset in memory, from its papers as they stand or in another order. */
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { DatasetFiles } from "../../src/dataset/builder.ts";
import { readInputs } from "../../src/pipeline/build.ts";
import { processEffects, type Effects } from "../../src/pipeline/effects.ts";
import { runStages } from "../../src/pipeline/stages.ts";
import { NODE_THREADS } from "../../src/pipeline/node-threads.ts";
import type { Random } from "../../src/random.ts";

/** Where the cases are. */
export const INPUT = fileURLToPath(new URL("./input/", import.meta.url));

/**
 * @param name - the case's folder
 * @param shuffle - puts the papers of each source into another order
 */
export async function buildCase(
  name: string,
  { shuffle }: { readonly shuffle?: Random } = {},
): Promise<DatasetFiles> {
  const effects: Effects = {
    ...processEffects(),
    tell: () => undefined,
    showProgress: () => undefined,
    openFile: (path) => {
      const text = readFileSync(path, "utf8");
      return Readable.from([Buffer.from(shuffle ? shufflePapers(path, text, shuffle) : text)]);
    },
  };
  const map = `${INPUT}${name}/map.yaml`;
  const inputs = await readInputs({ map, out: "" }, effects);
  return (await runStages(inputs, effects, NODE_THREADS)).files;
}

/** The papers of a source in another order: lines of JSON Lines, pairs of paragraphs otherwise. */
function shufflePapers(path: string, text: string, random: Random): string {
  if (path.endsWith(".jsonl")) return `${shuffled(text.trim().split("\n"), random).join("\n")}\n`;
  const paragraphs = text.trim().split("\n\n");
  const papers = paragraphs.flatMap((title, i) =>
    i % 2 === 0 ? [`${title}\n\n${paragraphs[i + 1] ?? ""}`] : [],
  );
  return `${shuffled(papers, random).join("\n\n")}\n`;
}

/** Another order, never the same one: R. Durstenfeld, Algorithm 235, CACM 7 (1964), 420. */
export function shuffled(items: readonly string[], random: Random): string[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.every((item, i) => item === items[i]) ? order.reverse() : order;
}
