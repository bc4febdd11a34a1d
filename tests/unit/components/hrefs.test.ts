import { describe, expect, it } from "vitest";
import {
  formatBase,
  joinBase,
  mapPath,
  pagePath,
  parseSite,
} from "../../../src/components/hrefs.ts";
import { UsageError } from "../../../src/errors.ts";

describe("formatBase(base)", () => {
  it.each(["my-map", "/my-map", "my-map/", "/my-map/", "//my-map//"])(
    "has one slash at each end of %s",
    (base) => {
      expect(formatBase(base)).toBe("/my-map/");
    },
  );
  it.each([undefined, "", "/"])("is the root for %o", (base) => {
    expect(formatBase(base)).toBe("/");
  });
  it("keeps a path of several parts", () => {
    expect(formatBase("lab/maps")).toBe("/lab/maps/");
  });
});

describe("parseSite(site)", () => {
  it("keeps the host alone", () => {
    expect(parseSite("https://example.org/maps/")).toBe("https://example.org");
  });
  it.each([undefined, "", "  "])("knows none for %o", (site) => {
    expect(parseSite(site)).toBeUndefined();
  });
  it.each(["example.org", "ftp://example.org"])("refuses %s", (site) => {
    expect(() => parseSite(site)).toThrow(UsageError);
    expect(() => parseSite(site)).toThrow(`not the address of a site: "${site}"`);
  });
});

describe("joinBase(base, path)", () => {
  it("puts a path under the sub-path, with or without its last slash", () => {
    expect(joinBase("/my-map/", "papers/")).toBe("/my-map/papers/");
    expect(joinBase("/my-map", "papers/")).toBe("/my-map/papers/");
    expect(joinBase("/", "")).toBe("/");
  });
});

describe("pagePath(key)", () => {
  it.each([
    ["paper/a-map", "papers/a-map/"],
    ["concept/reward-model", "concepts/reward-model/"],
    ["method/gpt-4", "methods/gpt-4/"],
    ["community/vision", "communities/vision/"],
  ])("of %s is %s", (key, path) => {
    expect(pagePath(key)).toBe(path);
  });
  it("escapes what an address would misread", () => {
    expect(pagePath("method/c#?")).toBe("methods/c%23%3F/");
  });
  it("refuses a key of no page", () => {
    expect(() => pagePath("author/x")).toThrow(RangeError);
  });
});

describe("mapPath(key)", () => {
  it("keeps the key's slash readable", () => {
    expect(mapPath("concept/reward-model")).toBe("?select=concept/reward-model");
  });
});
