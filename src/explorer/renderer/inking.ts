/**
 * How the map is inked just now: the theme's colours, what is lit, what has only just been let in, and
 * how far all this has come in.
 */
import { palette, TIME_MS, withBareLand, type Palette } from "../../look/index.ts";
import { filterDifferently } from "../filters.ts";
import { hasSubject, type ExplorerState, type Theme } from "../state.ts";
import { createArrivals } from "./arrivals.ts";
import { createAttention, type Attention } from "./attention.ts";
import { focusesDifferently } from "./changes.ts";
import { isTexture, leafFade, markScale, restOpacity, textureScale } from "./detail.ts";
import { createFade, type Fading } from "./fade.ts";
import { focusOf, showsReading, type Focus } from "./focus.ts";
import { areNamesOver } from "./land-name-stand.ts";
import type { MapViewOptions } from "./map-view.ts";
import { createOverlaying } from "./overlaying.ts";
import { freshPaint, programColors, thinning, threadFade, type Paint } from "./paint.ts";
import type { Circumstances } from "./reducers.ts";
import type { Survey } from "./survey.ts";
import { createThreads, type Threads } from "./threads.ts";

/** Hundreds of lit threads fade from afar as the others do, to this share at most. */
const LEAST_LIT_FADE = 0.55;

/** A colour that is read off a scale needs more of itself than one that only confirms a land. */
const NUMBERED_GROWTH = 0.25;

export interface Inking {
  /** The programs read it. */
  readonly paint: Paint;
  readonly threads: Threads;
  readonly attention: Attention;
  readonly colors: () => Palette;
  readonly circumstances: () => Circumstances;
  /** The scale up to which marks are a texture. */
  readonly textureScale: number;
  /** What is in focus by the state of now. */
  readonly focusNow: () => Focus;
  /** Whether names of land lie over a mark: they lie over marks at all, and it is not lit itself. */
  liesUnderNames(node: string): boolean;
  /** Takes the colours of a theme; they are seen from the next frame on. */
  wear(theme: Theme): void;
  /** Follows the scale of a frame that is about to be drawn, CSS pixels for each map unit. */
  seeFrom(scale: number): void;
  /** Threads come in softly from now on. */
  appear(): void;
  /** Lights what is asked for from the first. */
  begin(): void;
  /** Follows a change of the state. */
  follow(state: ExplorerState, before: ExplorerState): void;
  /** The graph has other edges now. */
  retie(): void;
  stop(): void;
}

/** Begins in the light theme, with no threads come in and nothing lit. */
export function createInking(
  options: Pick<MapViewOptions, "graph" | "whole" | "overview" | "store" | "shown">,
  { graphs, census, reference }: Pick<Survey, "graphs" | "census" | "reference">,
  { clock, repaint, redraw }: Fading,
): Inking {
  const { graph, whole, overview, store, shown } = options;
  let plain = palette("light");
  let colors = plain;
  const paint = freshPaint(colors);
  const circumstances = (): Circumstances => ({
    focus: attention.focus(),
    shown: shown(),
    arrived: arrivals,
    readings: overlay.readings(),
  });
  const threads = createThreads(graph, paint, circumstances);
  let thin = thinning(threads.awake.size);
  const fading: Fading = {
    clock,
    redraw,
    repaint(nodes) {
      threads.change();
      repaint(nodes);
    },
  };
  const focusNow = (): Focus => focusOf(graphs, census, store.get(), shown());
  const attention = createAttention({ ...fading, paint, focusNow });
  const arrivals = createArrivals({ ...fading, paint, graph, shown });
  const wear = (): void => {
    colors = withBareLand(plain, paint.overlay);
    paint.colors = programColors(colors, paint.overlay);
  };
  const overlay = createOverlaying({
    ...fading,
    graph,
    whole,
    paint,
    colour: store.get().colour,
    wear,
  });
  const fresh = createFade(clock, 0, (value) => {
    paint.fresh = value;
    redraw();
  });

  return {
    ...{ paint, threads, attention, circumstances, focusNow },
    textureScale: textureScale(reference),
    colors: () => colors,
    liesUnderNames(node) {
      // What only the pointer on its way lights is no aim of its own.
      const focus = attention.focus();
      const isAim = focus.cause !== "hover" && focus.nodes.has(node);
      return !isAim && areNamesOver({ texture: paint.texture, focus, state: store.get() });
    },
    wear(theme) {
      plain = palette(theme);
      wear();
    },
    seeFrom(scale) {
      paint.scale = markScale(scale, reference) * (1 + NUMBERED_GROWTH * paint.overlay);
      paint.leaf = leafFade(scale);
      const share = shown().papers.length / Math.max(1, overview.counts.papers);
      paint.rest = restOpacity(scale, share);
      paint.texture = isTexture(scale, reference, share);
      paint.thin = thin * threadFade(scale);
      const lit = attention.lit();
      paint.lit = lit < 1 ? lit * Math.max(LEAST_LIT_FADE, threadFade(scale)) : 1;
    },
    appear() {
      fresh.to(1, TIME_MS.return);
    },
    begin() {
      const state = store.get();
      const asks = hasSubject(state) || state.hits !== null || showsReading(state);
      if (asks || state.pinned.size > 0 || state.newLit) attention.follow();
    },
    follow(state, before) {
      if (state.colour !== before.colour) overlay.turnTo(state.colour);
      const filters = filterDifferently(state, before);
      if (filters) arrivals.follow();
      if (filters || focusesDifferently(state, before)) attention.follow();
    },
    retie() {
      threads.retie();
      thin = thinning(threads.awake.size);
      attention.follow();
      redraw();
    },
    stop() {
      attention.stop();
      fresh.stop();
      overlay.stop();
      arrivals.stop();
    },
  };
}
