import { describe, expect, it } from "vitest";
import { findCoordinations, writtenOut } from "../../../src/terms/coordination.ts";
import { readField } from "../../../src/terms/text.ts";

/** What each coordination of a text says, as "its span: form; form", a loose form with "?". */
function said(text: string): string[] {
  const field = readField("abstract", text);
  return findCoordinations(field).map(({ from, to, forms }) => {
    const span = text.slice(field.units[from]!.start, field.units[to - 1]!.end);
    return `${span}: ${forms.map(({ text, loose }) => (loose ? `?${text}` : text)).join("; ")}`;
  });
}

describe("findCoordinations(field)", () => {
  it.each([
    ["We study human and artificial intelligence.", "human intelligence"],
    ["We study inner and outer alignment.", "inner alignment"],
    ["Labeled and unlabeled data are rare.", "Labeled data"],
    ["It learns from global or local features.", "global features"],
    [
      "We study fundamental, theoretical, and applied linguistics.",
      "theoretical linguistics; fundamental linguistics",
    ],
    ["Patients with Parkinson's and Alzheimer's disease came.", "Parkinson's disease"],
  ])("gives the first conjuncts the shared head: %s", (text, forms) => {
    expect(said(text)[0]?.split(": ")[1]).toBe(forms);
  });

  it.each([
    [
      "We use text-, image- and video-based retrieval.",
      "image-based retrieval; text-based retrieval",
    ],
    ["They have short- and long-term memory.", "short-term memory"],
    ["We count micro- and nanoplastics.", "microplastics"],
    ["We see intra- and interspecific competition.", "intraspecific competition"],
    ["It helps pre- and post-training.", "pre-training"],
  ])("writes out what a hyphen leaves open: %s", (text, forms) => {
    expect(said(text)).toHaveLength(1);
    expect(said(text)[0]?.split(": ")[1]).toBe(forms);
  });

  it("spans all that the conjuncts share", () => {
    expect(said("They grasp a rigid polygonal or polyhedral object.")).toEqual([
      "rigid polygonal or polyhedral object: rigid polygonal object; polygonal object; rigid polyhedral object",
    ]);
  });

  it.each([
    ["The reward and preference models are small.", "?reward models"],
    ["We test the encoder/decoder models.", "?encoder models"],
    ["We use it for fault detection and isolation.", "?fault isolation"],
    ["We study robot learning and planning.", "?robot planning"],
  ])("calls loose what nouns alone do not tell: %s", (text, forms) => {
    expect(said(text)[0]?.split(": ")[1]).toBe(forms);
  });

  it.each([
    "Robots and language models talk.",
    "The aspect ratio and the frame ratio differ.",
    "The aspect ratio and frame ratio differ.",
    "Under uncertainty, and dynamic obstacles, we plan.",
    "Models learn. And large models learn more.",
    "It is and always was.",
    "",
  ])("leaves phrases with heads of their own alone: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("reads the longest prefix of a solid word", () => {
    expect(said("pre- or postoperative pain")).toEqual([
      "pre- or postoperative pain: preoperative pain",
    ]);
  });
});

describe("writtenOut(field, coordination, form)", () => {
  it("keeps the form's words, what stands around, and the text's offsets", () => {
    const text = "We study human and artificial intelligence in robots.";
    const field = readField("abstract", text);
    const [coordination] = findCoordinations(field);
    const place = writtenOut(field, coordination!, coordination!.forms[0]!);
    expect(place.field.units.map((unit) => unit.text)).toEqual([
      "study",
      "human",
      "intelligence",
      "in",
    ]);
    expect([place.from, place.to]).toEqual([1, 3]);
    expect(place.field.units.map(({ start }) => start)).toEqual([3, 9, 30, 43]);
  });
});
