/** That what package.json and the documents call can be called. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROOT = new URL("../../../", import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")) as {
  scripts: Record<string, string>;
};

it("run.mjs knows every script of package.json, and each has its file", () => {
  const { status, stderr } = spawnSync("node", ["scripts/run.mjs"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const listed = stderr.split("\n").flatMap((line) => /^ {2}([a-z]+) {2,}/.exec(line)?.[1] ?? []);
  expect(status).toBe(2);
  expect(listed.sort()).toEqual(Object.keys(scripts).sort());
  for (const [name, script] of Object.entries(scripts)) {
    expect(script).toBe(`node scripts/run.mjs ${name}`);
    expect(existsSync(new URL(`scripts/${name}.ts`, ROOT)), name).toBe(true);
  }
});

it("documents name only commands that there are", () => {
  const documents = [
    "README.md",
    "CONTRIBUTING.md",
    "data/README.md",
    "docs/layout.md",
    "docs/terms.md",
  ];
  const named = documents.flatMap((path) =>
    [...readFileSync(new URL(path, ROOT), "utf8").matchAll(/npm run (?:-s )?([a-z]+)/g)].map(
      ([, name]) => name!,
    ),
  );
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
