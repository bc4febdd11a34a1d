import { describe, expect, it } from "vitest";
import { addForm, type FormCounts, listForms } from "../../../src/terms/form-counts.ts";

describe("addForm(counts, form, papers)", () => {
  it("adds up each form", () => {
    let counts: FormCounts | undefined;
    expect(listForms(counts)).toEqual([]);
    for (const [form, papers] of [
      ["owl", 1],
      ["owl", 2],
      ["Owls", 1],
      ["owl", 4],
      ["Owls", 1],
    ] as const)
      counts = addForm(counts, form, papers);
    expect(listForms(counts)).toEqual([
      ["owl", 7],
      ["Owls", 2],
    ]);
  });
});
