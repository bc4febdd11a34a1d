import { describe, expect, it } from "vitest";
import { formatWhen } from "../../../src/making/made-when.ts";

const at = (day: number, hour: number, minute = 0): number =>
  new Date(2026, 10, day, hour, minute).getTime();

describe("formatWhen(madeAt, now)", () => {
  it("gives the time of today, and the day before", () => {
    expect(formatWhen(at(28, 9, 5), at(28, 23))).toBe("today at 09:05");
    expect(formatWhen(at(27, 23, 59), at(28, 0))).toBe("on 27 November 2026");
  });
});
