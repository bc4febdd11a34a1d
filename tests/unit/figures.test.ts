import { describe, expect, it } from "vitest";
import { formatFigures } from "../../src/figures.ts";

describe("formatFigures(count)", () => {
  it("parts thousands", () => {
    expect([0, 999, 1000, 12345, 1234567].map(formatFigures)).toEqual([
      "0",
      "999",
      "1,000",
      "12,345",
      "1,234,567",
    ]);
  });
});
