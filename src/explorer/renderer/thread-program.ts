/**
 * Threads: all that are drawn in one program.
 *
 * sigma's own programs scale widths with the zoom and put out colours that are not premultiplied:
 * their translucent lines turn pale on a light ground and glow on a dark one.
 */
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawnEdge, NodeAttributes } from "../graph.ts";
import { frameAffine, type Frame } from "./geometry.ts";
import { NO_HUE, packBytes, type Paint } from "./paint.ts";
import { THREAD_FRAGMENT_SHADER, THREAD_VERTEX_SHADER } from "./thread-shaders.ts";
import type { StandingThread, Threads } from "./threads.ts";

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

/** What is to be drawn, and how. */
export interface ThreadSource {
  readonly threads: Pick<Threads, "standing">;
  /** What is shown. */
  readonly frame: () => Frame;
  /** Straight pieces of each arc, ≥ 1; fewer cost fewer vertices. */
  readonly steps: number;
}

/** A program class that reads the given paint. */
export function createThreadProgram(paint: Paint, { threads, frame, steps }: ThreadSource) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class ThreadProgram extends EdgeProgram<ThreadUniform, NodeAttributes, DrawnEdge> {
    standing: readonly StandingThread[] | undefined;

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

    /** Never called: sigma is told of no edge. */
    override processVisibleItem(): void {
      throw new Error("sigma has been told of an edge");
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
      const { colors } = paint;
      gl.uniformMatrix3fv(at["u_matrix"]!, false, clipMatrix(frame()));
      gl.uniform2f(at["u_resolution"]!, params.width, params.height);
      gl.uniform1f(at["u_dim"]!, paint.dim);
      gl.uniform1f(at["u_leaf"]!, paint.leaf);
      gl.uniform1f(at["u_fresh"]!, paint.fresh);
      gl.uniform1f(at["u_come"]!, paint.come);
      gl.uniform1f(at["u_thread"]!, colors.thread * paint.thin);
      gl.uniform1f(at["u_lit"]!, paint.lit);
      gl.uniform3fv(at["u_inks"]!, colors.threads);
      gl.uniform3fv(at["u_accent"]!, colors.accent);
      gl.uniform3fv(at["u_ink"]!, colors.ink);
      gl.uniform1f(at["u_pixel"]!, params.pixelRatio);
    }

    override render(params: RenderParams): void {
      const standing = threads.standing();
      if (standing !== this.standing) this.pack(standing);
      super.render(params);
    }

    /** sigma has it make room for what it draws: for none. */
    override reallocate(capacity: number): void {
      this.standing = undefined;
      super.reallocate(capacity);
    }

    private pack(standing: readonly StandingThread[]): void {
      this.reallocate(standing.length);
      this.standing = standing;
      let offset = 0;
      for (const { thread, flags, state } of standing) {
        const { paper, term } = thread;
        const look = packBytes(paper.hue ?? NO_HUE, term.hue ?? NO_HUE, flags, state);
        this.array.set([paper.x, paper.y, term.x, term.y, look], offset);
        offset += this.STRIDE;
      }
    }
  };
}

/** From map units to WebGL's clip space, by columns. */
function clipMatrix(frame: Frame): Float32Array {
  const [a, b, c, d, e, f] = frameAffine(frame);
  const across = 2 / frame.width;
  const down = -2 / frame.height;
  return Float32Array.of(
    ...[a * across, b * down, 0],
    ...[c * across, d * down, 0],
    ...[e * across - 1, f * down + 1, 1],
  );
}
