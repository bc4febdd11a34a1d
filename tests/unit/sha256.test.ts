import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RunningHash, sha256Of } from "../../src/sha256.ts";

const byNode = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

describe("sha256Of(content)", () => {
  it("is what Node's own hash is, of bytes and of any text", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: "binary" }), (bytes, text) => {
        expect(sha256Of(bytes)).toBe(byNode(bytes));
        expect(sha256Of(text)).toBe(byNode(text));
      }),
    );
    // Half of a character is none: both take what stands for that.
    expect(sha256Of("\ud800")).toBe(byNode("\ud800"));
  });
});

describe("RunningHash", () => {
  it("is the hash of its pieces put together", () => {
    const hash = new RunningHash();
    hash.add(new Uint8Array([1, 2]));
    hash.add(new Uint8Array([3]));
    expect(hash.end()).toBe(byNode(new Uint8Array([1, 2, 3])));
  });
});
