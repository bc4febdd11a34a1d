import { beforeAll, describe, expect, it, vi } from "vitest";
import { buildSearchIndex } from "../../../../src/dataset/builder.ts";
import { openIndex, type IndexWorker } from "../../../../src/explorer/search/open-index.ts";
import { pack } from "../../../../src/explorer/search/packing.ts";
import type { WordIndex } from "../../../../src/explorer/search/word-index.ts";
import type { FromWorker, ToWorker } from "../../../../src/explorer/search/worker-messages.ts";

const NEVER = Symbol("no answer");

/** A worker that finds node 7 whatever it is asked, until it is broken. */
function worker(onMessage?: (message: ToWorker) => string | typeof NEVER | null) {
  const made: IndexWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate() {
      made.ended = true;
    },
    postMessage(message: ToWorker) {
      const { turn } = message;
      const failed = onMessage?.(message) ?? null;
      if (failed === NEVER) return;
      const found = "open" in message ? null : pack([{ id: 7, score: 1, match: {} }]);
      const data = failed === null ? { turn, found } : { turn, failed };
      queueMicrotask(() => made.onmessage?.({ data } as MessageEvent<FromWorker>));
    },
  };
  return made;
}
/** An index with nothing in it. */
const EMPTY = Uint8Array.from(buildSearchIndex([]));
const dataset = { searchIndex: () => Promise.resolve(EMPTY.buffer) };
const QUERY = { queries: ["reward"] };

const wholeOf = (...args: Parameters<typeof openIndex>): Promise<WordIndex> =>
  openIndex(...args).whole;

describe("openIndex(dataset, address, start)", () => {
  beforeAll(() => {
    vi.stubGlobal("document", { baseURI: "https://example.org/map/" });
    return () => {
      vi.unstubAllGlobals();
    };
  });

  it("asks the worker, which it tells the dataset's whole address", async () => {
    const told: ToWorker[] = [];
    const index = await wholeOf(dataset, "/map/dataset/", null, () =>
      worker((message) => {
        told.push(message);
        return null;
      }),
    );
    expect((await index.search(QUERY)).map(({ id }) => id)).toEqual([7]);
    expect(told).toEqual([
      { turn: 1, open: "https://example.org/map/dataset/" },
      { turn: 2, search: QUERY },
    ]);
  });
  it("has the worker index names where all does not come soon", async () => {
    const told: ToWorker[] = [];
    const slow = (message: ToWorker) => {
      told.push(message);
      return "open" in message ? NEVER : null;
    };
    const called = ["Reward model", "Loom"];
    const { names } = openIndex(dataset, "/", called, () => worker(slow), 0);
    expect(await (await names)?.search(QUERY)).toHaveLength(1);
    expect(told[1]).toEqual({ turn: 2, names: called });
    expect(openIndex(dataset, "/", null, () => worker()).names).toBeNull();
  });
  it("has it index no names where all is there sooner", async () => {
    const told: ToWorker[] = [];
    const quick = (message: ToWorker) => {
      told.push(message);
      return null;
    };
    const { names, whole } = openIndex(dataset, "/", ["Loom"], () => worker(quick), 60_000);
    expect(await names).toBe(await whole);
    expect(told).toHaveLength(1);
  });
  it("searches here where a worker cannot be had, or cannot read the index", async () => {
    const none = await wholeOf(dataset, "/", null, () => {
      throw new Error("forbidden");
    });
    expect(await none.search(QUERY)).toEqual([]);
    const failing = worker(() => "not reached");
    const broken = await wholeOf(dataset, "/", null, () => failing);
    expect(await broken.search(QUERY)).toEqual([]);
    expect(failing.ended).toBe(true);
  });
  it("goes on here where the worker ends later", async () => {
    const ending = worker();
    const index = await wholeOf(dataset, "/", null, () => ending);
    ending.onerror?.({ message: "out of memory" } as ErrorEvent);
    expect(await index.search(QUERY)).toEqual([]);
  });
  it("goes on here where the worker cannot read it all, and had indexed names by then", async () => {
    let fail = (): void => undefined;
    const told = (message: ToWorker) => {
      if (!("open" in message)) return null;
      fail = () => {
        reading.onmessage?.({
          data: { turn: message.turn, failed: "503" },
        } as MessageEvent<FromWorker>);
      };
      return NEVER;
    };
    const reading = worker(told);
    const { names, whole } = openIndex(dataset, "/", ["Loom"], () => reading, 0);
    const named = await names!;
    fail();
    expect(await (await whole).search(QUERY)).toEqual([]);
    expect(reading.ended).toBe(true);
    expect(await named.search(QUERY)).toEqual([]);
  });
  it("rejects where the index can be read by neither", async () => {
    const unread = { searchIndex: () => Promise.reject(new Error("HTTP status 503")) };
    await expect(wholeOf(unread, "/", null, () => worker(() => "503"))).rejects.toThrow("503");
  });
});
