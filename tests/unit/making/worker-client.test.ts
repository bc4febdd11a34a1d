import { describe, expect, it } from "vitest";
import type { MakeAnswer } from "../../../src/making/protocol.ts";
import { createMaker, NOT_FETCHED } from "../../../src/making/worker-client.ts";

/** A worker that says what it is told to. */
class FakeWorker extends EventTarget {
  readonly requests: unknown[] = [];
  isEnded = false;
  postMessage(request: unknown): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: MakeAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const maker = createMaker(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const stages: string[] = [];
  const abort = new AbortController();
  const request = { sources: [{ name: "a.bib", content: new Blob(["x"]) }] };
  const make = () =>
    maker.make(request, {
      onProgress: ({ stage }) => stages.push(stage),
      signal: abort.signal,
    });
  return { maker, workers, stages, abort, request, make };
}

describe("createMaker(start)", () => {
  it("starts one worker, however often a visitor seems about to use it, and uses that one", async () => {
    const { maker, workers, request, make } = setUp();
    maker.warmUp();
    maker.warmUp();
    const made = make();
    expect(workers.map(({ requests }) => requests)).toEqual([[request]]);
    workers[0]!.say({ kind: "refused", message: "m", hint: "h" });
    await made;
  });

  it("tells of progress, and ends the worker when it has answered", async () => {
    const { workers, stages, make } = setUp();
    const made = make();
    workers[0]!.say({ kind: "progress", stage: "corpus" });
    workers[0]!.say({ kind: "progress", stage: "terms", done: 1, total: 2 });
    expect(workers[0]!.isEnded).toBe(false);
    workers[0]!.say({ kind: "refused", message: "m", hint: "h" });
    expect(await made).toEqual({ kind: "refused", message: "m", hint: "h" });
    expect(stages).toEqual(["corpus", "terms"]);
    expect(workers[0]!.isEnded).toBe(true);
  });

  it("ends the worker when it is stopped, and takes another one next time", async () => {
    const { workers, abort, make } = setUp();
    const made = make();
    abort.abort();
    await expect(made).rejects.toThrow("abort");
    expect(workers[0]!.isEnded).toBe(true);
    await expect(make()).rejects.toThrow("abort");
    expect(workers.length).toBe(1);
  });

  it("says what a worker that fails says, and of one that never came that it did not come", async () => {
    const { workers, make } = setUp();
    const first = make();
    workers[0]!.fail("Uncaught RangeError: x");
    expect(await first).toEqual({ kind: "broken", message: "Uncaught RangeError: x" });
    const second = make();
    workers[1]!.fail("");
    expect(await second).toEqual({ kind: "broken", message: NOT_FETCHED });
  });

  it("asks anew for a worker that did not come when it was asked for early", async () => {
    const { maker, workers, make } = setUp();
    maker.warmUp();
    workers[0]!.fail("");
    const made = make();
    expect(workers.map(({ requests }) => requests.length)).toEqual([0, 1]);
    workers[1]!.say({ kind: "refused", message: "m", hint: "h" });
    await made;
  });

  it("says that no worker can be started, or be handed the files", async () => {
    const refusal = new DOMException("refused", "SecurityError");
    const broken = { kind: "broken", message: "SecurityError: refused" };
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    const none = createMaker(() => {
      throw refusal;
    });
    expect(await none.make({ sources: [] }, options)).toEqual(broken);
    const worker = new FakeWorker();
    worker.postMessage = () => {
      throw refusal;
    };
    expect(await createMaker(() => worker).make({ sources: [] }, options)).toEqual(broken);
    expect(worker.isEnded).toBe(true);
  });
});
