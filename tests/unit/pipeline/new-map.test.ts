import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayHoldPapers } from "../../../src/corpus/index.ts";
import { formatError, InputError, OutputError, UsageError } from "../../../src/errors.ts";
import { parseMap } from "../../../src/map/index.ts";
import {
  makeNewMap,
  parseNewMap,
  type Copy,
  type NewMapOptions,
} from "../../../src/pipeline/new-map.ts";
import { recordingEffects } from "./recording-effects.ts";

const EXAMPLE = `# The map that this checkout makes.

title: Looms of others
description: What others weave.

# It gives way.
example: true

# Files with papers.
sources:
  - listing.jsonl

site: https://ann.github.io

options:
  # Another number, another layout.
  seed: 7
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  await mkdir(join(folder, "data"));
  await mkdir(join(folder, "exports"));
  await write("data/map.yaml", EXAMPLE);
  await write("data/listing.jsonl", record("Another's loom"));
  await write("refs.jsonl", [record("Warp"), record("Weft"), "{", record("Weft")].join("\n"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("makeNewMap(options, effects)", () => {
  it("copies the file, and makes a map of it that keeps what explains the old one", async () => {
    const effects = recordingEffects();
    const text = await makeNewMap(options({ title: "My looms: all" }), effects);
    expect(text).toBe(
      [
        "refs.jsonl (jsonl): 3 records, 1 skipped, 1 merged",
        `2 papers for the map "My looms: all", described in ${at("data/map.yaml")}`,
        `  ${at("data/listing.jsonl")}, of the example, is left there; delete it when you like`,
        "  next: npm start",
      ].join("\n"),
    );
    expect(effects.told.join()).toContain("refs.jsonl:3");
    expect(await read("data/map.yaml")).toBe(`# The map that this checkout makes.

title: "My looms: all"

# Files with papers.
sources:
  - refs.jsonl

site: https://ann.github.io

options:
  # Another number, another layout.
  seed: 7
