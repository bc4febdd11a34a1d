/** A picture of a page's window, to be looked into in the page itself. */
import type { JSHandle, Page } from "playwright-core";

/** @param picture - PNG, in the page's own pixels */
export function pixelsOf(page: Page, picture: Buffer): Promise<JSHandle<ImageData>> {
  // The policy of the page lets no data be fetched: an image may hold it.
  return page.evaluateHandle(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }, picture.toString("base64"));
}
