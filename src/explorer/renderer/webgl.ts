/** Whether this browser can draw the map at all, asked before sigma fails in the middle of it. */

/** The browser offers no WebGL: there is land and list, but no marks, lines and hover. */
export class WebGLMissingError extends Error {
  override readonly name = "WebGLMissingError";
}

/** @throws WebGLMissingError where no WebGL context is to be had */
export function requireWebGL(): void {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null) throw new WebGLMissingError("the browser offers no WebGL context");
  // Browsers keep few contexts alive at once; this one has done its work.
  context.getExtension("WEBGL_lose_context")?.loseContext();
}
