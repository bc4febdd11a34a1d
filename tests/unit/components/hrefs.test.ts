import { describe, expect, it } from "vitest";
import {
  formatBase,
  joinBase,
  mapHref,
  pageHref,
  parseSite,
  slugOf,
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
