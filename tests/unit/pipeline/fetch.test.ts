import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildCorpus } from "../../../src/corpus/index.ts";
import { nodeFiles } from "../../../src/corpus/node-files.ts";
import { runCommand } from "../../../src/pipeline/command.ts";
import { FETCH_HELP, fetchSource } from "../../../src/pipeline/fetch.ts";
import {
  countingEffects,
  doiOf,
  startFakeService,
  type FakeService,
} from "../fetching/fake-service.ts";
import { recordingEffects } from "./recording-effects.ts";

let folder: string;
let fake: FakeService;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperweft "));
  fake = await startFakeService(250);
});
afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true });
});

describe("fetchSource(args, effects)", () => {
  it.each([
    ["arxiv", "arxiv", "xml"],
    ["openalex", "openalex", "jsonl"],
    ["huggingface", "huggingface", "json"],
  ])("writes what %s gives as the importers read it", async (name, format, extension) => {
    const out = join(folder, `out.${extension}`);
    const { code, logged } = await run(name, "loom", "--max", "110", "--out", out);
    expect([code, logged[0]?.split("\n")[0]]).toEqual([
      0,
      expect.stringMatching(/^110 (of 250 )?papers from .*, written to /),
    ]);
    await expectReadable(out, format, 110);
  });

  it("writes what Crossref gives as the importers read it", async () => {
    const list = join(folder, "dois.txt");
    await writeFile(
      list,
      [doiOf(1), `https://doi.org/${doiOf(2)}`, "no DOI", doiOf(3000)].join("\n"),
    );
    const out = join(folder, "out.jsonl");
    const { code, logged, told } = await run("crossref", "--dois", list, "--out", out);
    expect([code, logged]).toEqual([
      0,
      [
        `2 papers from Crossref, written to ${out}\n` +
          `  1 of the list not found: ${doiOf(3000)}\n` +
          `  next: npm run new -- ${out} --title "…", or npm start -- --input ${out}`,
      ],
    ]);
    expect(told).toEqual([
      `${list}:3: this is no DOI: "no DOI"\n` +
        '  write it as "10.1000/182", one a line; a remark begins with "#"',
      "Crossref asks for a contact address, and serves those first who give one\n" +
        "  --mail ADDRESS gives it, or PAPERWEFT_MAIL in the environment",
    ]);
    await expectReadable(out, "crossref", 2);
  });

  it("takes address and key from the environment", async () => {
    const env = { PAPERWEFT_MAIL: "ann@example.org", OPENALEX_API_KEY: "secret" };
    const out = join(folder, "out.jsonl");
    const { told } = await runWith({ env }, "openalex", "loom", "--max", "1", "--out", out);
    expect(told).toEqual([]);
    expect(fake.requests[0]?.search).toBe(
      "?search=loom&filter=has_abstract%3Atrue&per_page=1&cursor=*&mailto=ann%40example.org&api_key=secret",
    );
    expect(await readFile(`${out}.source.json`, "utf8")).not.toContain("secret");
  });

  it("fetches what is around a paper, whose DOI it takes in every spelling", async () => {
    fake.around.cited_by = [1, 2];
    fake.around.cites = [8];
    const out = join(folder, "out.jsonl");
    const doi = `https://doi.org/${doiOf(7).toUpperCase()}`;
    const { code, logged } = await run("openalex", "--around", doi, "--out", out);
    expect([code, logged[0]?.split("\n")[0]]).toEqual([
      0,
      `4 papers from OpenAlex, written to ${out}`,
    ]);
    await expectReadable(out, "openalex", 4);
  });

  it.each([
    [
      ["openalex", "--around", "loom"],
      '--around takes a DOI or an arXiv id: "loom"',
      'write it as "10.1000/182", "https://doi.org/10.1000/182" or "arXiv:2310.01234"',
    ],
    [[], "no service was named", "name one first: arxiv, crossref, huggingface, openalex"],
    [
      ["--query", "x"],
      "no service was named",
      "name one first: arxiv, crossref, huggingface, openalex",
    ],
    [["arxive", "x"], 'there is no service "arxive"', "did you mean arxiv?"],
    [["arxiv"], 'arXiv needs --query "…"', 'npm run fetch -- arxiv --query "…"'],
    [["arxiv", "--dois", "d"], 'arXiv needs --query "…"', 'npm run fetch -- arxiv --query "…"'],
    [["crossref", "x"], "Crossref needs --dois FILE", "npm run fetch -- crossref --dois FILE"],
    [
      ["openalex", "x", "--dois", "d"],
      'OpenAlex needs --query "…" or --dois FILE or --around DOI, one of them',
      'npm run fetch -- openalex --query "…"',
    ],
    [
      ["arxiv", "x", "--max", "0"],
      '--max takes a whole number: "0"',
      "write one from 1 to 1000000",
    ],
    [
      ["arxiv", "x", "--mail", "ann"],
      'this is no mail address: "ann"',
      "write it with --mail or PAPERWEFT_MAIL, as name@example.org",
    ],
    [
      ["arxiv", "x", "--api", "export.arxiv.org"],
      '--api takes an address: "export.arxiv.org"',
      'write it whole, as "https://export.arxiv.org/api/query"',
    ],
  ])("refuses %j with a hint", async (args, what, hint) => {
    expect(await runAlone(args)).toEqual({ code: 2, told: [`${what}\n  ${hint}`] });
  });

  it("says how many a service gives at most", async () => {
    const out = join(folder, "out.json");
    const { logged, told } = await run("huggingface", "loom", "--max", "500", "--out", out);
    expect(told).toEqual(["Hugging Face gives 120 papers to a query at most"]);
    expect(logged[0]).toMatch(/^120 papers from Hugging Face, /);
  });

  it("ends with 3 where there is no list", async () => {
    const list = join(folder, "none.txt");
    expect(await runAlone(["crossref", "--dois", list])).toEqual({
      code: 3,
      told: [`${list}: there is no such file\n  name a text file with a DOI on each line`],
    });
  });

  it("says in its help what stands where", async () => {
    const { logged } = await run("--help");
    expect(logged[0]?.split("\n").slice(0, 2)).toEqual([
      "npm run fetch -- SERVICE [flags] [QUERY …]",
      "  Fetches papers into data/ from a service: arxiv, crossref, huggingface, openalex.",
    ]);
  });
});

/** Against the server on this machine. */
function run(...args: string[]) {
  return runWith({}, ...args);
}

async function runWith(change: { env?: Record<string, string> }, ...args: string[]) {
  const effects = recordingEffects(change);
  const { date, wait, now } = countingEffects();
  const all = [...args, "--api", `${fake.origin}/${args[0] ?? ""}/works`];
  const outside = { ...countingEffects(), date, wait };
  const work = async () => effects.log(await fetchSource(all, { ...effects, now }, outside));
  const code = await runCommand("fetch", work, effects, all, FETCH_HELP);
  return { code, logged: effects.logged, told: effects.told };
}

/** With the arguments as they are: they end before anybody is asked. */
async function runAlone(args: readonly string[]) {
  const effects = recordingEffects();
  const work = async () => effects.log(await fetchSource(args, effects));
  const code = await runCommand("fetch", work, effects, args, FETCH_HELP);
  return { code, told: effects.told };
}

async function expectReadable(path: string, format: string, records: number): Promise<void> {
  const { sources, papers, problems } = await buildCorpus([{ name: "out", path }], {}, nodeFiles);
  expect(problems).toEqual([]);
  expect(sources).toMatchObject([{ format: expect.stringContaining(format) as string, records }]);
  expect(papers.filter(({ abstract }) => abstract !== "").length).toBe(records);
}
