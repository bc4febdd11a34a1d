import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatError, OutputError, UsageError, type PaperweftError } from "../../../src/errors.ts";
import { arxiv } from "../../../src/fetching/apis/arxiv.ts";
import { openalex } from "../../../src/fetching/apis/openalex.ts";
import { openService, parseRetryAfter } from "../../../src/fetching/service.ts";
import type { Api } from "../../../src/fetching/index.ts";
import { countingEffects, startFakeService, type Fault, type FakeService } from "./fake-service.ts";

const NOON = new Date("2026-03-01T12:00:00Z");

let fake: FakeService;
beforeEach(async () => {
  fake = await startFakeService(3);
});
afterEach(() => fake.close());

describe("openService(api, manners, effects)", () => {
  it.each<[string, Fault[], number[]]>([
    ["seconds that the service asks for", [{ status: 429, headers: after("7") }], [7000]],
    [
      "until the time that the service names",
      [{ status: 503, headers: after("Sun, 01 Mar 2026 12:01:30 GMT") }],
      [90_000],
    ],
    ["twice as long each time", [{ status: 500 }, { status: 502 }, "cut"], [1000, 2000, 4000]],
    ["where an answer ends too early", ["half"], [1000]],
    ["where a page is empty that is not", [{ status: 200, body: emptyFeed(3) }], [3000]],
  ])("waits %s, and asks again", async (_, faults, waits) => {
    const api = _.includes("page is empty") ? arxiv : openalex;
    const { page, effects } = await askWith(faults, api);
    expect(page.records.length).toBe(3);
    expect(effects.waits).toEqual(waits);
    expect(fake.requests.length).toBe(faults.length + 1);
  });

  it("says what happens while it waits", async () => {
    const body = '{"error": "Too Many Requests", "message": "Slow\\n down"}';
    const { effects } = await askWith([{ status: 429, headers: after("200"), body }], openalex);
    expect(effects.told).toEqual(['OpenAlex: HTTP status 429, "Slow down"; trying again in 4 min']);
  });

  it("asks again where no answer comes", async () => {
    const { page, effects } = await askWith(["silence"], openalex, 1000);
    expect(page.records.length).toBe(3);
    expect(effects.told).toEqual(["OpenAlex: no answer in time; trying again in 1 s"]);
  });

  it("keeps the pause of the service, after a failure too", async () => {
    const effects = countingEffects();
    fake.faults.set(2, { status: 503, headers: after("1") });
    const ask = openService(arxiv, {}, effects);
    await ask(question(arxiv));
    await ask(question(arxiv));
    expect(effects.waits).toEqual([3000, 1000, 2000]);
  });

  it("gives up after six tries", async () => {
    const error = await failure(Array.from({ length: 6 }, () => ({ status: 500 })));
    expect(error).toBeInstanceOf(OutputError);
    expect(formatError(error)).toBe(
      `${fake.origin}/openalex/works: OpenAlex does not answer: HTTP status 500\n` +
        "  try again later with the same command",
    );
    expect(fake.requests.length).toBe(6);
  });

  it("ends at once where the service asks to come back another day", async () => {
    const error = await failure([{ status: 429, headers: after("30000") }]);
    expect(error).toBeInstanceOf(OutputError);
    expect(formatError(error)).toBe(
      `${fake.origin}/openalex/works: OpenAlex asks to wait 9 h: HTTP status 429\n` +
        "  try again then with the same command, or with a key of " +
        "https://openalex.org/settings/api in the environment as OPENALEX_API_KEY",
    );
  });

  it("ends at once, with exit code 4, where nobody is there", async () => {
    await fake.close();
    const error = await failure([]);
    expect([error.exitCode, error.status]).toEqual([4, undefined]);
    expect(formatError(error)).toBe(
      `${fake.origin}/openalex/works: OpenAlex does not answer: ECONNREFUSED\n` +
        "  check the connection; behind a proxy, set NODE_USE_ENV_PROXY=1",
    );
    fake = await startFakeService(0);
  });

  it.each([
    [openalex, '{"error":"Invalid filter","message":"No such field: x"}', "No such field: x"],
    [openalex, '{"status":"failed","message":[{"message":"no: x"}]}', "no: x"],
    [openalex, "Not here", "Not here"],
    [arxiv, "<feed><entry><summary>bad id: x</summary></entry></feed>", "bad id: x"],
  ])("passes on why a service does not take a request: %#", async (api, body, why) => {
    const error = await failure([{ status: 400, body }], api);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toBe(`${api.title} does not take the request: HTTP status 400, "${why}"`);
    expect(fake.requests.length).toBe(1);
  });

  it.each([
    [400, 1],
    [403, 1],
    [429, 6],
    [500, 6],
  ])("says the status that was answered in the end: %i", async (status, tries) => {
    const error = await failure(Array.from({ length: tries }, () => ({ status })));
    expect(error.status).toBe(status);
  });

  it("asks for an address or a key where nobody is let in", async () => {
    const error = await failure([{ status: 403 }]);
    expect([error.exitCode, error.hint]).toEqual([
      4,
      "give a contact address with --mail, or with a key of https://openalex.org/settings/api " +
        "in the environment as OPENALEX_API_KEY, or try again later",
    ]);
  });

  it("passes on a mistake that arXiv answers with a feed", async () => {
    const body =
      "<feed><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title>" +
      "<summary>incorrect id format for x</summary></entry></feed>";
    const error = await failure([{ status: 200, body }], arxiv);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toBe("arXiv does not take the query: incorrect id format for x");
  });
});

describe("parseRetryAfter(header, now)", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Sun, 01 Mar 2026 12:00:10 GMT", 10_000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["", null],
    [null, null],
  ])("reads %j as %j ms", (header, ms) => {
    expect(parseRetryAfter(header, NOON)).toBe(ms);
  });
});

async function askWith(faults: readonly Fault[], api: Api, timeoutMs = 60_000) {
  faults.forEach((fault, i) => fake.faults.set(i + 1, fault));
  const effects = countingEffects();
  const ask = openService(api, { timeoutMs }, effects);
  return { page: await ask(question(api)), effects };
}

async function failure(faults: readonly Fault[], api: Api = openalex): Promise<PaperweftError> {
  const error: unknown = await askWith(faults, api).catch((thrown: unknown) => thrown);
  return error as PaperweftError;
}

function question(api: Api) {
  const wanted = { kind: "query", query: "loom" } as const;
  const address = new URL(`${fake.origin}/${api.name}/works`);
  const { search } = api.locate(wanted, api.first, 100);
  for (const [name, value] of Object.entries(search)) address.searchParams.set(name, value);
  const read = (body: string | null) => api.read(body, wanted, api.first);
  return { address, mayBeMissing: false, read };
}

function after(value: string): Record<string, string> {
  return { "retry-after": value };
}

function emptyFeed(total: number): string {
  return `<feed><opensearch:totalResults>${String(total)}</opensearch:totalResults></feed>`;
}
