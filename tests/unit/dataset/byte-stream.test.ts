import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "../../../src/dataset/byte-stream.ts";

const uints = fc.array(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 32 - 1 })));

describe("ByteWriter and ByteReader", () => {
  it("give back what was written", () => {
    fc.assert(
      fc.property(uints, fc.uint8Array({ maxLength: 3000 }), (numbers, block) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.uint(number);
        writer.block(block);
        const bytes = writer.bytes();
        const reader = new ByteReader(bytes);
        expect(numbers.map(() => reader.uint())).toEqual(numbers);
        expect(reader.block()).toEqual(block);
        expect(reader.at).toBe(bytes.length);
      }),
    );
  });
  it("write small numbers in one byte, and begin anew", () => {
    const writer = new ByteWriter();
    for (const number of [0, 127, 128]) writer.uint(number);
    expect([...writer.bytes()]).toEqual([0, 127, 0x80, 1]);
    writer.clear();
    expect(writer.bytes()).toHaveLength(0);
  });
  it("say where bytes end too early", () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).uint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(2, 1)).block()).toThrow(RangeError);
  });
});
