/** What people read of scripts whose work is in no module that a test could import. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paperweft-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "scripts", script), ...args],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("npm run train", () => {
  it("says what the folder of --gold must hold, and nothing of map.yaml", () => {
    expect(run("train.ts", "--gold", "nodir")).toEqual({
      status: 3,
      stdout: "",
      stderr:
        `${join("nodir", "inspec-train.jsonl")}: there is no such file\n` +
        "  --gold DIR says where inspec-train.jsonl and keywords-dev.jsonl are\n",
    });
  });

  it("says what the folder of --corpora must hold, before it learns", () => {
    writeFileSync(join(folder, "inspec-train.jsonl"), "");
    writeFileSync(join(folder, "keywords-dev.jsonl"), "");
    const { status, stderr } = run("train.ts", "--gold", ".", "--corpora", ".");
    expect([status, stderr]).toEqual([
      3,
      "papers-87k.jsonl.gz: there is no such file\n" +
        "  --corpora DIR says where papers-87k.jsonl.gz is; without it the counts stay\n",
    ]);
  });
});

describe("npm run format", () => {
  it("shows what it does where --help is asked for, and formats nothing", () => {
    writeFileSync(join(folder, "a.js"), "let  a=1");
    const { status, stdout } = run("format.ts", "--help");
    expect([status, stdout.split("\n").slice(0, 2)]).toEqual([
      0,
      ["npm run format -- [flags]", "  Formats the code, and mends what the linter can."],
    ]);
  });

  it("refuses flags, which it would pass over", () => {
    const { status, stderr } = run("format.ts", "--check");
    expect([status, stderr]).toEqual([2, "there is no flag --check\n  --help lists the flags\n"]);
  });
});
