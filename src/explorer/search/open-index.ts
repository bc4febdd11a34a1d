/**
 * Opens the index in a worker, or in the page where there is none to be had: a browser may forbid
 * workers, or end one for its memory, and the search is to go on.
 */
import type { Dataset } from "../../dataset/reader.ts";
import { unpack, type Packed } from "./packing.ts";
import type { WordIndex } from "./word-index.ts";
import type { Asked, FromWorker, ToWorker } from "./worker-messages.ts";

/** What of a worker is used. */
export type IndexWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Starts the worker; throws where the browser has none. */
const startWorker = (): IndexWorker =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/**
 * Opens a dataset's index.
 *
 * @param address - of the dataset
 * @throws where it can be read neither by the worker nor here
 */
export async function openIndex(
  dataset: Pick<Dataset, "searchIndex">,
  address: string,
  start = startWorker,
): Promise<WordIndex> {
  let here: Promise<WordIndex> | undefined;
  const inPage = () => (here ??= openHere(dataset));
  try {
    const there = await openThere(start(), new URL(address, document.baseURI).href);
    return {
      search: (query) => there.search(query).catch(async () => (await inPage()).search(query)),
    };
  } catch {
    return inPage();
  }
}

async function openHere(dataset: Pick<Dataset, "searchIndex">): Promise<WordIndex> {
  const [{ createWordIndex }, serialised] = await Promise.all([
    import("./word-index.ts"),
    dataset.searchIndex(),
  ]);
  const index = await createWordIndex(serialised);
  return { search: (query) => Promise.resolve(index.search(query)) };
}

async function openThere(worker: IndexWorker, address: string): Promise<WordIndex> {
  const waiting = new Map<number, PromiseWithResolvers<Packed | null>>();
  let turns = 0;
  let broken = false;
  const fail = (error: Error): void => {
    broken = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onerror = (event) => fail(new Error(event.message));
  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ("failed" in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data.found);
  };
  const say = (message: Asked): Promise<Packed | null> => {
    if (broken) return Promise.reject(new Error("the worker has ended"));
    const asked = Promise.withResolvers<Packed | null>();
    waiting.set(++turns, asked);
    worker.postMessage({ turn: turns, ...message } satisfies ToWorker);
    return asked.promise;
  };
  try {
    await say({ open: address });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { search: async (search) => unpack((await say({ search }))!) };
}
