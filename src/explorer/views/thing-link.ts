/** Links to things on the map. They are real links; `followLinks` makes them choose in place. */
import { selectAddress } from "../address.ts";
import type { Explorer } from "../context.ts";
import { element, type Child } from "../element.ts";
import { isPanelPart } from "../state.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, type Thing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { rove } from "./roving.ts";

/** A link that chooses a thing; `data-key` lets hovering light it on the map. */
export function thingLink(
  { key, hue }: Pick<Thing, "key" | "hue">,
  className: string,
  ...children: readonly Child[]
): HTMLAnchorElement {
  return element(
    "a",
    { class: className, href: selectAddress(key), "data-key": key, "data-hue": hue ?? undefined },
    ...children,
  );
}

/**
 * A pill with mark, name and, where more than one, how many papers.
 *
 * @param count - 0 or 1 shows none
 * @param className - added to the chip's own
 */
export function chip(thing: Thing, count = 0, className = ""): HTMLAnchorElement {
  return thingLink(
    thing,
    `pw-chip ${className}`.trim(),
    glyph(thing),
    element("span", { dir: "auto" }, thing.label),
    count > 1 && element("span", { class: "pw-count" }, formatFigures(count)),
  );
}

/** Chips of the given keys with the number of papers that have each; one stop of the Tab key. */
export function chipList(explorer: Explorer, keys: readonly string[], className = ""): HTMLElement {
  const list = element(
    "ul",
    { class: "pw-chips" },
    ...keys.map((key) => {
      const thing = findThing(explorer, key);
      if (thing === null) return null;
      const degree = explorer.graph.hasNode(key)
        ? explorer.graph.getNodeAttribute(key, "degree")
        : 0;
      return element("li", {}, chip(thing, degree, className));
    }),
  );
  return rove(list);
}

/**
 * Makes every `[data-key]` inside an element choose its thing (and, with `data-keys`, others too:
 * keys with commas between, `data-key` last; with `data-opens-at`, at a part of its panel) on a plain
 * click, light it on the map while the pointer or the focus is on it, and be lit while its node is
 * hovered on the map.
 */
export function followLinks({ root, store }: Explorer): void {
  const linkOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-key]") : null;
  root.addEventListener("click", (event) => {
    // With a modifier, or another button, it is an ordinary link: a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) {
      return;
    }
    const { key, keys = key, opensAt } = linkOf(event)?.dataset ?? {};
    if (keys === undefined) return;
    event.preventDefault();
    store.update({ selection: keys.split(","), part: isPanelPart(opensAt) ? opensAt : null });
  });
  const light = (event: Event) => {
    // A finger has no way to leave again, and a click's focus is no wish to look.
    if (event instanceof PointerEvent && event.pointerType === "touch") return;
    if (event.type === "focusin" && linkOf(event)?.matches(":focus-visible") !== true) return;
    const key = linkOf(event)?.dataset["key"];
    if (key !== undefined) store.update({ hovered: key });
  };
  const unlight = (event: Event) => {
    const key = linkOf(event)?.dataset["key"];
    if (key !== undefined && store.get().hovered === key) store.update({ hovered: null });
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
  root.addEventListener("pointerout", unlight);
  root.addEventListener("focusout", unlight);
  store.subscribe(({ hovered }, before) => {
    if (hovered === before.hovered) return;
    for (const link of root.querySelectorAll<HTMLElement>("a[data-key]")) {
      link.classList.toggle("pw-lit", link.dataset["key"] === hovered);
    }
  });
}
