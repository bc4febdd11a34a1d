import { describe, expect, it } from "vitest";
import { InputError, OutputError, UsageError } from "../../../src/errors.ts";
import {
  announceAsked,
  asksForKey,
  explainFailure,
  notesOf,
  troubleOf,
} from "../../../src/making/find-words.ts";

const QUERY = { kind: "query", query: "looms" } as const;
const AROUND = { kind: "around", doi: "10.1000/a" } as const;
const DOIS = { kind: "dois", dois: ["10.1000/a", "10.1000/b"] } as const;

const refusal = (status?: number) =>
  new OutputError("OpenAlex does not answer", { hint: "try again later", status });

describe("troubleOf(wanted)", () => {
  it("lets no list of references be asked as words", () => {
    expect(troubleOf({ kind: "query", query: "a".repeat(301) })).toContain("too many words");
    expect([QUERY, AROUND, DOIS, null].map(troubleOf)).toEqual([null, null, null, null]);
  });
});

describe("announceAsked(wanted)", () => {
  it("says how many papers a list asks for, and nothing of other questions", () => {
    expect([DOIS, QUERY, AROUND, null].map(announceAsked)).toEqual([
      "2 papers, by DOI",
      "",
      "",
      "",
    ]);
  });
});

describe("notesOf(found)", () => {
  const file = new File([], "looms.jsonl");

  it("says what was left, and what is not known", () => {
    expect(notesOf({ file, papers: 200, total: 1234, missing: [] })).toEqual([
      "OpenAlex has 1,234 such papers; the 200 best are taken.",
    ]);
    expect(notesOf({ file, papers: 1, total: null, missing: ["10.1000/a"] })).toEqual([
      "OpenAlex does not know 1 DOI: 10.1000/a",
    ]);
    expect(notesOf({ file, papers: 2, total: 2, missing: [] })).toEqual([]);
  });
});

describe("asksForKey(error)", () => {
  it.each([
    [401, true],
    [403, true],
    [429, true],
    [400, false],
    [500, false],
    [undefined, false],
  ])("goes by the status that was answered: %s", (status, helps) => {
    expect(asksForKey(refusal(status))).toBe(helps);
  });

  it("is no matter of words", () => {
    const hint = "say it in other words";
    expect(asksForKey(new UsageError("no paper on HTTP status 429", { hint }))).toBe(false);
    expect(asksForKey(new TypeError("HTTP status 403"))).toBe(false);
  });
});

describe("explainFailure(error, wanted)", () => {
  const none = new InputError("OpenAlex has no paper that answers to this", { hint: "try others" });

  const usage = new UsageError("OpenAlex does not take the request", { hint: "say it anew" });

  it.each([
    [usage, QUERY, "OpenAlex does not take the request. Try other words."],
    [usage, DOIS, "OpenAlex does not take the request. Look at the DOIs, or take fewer."],
    [usage, AROUND, "OpenAlex does not take the request. Look whether it is written out in full."],
    [none, QUERY, "OpenAlex has no paper for this. Try other words."],
    [none, AROUND, "OpenAlex knows no paper by this name. Look whether it is written out in full."],
    [
      refusal(429),
      QUERY,
      "OpenAlex does not answer. With a key of OpenAlex’s, which is free, you can ask more.",
    ],
    [refusal(), DOIS, "OpenAlex does not answer. Look at your connection, or try again later."],
    [new TypeError("x"), QUERY, "This did not work. Look at your connection, and try again."],
  ])("says why, and what to do: %#", (error, wanted, words) => {
    expect(explainFailure(error, wanted)).toBe(words);
  });
});
