import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../src/pipeline/command.ts";
import { runExtract } from "../../../src/pipeline/extract-command.ts";
import { recordingEffects } from "./recording-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-extract-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const OWLS = '{"id":1,"title":"OwlNet: Owls at Night","abstract":"We propose OwlNet."}\n';
const GULLS = '{"id":2,"title":"Gulls","abstract":"OwlNet finds owls at night, and gulls."}\n';

async function* pieces(text: string): AsyncGenerator<string> {
  yield Promise.resolve(text);
}

/** Standard output, what was told, and the exit code. */
async function extract(input: string, ...args: string[]) {
  const effects = recordingEffects();
  const work = () => runExtract(args, pieces(input), effects);
  const code = await runCommand("extract", work, effects, args);
  return { out: effects.logged.map((line) => `${line}\n`).join(""), told: effects.told, code };
}

function file(name: string, text?: string): string {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

describe("runExtract(args, input, effects)", () => {
  it("gives for each paper alone what counts of all give, merged from shards or not", async () => {
    const owls = file("owls.json", (await extract(OWLS, "--stats")).out);
    const gulls = file("gulls.json", (await extract(GULLS, "--stats")).out);
    const merged = file("both.json", (await extract("", "--merge", owls, gulls)).out);
    expect((await extract("", "--merge", gulls, owls)).out).toBe(readFileSync(merged, "utf8"));
    const both = await extract(OWLS + GULLS, "--background", merged);
    const alone = [
      await extract(OWLS, "--background", merged),
      await extract(GULLS, "--background", owls, "--background", gulls),
    ];
    expect(both.out).toBe(alone.map(({ out }) => out).join(""));
    expect(both.out).toContain('"methods":[{"name":"OwlNet"');
  });

  it("writes counts beside the terms where a file is named", async () => {
    const counts = file("beside.json");
    const both = await extract(OWLS, "--stats", counts);
    expect(both.out).toBe((await extract(OWLS)).out);
    expect(readFileSync(counts, "utf8")).toBe((await extract(OWLS, "--stats")).out);
  });

  it.each([
    [["--jobs", "0"], '--jobs takes a whole number: "0"'],
    [["--merge", "a.json"], "--merge takes two files or more"],
    [["a.jsonl"], 'extract reads papers from standard input: "a.jsonl" is no flag'],
    [["a.jsonl", "b.jsonl"], 'extract reads papers from standard input: "a.jsonl" is no flag'],
    [["--stats", "--background", "a.json"], "--stats and --background cannot stand together"],
  ])("refuses %j", async (args, message) => {
    const { told, code } = await extract(OWLS, ...args);
    expect([told[0]?.split("\n")[0], code]).toEqual([message, 2]);
  });

  it("tells of twenty rules that do nothing, and does not send to a command that knows none", async () => {
    const hidden = Array.from({ length: 25 }, (_, i) => `  - Loom ${String(i)}`).join("\n");
    const terms = file("terms.yaml", `hide:\n${hidden}\n`);
    const { told, code } = await extract(OWLS, "--terms", terms);
    expect([code, told[0], told.length, told.at(-1)]).toEqual([
      0,
      "0 of 25 rules for terms hold",
      22,
      "… and 5 more",
    ]);
  });

  it("names the file of counts that cannot be read", async () => {
    const { told, code } = await extract(OWLS, "--background", file("missing.json"));
    expect(told[0]).toMatch(/missing\.json: the counts cannot be read\n {2}check the name/);
    expect(code).toBe(3);
  });

  it("says where counts cannot be written", async () => {
    const { told, code } = await extract(OWLS, "--stats", join(file("blocked", ""), "counts.json"));
    expect(told.at(-1)).toMatch(/counts\.json: cannot be written: E\w+: .*\n {2}check that there/);
    expect(code).toBe(4);
  });
});
