import { describe, expect, it } from "vitest";
import { readField } from "../../../src/terms/text.ts";
import { findVariants, nounsOf } from "../../../src/terms/variants.ts";

/** Each variant as its surface form, and how it would be said otherwise. */
function variants(text: string): string[] {
  const field = readField("abstract", text);
  return findVariants(field).map(({ key, rest: [from, to], head }) => {
    const words = field.units.slice(from, to).map(({ text: word }) => word);
    return `${key}: ${[...words, head].join(" ")}`;
  });
}

describe("findVariants(field)", () => {
  it("turns what stands behind of, and behind a verb", () => {
    expect(variants("The alignment of models matters.")).toContain(
      "alignmentofmodel: models alignment",
    );
    expect(variants("We are aligning models.")).toContain("aligningmodel: models aligning");
  });
  it("turns what stands behind to or with, where a noun says how one thing is to another", () => {
    const alignment = variants("The alignment with human values matters.");
    expect(alignment).toContain("alignmentwithhumanvalue: human values alignment");
    expect(variants("The resistance to antibiotics grew.")).toContain(
      "resistancetoantibiotic: antibiotics resistance",
    );
    expect(variants("The robot gives feedback to users.")).not.toContain(
      "feedbacktouser: users feedback",
    );
  });

  it("cuts no noun phrase in two", () => {
    const found = variants("We predict control points and model multi-level interactions.");
    expect(found).toContain("predictcontrolpoint: control points predict");
    expect(found).not.toContain("predictcontrol: control predict");
    expect(found).not.toContain("modelmultilevel: multi level model");
  });
});

describe("nounsOf(verb)", () => {
  it("gives what is done, and not what is made", () => {
    expect(nounsOf("control")).toContain("control");
    expect(nounsOf("modeling")).toContain("modeling");
    expect(nounsOf("modeling")).not.toContain("model");
  });
});
