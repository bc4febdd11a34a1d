import { describe, expect, it } from "vitest";
import { remembered } from "../../../src/terms/memory.ts";

describe("remembered(work)", () => {
  it("works once for a text, until too many others came", () => {
    const worked: string[] = [];
    const sizeOf = remembered((text) => {
      worked.push(text);
      return text.length;
    });
    expect([sizeOf("owl"), sizeOf("grebe"), sizeOf("owl")]).toEqual([3, 5, 3]);
    expect(worked).toEqual(["owl", "grebe"]);
    for (let i = 0; i < 50_000; ++i) sizeOf(String(i));
    sizeOf("owl");
    expect(worked.filter((text) => text === "owl")).toHaveLength(2);
  });
});
