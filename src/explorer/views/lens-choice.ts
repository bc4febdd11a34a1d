/** The switch of lenses in the legend: everything, the papers alone, or the terms that they share. */
import type { Explorer } from "../context.ts";
import { LENSES } from "../lens.ts";

/** Brings the page's switch to life; a group of radio buttons in the order of LENSES, so arrows work. */
export function mountLensChoice({ store, announce }: Explorer, place: HTMLElement): void {
  const found = [...place.querySelectorAll("input")];
  const inputs = LENSES.map(({ lens, label }, i) => {
    const input = found[i]!;
    input.disabled = false;
    input.addEventListener("change", () => {
      if (!input.checked) return;
      store.update({ lens });
      announce(lens === null ? "The whole map" : `${label} alone`);
    });
    return { lens, input };
  });
  const write = () => {
    for (const { lens, input } of inputs) input.checked = store.get().lens === lens;
  };
  write();
  store.subscribe((state, before) => {
    if (state.lens !== before.lens) write();
  });
}
