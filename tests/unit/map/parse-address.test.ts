import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors.ts";
import { parseAddress } from "../../../src/map/index.ts";

describe('parseAddress("BASE", text)', () => {
  it.each(["my-map", "/my-map", "my-map/", "/my-map/"])(
    "has one slash at each end of %s",
    (text) => {
      expect(parseAddress("BASE", text)).toBe("/my-map/");
    },
  );
  it("is the root for /", () => {
    expect(parseAddress("BASE", "/")).toBe("/");
  });
  it("keeps a path of several parts", () => {
    expect(parseAddress("BASE", "lab/maps")).toBe("/lab/maps/");
  });
});

describe('parseAddress("SITE", text)', () => {
  it("is the origin", () => {
    expect(parseAddress("SITE", " https://example.org/ ")).toBe("https://example.org");
  });
  it.each(["example.org", "ftp://example.org"])("refuses %s", (text) => {
    expect(() => parseAddress("SITE", text)).toThrow(UsageError);
    expect(() => parseAddress("SITE", text)).toThrow(`not the address of a site: "${text}"`);
  });
});
