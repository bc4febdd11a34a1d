import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatError, InputError, OutputError } from "../../../src/errors.ts";
import { openDataset, type Overview } from "../../../src/dataset/reader.ts";
import { readDirectory } from "../../../src/dataset/writer.ts";
import { sha256Of } from "../../../src/sha256.ts";
import { buildDataset, type BuildOptions } from "../../../src/pipeline/build.ts";
import { parseDataFlags } from "../../../src/pipeline/data-flags.ts";
import { keepPlaces } from "../../../src/pipeline/keep.ts";
import { recordingEffects } from "./recording-effects.ts";

const OLD = [
  record("Weaving Maps with LoomNet", "We introduce LoomNet, a method for graph layout of maps."),
  record("Maps that Last", "Graph layout of maps changes. LoomNet keeps maps stable."),
  record("Graph Layout by Hand", "We lay out maps by hand, without graph layout."),
];
const NEW = record("LoomNet at Sea", "Sea charts with LoomNet: graph layout of maps of the sea.");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  await mkdir(at("data"));
  await write("data/list.jsonl", OLD.join("\n"));
  await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\n");
});
afterEach(() => rm(folder, { recursive: true }));

describe("keepPlaces(args, effects)", () => {
  it("keeps a map so that the next build changes no byte of it", async () => {
    const before = await build({ map: at("data/map.yaml") });
    const said = await keep("data/places.json");
    expect(said).toMatch(/^places of \d+ nodes in 1 community of "Looms" kept in .*places\.json\n/);
    const after = await build({ map: at("data/map.yaml") });
    expect(changed(before.files, after.files)).toEqual(["manifest.json"]);
    expect(after.summary.since).toEqual({
      file: "places.json",
      ...{ newPapers: 0, newTerms: 0, gone: 0 },
    });
    const { places, ...manifest } = after.manifest;
    expect(places).toEqual({
      file: "places.json",
      sha256: sha256Of(await readFile(at("data/places.json"))),
    });
    expect(manifest).toEqual(before.manifest);

    const text = await readFile(at("data/places.json"), "utf8");
    await keep("data/places.json");
    expect(await readFile(at("data/places.json"), "utf8")).toBe(text);
    expect(await readdir(at("data"))).toEqual(["list.jsonl", "map.yaml", "places.json"]);
  });

  it("lets the next build say what is new, and leave the rest where it was", async () => {
    const before = await build({ map: at("data/map.yaml") });
    await keep("data/places.json");
    await write("data/list.jsonl", [NEW, ...OLD.slice(0, 2)].join("\n"));
    const after = await build({ map: at("data/map.yaml") });
    const { newPapers, newTerms, gone } = after.summary.since!;
    expect(newPapers).toBe(1);
    expect(after.overview.counts).toMatchObject({ newPapers: 1, newTerms });
    expect(gone).toBeGreaterThan(0);
    const graph = JSON.parse(new TextDecoder().decode(after.files.get("graph.json"))) as {
      nodes: { key: string; attributes: { isNew?: boolean } }[];
    };
    const young = graph.nodes.filter(({ attributes }) => attributes.isNew);
    expect(young).toHaveLength(1 + newTerms);
    expect(young.map(({ key }) => key)).toContain("paper/loomnet-at-sea");
    expect(after.overview.communities.map(({ key }) => key)).toEqual(
      before.overview.communities.map(({ key }) => key),
    );
  });

  it("lets a paper keep its address and place when its title is corrected, or another has it", async () => {
    const doi = "10.1000/looms";
    const text = "We introduce LoomNet, a method for graph layout of maps.";
    const buildOf = async (...papers: readonly string[]) => {
      await write("data/list.jsonl", [...papers, ...OLD.slice(1)].join("\n"));
      return build({ map: at("data/map.yaml") });
    };
    const loom = { title: "Weaving on Maps", year: 2020, abstract: text, doi };
    const twin = { ...loom, title: "Weaving of Maps", year: 2011, doi: "10.1000/other" };
    const first = await buildOf(JSON.stringify(loom));
    const place = placeOf(first.files, "paper/weaving-on-maps");
    await keep("data/places.json");

    const corrected = await buildOf(JSON.stringify({ ...loom, title: "Weaving of Maps" }));
    expect(corrected.summary.since).toMatchObject({ newPapers: 0, gone: 0 });
    expect(placeOf(corrected.files, "paper/weaving-on-maps")).toEqual({
      ...place,
      label: "Weaving of Maps",
    });
    await keep("data/places.json");

    const longer = { ...loom, title: "Weaving of Maps", abstract: `${text} It is fast.` };
    const both = await buildOf(JSON.stringify(twin), JSON.stringify(longer));
    expect(both.summary.since).toMatchObject({ newPapers: 1, gone: 0 });
    expect(placeOf(both.files, "paper/weaving-on-maps").label).toBe("Weaving of Maps");
    expect(placeOf(both.files, "paper/weaving-of-maps").label).toBe("Weaving of Maps");
    const shuffled = await buildOf(JSON.stringify(longer), JSON.stringify(twin));
    expect(changed(both.files, shuffled.files)).toEqual(["manifest.json"]);
  });

  it("reads places that were kept without what papers and terms are recognised by", async () => {
    await write(
      "data/list.jsonl",
      JSON.stringify({ ...JSON.parse(OLD[0]!), doi: "10.1000/looms" }),
    );
    const before = await build({ map: at("data/map.yaml") });
    await keep("data/places.json");
    const text = await readFile(at("data/places.json"), "utf8");
    const bare = text.replaceAll(/,"(?:doi|names)":[^}]+/g, "");
    expect(bare.length).toBeLessThan(text.length);
    await write("data/places.json", bare);
    const after = await build({ map: at("data/map.yaml") });
    expect(changed(before.files, after.files)).toEqual(["manifest.json"]);
  });

  it("lets a term keep its address and place under another name", async () => {
    const before = await build({ map: at("data/map.yaml") });
    const place = placeOf(before.files, "method/loomnet");
    await keep("data/places.json");
    await write("data/terms.yaml", "rename:\n  LoomNet: Jacquard\n");
    const renamed = await build({ map: at("data/map.yaml") });
    expect(renamed.summary.since).toMatchObject({ newPapers: 0, newTerms: 0, gone: 0 });
    expect(placeOf(renamed.files, "method/loomnet")).toEqual({ ...place, label: "Jacquard" });
    expect(renamed.summary.curation[0]?.term).toBe("method/loomnet");
  });

  it("lets a person name a community, which stays where it was", async () => {
    const { overview: before } = await build({ map: at("data/map.yaml") });
    await keep("data/places.json");
    const [community] = before.communities;
    const text = await readFile(at("data/places.json"), "utf8");
    await write("data/places.json", text.replace(`"name":"${community!.name}"`, '"name":"Looms"'));
    await write("data/list.jsonl", [...OLD, NEW].join("\n"));
    const { overview: after } = await build({ map: at("data/map.yaml") });
    expect(after.communities[0]).toMatchObject({ key: community!.key, name: "Looms" });
    expect(await keep("data/places.json")).toContain("1 community");
    expect(await readFile(at("data/places.json"), "utf8")).toContain('"name":"Looms"');
  });

  it("is the same by a file, a folder, and the address of a site", async () => {
    await build({ map: at("data/map.yaml"), out: at("site/dataset") });
    await keep("kept.json", "site");
    const inputs = [at("more.jsonl")];
    await write("more.jsonl", [...OLD, NEW].join("\n"));
    const server = createServer((request, response) => {
      readFile(at(`site${request.url ?? ""}`)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      const built = [];
      for (const earlier of [
        { places: at("kept.json") },
        { previous: at("site/dataset") },
        { previous: address },
      ])
        built.push(await build({ inputs, ...earlier }));
      const [first, ...others] = built;
      for (const other of others) {
        expect(changed(first!.files, other.files)).toEqual(["manifest.json"]);
        expect(other.manifest.places?.sha256).toBe(first!.manifest.places?.sha256);
      }
      expect(built.map(({ manifest }) => manifest.places?.file)).toEqual([
        at("kept.json").replaceAll("\\", "/"),
        at("site/dataset"),
        address,
      ]);
      const plain = await build({ inputs });
      expect(plain.summary.since).toBeNull();
      await expect(build({ inputs, previous: `${address}/none/` })).rejects.toThrow(
        "could not be fetched: HTTP status 404",
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("uses none of data/ with papers that are named, and what the map's file names without", async () => {
    await build({ map: at("data/map.yaml") });
    await keep("data/places.json");
    const named = { inputs: [at("data/list.jsonl")] };
    expect((await build(named)).summary.since).toBeNull();
    expect((await build({ ...named, map: at("data/map.yaml") })).summary.since).toBeNull();
    await write("data/map.yaml", "title: Looms\nsources: [list.jsonl]\nplaces: ../memory.json\n");
    await keep("memory.json");
    expect((await build({ map: at("data/map.yaml") })).summary.since?.file).toBe("../memory.json");
  });

  it("holds for files of one's own beside an example, whose other places are not theirs", async () => {
    await write("data/own.jsonl", [...OLD, NEW].join("\n"));
    const example = "title: Looms\nsources: [list.jsonl]\nexample: true\n";
    await write("data/map.yaml", example);
    await build({ map: at("data/map.yaml") });
    await keep("data/places.json");
    await write("data/map.yaml", `${example}places: of-the-example.json\n`);
    await write("data/of-the-example.json", "{");
    const { summary } = await build({ map: at("data/map.yaml") });
    expect(summary.sources.map(({ file }) => file)).toEqual(["own.jsonl"]);
    expect(summary.since).toEqual({ file: "places.json", newPapers: 0, newTerms: 0, gone: 0 });
    await write("data/places.json", '{"version":1,\n"communities":7,\n"nodes":[]}');
    await expect(build({ map: at("data/map.yaml") })).rejects.toMatchObject({
      message: "communities must be a list of communities",
      place: { file: at("data/places.json"), line: 2 },
    });
  });

  it("says what is wrong, and what to do", async () => {
    await expect(keep("kept.json", "none")).rejects.toSatisfy((error) => {
      expect(error).toBeInstanceOf(InputError);
      expect(formatError(error as InputError)).toBe(
        `${at("none")}: could not be read\n` +
          "  name the folder of manifest.json, or of the built site",
      );
      return true;
    });
    await build({ map: at("data/map.yaml") });
    const keepFailing = (error: Error) => {
      const failing = recordingEffects({ writeFile: () => Promise.reject(error) });
      return keepPlaces(["--dataset", at("out"), "--out", at("kept.json")], failing);
    };
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    await expect(keepFailing(full)).rejects.toSatisfy((error) => {
      expect(error).toBeInstanceOf(OutputError);
      expect((error as OutputError).message).toBe(
        "cannot be written: ENOSPC: no space left on device",
      );
      return true;
    });
    const defect = new TypeError("places is undefined");
    await expect(keepFailing(defect)).rejects.toBe(defect);
    await write("data/places.json", '{"version":1,\n"communities":7,\n"nodes":[]}');
    await expect(build({ map: at("data/map.yaml") })).rejects.toMatchObject({
      message: "communities must be a list of communities",
      place: { file: at("data/places.json"), line: 2 },
      exitCode: 3,
    });
  });
});

describe("parseDataFlags(args)", () => {
  it("takes one earlier map, not two", () => {
    expect(parseDataFlags(["--places", "a.json"])).toMatchObject({ places: "a.json" });
    expect(() => parseDataFlags(["--places", "a.json", "--previous", "b"])).toThrow(
      "--places and --previous name two maps to continue",
    );
  });
});

async function build(options: Partial<BuildOptions>) {
  const out = options.out ?? at("out");
  const summary = await buildDataset({ out, ...options }, recordingEffects());
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(out.length + 1).replaceAll("\\", "/");
    if (entry.isFile()) files.set(name, new Uint8Array(await readFile(path)));
  }
  const dataset = await openDataset(readDirectory(out));
  const overview: Overview = await dataset.overview();
  return { summary, files, manifest: dataset.manifest, overview };
}

function keep(out: string, from = "out"): Promise<string> {
  return keepPlaces(["--dataset", at(from), "--out", at(out)], recordingEffects());
}

/** What graph.json has of a node. */
function placeOf(files: ReadonlyMap<string, Uint8Array>, key: string) {
  const { nodes } = JSON.parse(new TextDecoder().decode(files.get("graph.json"))) as {
    nodes: { key: string; attributes: { label: string; x: number; y: number } }[];
  };
  const { label, x, y } = nodes.find((node) => node.key === key)!.attributes;
  return { label, x, y };
}

/** Paths of the files that differ. */
function changed(
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): string[] {
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  return [...before].flatMap(([path, bytes]) =>
    sha256Of(after.get(path)!) === sha256Of(bytes) ? [] : [path],
  );
}

function at(path: string): string {
  return join(folder, ...path.split("/"));
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(at(path), text);
}

function record(title: string, abstract: string): string {
  return JSON.stringify({ title, abstract });
}
