import { describe, expect, it } from "vitest";

import { papersWithCode } from "../../../../src/corpus/formats/papers-with-code.ts";
import { readFormat } from "../read-format.ts";

describe("papersWithCode.read(source)", () => {
  it("reads a paper, its tasks as keywords", async () => {
    const paper = {
      paper_url: "https://paperswithcode.com/paper/tides",
      arxiv_id: "3103.00001",
      title: "Tides",
      abstract: "Harbours silt up.",
      url_abs: "http://arxiv.org/abs/3103.00001v2",
      proceeding: "HARBOUR 2031 6",
      authors: ["Ada Quill", "Moss Fen"],
      tasks: ["Silting", "Digging"],
      date: "2031-03-01",
      methods: [{ name: "Spoon", full_name: "Spoon digging" }],
    };
    expect((await readFormat(papersWithCode, JSON.stringify([paper]))).fields).toEqual([
      {
        id: "https://paperswithcode.com/paper/tides",
        title: "Tides",
        abstract: "Harbours silt up.",
        authors: ["Ada Quill", "Moss Fen"],
        year: "2031-03-01",
        venue: "HARBOUR 2031 6",
        url: "https://paperswithcode.com/paper/tides",
        arxiv: "3103.00001",
        keywords: ["Silting", "Digging"],
      },
    ]);
  });
});
