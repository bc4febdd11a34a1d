import { afterEach, describe, expect, it, vi } from "vitest";
import { makeMap } from "../../../src/making/make-map.ts";
import type { MakeAnswer, MakeRequest } from "../../../src/making/protocol.ts";

vi.mock("../../../src/making/make-map.ts");

describe("the worker that makes a map", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("says that a map cannot be handed over, lest the page wait for ever", async () => {
    const map = { kind: "made", files: new Map([["a", new Uint8Array(1)]]) };
    vi.mocked(makeMap).mockResolvedValue(map as never);
    const { promise: said, resolve } = Promise.withResolvers<MakeAnswer>();
    const scope = {
      onmessage: (_event: { readonly data: MakeRequest }): void => undefined,
      postMessage(answer: MakeAnswer) {
        if (answer.kind === "made") throw new DOMException("out of memory", "DataCloneError");
        resolve(answer);
      },
    };
    vi.stubGlobal("self", scope);
    await import("../../../src/making/worker.ts");
    scope.onmessage({ data: { sources: [] } });
    expect(await said).toEqual({ kind: "broken", message: "DataCloneError: out of memory" });
  });
});
