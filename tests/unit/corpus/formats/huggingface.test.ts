import { describe, expect, it } from "vitest";

import { huggingface } from "../../../../src/corpus/formats/huggingface.ts";
import { readFormat } from "../read-format.ts";

const PAPER = {
  id: "3103.00001",
  title: "Tides\n of old",
  summary: "Harbours\nsilt up.",
  authors: [{ _id: "1", name: "Ada Quill", hidden: false }],
  publishedAt: "2031-03-01T17:59:59.000Z",
  ai_keywords: ["silt", "spoons"],
};
const FIELDS = {
  id: "3103.00001",
  arxiv: "3103.00001",
  url: "https://arxiv.org/abs/3103.00001",
  title: "Tides\n of old",
  abstract: "Harbours\nsilt up.",
  authors: ["Ada Quill"],
  year: "2031-03-01T17:59:59.000Z",
  keywords: ["silt", "spoons"],
};

describe("huggingface.read(source)", () => {
  it.each([
    ["each paper with its day", { paper: PAPER, publishedAt: "2031-03-04", numComments: 2 }],
    ["papers alone", PAPER],
  ])("reads %s", async (_, entry) => {
    expect((await readFormat(huggingface, JSON.stringify([entry]))).fields).toEqual([FIELDS]);
  });
});
