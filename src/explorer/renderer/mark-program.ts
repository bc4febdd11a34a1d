/**
 * Marks: every node in one program.
 *
 * One program for each shape would mean one z-order for each shape, and a diamond could never lie
 * under a disc. What is lit is drawn in a second pass over the same buffer, so that it comes to the
 * top without sorting 100,000 nodes again for each move of the pointer.
 */
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../graph.ts";
import { MARK_FRAGMENT_SHADER, MARK_VERTEX_SHADER } from "./mark-shaders.ts";
import { packBytes, type Paint } from "./paint.ts";
import { BOTH_PASSES, drawPasses } from "./passes.ts";

/** What a node's program reads beside its place. */
export interface MarkData {
  /** Index into NODE_KINDS: disc, ring, diamond. */
  readonly kind: number;
  /** Index into the tables of colours. */
  readonly hue: number;
  readonly rank: number;
  /** Whether it is the term of one paper. */
  readonly leaf: boolean;
}

const UNIFORMS = [
  "u_matrix",
  "u_resolution",
  "u_scale",
  "u_pass",
  "u_dim",
  "u_leaf",
  "u_fresh",
  "u_inks",
  "u_grounds",
  "u_sheet",
  "u_method",
  "u_accent",
  "u_pixel",
] as const;
type MarkUniform = (typeof UNIFORMS)[number];

/** A program class that reads the given paint. */
export function createMarkProgram(paint: Paint) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class MarkProgram extends NodeProgram<MarkUniform, NodeAttributes, EdgeAttributes> {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: MARK_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_look", size: 4, type: UNSIGNED_BYTE },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(id: number, offset: number, data: NodeDisplayData): void {
      const { kind, hue, rank, leaf } = data as NodeDisplayData & MarkData;
      const { array } = this;
      array[offset] = data.x;
      array[offset + 1] = data.y;
      array[offset + 2] = data.size;
      array[offset + 3] = packBytes(kind, hue, rank, leaf ? 1 : 0);
      array[offset + 4] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const { colors } = paint;
      gl.uniformMatrix3fv(at["u_matrix"]!, false, params.matrix);
      gl.uniform2f(at["u_resolution"]!, params.width, params.height);
      gl.uniform1f(at["u_scale"]!, paint.scale);
      gl.uniform1f(at["u_pass"]!, BOTH_PASSES);
      gl.uniform1f(at["u_dim"]!, paint.dim);
      gl.uniform1f(at["u_leaf"]!, paint.leaf);
      gl.uniform1f(at["u_fresh"]!, paint.fresh);
      gl.uniform3fv(at["u_inks"]!, colors.inks);
      gl.uniform3fv(at["u_grounds"]!, colors.grounds);
      gl.uniform3fv(at["u_sheet"]!, colors.sheet);
      gl.uniform3fv(at["u_method"]!, colors.method);
      gl.uniform3fv(at["u_accent"] ?? null, colors.accent);
      gl.uniform1f(at["u_pixel"] ?? null, params.pixelRatio);
    }

    override drawWebGL(method: number, info: ProgramInfo): void {
      drawPasses(info, paint, () => {
        super.drawWebGL(method, info);
      });
    }
  };
}
