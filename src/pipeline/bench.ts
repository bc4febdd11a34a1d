/**
 * What `npm run bench` measures: what each stage costs a paper, from corpus to corpus.
 *
 * Seconds differ between machines and from minute to minute; what tells is how the cost of a paper
 * grows with their number, and which stage it is that grows.
 */
import { existsSync } from "node:fs";
import type { Effects } from "./effects.ts";
import { readInputs } from "./build.ts";
import { runStages } from "./stages.ts";
import { NODE_THREADS } from "./node-threads.ts";

/** One corpus, measured. */
export interface Measurement {
  readonly name: string;
  readonly papers: number;
  readonly times: readonly { readonly stage: string; readonly ms: number }[];
  /** Bytes of all files but graph.json. */
  readonly bytes: number;
}

/** Corpora that stand beside the repository on some machines; used where they are. */
export const CORPORA: readonly string[] = [
  "../shared/corpora/papers-1k.jsonl.gz",
  "../shared/corpora/papers-10k.jsonl.gz",
];

/**
 * Measures the map of this checkout and the given files, or the corpora that are there.
 *
 * @param files - each a corpus of its own
 */
export async function measureStages(
  files: readonly string[] | undefined,
  effects: Effects,
): Promise<Measurement[]> {
  const corpora = files ?? CORPORA.filter((file) => existsSync(file));
  const measurements: Measurement[] = [];
  for (const inputs of [undefined, ...corpora.map((file) => [file])]) {
    const name = inputs?.[0]?.replace(/^.*[/\\]/, "") ?? "this map";
    effects.tell(name);
    const settings = await readInputs({ out: "", ...(inputs && { inputs }) }, effects);
    const { corpus, files, times } = await runStages(settings, effects, NODE_THREADS);
    let bytes = 0;
    for (const [path, content] of files) if (path !== "graph.json") bytes += content.length;
    measurements.push({ name, papers: corpus.papers.length, times, bytes });
  }
  return measurements;
}

/** The measurements as a table in Markdown: ms a paper, and the ratio to the first row. */
export function formatMeasurements(measurements: readonly Measurement[]): string {
  const [first] = measurements;
  if (first === undefined) return "";
  const stages = first.times.map(({ stage }) => stage);
  const rows = measurements.map(({ name, papers, times, bytes }) => {
    const cells = times.map(({ ms }, i) => {
      const perPaper = ms / papers;
      const ratio = perPaper / ((first.times[i]?.ms ?? 0) / first.papers);
      return `${perPaper.toFixed(2)} (× ${ratio.toFixed(1)})`;
    });
    const total = times.reduce((sum, { ms }) => sum + ms, 0);
    return [
      name,
      String(papers),
      ...cells,
      `${(total / 1000).toFixed(1)} s`,
      `${(bytes / papers / 1024).toFixed(1)} KiB`,
    ];
  });
  const head = ["corpus", "papers", ...stages.map((stage) => `${stage}, ms a paper`)];
  const table = [[...head, "all stages", "files a paper"], head.map(() => "---"), ...rows];
  table[1]!.push("---", "---");
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
