import { describe, expect, it } from "vitest";

import { parseXml } from "../../../../src/corpus/xml/parse-xml.ts";
import { plainText } from "../../../../src/corpus/xml/plain-text.ts";

const textOf = (content: string): string | undefined =>
  plainText(parseXml(`<t>${content}</t>`).element);

describe("plainText(element)", () => {
  it.each([
    ["text on many lines", "Fog\n   and   gulls ", "Fog and gulls"],
    ["elements that only look otherwise", "<i>Larus</i> <b>p<u>ort</u>us</b>", "Larus portus"],
    ["raised and lowered digits", "CO<sub>2</sub> at 10<sup>-3</sup>", "CO₂ at 10⁻³"],
    ["paragraphs", "<p>One.</p><p>Two.</p>", "One. Two."],
    ["headings", "<sec><title>Methods</title><p>We dug.</p></sec>", "Methods: We dug."],
    ["EndNote's styles", '<style>H</style><style face="bold subscript">2</style>O', "H₂O"],
    ["MathML", "<m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>", "x²"],
    ["TeX", "for <tex-math>\\alpha</tex-math>", "for $\\alpha$"],
    ["CDATA", "<![CDATA[a < b & c]]>", "a < b & c"],
  ])("reads %s", (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it.each(["", " \n", "<i/>"])("finds no text in %j", (content) => {
    expect(textOf(content)).toBeUndefined();
  });
});
