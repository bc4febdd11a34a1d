import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/explorer/language.ts";

describe("languageOf(text)", () => {
  it.each([
    ["基于深度学习的情感分析", "zh"],
    ["深層学習を用いた感情分析 BERT", "ja"],
    ["감정 분석", "ko"],
    ["التعلم العميق في الصحة", "ar"],
    ["پردازش زبان طبیعی", "fa"],
    ["למידה עמוקה", "he"],
    ["เรียนรู้", "th"],
    ["Ανάλυση με BERT", "el"],
    ["Мы используем модель для анализа данных и языка", "ru"],
    ["глибоке навчання і його вплив", "uk"],
    ["doğal dil işleme için ışık tanıma", "tr"],
    ["xử lý ngôn ngữ tự nhiên", "vi"],
    ["A study of Erdoğan’s speeches, and of what they were taken for by others", undefined],
    ["An α-stable law of β-decay", undefined],
    ["Оценка параметра α в моделях машинного обучения", undefined],
    ["Метод β-VAE для распознавания речи", undefined],
    ["Дослідження впливу β-амілоїду", "uk"],
    ["深層学習研究動向調査の報告", "ja"],
    ["1234", undefined],
  ])("of %s is %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