`);
    expect(await read("data/refs.jsonl")).toBe(await read("refs.jsonl"));
    expect(await list("data")).toEqual(["listing.jsonl", "map.yaml", "refs.jsonl"]);
  });

  it("makes a map where there is none", async () => {
    await rm(at("data"), { recursive: true });
    await makeNewMap(options({ description: "Looms of mine." }), recordingEffects());
    const settings = parseMap(await read("data/map.yaml"), at("data/map.yaml"));
    expect(settings).toMatchObject({
      title: "Looms",
      description: "Looms of mine.",
      example: false,
      sources: [{ name: "refs.jsonl", path: at("data/refs.jsonl") }],
    });
    expect(await read("data/map.yaml")).toContain("# Files with papers, from beside this one.");
  });

  it("takes several files, a folder, and files that are there already", async () => {
    await write("exports/a.jsonl", record("Shuttle"));
    await mkdir(at("data/own"));
    await write("data/own/b.jsonl", record("Heddle"));
    const inputs = [at("refs.jsonl"), at("exports"), at("data/own/b.jsonl")];
    const text = await makeNewMap(options({ inputs }), recordingEffects());
    expect(text).toContain('4 papers for the map "Looms"');
    const { sources } = parseMap(await read("data/map.yaml"), "map.yaml");
    expect(sources.map(({ name }) => name)).toEqual(["refs.jsonl", "exports", "own/b.jsonl"]);
    expect(await list("data/exports")).toEqual(["a.jsonl"]);
  });

  it("changes nothing where the papers cannot be read", async () => {
    await write("refs.jsonl", "{\n{\n");
    await expect(makeNewMap(options(), recordingEffects())).rejects.toThrow(InputError);
    expect(await list("data")).toEqual(["listing.jsonl", "map.yaml"]);
    expect(await read("data/map.yaml")).toBe(EXAMPLE);
  });

  it("leaves a map of one's own alone", async () => {
    const own = EXAMPLE.replace("example: true\n", "");
    await write("data/map.yaml", own);
    const error = await failure(options());
    expect(error).toBeInstanceOf(UsageError);
    expect(formatError(error)).toBe(
      `${at("data/map.yaml")}: the map is one of your own already: "Looms of others"\n` +
        "  edit its title and sources, or give --force: what it says now is kept beside it",
    );
    expect([await read("data/map.yaml"), await list("data")]).toEqual([
      own,
      ["listing.jsonl", "map.yaml"],
    ]);
  });

  it.each([EXAMPLE.replace("example: true\n", ""), "titel: [broken"])(
    "keeps with --force what the map said, %#",
    async (own) => {
      await write("data/map.yaml", own);
      await write("data/map.old.yaml", "an older one");
      await makeNewMap(options({ force: true }), recordingEffects());
      expect(await read("data/map.old-2.yaml")).toBe(own);
      expect(await read("data/map.old.yaml")).toBe("an older one");
      const { title, sources } = parseMap(await read("data/map.yaml"), "map.yaml");
      expect([title, sources[0]?.name]).toEqual(["Looms", "refs.jsonl"]);
    },
  );

  it("sets the places of the old map aside, which are no papers either", async () => {
    for (const old of [places("another-s-loom"), "{}"]) {
      await write("data/map.yaml", EXAMPLE);
      await write("data/places.json", old);
      const text = await makeNewMap(options(), recordingEffects());
      expect(text).toContain(`  ${at("data/places.json")} was of another map`);
      expect(await read("data/places.old.json")).toBe(old);
      await rm(at("data/places.old.json"));
      await rm(at("data/refs.jsonl"));
    }
    expect(mayHoldPapers("places.old.json")).toBe(false);
  });

  it("leaves the places where they know half of the papers, and says what rules hold", async () => {
    await write("data/own.jsonl", [record("Warp"), record("Weft")].join("\n"));
    await write("data/places.json", places("warp"));
    await write("data/terms.yaml", "hide: [loom]\n");
    const inputs = [at("data/own.jsonl")];
    const text = await makeNewMap(options({ inputs, title: "My looms" }), recordingEffects());
    expect(text.split("\n").slice(1, 4)).toEqual([
      `2 papers for the map "My looms", described in ${at("data/map.yaml")}`,
      `  ${at("data/places.json")} is of these papers: they stay there`,
      `  the rules in ${at("data/terms.yaml")} hold for this map, too; delete what does not fit`,
    ]);
    expect(await read("data/places.json")).toBe(places("warp"));
  });

  it("says that a file is missing, also where a map of one's own is there", async () => {
    await write("data/map.yaml", EXAMPLE.replace("example: true\n", ""));
    const error = await failure(options({ inputs: [at("none.bib")] }));
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error)).toBe(
      `${at("none.bib")}: there is no such file\n` +
        "  check the name; it is looked for from where the command is run",
    );
  });

  it.each(["map.yaml", "places.json", "terms.yml"])("takes no %s for papers", async (name) => {
    await write(`data/${name}`, EXAMPLE);
    const error = await failure(options({ inputs: [at(`data/${name}`)], force: true }));
    expect(error).toBeInstanceOf(UsageError);
    expect(formatError(error)).toBe(
      `${at(`data/${name}`)}: this file describes a map, and holds no papers\n` +
        '  name a file of papers: npm run new -- refs.bib --title "My field"',
    );
    expect(await read("data/map.yaml")).toBe(EXAMPLE);
  });

  it("writes over no file", async () => {
    await write("data/refs.jsonl", record("Mine"));
    const error = await failure(options({ force: true }));
    expect(formatError(error)).toBe(
      `${at("data/refs.jsonl")}: there is a file of this name already\n` +
        `  name that one (npm run new -- ${at("data/refs.jsonl")}), or rename yours`,
    );
    expect(await read("data/refs.jsonl")).toBe(record("Mine"));
  });

  it("refuses two files of one name", async () => {
    await write("exports/refs.jsonl", record("Shuttle"));
    const error = await failure(options({ inputs: [at("refs.jsonl"), at("exports/refs.jsonl")] }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain("two files of one name");
  });

  it("leaves no half copy, and the map as it was", async () => {
    const copy: Copy = async (_, to) => {
      await writeFile(to, "{");
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    };
    const error = await makeNewMap(options(), recordingEffects(), copy).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).message).toBe(
      "cannot be written: ENOSPC: no space left on device",
    );
    expect(await list("data")).toEqual(["listing.jsonl", "map.yaml"]);
    expect(await read("data/map.yaml")).toBe(EXAMPLE);
  });
});

describe("parseNewMap(args)", () => {
  it("names the map as the file where no title is given", () => {
    expect(parseNewMap(["export/my_reading-list.bib"])).toEqual({
      inputs: ["export/my_reading-list.bib"],
      map: "data/map.yaml",
      title: "My reading list",
      force: false,
    });
  });

  it.each([[[]], [["--title", "Looms"]], [["-", "--title", "Looms"]]])(
    "refuses %j, which names no file",
    (args) => {
      expect(() => parseNewMap(args)).toThrow("no file of papers was named");
    },
  );
});

function options(change: Partial<NewMapOptions> = {}): NewMapOptions {
  const map = at("data/map.yaml");
  return { inputs: [at("refs.jsonl")], map, title: "Looms", force: false, ...change };
}

async function failure(of: NewMapOptions): Promise<UsageError> {
  const error: unknown = await makeNewMap(of, recordingEffects()).catch(
    (thrown: unknown) => thrown,
  );
  return error as UsageError;
}

/** The places of a map of one paper. */
function places(slug: string): string {
  const nodes = [{ key: `paper/${slug}`, x: 0, y: 0, community: null }];
  return JSON.stringify({ version: 1, communities: [], nodes });
}

function record(title: string): string {
  return JSON.stringify({ title, abstract: `${title} is a part of every loom.` });
}

const at = (path: string): string => join(folder, path);
const read = (path: string): Promise<string> => readFile(at(path), "utf8");
const write = (path: string, text: string): Promise<void> => writeFile(at(path), text);
const list = async (path: string): Promise<string[]> => (await readdir(at(path))).sort();
