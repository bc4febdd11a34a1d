/**
 * `npm test`: every check and every test; the last line is `N passed, N failed`.
 *
 * `npm test -- unit` runs the tests without a browser alone, `npm test -- e2e` those with one;
 * whatever else is named goes to vitest (`npm test -- unit tests/unit/terms`).
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHECKS, countTests, runCheck, runTool, type VitestReport } from "./checks.ts";

const PROJECTS = ["unit", "e2e"];

const args = process.argv.slice(2);
const projects = PROJECTS.filter((project) => args.includes(project));
const rest = args.filter((arg) => !PROJECTS.includes(arg));
let passed = 0;
let failed = 0;

// Whoever names some tests wants those alone.
if (args.length === 0) {
  for (const check of CHECKS) {
    const { code, output } = await runCheck(check);
    console.log(`${code === 0 ? "✓" : "✗"} ${check.name}`);
    if (code === 0) ++passed;
    else {
      ++failed;
      console.log(output);
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), "paperweft-test-"));
try {
  const file = join(folder, "report.json");
  const options = [
    ...projects.flatMap((project) => ["--project", project]),
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ];
  const { code } = await runTool("vitest/vitest.mjs", ["run", ...options, ...rest], "inherit");
  const text = await readFile(file, "utf8").catch(() => "null");
  const count = countTests(JSON.parse(text) as VitestReport | null, code);
  passed += count.passed;
  failed += count.failed;
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
