import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AGREEMENT, INSPEC, MEASURED } from "../../../src/components/extraction-quality.ts";

const DOCUMENT = readFileSync("docs/terms.md", "utf8");

/** The cells of the table's row of that name, without the name. */
function rowOf(name: string): string[] {
  const row = DOCUMENT.split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .find(([, first]) => first === name);
  return row?.slice(2, -1) ?? [];
}

describe("MEASURED", () => {
  it.each(MEASURED)("says of $name what docs/terms.md says", ({ name, figures }) => {
    expect(rowOf(name)).toEqual(figures);
  });
  it("leaves out no row of the table", () => {
    const table = DOCUMENT.slice(DOCUMENT.indexOf("| bundled |")).split("\n\n")[0]!;
    expect(MEASURED).toHaveLength(table.split("\n").length - 2);
  });
});

describe("AGREEMENT and INSPEC", () => {
  it("say what docs/terms.md says", () => {
    expect(DOCUMENT).toContain(
      `agree on the bundled papers at ${AGREEMENT.methods} for methods and ${AGREEMENT.concepts} for concepts`,
    );
    expect(DOCUMENT).toContain(`F1@5 ${INSPEC.first5}, F1@10 ${INSPEC.first10}`);
  });
});
