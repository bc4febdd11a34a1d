/** What a mark of the legend means, while the pointer or the focus is on it. */
import type { NodeKind } from "../../dataset/reader.ts";
import { element } from "../element.ts";
import { explainMark } from "../legend.ts";

/** A pointer that only crosses the legend asks nothing, milliseconds. */
const REST_MS = 250;
/** From the cartouche to the tip, CSS pixels. */
const GAP = 10;

/** Lets the legend's marks explain themselves; what they say is their description for those who hear it. */
export function mountLegendTips(root: HTMLElement, cartouche: HTMLElement): void {
  const tip = element("div", {
    class: "pw-tip pw-legend-tip",
    id: "pw-legend-tip",
    role: "tooltip",
    hidden: true,
  });
  root.append(tip);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    tip.hidden = true;
  };
  function show(mark: HTMLElement, words: string): void {
    tip.textContent = words;
    tip.hidden = false;
    const frame = root.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const right = cartouche.getBoundingClientRect().right + GAP;
    // Beside the cartouche, so that it covers none of it; above the mark where there is no room.
    const beside = right + tip.offsetWidth < frame.right;
    const [left, bottom] = beside ? [right, box.bottom] : [box.left, box.top - GAP];
    const most = frame.width - tip.offsetWidth - GAP;
    tip.style.insetInlineStart = `${String(Math.max(GAP, Math.min(left - frame.left, most)))}px`;
    tip.style.insetBlockEnd = `${String(frame.bottom - bottom)}px`;
  }
  const marks = [
    ...[...cartouche.querySelectorAll<HTMLElement>("button[data-kind]")].map(
      (mark) => [mark, explainMark(mark.dataset["kind"] as NodeKind)] as const,
    ),
    [
      cartouche.querySelector<HTMLElement>("[data-communities] > summary")!,
      explainMark("community"),
    ] as const,
  ];
  for (const [mark, words] of marks) {
    mark.setAttribute("aria-description", words);
    mark.addEventListener("pointerenter", ({ pointerType }) => {
      // A finger presses, and has pressed the switch; "How to read it" says the same.
      if (pointerType === "touch") return;
      clearTimeout(timer);
      timer = setTimeout(() => show(mark, words), REST_MS);
    });
    mark.addEventListener("pointerleave", hide);
    mark.addEventListener("focus", () => {
      if (mark.matches(":focus-visible")) show(mark, words);
    });
    mark.addEventListener("blur", hide);
    mark.addEventListener("click", hide);
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || tip.hidden) return;
      event.stopPropagation();
      hide();
    });
  }
}
