/**
 * Threads: every edge in one program.
 *
 * sigma's own programs scale widths with the zoom and put out colours that are not premultiplied:
 * their translucent lines turn pale on a light ground and glow on a dark one.
 */
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { DrawnEdge, NodeAttributes } from "../graph.ts";
import { drawnItems, LAYER, type DrawnItems, type Layer } from "./drawn-items.ts";
import { THREAD } from "./focus.ts";
import { THREAD_FLAG, type MarkData, type ThreadData } from "./item-data.ts";
import { packBytes, type Paint } from "./paint.ts";
import { THREAD_FRAGMENT_SHADER, THREAD_VERTEX_SHADER } from "./thread-shaders.ts";

/** Places in a thread's numbers. */
const THREAD_LOOK = 4;

const UNIFORMS = [
  "u_matrix",
  "u_resolution",
  "u_dim",
  "u_leaf",
  "u_fresh",
  "u_come",
  "u_thread",
  "u_lit",
  "u_inks",
  "u_accent",
  "u_ink",
  "u_pixel",
] as const;
type ThreadUniform = (typeof UNIFORMS)[number];

/**
 * A program class that reads the given paint.
 *
 * @param steps - straight pieces of each arc, ≥ 1; fewer cost fewer vertices
 */
export function createThreadProgram(paint: Paint, steps: number) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class ThreadProgram extends EdgeProgram<ThreadUniform, NodeAttributes, DrawnEdge> {
    drawn: DrawnItems | null = null;

    getDefinition() {
      return {
        VERTICES: 2 * (steps + 1),
        VERTEX_SHADER_SOURCE: THREAD_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: THREAD_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_from", size: 2, type: FLOAT },
          { name: "a_to", size: 2, type: FLOAT },
          { name: "a_look", size: 4, type: UNSIGNED_BYTE },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_along", size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: steps + 1 }, (_, i) => [
          [i / steps, -1],
          [i / steps, 1],
        ]).flat(),
      };
    }

    override processVisibleItem(
      _id: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { flags, state } = data as EdgeDisplayData & ThreadData;
      const { array } = this;
      array[offset] = source.x;
      array[offset + 1] = source.y;
      array[offset + 2] = target.x;
      array[offset + 3] = target.y;
      const from = (source as NodeDisplayData & MarkData).hue;
      const to = (target as NodeDisplayData & MarkData).hue;
      array[offset + THREAD_LOOK] = packBytes(from, to, flags, state);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const { colors } = paint;
      gl.uniformMatrix3fv(at["u_matrix"]!, false, params.matrix);
      gl.uniform2f(at["u_resolution"]!, params.width, params.height);
      gl.uniform1f(at["u_dim"]!, paint.dim);
      gl.uniform1f(at["u_leaf"]!, paint.leaf);
      gl.uniform1f(at["u_fresh"]!, paint.fresh);
      gl.uniform1f(at["u_come"]!, paint.come);
      gl.uniform1f(at["u_thread"]!, colors.thread * paint.thin);
      gl.uniform1f(at["u_lit"]!, paint.lit);
      gl.uniform3fv(at["u_inks"]!, colors.inks);
      gl.uniform3fv(at["u_accent"]!, colors.accent);
      gl.uniform3fv(at["u_ink"]!, colors.ink);
      gl.uniform1f(at["u_pixel"]!, params.pixelRatio);
    }

    override process(
      id: number,
      index: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      this.drawn = null;
      super.process(id, index, source, target, data);
    }

    override reallocate(capacity: number): void {
      this.drawn = null;
      super.reallocate(capacity);
    }

    override render(params: RenderParams): void {
      this.drawn ??= drawnItems(this.array, this.STRIDE, (offset, bytes) =>
        threadLayer(this.array, offset, bytes),
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

/** Where a thread lies; one of a node that is switched off is all zeros. */
function threadLayer(items: Float32Array, offset: number, bytes: Uint8Array): Layer {
  const look = (offset + THREAD_LOOK) * Float32Array.BYTES_PER_ELEMENT;
  const state = bytes[look + 3]!;
  if (items[offset] === items[offset + 2] && items[offset + 1] === items[offset + 3]) {
    return LAYER.none;
  }
  if (state > 0) return state === THREAD.accent ? LAYER.chosen : LAYER.lit;
  return (bytes[look + 2]! & THREAD_FLAG.asleep) === 0 ? LAYER.rest : LAYER.none;
}
