import { describe, expect, it } from "vitest";
import { formatCsv } from "../../../src/exporters/cells.ts";

describe("formatCsv(rows)", () => {
  it("keeps a spreadsheet from taking text for a formula, and text that is kept from it already", () => {
    expect(formatCsv([["=1+1", "'-omics", "'tis", -2, null]])).toBe(
      `"'=1+1","''-omics","'tis",-2,\r\n`,
    );
  });
});
