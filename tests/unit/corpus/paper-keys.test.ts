import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mergeRecords, type MergedRecord } from "../../../src/corpus/merge-fields.ts";
import { givePaperKeys, type KnownPaper } from "../../../src/corpus/paper-keys.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";

type Said = Partial<PaperRecord> & { readonly title: string };

const recordOf = (said: Said): PaperRecord => ({
  abstract: "",
  origin: { source: "a.csv", record: 1 },
  titled: true,
  ...said,
});
const work = (...records: readonly Said[]): MergedRecord => mergeRecords(records.map(recordOf));

/** The next map's memory of these works. */
const keep = (works: readonly MergedRecord[], keys: readonly string[]): KnownPaper[] =>
  works.map(({ fields: { doi, arxiv, pmid } }, i) => ({ key: keys[i]!, doi, arxiv, pmid }));

const digging = work({ title: "Digging Out", doi: "10.1/dig", year: 2019 });
const sailing = work({ title: "Sailing In", doi: "10.1/sail", year: 2020 });
const KNOWN = keep([digging, sailing], ["paper/digging-out", "paper/sailing-in"]);

describe("givePaperKeys(works)", () => {
  it("hashes what stays when a paper is corrected", () => {
    const twins = (abstract: string, url: string) =>
      givePaperKeys([
        work({ title: "Preface", doi: "10.1/a", abstract }),
        work({ title: "Preface", arxiv: "2310.01234", abstract, url }),
        work({ title: "Preface", pmid: "77", abstract }),
        work({ title: "Preface", authors: ["Reed, A."], year: 2001, abstract }),
        work({ title: "Preface!", authors: ["Ann Reed"], year: 2002, abstract }),
      ]);
    const keys = twins("", "https://a.org/");
    expect(keys.every((key) => /^paper\/preface-[0-9a-f]{6}$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(5);
    expect(twins("A sentence more.", "https://b.org/")).toEqual(keys);
  });

  it("tells apart what has the same author, year and title", () => {
    const keys = givePaperKeys([
      work({ title: "Preface", authors: ["Reed"], year: 2001, venue: "A" }),
      work({ title: "Preface", authors: ["Reed"], year: 2001, venue: "B" }),
    ]);
    expect(keys.every((key) => /^paper\/preface-[0-9a-f]{12}$/.test(key))).toBe(true);
    expect(keys[0]!.slice(0, -6)).toBe(keys[1]!.slice(0, -6));
  });
});

describe("givePaperKeys(works, known)", () => {
  it("keeps the key of a paper whose title is corrected", () => {
    const corrected = work({ title: "Digging Up", doi: "10.1/dig" });
    expect(givePaperKeys([sailing, corrected], KNOWN)).toEqual([
      "paper/sailing-in",
      "paper/digging-out",
    ]);
  });

  it("leaves a key to who has it, and gives a newcomer of that title a hash", () => {
    const twin = work({ title: "Digging out!", doi: "10.1/other", year: 2001 });
    const [first, second] = givePaperKeys([twin, digging], KNOWN);
    expect(first).toMatch(/^paper\/digging-out-[0-9a-f]{6}$/);
    expect(second).toBe("paper/digging-out");
    // And the newcomer has its own from then on, also when the other is gone.
    const known = keep([twin, digging], [first!, second!]);
    expect(givePaperKeys([twin], known)).toEqual([first]);
  });

  it("keeps the keys of two whose titles change places", () => {
    const works = [
      work({ title: "Sailing In", doi: "10.1/dig" }),
      work({ title: "Digging Out", doi: "10.1/sail" }),
    ];
    expect(givePaperKeys(works, KNOWN)).toEqual(["paper/digging-out", "paper/sailing-in"]);
  });

  it("keeps the keys of a chain: one takes the title of another, and that one a new title", () => {
    const works = [
      work({ title: "Sailing In", doi: "10.1/dig" }),
      work({ title: "Flying Over", doi: "10.1/sail" }),
      work({ title: "Digging Out", doi: "10.1/new" }),
    ];
    const keys = givePaperKeys(works, KNOWN);
    expect(keys.slice(0, 2)).toEqual(["paper/digging-out", "paper/sailing-in"]);
    expect(keys[2]).toMatch(/^paper\/digging-out-[0-9a-f]{6}$/);
  });

  it("knows a preprint that was published by its arXiv id, also of one record of several", () => {
    const known = [{ key: "paper/diging-out", doi: "10.48550/arxiv.2310.01234" }];
    const published = work({ title: "Digging Out", doi: "10.1/dig", arxiv: "2310.01234" });
    expect(givePaperKeys([published], known)).toEqual(["paper/diging-out"]);
    const merged = work(
      { title: "Digging Out", doi: "10.1/journal", abstract: "Longer." },
      { title: "Digging Out", doi: "10.1/dig" },
    );
    expect(merged.fields.doi).toBe("10.1/journal");
    expect(givePaperKeys([merged], KNOWN)).toEqual(["paper/digging-out"]);
    const retitled = { ...merged, fields: { ...merged.fields, title: "Up" } };
    expect(givePaperKeys([retitled], KNOWN)).toEqual(["paper/digging-out"]);
  });

  it("gives the key of a paper that was two to the one with its DOI", () => {
    const known = [{ key: "paper/digging", doi: "10.1/dig", arxiv: "2310.01234" }];
    const works = [
      work({ title: "Digging", arxiv: "2310.01234" }),
      work({ title: "Digging Out", doi: "10.1/dig" }),
    ];
    expect(givePaperKeys(works, known)[1]).toBe("paper/digging");
    expect(givePaperKeys(works, known)[0]).toMatch(/^paper\/digging-[0-9a-f]{6}$/);
  });

  it("leaves a key of which no identifier is known to who has none, then to the older", () => {
    const known = [{ key: "paper/preface" }];
    const old = work({ title: "Preface", year: 1990, authors: ["Reed"] });
    const young = work({ title: "Preface", year: 2010, authors: ["Moss"] });
    const named = work({ title: "Preface", year: 1980, doi: "10.1/p" });
    const keys = givePaperKeys([young, named, old], known);
    expect(keys[2]).toBe("paper/preface");
    expect(keys[0]).toMatch(/^paper\/preface-/);
    expect(keys[1]).toMatch(/^paper\/preface-/);
  });

  it("passes over keys that are no paper's, or no address", () => {
    const known = [
      { key: "concept/digging-out", doi: "10.1/dig" },
      { key: "paper/../../digging", doi: "10.1/dig" },
    ];
    expect(givePaperKeys([digging], known)).toEqual(["paper/digging-out"]);
  });

  const title = fc.constantFrom("A b", "a B!", "a-b", "c", "?", "C.", "d");
  const identifier = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined });
  const works = fc
    .array(fc.record({ title, doi: identifier, pmid: identifier, year: identifier }))
    .map((list) => {
      const seen = new Set<string>();
      const isNew = (id: string | undefined) =>
        id === undefined || (!seen.has(id) && (seen.add(id), true));
      return list.map(({ doi, pmid, year, ...rest }, i) => {
        const [a, b] = [doi && `10.1/${String(doi)}`, pmid && String(pmid)];
        return work({
          ...rest,
          // Records with an identifier in common are one paper by then.
          ...(a && isNew(a) && { doi: a }),
          ...(b && isNew(b) && { pmid: b }),
          ...(year && { year }),
          abstract: `Number ${String(i)}.`,
        });
      });
    });

  it("gives each its own key, whatever the order of papers and of what is known", () => {
    const orders = fc
      .tuple(works, works)
      .chain(([before, now]) =>
        fc.tuple(
          fc.constant(before),
          fc.constant(now),
          fc.shuffledSubarray(before, { minLength: before.length }),
          fc.shuffledSubarray(now, { minLength: now.length }),
        ),
      );
    fc.assert(
      fc.property(orders, ([before, now, otherBefore, otherNow]) => {
        const keysOf = (list: readonly MergedRecord[], known?: readonly KnownPaper[]) =>
          new Map(givePaperKeys(list, known).map((key, i) => [list[i]!, key]));
        const known = keep(before, givePaperKeys(before));
        const keys = keysOf(now, known);
        expect(new Set(keys.values()).size).toBe(now.length);
        const otherKnown = keep(otherBefore, givePaperKeys(otherBefore));
        const shuffled = keysOf(otherNow, otherKnown);
        for (const each of now) expect(shuffled.get(each)).toBe(keys.get(each));
      }),
    );
  });

  it("changes no key where nothing has changed, nor of those with an identifier when any come", () => {
    fc.assert(
      fc.property(works, works, (before, more) => {
        const keys = givePaperKeys(before);
        const known = keep(before, keys);
        expect(givePaperKeys(before, known)).toEqual(keys);
        const dois = new Set(before.flatMap(({ fields: { doi, pmid } }) => [doi, pmid]));
        const others = more.filter(({ fields: { doi, pmid } }) =>
          [doi, pmid].every((id) => id === undefined || !dois.has(id)),
        );
        // As if abstracts were longer by a sentence, and titles corrected.
        const corrected = before.map(({ fields }, i) =>
          work({ ...fields, title: `New ${String(i)}`, abstract: "Other." }),
        );
        const after = givePaperKeys([...others, ...corrected], known).slice(others.length);
        for (const [i, { fields }] of before.entries())
          if (fields.doi ?? fields.pmid) expect(after[i]).toBe(keys[i]);
      }),
    );
  });
});
