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
 * So long the index of everything has the worker to itself: on a fast line it is there before one of
 * names could be made, of 300,000 for which a phone works for seconds.
 */
const HEAD_START_MS = 1500;

/** An index on its way. */
export interface OpenedIndex {
  /** What nodes are called, where it comes sooner; null where it would not. */
  readonly names: Promise<WordIndex> | null;
  /** Everything; rejects where it can be read neither by a worker nor here. */
  readonly whole: Promise<WordIndex>;
}

/**
 * Opens a dataset's index.
 *
 * @param address - of the dataset
 * @param names - what its nodes are called, where that is worth an index of its own while the other
 *   is being read
 */
export function openIndex(
  dataset: Pick<Dataset, "searchIndex">,
  address: string,
  names: readonly string[] | null,
  start = startWorker,
  headStartMs = HEAD_START_MS,
): OpenedIndex {
  let here: Promise<WordIndex> | undefined;
  const inPage = () => (here ??= openHere(dataset));
  let there: Thread;
  try {
    there = talkTo(start());
  } catch {
    return { names: null, whole: inPage() };
  }
  const whole = openThere();
  const named = names && openNames(names);
  // Who asks for it hears of it.
  named?.catch(() => undefined);
  return { names: named, whole };

  async function openNames(known: readonly string[]): Promise<WordIndex> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, headStartMs, null));
    const sooner = await Promise.race([whole, late]);
    if (sooner !== null) return sooner;
    await there.say({ names: known });
    // The worker may end before all else is there.
    return {
      search: (query) => there.search(query).catch(async () => (await whole).search(query)),
    };
  }

  async function openThere(): Promise<WordIndex> {
    try {
      await there.say({ open: new URL(address, document.baseURI).href });
    } catch {
      there.end();
      return inPage();
    }
    return {
      search: (query) => there.search(query).catch(async () => (await inPage()).search(query)),
    };
  }
}

async function openHere(dataset: Pick<Dataset, "searchIndex">): Promise<WordIndex> {
  const [{ createWordIndex }, file] = await Promise.all([
    import("./word-index.ts"),
    dataset.searchIndex(),
  ]);
  const index = createWordIndex(file);
  return { search: (query) => Promise.resolve(index.search(query)) };
}

/** A worker that is spoken with. */
interface Thread extends WordIndex {
  say(message: Asked): Promise<Packed | null>;
  end(): void;
}

function talkTo(worker: IndexWorker): Thread {
  const waiting = new Map<number, PromiseWithResolvers<Packed | null>>();
  let turns = 0;
  let broken = false;
  // Who still waits would wait for ever.
  const end = (why = "the worker was ended"): void => {
    broken = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.onerror = ({ message }) => {
    end(message);
  };
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
  return {
    say,
    search: async (search) => unpack((await say({ search }))!),
    end,
  };
}
