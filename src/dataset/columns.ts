/**
 * Columns of numbers, one after the other in one buffer.
 *
 * A JSON of 100,000 nodes takes a phone seconds to parse; columns are viewed where they lie. Each
 * starts at a multiple of 4 bytes, because a typed array refuses any other place. Runs in the
 * browser and in Node.
 *
 * The bytes are little-endian, as is every platform that browsers run on, so that reading copies
 * nothing; writing states the order, so that the bytes are the same wherever a dataset is built.
 */
import { InputError } from "../errors.ts";
import type { Columns } from "./schema.ts";

type ColumnType = "float32" | "uint8" | "uint16" | "uint32";
type ColumnSpec = Readonly<Record<string, ColumnType>>;

const BYTES = { float32: 4, uint8: 1, uint16: 2, uint32: 4 } as const;

/** Every column's offset, and the length of all, in bytes, for so many rows. */
function placeColumns(spec: ColumnSpec, rows: number): { offsets: number[]; length: number } {
  const offsets: number[] = [];
  let length = 0;
  for (const type of Object.values(spec)) {
    offsets.push(length);
    length += Math.ceil((rows * BYTES[type]) / 4) * 4;
  }
  return { offsets, length };
}

/**
 * Writes columns into one buffer.
 *
 * @param rows - how many rows there are
 * @param valueAt - the value of a column at a row; must fit the column's type
 * @throws RangeError where a value does not fit its column: a defect of ours
 */
export function packColumns<Spec extends ColumnSpec>(
  spec: Spec,
  rows: number,
  valueAt: (column: keyof Spec & string, row: number) => number,
): Uint8Array {
  const { offsets, length } = placeColumns(spec, rows);
  const view = new DataView(new ArrayBuffer(length));
  Object.entries(spec).forEach(([name, type], column) => {
    const start = offsets[column] ?? 0;
    for (let row = 0; row < rows; ++row) {
      const value = valueAt(name, row);
      if (!isFitting(type, value)) {
        throw new RangeError(`${name} of row ${String(row)} is no ${type}: ${String(value)}`);
      }
      writeValue(view, type, start + row * BYTES[type], value);
    }
  });
  return new Uint8Array(view.buffer);
}

/**
 * Views columns in a buffer, without a copy.
 *
 * @param file - the file that the buffer was read from, for the message
 * @throws InputError where the buffer is longer or shorter than so many rows take
 */
export function viewColumns<Spec extends ColumnSpec>(
  spec: Spec,
  rows: number,
  buffer: ArrayBuffer,
  file: string,
): Columns<Spec> {
  const { offsets, length } = placeColumns(spec, rows);
  if (buffer.byteLength !== length) {
    throw new InputError(
      `holds ${String(buffer.byteLength)} bytes, but ${String(rows)} rows take ${String(length)}`,
      { place: { file }, hint: "build the dataset again: npm run data" },
    );
  }
  const columns = Object.entries(spec).map(([name, type], column) => [
    name,
    viewColumn(type, buffer, offsets[column] ?? 0, rows),
  ]);
  return Object.fromEntries(columns) as Columns<Spec>;
}

function isFitting(type: ColumnType, value: number): boolean {
  if (type === "float32") return Number.isFinite(value) && !Object.is(value, -0);
  return Number.isInteger(value) && value >= 0 && value < 2 ** (8 * BYTES[type]);
}

function writeValue(view: DataView, type: ColumnType, offset: number, value: number): void {
  if (type === "float32") view.setFloat32(offset, value, true);
  else if (type === "uint32") view.setUint32(offset, value, true);
  else if (type === "uint16") view.setUint16(offset, value, true);
  else view.setUint8(offset, value);
}

function viewColumn(type: ColumnType, buffer: ArrayBuffer, offset: number, rows: number) {
  if (type === "float32") return new Float32Array(buffer, offset, rows);
  if (type === "uint32") return new Uint32Array(buffer, offset, rows);
  if (type === "uint16") return new Uint16Array(buffer, offset, rows);
  return new Uint8Array(buffer, offset, rows);
}
