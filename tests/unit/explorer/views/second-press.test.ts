import { describe, expect, it } from "vitest";
import { isSecondHalf } from "../../../../src/explorer/views/second-press.ts";

describe("isSecondHalf(first, second)", () => {
  const first = { clientX: 100, clientY: 100, timeStamp: 1000 };

  it("takes what comes soon, at the same place", () => {
    expect(isSecondHalf(first, { clientX: 103, clientY: 98, timeStamp: 1200 })).toBe(true);
  });
  it("leaves what comes later, or elsewhere", () => {
    expect(isSecondHalf(first, { ...first, timeStamp: 1500 })).toBe(false);
    expect(isSecondHalf(first, { ...first, clientX: 124, timeStamp: 1200 })).toBe(false);
  });
});
