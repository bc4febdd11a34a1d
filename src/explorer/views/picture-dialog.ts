/** Saving a picture of what is seen: as pixels of any width, or as vectors. */
import { PaperweftError } from "../../errors.ts";
import { palette, type ThemeName } from "../../look/index.ts";
import type { Explorer } from "../context.ts";
import { download } from "../download.ts";
import { element } from "../element.ts";
import { captionOf } from "../picture/caption-text.ts";
import { drawPicture, serializePicture, type Picture } from "../picture/draw-picture.ts";
import { pictureFileName } from "../picture/file-name.ts";
import { PIXEL_WIDTHS, rasterise, type Raster } from "../picture/rasterise.ts";
import type { MapFigure } from "../renderer/figure.ts";
import { findThing } from "../things.ts";
import { openDialog } from "./dialog.ts";

/** Multiples of what the screen shows. */
const FACTORS = [1, 2, 4] as const;
const USUAL_FACTOR = 2;

/**
 * Opens the dialog.
 *
 * @param figure - what is seen
 * @param address - of that, whole
 */
export function openPictureDialog(explorer: Explorer, figure: MapFigure, address: string): void {
  const { root, overview, store } = explorer;
  const caption = captionOf(explorer, address);
  const draw = (theme: ThemeName): Picture =>
    drawPicture({ figure, overview, colors: palette(theme), caption });
  let theme: ThemeName = figure.scene.colors.theme;
  let picture = draw(theme);
  const preview = element("div", {
    class: "pw-picture-preview",
    role: "img",
    "aria-label": "The picture as it will be",
  });
  const widthField = element("input", {
    type: "number",
    class: "pw-field-text",
    min: PIXEL_WIDTHS.least,
    max: PIXEL_WIDTHS.most,
    step: 1,
    inputmode: "numeric",
    "aria-label": "Width in pixels",
    on: { input: () => showSize() },
  });
  const height = element("span", { class: "pw-count" });
  const formats = choices("format", "As", [
    ["png", "PNG, pixels"],
    ["svg", "SVG, vectors"],
  ]);
  const sizes = choices(
    "size",
    "Size",
    FACTORS.map((factor) => [String(factor), `${String(factor)}×`]),
  );
  sizes.append(element("span", { class: "pw-picture-width" }, widthField, height));
  const themes = choices("theme", "Colours", [
    ["light", "Light"],
    ["dark", "Dark"],
  ]);
  const save = element("button", { type: "button", class: "pw-button pw-button-main" }, "Save");

  const formatOf = (): string => chosenOf(formats) ?? "png";
  const width = (): number => Math.round(Number(widthField.value));
  function showSize(): void {
    const ratio = picture.height / picture.width;
    const isFair =
      width() >= PIXEL_WIDTHS.least && width() * Math.max(1, ratio) <= PIXEL_WIDTHS.most;
    height.textContent = isFair ? `× ${String(Math.round(width() * ratio))} pixels` : "";
    widthField.setAttribute("aria-invalid", String(!isFair));
    save.disabled = formatOf() === "png" && !isFair;
    for (const input of sizes.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      input.checked = width() === Math.round(picture.width * Number(input.value));
    }
  }
  function show(): void {
    preview.replaceChildren(picture.svg);
    sizes.hidden = formatOf() === "svg";
    showSize();
  }
  formats.addEventListener("change", show);
  sizes.addEventListener("change", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    widthField.value = String(Math.round(picture.width * Number(target.value)));
    showSize();
  });
  themes.addEventListener("change", () => {
    theme = chosenOf(themes) === "dark" ? "dark" : "light";
    picture = draw(theme);
    show();
  });
  save.addEventListener("click", () => {
    void savePicture();
  });
  async function savePicture(): Promise<void> {
    save.disabled = true;
    const format = formatOf();
    const names = store.get().selection.map((key) => findThing(explorer, key)?.label ?? "");
    try {
      const raster = format === "svg" ? null : await rasterise(picture, width());
      const blob = raster?.png ?? new Blob([serializePicture(picture)], { type: "image/svg+xml" });
      const name = pictureFileName([overview.title, ...names.slice(-1)], format);
      download(blob, name);
      say(`Saved as ${name}.${raster === null ? "" : smaller(raster, width())}`);
    } catch (error) {
      say(
        error instanceof PaperweftError
          ? `${error.message}. ${error.hint}`
          : "The picture could not be made here. SVG may still work.",
      );
    } finally {
      save.disabled = false;
      // A button that is disabled drops the focus, and the keys with it.
      if (document.activeElement === document.body) save.focus();
    }
  }

  check(formats, "png");
  check(themes, theme);
  widthField.value = String(Math.round(picture.width * USUAL_FACTOR));
  show();
  const { say } = openDialog(
    root,
    { name: "picture", title: "Save a picture", className: "pw-picture" },
    preview,
    element("div", { class: "pw-picture-form" }, formats, sizes, themes, save),
  );
  save.focus();
}

/** What is said where the browser has not room for as many pixels as were asked for. */
function smaller({ widthPx, heightPx }: Raster, askedPx: number): string {
  if (widthPx === askedPx) return "";
  return ` This browser draws no larger picture than ${String(widthPx)} × ${String(heightPx)} pixels; SVG has any size.`;
}

/** One of several, under a name. */
function choices(
  name: string,
  label: string,
  values: readonly (readonly [value: string, label: string])[],
): HTMLElement {
  return element(
    "fieldset",
    { class: "pw-choices" },
    element("legend", {}, label),
    ...values.map(([value, text]) =>
      element(
        "label",
        { class: "pw-choice" },
        element("input", { type: "radio", name: `pw-picture-${name}`, value }),
        element("span", {}, text),
      ),
    ),
  );
}

function chosenOf(group: HTMLElement): string | undefined {
  return group.querySelector<HTMLInputElement>("input:checked")?.value;
}

function check(group: HTMLElement, value: string): void {
  const input = [...group.querySelectorAll("input")].find((one) => one.value === value);
  if (input !== undefined) input.checked = true;
}
