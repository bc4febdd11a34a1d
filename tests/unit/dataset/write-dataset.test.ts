import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildDatasetFiles, type DatasetFiles } from "../../../src/dataset/builder.ts";
import {
  checkFolder,
  DISK,
  readDirectory,
  writeDataset,
  type FileEffects,
} from "../../../src/dataset/writer.ts";
import { openDataset } from "../../../src/dataset/reader.ts";
import { formatError, OutputError } from "../../../src/errors.ts";
import { smallParts } from "./small-map.ts";

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "paperweft "));
  folder = join(parent, "dataset");
});
afterEach(() => rm(parent, { recursive: true }));

/** What a disk says, as Node hands it on. */
function refusal(said: string): Error {
  return Object.assign(new Error(said), { code: /^E[A-Z]+/.exec(said)![0] });
}

const OLD = buildDatasetFiles(smallParts({ title: "Old" }));
const NEW = buildDatasetFiles(smallParts({ title: "New" }));

describe("writeDataset(files, folder)", () => {
  it("writes every file, and nothing beside", async () => {
    await writeDataset(NEW, folder);
    expect(await filesIn(folder)).toEqual(NEW);
    expect(await readdir(parent)).toEqual(["dataset"]);
    const dataset = await openDataset(readDirectory(folder));
    expect((await dataset.overview()).title).toBe("New");
  });

  it("replaces the old dataset whole", async () => {
    await writeDataset(OLD, folder);
    await writeFile(join(folder, "names", "0009.json"), "left over");
    await writeDataset(NEW, folder);
    expect(await filesIn(folder)).toEqual(NEW);
    expect(await readdir(parent)).toEqual(["dataset"]);
  });

  it.each([...NEW.keys()])(
    "leaves the old dataset whole where %s cannot be written",
    async (name) => {
      await writeDataset(OLD, folder);
      const full: FileEffects = {
        ...DISK,
        writeFile: (path, bytes) =>
          path.endsWith(join(...name.split("/")))
            ? Promise.reject(refusal("ENOSPC: no space left on device"))
            : DISK.writeFile(path, bytes),
      };
      await expect(writeDataset(NEW, folder, full)).rejects.toThrow(OutputError);
      expect(await filesIn(folder)).toEqual(OLD);
      expect(await readdir(parent)).toEqual(["dataset"]);
    },
  );

  it.each([1, 2])("leaves the old dataset whole where rename %d of 2 fails", async (failing) => {
    await writeDataset(OLD, folder);
    let renames = 0;
    const stuck: FileEffects = {
      ...DISK,
      rename(from, to) {
        if (++renames === failing) throw refusal("EBUSY: resource busy");
        DISK.rename(from, to);
      },
    };
    await expect(writeDataset(NEW, folder, stuck)).rejects.toThrow(OutputError);
    expect(await filesIn(folder)).toEqual(OLD);
    expect(await readdir(parent)).toEqual(["dataset"]);
  });

  it("leaves the old dataset whole where it is stopped", async () => {
    await writeDataset(OLD, folder);
    const controller = new AbortController();
    const stopping: FileEffects = {
      ...DISK,
      async writeFile(path, bytes) {
        await DISK.writeFile(path, bytes);
        if (path.endsWith("nodes.bin")) controller.abort(new Error("stopped"));
      },
    };
    await expect(writeDataset(NEW, folder, stopping, controller.signal)).rejects.toThrow("stopped");
    expect(await filesIn(folder)).toEqual(OLD);
    expect(await readdir(parent)).toEqual(["dataset"]);
  });

  it("clears away what a killed build has left while writing", async () => {
    await writeDataset(OLD, folder);
    await mkdir(join(parent, ".dataset.new"));
    await writeFile(join(parent, ".dataset.new", "stale.json"), "{}");
    await writeDataset(NEW, folder);
    expect(await filesIn(folder)).toEqual(NEW);
    expect(await readdir(parent)).toEqual(["dataset"]);
  });

  it("brings the old dataset back where a build was killed between its two renames", async () => {
    await writeDataset(OLD, join(parent, ".dataset.old"));
    const full = { ...DISK, writeFile: () => Promise.reject(refusal("ENOSPC")) };
    await expect(writeDataset(NEW, folder, full)).rejects.toThrow(OutputError);
    expect(await filesIn(folder)).toEqual(OLD);
  });

  it("refuses a folder that holds something else, and leaves it alone", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "thesis.tex"), "years of work");
    const error = await writeDataset(NEW, folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutputError);
    expect(formatError(error as OutputError).replace(folder, "FOLDER")).toBe(
      "FOLDER: the folder holds something that is no dataset\n" +
        "  choose an empty folder, or one that does not exist yet: --out DIR",
    );
    expect(await readdir(folder)).toEqual(["thesis.tex"]);
  });

  it("takes an empty folder", async () => {
    await mkdir(folder);
    await writeDataset(NEW, folder);
    expect(await filesIn(folder)).toEqual(NEW);
  });

  it("says what to do where a file stands in the way", async () => {
    await writeFile(folder, "a file");
    const error = await writeDataset(NEW, folder).catch((thrown: unknown) => thrown);
    expect(formatError(error as OutputError).replaceAll(folder, "FOLDER")).toBe(
      "FOLDER: a file stands in the way, where a folder should be\n" +
        "  choose an empty folder, or one that does not exist yet: --out DIR",
    );
    expect(await readFile(folder, "utf8")).toBe("a file");
  });
});

describe("checkFolder(folder)", () => {
  it("takes a folder that is not there, and an older dataset's, and leaves both as they are", async () => {
    await checkFolder(folder);
    expect(await readdir(parent)).toEqual([]);
    await writeDataset(OLD, folder);
    await checkFolder(folder);
    expect(await filesIn(folder)).toEqual(OLD);
  });

  it("refuses what the dataset could not take the place of", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "thesis.tex"), "years of work");
    await expect(checkFolder(folder)).rejects.toThrow("something that is no dataset");
    await expect(checkFolder(join(folder, "thesis.tex"))).rejects.toThrow(OutputError);
    await expect(checkFolder(join(folder, "thesis.tex", "a", "b"))).rejects.toThrow(
      "a file stands",
    );
  });

  it.each([["dataset"], [join("a", "b", "dataset")]])(
    "refuses %s where nothing may be made in the folder above that is there",
    async (name) => {
      const asked: string[] = [];
      const closed: FileEffects = {
        ...DISK,
        checkWritable: async (path) => {
          asked.push(path);
          await DISK.checkWritable(path);
          throw refusal("EACCES: permission denied, access 'PARENT'");
        },
      };
      const error = await checkFolder(join(parent, name), closed).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(OutputError);
      expect(formatError(error as OutputError).replaceAll(join(parent, name), "FOLDER")).toBe(
        "FOLDER: cannot be written: EACCES: permission denied, access 'PARENT'\n" +
          "  free space or change the folder's rights, or write elsewhere with --out DIR",
      );
      expect(asked.at(-1)).toBe(parent);
      expect(await readdir(parent)).toEqual([]);
    },
  );
});

/** All files under a folder, as buildDatasetFiles gives them. */
async function filesIn(root: string): Promise<DatasetFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path.slice(root.length + 1).replaceAll("\\", "/"),
      new Uint8Array(await readFile(path)),
    );
  }
  return files;
}
