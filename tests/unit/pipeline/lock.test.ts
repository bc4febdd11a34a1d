import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatError, OutputError } from "../../../src/errors.ts";
import { alone } from "../../../src/pipeline/lock.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  file = join(folder, ".dist.lock");
});
afterEach(() => rm(folder, { recursive: true }));

describe("alone(work, file)", () => {
  it("says who works while it does, and nothing afterwards", async () => {
    const said = await alone(() => readFile(file, "utf8"), file);
    expect(said).toBe(`${String(process.pid)}\n`);
    await expect(access(file)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is free again where the work fails", async () => {
    const fail = () => Promise.reject(new Error("the disk is full"));
    await expect(alone(fail, file)).rejects.toThrow("the disk is full");
    expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
  });

  it("refuses to work beside a process that runs, and works when that has ended", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await once(other, "spawn");
    const pid = String(other.pid);
    await writeFile(file, `${pid}\n`);
    try {
      const error: unknown = await alone(() => Promise.resolve(), file).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(OutputError);
      expect(formatError(error as OutputError)).toBe(
        `${file}: another build is running here (process ${pid})\n` +
          "  wait for its end; where there is none, delete this file",
      );
      expect(await readFile(file, "utf8")).toBe(`${pid}\n`);
    } finally {
      other.kill();
      await once(other, "exit");
    }
    expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
  });

  it("says what the disk says where no file can be made", async () => {
    const nowhere = join(folder, "gone", ".dist.lock");
    const error: unknown = await alone(() => Promise.resolve(), nowhere).catch(
      (thrown: unknown) => thrown,
    );
    expect(formatError(error as OutputError)).toBe(
      `${nowhere}: cannot be written: ENOENT: no such file or directory, open '${nowhere}'\n` +
        "  make room, or give yourself the right to write there",
    );
  });

  it.each(["", "no number\n", `${String(process.pid)}\n`])(
    "takes over a file with %j, which nobody holds",
    async (left) => {
      await writeFile(file, left);
      expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
    },
  );
});
