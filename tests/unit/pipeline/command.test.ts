import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { InputError, OutputError, UsageError } from "../../../src/errors.ts";
import { runCommand } from "../../../src/pipeline/command.ts";
import { DATA_FLAGS, parseDataFlags } from "../../../src/pipeline/data-flags.ts";
import { Interrupted } from "../../../src/pipeline/effects.ts";
import { parseFlags, parseWhole } from "../../../src/pipeline/flags.ts";
import { recordingEffects } from "./recording-effects.ts";

const HELP = { about: "Builds a dataset.", flags: DATA_FLAGS, words: "input" };

/** What a command that throws this leaves: exit code, and what people read. */
async function run(work: () => void, args: readonly string[] = []) {
  const effects = recordingEffects();
  const code = await runCommand("data", () => Promise.resolve(work()), effects, args, HELP);
  return { code, told: effects.told, logged: effects.logged };
}

describe("runCommand(name, work, effects, args, help)", () => {
  it("gives 0 where all is well, and says nothing", async () => {
    expect(await run(() => undefined)).toEqual({ code: 0, told: [], logged: [] });
  });

  it("gives the exit code of a process that has said itself what is wrong", async () => {
    const effects = recordingEffects();
    expect(await runCommand("format", async () => 1, effects, [])).toBe(1);
    expect(effects.told).toEqual([]);
  });

  it.each([
    [2, new UsageError("no such flag", { hint: "leave it out" }), "no such flag\n  leave it out"],
    [
      3,
      new InputError('year is not a number: "20x5"', {
        place: { file: "data/papers.csv", line: 41, field: "year" },
        hint: "write four digits, or leave the cell empty",
      }),
      'data/papers.csv:41 (year): year is not a number: "20x5"\n' +
        "  write four digits, or leave the cell empty",
    ],
    [
      4,
      new OutputError("the disk is full", { hint: "free space" }),
      "the disk is full\n  free space",
    ],
    [130, new Interrupted(), "stopped"],
    [
      1,
      new RangeError("count must be ≥ 0: -1"),
      "a defect of Paperweft: RangeError: count must be ≥ 0: -1\n" +
        "  run it again with --verbose and report what it shows",
    ],
  ])("gives %d for its kind of error, in words", async (code, error, text) => {
    const result = await run(() => {
      throw error;
    });
    expect(result).toEqual({ code, told: [text], logged: [] });
  });

  it("shows where an error comes from with --verbose alone", async () => {
    const cause = new Error("ENOENT");
    const error = new InputError("there is no such file", { hint: "check the name", cause });
    const fail = () => {
      throw error;
    };
    expect((await run(fail)).told.length).toBe(1);
    const { told } = await run(fail, ["--verbose"]);
    expect(told[1]).toMatch(/command\.test\.ts:\d+[^]*caused by Error: ENOENT/);
  });

  it("shows every flag with --help, and does no work", async () => {
    const { code, logged } = await run(() => {
      throw new Error("worked");
    }, ["--help"]);
    expect(code).toBe(0);
    expect(logged).toEqual([
      [
        "npm run data -- [flags] [FILE …]",
        "  Builds a dataset.",
        "",
        "  --input FILE …      papers to read, instead of what the map's file names: files, folders, - for a pipe",
        "  --out DIR           where to write; default: public/dataset",
        "  --map FILE          what describes the map; default: data/map.yaml",
        "  --terms FILE        rules for terms, or a list of synonyms; default: data/terms.yaml, without --input",
        "  --places FILE       places to keep, as keep writes them; default: data/places.json, without --input",
        "  --previous DIR|URL  keep the places of a dataset instead: its folder, or the address of its site",
        "  --seed N            for another arrangement of the same map; default: 1",
        "  --graph-json        write graph.json above 20,000 nodes, too",
        "  --strict            end with exit code 3 where anything in the papers is reported",
        "  --json              print the summary as JSON",
        "  --verbose           show where in the code an error comes from",
        "  --help              show this",
      ].join("\n"),
    ]);
  });
});

describe("command(name, work)", () => {
  it("ends its work where nobody reads any more what it tells", async () => {
    const module = new URL("../../../src/pipeline/command.ts", import.meta.url).href;
    const work = `async (effects) => {
      for (let i = 0; i < 3; ++i) {
        effects.tell("a problem");
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      effects.log("done");
    }`;
    const code = `import { command } from ${JSON.stringify(module)}; await command("x", ${work});`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", code]);
    child.stderr.destroy();
    let out = "";
    child.stdout.on("data", (piece) => (out += String(piece)));
    const [exitCode] = (await once(child, "close")) as [number];
    expect([exitCode, out]).toEqual([0, "done\n"]);
  });
});

describe("parseDataFlags(args)", () => {
  it("builds data/map.yaml into public/dataset without any", () => {
    expect(parseDataFlags([])).toEqual({
      out: "public/dataset",
      json: false,
      strict: false,
      graphJson: false,
    });
  });

  it.each([
    [["--input", "a", "b", "--input", "c"]],
    [["--input=a", "--input=b", "--input=c"]],
    [["a", "b", "c"]],
    [["a", "--input", "b", "--strict", "c"]],
  ])("takes three files from %j", (args) => {
    expect(parseDataFlags(args).inputs).toEqual(["a", "b", "c"]);
  });

  it("takes every flag", () => {
    const args = "--map m.yaml --out o --seed 0 --graph-json --strict --json --verbose".split(" ");
    expect(parseDataFlags(args)).toEqual({
      map: "m.yaml",
      out: "o",
      seed: 0,
      graphJson: true,
      strict: true,
      json: true,
    });
  });

  it.each([
    [["--imput", "a"], "there is no flag --imput", "did you mean --input?"],
    [["--wherever"], "there is no flag --wherever", "--help lists the flags"],
    [["--out"], "--out needs a value: --out DIR", "--help lists the flags"],
    [["--out", ""], "--out needs a value: --out DIR", "--help lists the flags"],
    [["--input", "a", ""], "--input needs a value: --input FILE", "--help lists the flags"],
    [["--strict=yes"], "--strict takes no value", "--help lists the flags"],
    [["--seed", "x"], '--seed takes a whole number: "x"', "write one from 0 to 4294967295"],
    [["--seed=-1"], '--seed takes a whole number: "-1"', "write one from 0 to 4294967295"],
  ])("refuses %j with a hint", (args, message, hint) => {
    const parse = () => parseDataFlags(args);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(expect.objectContaining({ message, hint }) as Error);
  });
});

describe("parseFlags(args, flags)", () => {
  it("refuses a word that belongs to no flag", () => {
    expect(() => parseFlags(["x"], { json: { about: "" } })).toThrow('"x" is no flag');
  });
});

describe("parseWhole(flag, text, min, max)", () => {
  it.each(["", "1.5", "1e3", "65536", " 1"])("refuses %j", (text) => {
    expect(() => parseWhole("port", text, 0, 65535)).toThrow(UsageError);
  });
});
