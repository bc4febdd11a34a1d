import { describe, expect, it } from "vitest";
import { pictureFileName } from "../../../../src/explorer/picture/file-name.ts";

describe("pictureFileName(parts, ending)", () => {
  it("names the map and what is chosen", () => {
    expect(pictureFileName(["Aligning models", "SALMON: A Study"], "png")).toBe(
      "aligning-models-salmon-a-study.png",
    );
  });
  it("takes nothing from a title that a system reads as a path", () => {
    expect(pictureFileName(["../../etc/passwd", "a\\b:c|d?*<>\u0000"], "svg")).toBe(
      "etc-passwd-a-b-c-d.svg",
    );
  });
  it("has a name where titles have no letter", () => {
    expect(pictureFileName(["…", ""], "png")).toBe("map.png");
  });
});
