/** What is known of a browser's WebGL: whether there is any, and whether a graphics card draws. */

/** The browser offers no WebGL: there is land and list, but no marks, lines and hover. */
export class WebGLMissingError extends Error {
  override readonly name = "WebGLMissingError";
}

/** What emulations of a graphics card call themselves: Chromium's, Mesa's, Windows'. */
const EMULATION = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether the processor does the graphics card's work in a context: each frame is dear then. */
export function isEmulated(context: WebGL2RenderingContext | WebGLRenderingContext): boolean {
  return EMULATION.test(rendererOf(context));
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
