import { describe, expect, it } from "vitest";
import { restAfter } from "../../../../src/explorer/renderer/rest.ts";

describe("restAfter(apartMs)", () => {
  it("is 160 ms where moves follow fast, and for the first of a gesture", () => {
    expect([restAfter(16), restAfter(100), restAfter(701), restAfter(60_000)]).toEqual([
      160, 160, 160, 160,
    ]);
  });
  it("is 1.6 times as long as moves are apart where these are slow", () => {
    expect(restAfter(250)).toBe(400);
  });
});
