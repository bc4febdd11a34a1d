import { describe, expect, it } from "vitest";
import { isPlainName, isTask } from "../../../src/terms/plain-names.ts";

describe("isPlainName(forms, isWord)", () => {
  it.each([
    [["Places"]],
    [["Natural Questions"]],
    [["observed trajectories"]],
    [["Leader-Follower Formation", "leader-follower formation"]],
  ])("takes %j for ordinary words", (forms) => {
    expect(isPlainName(forms, false)).toBe(true);
  });

  it.each([[["COIN"]], [["StereoNet"]], [["Waymo"]], [["Dijkstra"]], [["Places", "Places365"]]])(
    "takes %j for something made up, or for somebody's name",
    (forms) => {
      expect(isPlainName(forms, false)).toBe(false);
    },
  );

  it("takes several words for ordinary ones where others write them so, whatever a paper's letters", () => {
    expect(isPlainName(["rOad sceNe"], false)).toBe(false);
    expect(isPlainName(["rOad sceNe"], true)).toBe(true);
    // One word is told by its letters.
    expect(isPlainName(["COIN"], true)).toBe(false);
  });

  it("leaves what ends with a procedure a method", () => {
    expect(isPlainName(["randomized coordinate descent"], true)).toBe(false);
  });
});

describe("isTask(forms)", () => {
  it.each(["visual place recognition", "Question Answering", "sketch-based image retrieval"])(
    "%s",
    (form) => {
      expect(isTask([form])).toBe(true);
    },
  );
  it.each(["recognition", "place detector", "Stanford place recognition", "BSDS500 Segmentation"])(
    "not %s",
    (form) => {
      expect(isTask([form])).toBe(false);
    },
  );
});
