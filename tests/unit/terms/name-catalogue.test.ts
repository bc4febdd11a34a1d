import { describe, expect, it } from "vitest";
import { knownName, knownRanges } from "../../../src/terms/name-catalogue.ts";
import { readField } from "../../../src/terms/text.ts";
import { textOf } from "../../../src/terms/unit-range.ts";

function known(text: string, isLife = false): string[] {
  const field = readField("abstract", text);
  return knownRanges(field, isLife).map((range) => textOf(field, range));
}

describe("knownName(surface, isLife)", () => {
  it("reads letters as the discipline does", () => {
    expect(knownName("ICP", false)?.kind).toBe("method");
    expect(knownName("ICP", true)).toBeUndefined();
    expect(knownName("VAS", true)?.kind).toBe("tool");
    expect(knownName("VAS", false)).toBeUndefined();
  });

  it("knows what nobody else is called everywhere, however it is joined", () => {
    expect(knownName("CIFAR-10", true)).toEqual(knownName("CIFAR10", false));
    expect(knownName("PHQ-9", false)?.kind).toBe("tool");
    for (const surface of ["G*Power", "GPower", "G-Power"])
      expect(knownName(surface, true)?.kind).toBe("tool");
    expect(knownName("NTU RGB-D", false)).toEqual(knownName("NTU RGB+D", false));
  });

  it("minds the mark at the end", () => {
    expect(knownName("PointNet++", false)?.kind).toBe("model");
    expect(knownName("SLAM*", false)).toBeUndefined();
  });
});

describe("knownRanges(field, isLife)", () => {
  it("finds the longest name that begins at a word, case minded", () => {
    expect(known("They use Mask R-CNN on Pascal VOC, and sift the torch.")).toEqual([
      "Mask R-CNN",
      "Pascal VOC",
    ]);
  });

  it("takes a letter with a star for a search where the sentence speaks of one", () => {
    expect(known("The A* search opens nodes. We plan a path with D* here.")).toEqual(["A*", "D*"]);
    expect(known("Flares of Sagittarius A* are bright. The D* meson decays.")).toEqual([]);
  });

  it("takes a word with a capital for a name inside a sentence alone", () => {
    expect(known("Torch light is bright. It runs in Torch here.")).toEqual(["Torch"]);
  });
});
