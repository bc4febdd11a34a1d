import { describe, expect, it } from "vitest";
import { serveAsThread, type ThreadAnswer, type ThreadScope } from "../../../src/making/thread.ts";
import type { ThreadWorker } from "../../../src/making/thread-client.ts";
import { makeMap, type Outcome } from "../../../src/making/make-map.ts";
import type { MakeAnswer } from "../../../src/making/protocol.ts";
import { gatherTeam, threadsOf, type TeamOptions } from "../../../src/making/team.ts";
import type { ThreadCall } from "../../../src/pipeline/thread-work.ts";

/** Papers of owls and gulls, each a little different: enough that several threads have some. */
const PAPERS = Array.from({ length: 480 }, (_, i) => {
  const bird = ["owl", "gull", "tern"][i % 3]!;
  const name = `${["Owl", "Gull"][i % 2]!}Net-${String(i % 7)}`;
  return {
    title: `${name}: ${bird} song recognition at night, part ${String(i)}`,
    abstract:
      `We propose ${name}, a model of ${bird} songs. Long short-term memory (LSTM) helps bird song ` +
      `recognition in field recordings ${String(i % 11)}.`,
  };
});
const SOURCES = [
  { name: "birds.jsonl", content: new Blob([PAPERS.map((p) => JSON.stringify(p)).join("\n")]) },
];

type Fault = (call: ThreadCall) => "answers" | "breaks" | "throws";

/** A worker in this thread: what is sent is copied, and answered later, as between two. */
class FakeThread extends EventTarget implements ThreadWorker {
  readonly calls: string[] = [];
  readonly #fault: Fault;
  readonly #scope: ThreadScope;
  isEnded = false;

  constructor(fault: Fault, comes: boolean) {
    super();
    this.#fault = fault;
    this.#scope = { onmessage: null, postMessage: (answer) => this.#say(answer) };
    if (comes) serveAsThread(this.#scope);
  }
  postMessage(sent: unknown): void {
    const call = structuredClone(sent) as ThreadCall;
    this.calls.push(call.method);
    setTimeout(() => {
      if (this.isEnded) return;
      const fault = this.#fault(call);
      if (fault === "breaks")
        this.dispatchEvent(Object.assign(new Event("error"), { message: "" }));
      else if (fault === "throws") this.#say({ error: new RangeError("a defect") });
      else this.#scope.onmessage?.(new MessageEvent("message", { data: call }));
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
  #say(answer: ThreadAnswer): void {
    const data = structuredClone(answer);
    setTimeout(() => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent("message", { data }));
    });
  }
}

/** Makes the map with threads, and says which there were. */
async function makeWith(
  fault: Fault,
  { comes = true, ...options }: TeamOptions & { readonly comes?: boolean } = {},
) {
  const threads: FakeThread[] = [];
  const start = (): ThreadWorker => {
    const thread = new FakeThread(fault, comes);
    threads.push(thread);
    return thread;
  };
  const told: MakeAnswer[] = [];
  const team = gatherTeam({ most: 3, papersEach: 150, start, ...options });
  const outcome = await makeMap({ sources: SOURCES }, (answer) => told.push(answer), team);
  return { outcome, threads, told };
}

const alone = makeMap({ sources: SOURCES }, undefined, gatherTeam({ most: 1 }));

/** That a map is, byte for byte, what one thread makes. */
async function expectSame(outcome: Outcome): Promise<void> {
  const expected = await alone;
  if (outcome.kind !== "made" || expected.kind !== "made") throw new Error("no map was made");
  expect([...outcome.files.keys()]).toEqual([...expected.files.keys()]);
  for (const [path, bytes] of expected.files)
    expect(Buffer.compare(outcome.files.get(path)!, bytes), path).toBe(0);
}

describe("gatherTeam(options)", () => {
  it("gives in several threads, byte for byte, what one gives, and ends them", async () => {
    const { outcome, threads, told } = await makeWith(() => "answers");
    await expectSame(outcome);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
    for (const { calls } of threads) expect(calls).toContain("read");
    const all = threads.flatMap(({ calls }) => calls);
    expect(all.filter((call) => call === "layoutLens")).toHaveLength(2);
    // Each is another thread's.
    expect(threads.filter(({ calls }) => calls.includes("layoutLens"))).toHaveLength(2);
    const lenses = told.filter((answer) => answer.kind === "progress" && answer.stage === "lenses");
    expect(lenses.length).toBeGreaterThan(0);
  });

  it("starts none for few papers, and one more for each so many", async () => {
    expect((await makeWith(() => "answers", { papersEach: 400 })).threads).toEqual([]);
    const two = await makeWith(() => "answers", { papersEach: 240 });
    expect(two.threads).toHaveLength(2);
    await expectSame(two.outcome);
  });

  it("works alone where no worker starts in a worker", async () => {
    const refused = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    await expectSame((await makeWith(() => "answers", { start: refused })).outcome);
  });

  it("works alone where threads do not come", async () => {
    const { outcome, threads } = await makeWith(() => "answers", { comes: false, patienceMs: 5 });
    await expectSame(outcome);
    expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it.each(["read", "placed", "layoutLens"])(
    "goes on alone where a thread breaks over %s",
    async (method) => {
      const { outcome, threads } = await makeWith((call) =>
        call.method === method ? "breaks" : "answers",
      );
      await expectSame(outcome);
      expect(threads.map(({ calls }) => calls.includes(method))).toContain(true);
      expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
    },
  );

  it("ends the threads where the map cannot be made", async () => {
    const threads: FakeThread[] = [];
    const team = gatherTeam({
      most: 2,
      papersEach: 150,
      start: () => {
        threads.push(
          new FakeThread((call) => (call.method === "choose" ? "throws" : "answers"), true),
        );
        return threads.at(-1)!;
      },
    });
    // What fails in threads is done here; so it is this that fails.
    const broken = Object.assign(team, { indexSearch: () => Promise.reject(new RangeError("no")) });
    const outcome = await makeMap({ sources: SOURCES }, undefined, broken);
    expect(outcome).toEqual({ kind: "broken", message: "RangeError: no" });
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });
});

describe("threadsOf(device)", () => {
  it.each([
    [{ hardwareConcurrency: 1 }, 1],
    [{ hardwareConcurrency: 2 }, 2],
    [{ hardwareConcurrency: 16 }, 2],
    [{ hardwareConcurrency: 16, deviceMemory: 8 }, 4],
    [{ hardwareConcurrency: 8, deviceMemory: 2 }, 1],
    [{ hardwareConcurrency: 8, deviceMemory: 4 }, 4],
  ])("of %j is %d", (device, threads) => {
    expect(threadsOf(device)).toBe(threads);
  });
});
