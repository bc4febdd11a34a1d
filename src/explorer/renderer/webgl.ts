/** Whether this browser can draw the map at all, asked before sigma fails in the middle of it. */

/** The browser offers no WebGL: there is land and list, but no marks, lines and hover. */
export class WebGLMissingError extends Error {
  override readonly name = "WebGLMissingError";
}

/** What emulations of a graphics card call themselves: Chromium's, Mesa's, Windows'. */
const EMULATION = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What is known of a browser's WebGL. */
export interface WebGLFacts {
  /** Whether the processor does the graphics card's work: each frame is dear then. */
  readonly emulated: boolean;
}

/** @throws WebGLMissingError where no WebGL context is to be had */
export function requireWebGL(): WebGLFacts {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null) throw new WebGLMissingError("the browser offers no WebGL context");
  const emulated = EMULATION.test(rendererOf(context));
  // Browsers keep few contexts alive at once; this one has done its work.
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return { emulated };
}

/**
 * What draws, in its maker's words. Asked by name, as `failIfMajorPerformanceCaveat` does not tell:
 * Chromium gives its emulation all the same. Firefox says it without the extension.
 */
function rendererOf(context: WebGL2RenderingContext | WebGLRenderingContext): string {
  const plain = String(context.getParameter(context.RENDERER));
  if (!/webkit/i.test(plain)) return plain;
  const unmasked = context.getExtension("WEBGL_debug_renderer_info");
  return unmasked === null ? plain : String(context.getParameter(unmasked.UNMASKED_RENDERER_WEBGL));
}
