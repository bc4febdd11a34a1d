/**
 * Marks: every node in one program, each a single point.
 *
 * One program for each shape would mean one z-order for each shape, and a diamond could never lie
 * under a disc. Of all items only those that are seen are drawn, what is lit last: drawn-items.ts.
 *
 * As instances of a square, papers-10k has half as many frames a second where there is no graphics
 * card. Points have a largest size: Metal's, 511 pixels, is the least of those in use, and the
 * largest mark at the nearest view of a phone stays below.
 */
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { DrawnEdge, NodeAttributes } from "../graph.ts";
import { drawnItems, LAYER, type DrawnItems, type Layer } from "./drawn-items.ts";
import { MARK_FRAGMENT_SHADER, MARK_VERTEX_SHADER } from "./mark-shaders.ts";
import { MARK_FLAG, type MarkData } from "./mark-data.ts";
import { leavesAreDrawn, packBytes, type Paint } from "./paint.ts";

const UNIFORMS = [
  "u_matrix",
  "u_inset",
  "u_scale",
  "u_dim",
  "u_leaf",
  "u_come",
  "u_rest",
  "u_inks",
  "u_ramp",
  "u_overlay",
  "u_grounds",
  "u_sheet",
  "u_method",
  "u_accent",
  "u_pixel",
] as const;
type MarkUniform = (typeof UNIFORMS)[number];

/**
 * WebGL drops a point whose middle lies outside the viewport: so the viewport reaches further than
 * the canvas by the radius of the largest mark, CSS pixels.
 */
const BEYOND_PX = 80;

/** Places in a mark's numbers. */
const MARK_SIZE = 2;
const MARK_LOOK = 3;

/** A program class that reads the given paint. */
export function createMarkProgram(paint: Paint) {
  const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
  return class MarkProgram extends NodeProgram<MarkUniform, NodeAttributes, DrawnEdge> {
    drawn: DrawnItems | null = null;
    leaves = true;

    getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: MARK_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT_SHADER,
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_look", size: 4, type: UNSIGNED_BYTE },
        ],
      };
    }

    override processVisibleItem(_id: number, offset: number, data: NodeDisplayData): void {
      const mark = data as NodeDisplayData & MarkData;
      const { kind, hue, reading, rank, leaf, faded, arrived, folds } = mark;
      const { array } = this;
      array[offset] = data.x;
      array[offset + 1] = data.y;
      array[offset + MARK_SIZE] = data.size;
      array[offset + MARK_LOOK] = packBytes(
        kind + 4 * hue,
        reading,
        rank,
        (leaf ? MARK_FLAG.leaf : 0) |
          (faded ? MARK_FLAG.faded : 0) |
          (arrived ? MARK_FLAG.arrived : 0) |
          (folds ? MARK_FLAG.folds : 0),
      );
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const { colors } = paint;
      const { pixelRatio } = params;
      const width = params.width * pixelRatio;
      const height = params.height * pixelRatio;
      const beyond = Math.ceil(BEYOND_PX * pixelRatio);
      gl.viewport(-beyond, -beyond, width + 2 * beyond, height + 2 * beyond);
      gl.uniformMatrix3fv(at["u_matrix"]!, false, params.matrix);
      gl.uniform2f(at["u_inset"]!, width / (width + 2 * beyond), height / (height + 2 * beyond));
      gl.uniform1f(at["u_scale"]!, paint.scale);
      gl.uniform1f(at["u_dim"]!, paint.dim);
      gl.uniform1f(at["u_leaf"]!, paint.leaf);
      gl.uniform1f(at["u_come"]!, paint.come);
      gl.uniform1f(at["u_rest"]!, paint.rest);
      gl.uniform3fv(at["u_inks"]!, colors.inks);
      gl.uniform3fv(at["u_ramp"]!, colors.ramp);
      gl.uniform1f(at["u_overlay"]!, paint.overlay);
      gl.uniform3fv(at["u_grounds"]!, colors.grounds);
      gl.uniform3fv(at["u_sheet"]!, colors.sheet);
      gl.uniform3fv(at["u_method"]!, colors.method);
      gl.uniform3fv(at["u_accent"]!, colors.accent);
      gl.uniform1f(at["u_pixel"]!, pixelRatio);
    }

    override process(id: number, index: number, data: NodeDisplayData): void {
      this.drawn = null;
      super.process(id, index, data);
    }

    override reallocate(capacity: number): void {
      this.drawn = null;
      super.reallocate(capacity);
    }

    override render(params: RenderParams): void {
      const leaves = leavesAreDrawn(paint);
      if (leaves !== this.leaves) this.drawn = null;
      this.leaves = leaves;
      this.drawn ??= drawnItems(this.array, this.STRIDE, (offset, bytes) =>
        markLayer(this.array, offset, bytes, leaves),
      );
      const { array, capacity, verticesCount } = this;
      this.array = this.drawn.array;
      this.capacity = this.drawn.count;
      this.verticesCount = this.VERTICES * this.drawn.count;
      super.render(params);
      Object.assign(this, { array, capacity, verticesCount });
    }
  };
}

/** Where a mark lies; a node that is switched off has size 0. */
function markLayer(items: Float32Array, offset: number, bytes: Uint8Array, leaves: boolean): Layer {
  if (items[offset + MARK_SIZE]! <= 0) return LAYER.none;
  const look = (offset + MARK_LOOK) * Float32Array.BYTES_PER_ELEMENT;
  const rank = bytes[look + 2]!;
  if (rank > 0) return rank > 1 ? LAYER.chosen : LAYER.lit;
  return leaves || (bytes[look + 3]! & MARK_FLAG.leaf) === 0 ? LAYER.rest : LAYER.none;
}
