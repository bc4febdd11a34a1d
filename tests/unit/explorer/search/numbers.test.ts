import { beforeAll, describe, expect, it } from "vitest";
import { isNearly } from "../../../../src/explorer/search/finding.ts";
import { createNameIndex } from "../../../../src/explorer/search/word-index.ts";
import type { Answer } from "../../../../src/explorer/search.ts";
import { method, paper } from "../../dataset/small-map.ts";
import { engineOf } from "./engine-of.ts";

describe("createEngine(searched, index), asked for words with digits", () => {
  let ask: (query: string) => Promise<Answer>;
  beforeAll(async () => {
    ask = await engineOf(
      {
        "paper/a": paper("The 2021 challenge", "Detectors since 2011.", {
          ...{ importance: 0.9, year: 2021 },
        }),
        "method/yolo": method("YOLOv3"),
        "method/net": method("mobilenet2"),
      },
      [["paper/a", "method/yolo"]],
    );
  });

  it.each(["2031", "yolov9", "20211 zither", "mobilenet3"])(
    "reads no number as another: %s",
    async (query) => {
      const { hits, reread, loosely, nearest } = await ask(query);
      expect({ hits, reread, loosely, nearest }).toEqual({
        ...{ hits: [], reread: [], loosely: false, nearest: [] },
      });
    },
  );
  it("finds what has the digits, and lets letters beside them be wrong", async () => {
    expect((await ask("yolov3")).hits).toMatchObject([{ key: "method/yolo" }]);
    expect(await ask("2021 challange")).toMatchObject({
      reread: [{ asked: "challange", as: ["challenge"] }],
      hits: [{ key: "paper/a" }],
    });
  });
});

describe("createNameIndex(names).search({ errors })", () => {
  it.each(["typing", "variant", "likeness"] as const)(
    "allows for none in numbers: %s",
    (errors) => {
      const index = createNameIndex(["yolov3", "yellow"]);
      const found = (text: string) => index.search({ queries: [text], errors }).map(({ id }) => id);
      expect(found("yolov9")).toEqual([]);
      expect(found("yelliw")).toEqual([1]);
    },
  );
});

describe("isNearly(word, other)", () => {
  it.each([
    ["2031", "2021", false],
    ["yolov9", "yolov", false],
    ["yolov3", "yolow3", true],
    ["roboter", "robot", true],
  ])("tells of %s and %s: %s", (word, other, is) => {
    expect(isNearly(word, other)).toBe(is);
  });
});
