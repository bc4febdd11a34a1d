import { describe, expect, it } from "vitest";
import {
  breakable,
  capitals,
  directionOf,
  lettersWide,
} from "../../../../src/explorer/renderer/scripts.ts";

describe("breakable(text)", () => {
  const written = (text: string) => breakable(text).map(({ text: part, gap }) => gap + part);
  it("parts words at their spaces", () => {
    expect(written("reward model")).toEqual(["reward", " model"]);
  });
  it("parts words that no space parts, and keeps marks with theirs", () => {
    expect(written("《深度学习》：情感分析")).toEqual(["《深度", "学习》：", "情感", "分析"]);
    expect(written("การแปลด้วยเครื่อง BERT")).toEqual(["การ", "แปล", "ด้วย", "เครื่อง", " BERT"]);
  });
  it("loses no letter", () => {
    const text = "BERTを用いた「感情分析」の研究 (ABC)、コンピュータ…";
    expect(written(text).join("")).toBe(text);
  });
});

describe("lettersWide(text)", () => {
  it("counts a letter of Chinese, kana or Hangul as two", () => {
    expect(["abc", "学习", "モデル", "감정", "ｱ"].map(lettersWide)).toEqual([3, 4, 6, 4, 1]);
  });
});

describe("directionOf(text)", () => {
  it.each([
    ["learning", "ltr"],
    ["«التعلم» BERT", "rtl"],
    ["2024: למידה", "rtl"],
    ["BERT ו", "ltr"],
    ["深度", "ltr"],
    ["12", "ltr"],
  ] as const)("is that of the first letter: %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe("capitals(text)", () => {
  it.each([
    ["reward model", "REWARD MODEL"],
    ["ανάλυση συναισθήματος", "ΑΝΑΛΥΣΗ ΣΥΝΑΙΣΘΗΜΑΤΟΣ"],
    ["doğal dil işleme", "DOĞAL DİL İŞLEME"],
    ["Erdoğan’s speeches, sentiment mining", "ERDOĞAN’S SPEECHES, SENTIMENT MINING"],
    ["sentiment mining in İzmir", "SENTIMENT MINING IN İZMİR"],
    ["τεστ α-risk", "ΤΕΣΤ Α-RISK"],
    ["ღრმა სწავლება", "ღრმა სწავლება"],
  ])("of %s are %s", (text, set) => {
    expect(capitals(text)).toBe(set);
  });
});
