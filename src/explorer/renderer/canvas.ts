/** Canvases of our own between sigma's. */
import type { Size } from "./geometry.ts";

/** Gives a canvas a size in CSS pixels; returns device pixels for each CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const pixels = window.devicePixelRatio || 1;
  const across = Math.round(width * pixels);
  const down = Math.round(height * pixels);
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
  }
  return pixels;
}

/** The element that all layers lie in; it fills the container, which is positioned. */
export function layerElement(container: HTMLElement): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText = "position:absolute;inset:0;overflow:hidden";
  container.append(element);
  return element;
}
