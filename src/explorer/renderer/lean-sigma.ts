/**
 * sigma without what the plate does not draw.
 *
 * sigma lays out seven canvases and compiles fourteen WebGL programs before its first frame, gives
 * the nodes that are hovered a WebGL context of their own, and to know what lies under a pointer it
 * draws everything a second time and waits for the graphics card to hand a pixel back, at each move
 * of the mouse. The plate has names and hover of its own, and knows by itself where its marks and
 * threads lie: four canvases, two programs, one drawing, no waiting. Without a graphics card that is
 * half of the time to the first picture. Of edges it is told none: without-edges.ts.
 *
 * This leans on how sigma 3.0 is built inside: the names of its layers and two of its private
 * methods. Its source is the place to look when a newer one is taken.
 */
import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { DrawnEdge, NodeAttributes } from "../graph.ts";
import type { Point } from "./geometry.ts";
import { isEmulated, WebGLMissingError } from "./webgl.ts";

/** Layers that nothing is drawn on; `mouse` is only there to be pointed at. */
const UNUSED: ReadonlySet<string> = new Set(["edgeLabels", "labels", "hovers"]);
const POINTED_AT = "mouse";
const UNUSED_WEBGL = "hoverNodes";

/** What stands at a place of the viewport. */
export interface Under {
  readonly nodeAt: (at: Point) => string | null;
  readonly edgeAt: (at: Point) => string | null;
}

type LayerOptions = Parameters<Sigma["createCanvasContext"]>[1];

/** The parts of sigma's own that its types keep to itself. */
interface Within {
  readonly elements: Record<string, HTMLElement>;
  readonly canvasContexts: Record<string, unknown>;
  readonly webGLContexts: Record<string, unknown>;
}

const nothing = (): void => undefined;
/** Takes the place of a context, for the few calls that sigma makes of an empty layer. */
const NO_CANVAS_CONTEXT = { clearRect: nothing, scale: nothing };
const NO_WEBGL_CONTEXT = {
  COLOR_BUFFER_BIT: 0,
  clear: nothing,
  viewport: nothing,
  getExtension: () => null,
};

/** A program that draws nothing, in place of sigma's own, and of those for hovered nodes. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  readonly kill = nothing;
  readonly process = nothing;
  readonly reallocate = nothing;
  readonly render = nothing;
}
const NO_NODE_PROGRAM = NoProgram as unknown as NodeProgramType<NodeAttributes, DrawnEdge>;
const NO_EDGE_PROGRAM = NoProgram as unknown as EdgeProgramType<NodeAttributes, DrawnEdge>;

/** Settings that have sigma compile the given programs alone. */
export function onlyPrograms(
  mark: NodeProgramType<NodeAttributes, DrawnEdge>,
  thread: EdgeProgramType<NodeAttributes, DrawnEdge>,
) {
  return {
    nodeProgramClasses: { mark, circle: NO_NODE_PROGRAM },
    nodeHoverProgramClasses: { mark: NO_NODE_PROGRAM, circle: NO_NODE_PROGRAM },
    edgeProgramClasses: { thread, arrow: NO_EDGE_PROGRAM, line: NO_EDGE_PROGRAM },
    defaultNodeType: "mark",
    defaultEdgeType: "thread",
    renderLabels: false,
    renderEdgeLabels: false,
    // The stock hover paints a white box and a second mark over ours.
    defaultDrawNodeHover: nothing,
  };
}

/** sigma with the layers and programs that the plate uses. */
export class LeanSigma extends Sigma<NodeAttributes, DrawnEdge> {
  override createCanvasContext(id: string, options?: LayerOptions): this {
    if (id === POINTED_AT) {
      // A canvas without a context is an element like any other: no memory, nothing to lay over.
      this.createCanvas(id, options);
      within(this).canvasContexts[id] = NO_CANVAS_CONTEXT;
      return this;
    }
    if (!UNUSED.has(id)) return super.createCanvasContext(id, options);
    within(this).elements[id] = document.createElement("canvas");
    within(this).canvasContexts[id] = NO_CANVAS_CONTEXT;
    return this;
  }

  /** @throws WebGLMissingError where no WebGL context is to be had */
  override createWebGLContext(id: string): WebGLRenderingContext {
    if (id === UNUSED_WEBGL) {
      within(this).elements[id] = document.createElement("canvas");
      within(this).webGLContexts[id] = NO_WEBGL_CONTEXT;
      return NO_WEBGL_CONTEXT as unknown as WebGLRenderingContext;
    }
    const canvas = this.createCanvas(id);
    // Made as large as it will be: sigma sizes it later, and each size waits for the graphics card.
    const ratio = window.devicePixelRatio || 1;
    canvas.width = this.getContainer().offsetWidth * ratio;
    canvas.height = this.getContainer().offsetHeight * ratio;
    // As sigma asks, which is handed the same context again.
    const asked = { preserveDrawingBuffer: false, antialias: false };
    if (canvas.getContext("webgl2", asked) === null && canvas.getContext("webgl", asked) === null)
      throw new WebGLMissingError("the browser offers no WebGL context");
    return super.createWebGLContext(id, { canvas, picking: false });
  }

  /** Whether there is no graphics card: the processor does its work. */
  isEmulated(): boolean {
    const { nodes } = this.getCanvases() as { nodes: HTMLCanvasElement };
    return isEmulated((nodes.getContext("webgl2") ?? nodes.getContext("webgl"))!);
  }

  /** Has sigma ask here what it would read from a second drawing. */
  askUnder({ nodeAt, edgeAt }: Under): void {
    const mouse = this.getMouseCaptor();
    let node: string | null = null;
    Object.assign(this, {
      // What is dragged along stays under the pointer, which moves before the camera does.
      getNodeAtPosition: (at: Point) => (mouse.isMoving ? node : (node = nodeAt(at))),
      getEdgeAtPoint: (x: number, y: number) => (mouse.isMoving ? null : edgeAt({ x, y })),
    });
  }
}

function within(sigma: LeanSigma): Within {
  return sigma as unknown as Within;
}
