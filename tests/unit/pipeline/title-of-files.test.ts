import { describe, expect, it } from "vitest";
import { titleOf } from "../../../src/pipeline/title-of-files.ts";

describe("titleOf(files)", () => {
  it.each([
    [["export/reading-list_2024.jsonl"], "Reading list 2024"],
    [["C:\\papers\\my list.txt"], "My list"],
    [["GPT-4 at school.jsonl"], "GPT-4 at school"],
    [["papers.jsonl.gz"], "Papers"],
    [["a.txt", "b.txt", "c.txt"], "A and 2 more"],
    [["papers"], "Papers"],
    [["export/my-papers/"], "My papers"],
    [["-"], "Papers"],
  ])("of %j is %s", (files, title) => {
    expect(titleOf(files)).toBe(title);
  });
});
