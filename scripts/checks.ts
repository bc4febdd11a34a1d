/**
 * The checks of `npm test`: the compiler, the linter and the formatter, then vitest.
 *
 * One place says what "green" means; the three readers of the code are told apart by name, so that
 * the last line of a run counts each as one.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface ToolResult {
  /** Exit code; 1 where a signal ended it. */
  readonly code: number;
  /** stdout and stderr, as they came. */
  readonly output: string;
}

export interface Check {
  readonly name: string;
  /** Programs within node_modules, run one after the other while they are content. */
  readonly steps: readonly (readonly [tool: string, ...args: string[]])[];
}

/** What reads the code without running it. */
export const CHECKS: readonly Check[] = [
  {
    name: "types",
    steps: [
      // Astro's checker makes the types of the pages, and reads .astro files; tsc reads the rest.
      ["astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"],
      ["typescript/bin/tsc", "--project", "."],
    ],
  },
  { name: "lint", steps: [["eslint/bin/eslint.js", "--max-warnings=0", "."]] },
  {
    name: "format",
    steps: [["prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]],
  },
];

/** Runs a check; the output is that of its first step that fails, or "". */
export async function runCheck({ steps }: Check): Promise<ToolResult> {
  for (const [tool, ...args] of steps) {
    const result = await runTool(tool, args);
    if (result.code !== 0) return result;
  }
  return { code: 0, output: "" };
}

/**
 * Runs a program of node_modules with this Node.
 *
 * @param tool - path of its JavaScript within node_modules
 * @param stdio - "inherit" shows what it prints as it comes; then `output` is ""
 * @param env - its environment
 */
export function runTool(
  tool: string,
  args: readonly string[],
  stdio: "pipe" | "inherit" = "pipe",
  env: NodeJS.ProcessEnv = process.env,
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join("node_modules", tool), ...args], {
      stdio: ["ignore", stdio, stdio],
      env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.on("error", (error) => {
      resolve({ code: 1, output: `${tool} does not start: ${error.message}\n` });
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * What a run of vitest counts for.
 *
 * @param report - null where vitest wrote none
 * @param code - vitest's exit code: a file that does not load fails no test, and fails the run
 */
export function countTests(
  report: VitestReport | null,
  code: number,
): { readonly passed: number; readonly failed: number } {
  const passed = report?.numPassedTests ?? 0;
  // A skipped test shows nothing: it counts as one that failed.
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + skipped;
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}
