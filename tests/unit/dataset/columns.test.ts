import { describe, expect, it } from "vitest";
import { packColumns, viewColumns } from "../../../src/dataset/columns.ts";

const SPEC = { x: "float32", kind: "uint8", degree: "uint16" } as const;

describe("packColumns(spec, rows, valueAt)", () => {
  it("writes little-endian columns, each at a multiple of 4 bytes", () => {
    const rows = [
      { x: 1.5, kind: 7, degree: 0x0102 },
      { x: -2, kind: 8, degree: 3 },
      { x: 0, kind: 9, degree: 0xffff },
    ];
    const bytes = packColumns(SPEC, 3, (column, row) => rows[row]![column]);
    expect([...bytes]).toEqual([
      ...[0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0],
      ...[7, 8, 9, 0],
      ...[2, 1, 3, 0, 0xff, 0xff, 0, 0],
    ]);
    const columns = viewColumns(SPEC, 3, bytes.buffer as ArrayBuffer, "nodes.bin");
    expect(columns.x).toEqual(new Float32Array([1.5, -2, 0]));
    expect(columns.kind).toEqual(new Uint8Array([7, 8, 9]));
    expect(columns.degree).toEqual(new Uint16Array([0x0102, 3, 0xffff]));
  });

  it.each([
    ["x", Number.NaN],
    ["x", -0],
    ["kind", 256],
    ["kind", -1],
    ["degree", 1.5],
    ["degree", 0x10000],
  ])("refuses %s = %d, which does not fit", (name, value) => {
    const valueAt = (column: string) => (column === name ? value : 0);
    expect(() => packColumns(SPEC, 1, valueAt)).toThrow(RangeError);
  });
});
