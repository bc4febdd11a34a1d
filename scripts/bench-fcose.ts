/**
 * cytoscape's fcose for `npm run bench -- layout`, in a thread of its own.
 *
 * It lays a graph out in one call that nothing can interrupt, and on ten thousand nodes and more that
 * call takes longer than anyone waits; a thread can be ended.
 *
 * H. Balci and U. Dogrusoz, "fCoSE: a fast compound graph layout algorithm with constraint support",
 * IEEE TVCG 28 (2022), 4582–4593, https://doi.org/10.1109/TVCG.2021.3095303
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { PlaceAll } from "../src/pipeline/bench-layout.ts";

/** Longer than this nobody waits for a layout, ms: plain ForceAtlas2 takes as long for 10,000 papers. */
const LIMIT_MS = 300_000;

type Input = Parameters<PlaceAll>[0];
type Places = Awaited<ReturnType<PlaceAll>>;

/** Lays a graph out; null where it takes too long. */
export const placeByFcose: PlaceAll = async (input) => {
  const worker = new Worker(new URL(import.meta.url), { workerData: input });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Places>((resolve, reject) => {
      worker.on("message", resolve).on("error", reject);
      timer = setTimeout(resolve, LIMIT_MS, null);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

/** fcose as one would call it, on discs of our sizes. */
function place({ size, edges }: Input): Places {
  cytoscape.use(fcose);
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(width)" } }],
    elements: [
      ...Array.from(size, (radius, i) => ({
        data: { id: String(i), width: 2 * radius },
      })),
      ...edges.map(({ source, target }) => ({
        data: { source: String(source), target: String(target) },
      })),
    ],
  });
  graph.layout({ name: "fcose", animate: false } as cytoscape.LayoutOptions).run();
  return Array.from(size, (_, i) => ({ ...graph.getElementById(String(i)).position() }));
}

if (!isMainThread) parentPort?.postMessage(place(workerData as Input));
