import { describe, expect, it } from "vitest";
import {
  askedIn,
  keptAddress,
  keptPage,
  makingPage,
  mapPart,
  slugIn,
} from "../../../src/dataset/kept-address.ts";

const searchOf = (page: string): URLSearchParams => new URL(page, "https://map.test").searchParams;

describe("keptAddress(site, slug)", () => {
  it("is no address of a web server", () => {
    expect(keptAddress("/my-map/", "looms")).toBe("kept:/my-map/looms");
  });
});

describe("keptPage(site, slug)", () => {
  it("names the map, whatever letters it is called by", () => {
    expect(keptPage("/my-map/", "looms-2")).toBe("/my-map/own/?map=looms-2");
    expect(mapPart("織機")).toBe("map=%E7%B9%94%E6%A9%9F");
    expect(slugIn(searchOf(keptPage("/", "織機")))).toBe("織機");
    expect(slugIn(searchOf("/own/?list=papers"))).toBe("");
  });
});

describe("makingPage(site, asked)", () => {
  it("brings along what is to be asked, where there is something", () => {
    expect(makingPage("/my-map/")).toBe("/my-map/make/");
    expect(askedIn(searchOf(makingPage("/my-map/")))).toBeNull();
    const page = makingPage("/my-map/", "10.1000/a&b");
    expect(page).toBe("/my-map/make/?q=10.1000%2Fa%26b");
    expect(askedIn(searchOf(page))).toBe("10.1000/a&b");
  });
});
