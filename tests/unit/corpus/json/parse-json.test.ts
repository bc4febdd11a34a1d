import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseJson } from "../../../../src/corpus/json/parse-json.ts";

describe("parseJson(text)", () => {
  it("reads what is JSON as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual({
          value: JSON.parse(text) as unknown,
          fault: null,
          broken: new Map(),
        });
      }),
    );
  });

  it.each([
    ["a trailing comma", '[{"a": 1,},]', [{ a: 1 }]],
    ["a comment", "[1 /* one */, 2] // both", [1, 2]],
    ["Python's NaN, as not said", '[{"a": NaN, "b": 2}, {"a": 3, "b": NaN}]', [{ b: 2 }, { a: 3 }]],
    ["values one after another", '{"a": 1}\n{\n"a": 2\n}\n', [{ a: 1 }, { a: 2 }]],
  ])("takes %s", (_, text, value) => {
    expect(parseJson(text)).toEqual({ value, fault: null, broken: new Map() });
  });

  it("says where a text was cut off, and what was still open", () => {
    const { value, fault, broken } = parseJson('[{"a": 1},\n{"a": 2,\n"b": "x');
    expect(fault).toEqual({ line: 3, kind: "cut", excerpt: '"x' });
    const [whole, cut] = value as object[];
    expect(whole).toEqual({ a: 1 });
    expect([...broken.keys()]).toEqual([cut, value]);
  });

  it.each([
    ["quotes within a text", '{"a": "the "best" one"}', 'best" one"}, {"a": 3}]'],
    ["a missing comma", '{"a": 2 "b": 2}', '"b": 2}, {"a": 3}]'],
    ["a missing quote, to the end of its line", '{"a": "x,\n"b": 2}', '"x, "b": 2}, {"a": 3}]'],
    ["a bad escape", String.raw`{"a": "\alpha"}`, String.raw`"\alpha"}, {"a": 3}]`],
  ])("confines %s to its own object", (_, slip, excerpt) => {
    const { value, fault, broken } = parseJson(`[{"a": 1}, ${slip}, {"a": 3}]`);
    expect(fault).toMatchObject({ kind: "slip", excerpt });
    const isBroken = (value as object[]).map((each) => broken.has(each));
    expect(isBroken).toEqual([false, true, false]);
  });

  it("counts lines across values", () => {
    expect(parseJson('{"a": 1}\n\n{"a" 2}').fault?.line).toBe(3);
  });

  it.each(["[", '{"a":', '[{"a":['])("ends where 100,000 of %s stand in one another", (open) => {
    const { value, fault } = parseJson(`[1, ${open.repeat(100_000)}`);
    expect(fault?.kind).toBe("depth");
    expect((value as unknown[])[0]).toBe(1);
  });

  it("takes no name for a prototype", () => {
    const { value } = parseJson('{"__proto__": {"title": "no"},}');
    expect((value as { title?: string }).title).toBeUndefined();
  });
});
