import { describe, expect, it } from "vitest";
import { extractLines, type ExtractRecord } from "../../../src/pipeline/extract.ts";
import { extractStream, filterStream, readRecords } from "../../../src/pipeline/extract-stream.ts";
import { parseCounts, formatCounts } from "../../../src/terms/index.ts";

/** Papers enough for threads: of owls and gulls, each a little different. */
const RECORDS: readonly ExtractRecord[] = Array.from({ length: 640 }, (_, i) => {
  const bird = ["owl", "gull", "tern"][i % 3] ?? "";
  const name = `${["Owl", "Gull"][i % 2] ?? ""}Net-${String(i % 7)}`;
  return {
    id: i,
    title: `${name}: ${bird} song recognition at night`,
    abstract:
      `We propose ${name}, a model of ${bird} songs. Long short-term memory (LSTM) helps bird song ` +
      `recognition in field recordings ${String(i % 11)}. Aligning ${bird} songs is hard, and the alignment of ` +
      `bird songs is harder. NestBench is a benchmark for nest detection.`,
    ...(i % 50 === 0 && { keywords: "learning to sing; bird song" }),
  };
});

async function* stream(records: readonly ExtractRecord[]): AsyncGenerator<ExtractRecord> {
  for (const record of records) yield Promise.resolve(record);
}

function effects() {
  const written: string[] = [];
  const progress: (number | undefined)[] = [];
  return {
    written,
    progress,
    write: (lines: string) => written.push(lines),
    showProgress: (_: string, done?: number) => progress.push(done),
    signal: new AbortController().signal,
  };
}

async function extract(records: readonly ExtractRecord[], jobs: number): Promise<string> {
  const taken = effects();
  await extractStream(stream(records), { jobs }, taken);
  return taken.written.join("");
}

async function countsOf(records: readonly ExtractRecord[]): Promise<string> {
  const options = { jobs: 1, isCounted: true, isAnswered: false };
  const { counts } = await extractStream(stream(records), options, effects());
  return [...formatCounts(counts)].join("\n");
}

async function filter(
  records: readonly ExtractRecord[],
  counts: string,
  jobs: number,
): Promise<string> {
  const taken = effects();
  await filterStream(stream(records), parseCounts(counts, "counts.json"), { jobs }, taken);
  return taken.written.join("");
}

describe("readRecords(pieces)", () => {
  it("reads lines that are cut anywhere, the last one without its end", async () => {
    const records = readRecords(['{"id":', '1}\r\n\n{"id', '":2}\n{"id":"ü"}']);
    const ids = [];
    for await (const { id } of records) ids.push(id);
    expect(ids).toEqual([1, 2, "ü"]);
  });

  it("names the line that cannot be read", async () => {
    const records = readRecords(['{"id":1}\n\n', "{oops}\n"]);
    expect((await records.next()).value).toMatchObject({ id: 1 });
    await expect(records.next()).rejects.toMatchObject({ place: { line: 3 } });
  });
});

describe("extractStream(records, options, effects)", () => {
  it("gives the same bytes for one job and for many, and those of a corpus in memory", async () => {
    const one = await extract(RECORDS, 1);
    expect(one).toBe(
      extractLines(RECORDS)
        .map((line) => `${line}\n`)
        .join(""),
    );
    expect(await extract(RECORDS, 2)).toBe(one);
    expect(await extract(RECORDS, 3)).toBe(one);
  });

  it("answers nothing with nothing", async () => {
    expect(await extract([], 3)).toBe("");
  });

  it("says how many papers it has read", async () => {
    const taken = effects();
    await extractStream(stream(RECORDS), { jobs: 1 }, taken);
    expect(taken.progress.filter((done) => done !== undefined)).toEqual([200, 400, 600, 640]);
  });

  it("stops when told to", async () => {
    const taken = { ...effects(), signal: AbortSignal.abort(new Error("enough")) };
    await expect(extractStream(stream(RECORDS), { jobs: 2 }, taken)).rejects.toThrow("enough");
  });
});

describe("filterStream(records, counts, options, effects)", () => {
  it("gives what the counted papers themselves gave", async () => {
    const counts = await countsOf(RECORDS);
    expect(await filter(RECORDS, counts, 1)).toBe(await extract(RECORDS, 1));
  });

  it("gives a record the same line alone, in any company and on any thread", async () => {
    const counts = await countsOf(RECORDS.slice(0, 300));
    const whole = await filter(RECORDS, counts, 1);
    expect(await filter(RECORDS, counts, 2)).toBe(whole);
    const lines = whole.split("\n");
    for (const i of [0, 7, 299, 639])
      expect(await filter(RECORDS.slice(i, i + 1), counts, 1)).toBe(`${lines[i] ?? ""}\n`);
  });
});
