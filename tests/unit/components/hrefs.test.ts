import { describe, expect, it } from "vitest";
import { joinBase, mapHref, pageHref, slugOf } from "../../../src/components/hrefs.ts";

describe("joinBase(base, path)", () => {
  it("puts a path under the sub-path, with or without its last slash", () => {
    expect(joinBase("/my-map/", "papers/")).toBe("/my-map/papers/");
    expect(joinBase("/my-map", "papers/")).toBe("/my-map/papers/");
    expect(joinBase("/", "")).toBe("/");
  });
});

describe("slugOf(key)", () => {
  it("is what stands after the kind", () => {
    expect(slugOf("concept/reward-model")).toBe("reward-model");
  });
});

describe("pageHref(key) and mapHref(key)", () => {
  it("lead to the page, and to the map with the thing chosen", () => {
    expect(pageHref("concept/reward-model")).toBe("/concepts/reward-model/");
    expect(mapHref("concept/reward-model")).toBe("/?select=concept/reward-model");
  });
});
