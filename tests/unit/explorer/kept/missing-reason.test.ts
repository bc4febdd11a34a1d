import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SCHEMA_VERSION } from "../../../../src/dataset/reader.ts";
import { InputError } from "../../../../src/errors.ts";
import { findReason } from "../../../../src/explorer/kept/missing-reason.ts";

const MISSING = new InputError("is not kept in this browser", { hint: "make the map again" });
const BUSY = new DOMException("Internal error.", "UnknownError");

const holding = (text: string) => () => Promise.resolve(new TextEncoder().encode(text).buffer);
const failing = (error: Error) => () => Promise.reject(error);

beforeEach(() => {
  vi.stubGlobal("indexedDB", {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("findReason(error, read, others)", () => {
  it("is storage where that failed, though it answers by now", async () => {
    const whole = holding(JSON.stringify({ schema: SCHEMA_VERSION }));
    expect(await findReason(BUSY, whole, 1)).toBe("shut");
    expect(await findReason(BUSY, failing(MISSING), 0)).toBe("shut");
    expect(await findReason(MISSING, failing(BUSY), 0)).toBe("shut");
  });

  it("is storage where there is none", async () => {
    vi.unstubAllGlobals();
    expect(await findReason(new ReferenceError(), failing(new ReferenceError()), 0)).toBe("shut");
  });

  it("is that there is no map, or none of this address", async () => {
    expect(await findReason(MISSING, failing(MISSING), 0)).toBe("none");
    expect(await findReason(MISSING, failing(MISSING), 2)).toBe("notThis");
  });

  it("is the map itself, where its files are others or not whole", async () => {
    const old = holding(JSON.stringify({ schema: SCHEMA_VERSION - 1 }));
    expect(await findReason(MISSING, old, 1)).toBe("otherVersion");
    const whole = holding(JSON.stringify({ schema: SCHEMA_VERSION }));
    expect(await findReason(MISSING, whole, 1)).toBe("damaged");
    expect(await findReason(MISSING, holding("{"), 1)).toBe("damaged");
  });

  it("is the page, where its code did not come", async () => {
    const error = new TypeError("Failed to fetch dynamically imported module");
    expect(await findReason(error, failing(error), 1)).toBe("broken");
  });
});
