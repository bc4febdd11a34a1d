import { describe, expect, it } from "vitest";

import { resolveCitations } from "../../../src/corpus/citations.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";

const record = (fields: Partial<PaperRecord>, source = "a.json"): PaperRecord => ({
  title: "Digging Out",
  abstract: "",
  titled: true,
  origin: { source, record: 1 },
  ...fields,
});

describe("resolveCitations(works, keys)", () => {
  it("finds papers by each of their names, in any record of theirs", () => {
    const works = [
      [record({ cites: ["10.5555/2", "2310.00001", "pmid:7", "w9"] }), record({ cites: ["w5"] })],
      [record({ doi: "10.5555/2" })],
      [record({ arxiv: "2310.00001" }, "b.json"), record({ doi: "10.5555/4", id: "w5" })],
      [record({ pmid: "7" })],
    ];
    expect(resolveCitations(works, ["paper/d", "paper/c", "paper/b", "paper/a"])).toEqual([
      ["paper/a", "paper/b", "paper/c"],
      [],
      [],
      [],
    ]);
  });

  it("takes an id of the source's own for no other source's", () => {
    const works = [
      [record({ cites: ["reed2031"] }, "a.bib")],
      [record({ id: "reed2031" }, "a.bib")],
      [record({ id: "reed2031" }, "b.bib")],
    ];
    expect(resolveCitations(works, ["paper/a", "paper/b", "paper/c"])).toEqual([
      ["paper/b"],
      [],
      [],
    ]);
  });

  it("leaves out the paper itself, unknown papers, and names that two papers have", () => {
    const works = [
      [record({ doi: "10.5555/1", cites: ["10.5555/1", "10.5555/9", "twin"] })],
      [record({ id: "twin" })],
      [record({ id: "twin" })],
    ];
    expect(resolveCitations(works, ["paper/a", "paper/b", "paper/c"])).toEqual([[], [], []]);
  });

  it("knows an own id in whatever spelling it is cited", () => {
    const works = [
      [record({ cites: ["10.5555/sand.2"] })],
      [record({ id: "https://doi.org/10.5555/Sand.2" })],
    ];
    expect(resolveCitations(works, ["paper/a", "paper/b"])).toEqual([["paper/b"], []]);
  });
});
