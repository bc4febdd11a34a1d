/** The switch of lenses in the legend: everything, the papers alone, or the terms that they share. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { LENSES } from "../lens.ts";

/** Brings the page's place for the switch to life; a group of radio buttons, so arrows work. */
export function mountLensChoice({ store, announce }: Explorer, place: HTMLElement): void {
  const inputs = LENSES.map(({ lens, label }) => {
    const input = element("input", { type: "radio", name: "lens" });
    input.addEventListener("change", () => {
      if (!input.checked) return;
      store.update({ lens });
      announce(lens === null ? "The whole map" : `${label} alone`);
    });
    place.append(element("label", {}, input, element("span", {}, label)));
    return { lens, input };
  });
  const write = () => {
    for (const { lens, input } of inputs) input.checked = store.get().lens === lens;
  };
  write();
  place.hidden = false;
  store.subscribe((state, before) => {
    if (state.lens !== before.lens) write();
  });
}
