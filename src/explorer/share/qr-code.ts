/** An address as a QR code: one path, drawn by the browser, of any size. */
import { encode } from "uqr";
import { svgElement } from "../element.ts";

/** Modules of quiet around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/**
 * The code, dark on light in every theme: some cameras read no other.
 *
 * @returns null where the address is longer than any code holds
 */
export function drawQrCode(address: string): SVGSVGElement | null {
  let rows: readonly (readonly boolean[])[];
  try {
    rows = encode(address, { ecc: "L", border: QUIET }).data;
  } catch {
    // Above 2,953 bytes there is no code.
    return null;
  }
  const size = rows.length;
  return svgElement(
    "svg",
    {
      viewBox: `0 0 ${String(size)} ${String(size)}`,
      class: "pw-qr",
      role: "img",
      "aria-label": "The link as a QR code",
      "shape-rendering": "crispEdges",
    },
    svgElement("rect", { width: size, height: size, fill: "#fff" }),
    svgElement("path", { d: modulePath(rows), fill: "#000" }),
  );
}

/** Path data of the dark modules: a run of neighbours in a row is one box. */
export function modulePath(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; ++x) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${String(from)} ${String(y)}h${String(x - from + 1)}v1h-${String(x - from + 1)}z`;
    }
  }
  return path;
}
