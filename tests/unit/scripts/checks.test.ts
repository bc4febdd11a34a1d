import { describe, expect, it } from "vitest";
import { countTests, runCheck } from "../../../scripts/checks.ts";

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

describe("countTests(report, code)", () => {
  it("counts what vitest counted", () => {
    expect(countTests({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
    expect(countTests(report, 0)).toEqual({ passed: 7, failed: 0 });
  });
  it("counts a test that is left out as one that failed", () => {
    const partial = { ...report, numPendingTests: 1, numTodoTests: 2 };
    expect(countTests(partial, 0)).toEqual({ passed: 7, failed: 3 });
  });
  it("counts a run that fails without a failing test, as where a file does not load", () => {
    expect(countTests(report, 1)).toEqual({ passed: 7, failed: 1 });
  });
  it("counts a run without a test, or without a report, as failed", () => {
    expect(countTests({ ...report, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("runCheck(check)", () => {
  it("gives the code and the words of the first step that fails", async () => {
    const check = { name: "x", steps: [["typescript/bin/tsc", "--no-such-flag"]] } as const;
    const { code, output } = await runCheck(check);
    expect(code).toBe(1);
    expect(output).toContain("no-such-flag");
  });
  it("is content where all steps are", async () => {
    const check = { name: "x", steps: [["typescript/bin/tsc", "--version"]] } as const;
    expect(await runCheck(check)).toEqual({ code: 0, output: "" });
  });
});
