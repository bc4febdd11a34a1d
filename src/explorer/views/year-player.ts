/** The play button in the drawer of years, and the year that stands large on the map meanwhile. */
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import type { Filters } from "../filters.ts";
import { createPlayer, SPANS, type Player, type Span } from "../year-play.ts";

const ICONS = { play: "M5 3.2v9.6L12.5 8Z", pause: "M5 3.5v9M11 3.5v9" } as const;

/**
 * Makes the row that plays the years.
 *
 * @param known - first and last year of the map
 * @param now - the page's place for the year
 */
export function yearPlayer(
  { store, shown, undo, announce }: Explorer,
  known: readonly [number, number],
  now: HTMLElement,
): { readonly row: HTMLElement; readonly toggle: () => void } {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const icon = svgElement("path");
  const words = element("span");
  const button = element(
    "button",
    { type: "button", class: "pw-button pw-play" },
    svgElement("svg", { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, icon),
    words,
  );
  const select = element(
    "select",
    { class: "pw-year", "aria-label": "Years shown at once" },
    ...SPANS.map((span) => element("option", { value: String(span) }, formatSpan(span))),
  );
  let release: (() => void) | null = null;

  const player: Player = createPlayer({
    known,
    years: () => shown().years.keys(),
    span: () => SPANS[select.selectedIndex] ?? "all",
    show: (years: Filters["years"]) => store.update({ years }),
    shown: () => store.get().years,
    wait(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    isStill: () => still.matches,
    onChange: write,
  });

  function write(): void {
    if (!player.isPlaying) {
      release?.();
      release = null;
    }
    const { year } = player;
    now.hidden = year === null;
    now.textContent = year === null ? "" : String(year);
    words.textContent = player.isPlaying ? "Pause" : year === null ? "Play the years" : "Go on";
    icon.setAttribute("d", ICONS[player.isPlaying ? "pause" : "play"]);
    button.classList.toggle("pw-playing", player.isPlaying);
    if (year !== null) announce(player.isPlaying ? String(year) : `Paused at ${String(year)}`);
  }
  function toggle(): void {
    // All years that are played are one step to undo.
    release ??= undo.hold("years");
    player.toggle();
  }
  button.addEventListener("click", toggle);
  store.subscribe((state, before) => {
    if (state.years !== before.years) player.follow();
  });
  write();
  return { row: element("div", { class: "pw-years-row" }, button, select), toggle };
}

function formatSpan(span: Span): string {
  if (span === "all") return "all until then";
  return span === 1 ? "one year at a time" : `${String(span)} years at a time`;
}
