/** What the marks' colours tell: the choice in the legend's drawer, and the scale above it. */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { COLOURING_NAMES, describeScale } from "../overlay-words.ts";
import { colouringsOf, MOST_READING, readingsOf, UNREAD, type Colouring } from "../overlay.ts";

/**
 * Brings the page's drawer of colours to life; where the map knows nothing to colour by, it goes.
 *
 * @param drawer - null where the page was built without
 */
export function mountColouring(
  explorer: Explorer,
  drawer: HTMLDetailsElement | null,
  scale: HTMLElement | null,
): void {
  const offered = colouringsOf(explorer.overview);
  if (drawer === null || scale === null || offered.length === 0) {
    drawer?.remove();
    scale?.remove();
    return;
  }
  mountChoice(explorer, drawer, offered);
  mountScale(explorer, scale);
}

/** A group of radio buttons, so arrows work. */
function mountChoice(
  { store, graph, announce }: Explorer,
  drawer: HTMLElement,
  offered: readonly Colouring[],
): void {
  const choices = [null, ...offered].map((colour) => {
    const input = element("input", { type: "radio", name: "colour" });
    input.addEventListener("change", () => {
      if (!input.checked) return;
      store.update({ colour });
      announce(
        colour === null
          ? "Coloured by community."
          : `Coloured by: ${describeScale(readingsOf(graph, colour)).sentence}`,
      );
    });
    return { colour, input, name: colour === null ? "Community" : COLOURING_NAMES[colour] };
  });
  drawer.append(
    element(
      "fieldset",
      { class: "pw-lenses", "aria-label": "Colour by" },
      ...choices.map(({ input, name }) => element("label", {}, input, element("span", {}, name))),
    ),
    element("p", { class: "pw-hint" }, "A term has the mean of its papers."),
  );
  const write = () => {
    for (const { colour, input } of choices) input.checked = store.get().colour === colour;
  };
  write();
  store.subscribe((state, before) => {
    if (state.colour !== before.colour) write();
  });
}

/** The ramp with its figures, and the place of what is pointed at or chosen. */
function mountScale({ root, store, graph }: Explorer, scale: HTMLElement): void {
  // Inside another page there is no legend, but colours that nobody explains say nothing.
  if (root.dataset["embed"] !== undefined) root.append(scale);
  const needle = element("i", { class: "pw-needle" });
  const ramp = element("div", { class: "pw-ramp" }, needle);

  const write = () => {
    const { colour } = store.get();
    scale.hidden = colour === null;
    if (colour === null) return;
    const { name, ticks, unknown, sentence } = describeScale(readingsOf(graph, colour));
    scale.setAttribute("aria-label", sentence);
    const figures = ticks.map(({ place, text }) => {
      const tick = element("span", {}, text);
      tick.style.insetInlineStart = percent(place);
      return tick;
    });
    fill(
      scale,
      element("span", {}, name),
      ramp,
      element("span", { class: "pw-unknown" }, unknown),
      element("div", { class: "pw-ticks" }, ...figures),
    );
  };
  const point = () => {
    const { colour, hovered, selection } = store.get();
    const key = hovered ?? selection.at(-1);
    const isNode = colour !== null && key !== undefined && graph.hasNode(key);
    const reading = isNode
      ? readingsOf(graph, colour).places[graph.getNodeAttribute(key, "index")]!
      : UNREAD;
    needle.hidden = reading === UNREAD;
    if (reading !== UNREAD) needle.style.insetInlineStart = percent(reading / MOST_READING);
  };
  write();
  point();
  store.subscribe((state, before) => {
    if (state.colour !== before.colour) write();
    if (scale.hidden && state.colour === before.colour) return;
    point();
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
