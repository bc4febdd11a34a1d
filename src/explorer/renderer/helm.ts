/**
 * Who moves the map, and where it comes to rest.
 *
 * The address is told where the reader's own moves have led; where it led itself it knows.
 */
import { isStart, viewOf } from "./camera.ts";
import type { FrameClock } from "./fade.ts";
import type { MapViewOptions } from "./map-view.ts";
import { createMoves, type Camera, type Moves } from "./moves.ts";
import { createResting, type Resting } from "./rest.ts";
import type { Survey } from "./survey.ts";

export interface Helm {
  readonly moves: Moves;
  readonly resting: Resting;
  /** The reader's own hand has moved the map. */
  takeOver(): void;
}

/** What a helm needs to know of the map. */
export interface HelmOptions {
  readonly options: Pick<MapViewOptions, "overview" | "insets" | "onRest" | "onViewChange">;
  readonly survey: Pick<Survey, "graphs" | "census">;
  readonly rig: { readonly stage: Camera; readonly clock: Pick<FrameClock, "now"> };
  /** Whether anything has been painted. */
  readonly isPainted: () => boolean;
  /** Called first where the map comes to rest. */
  readonly onRest: () => void;
}

/** In the address's hand to begin with. */
export function createHelm({ options, survey, rig, isPainted, onRest }: HelmOptions): Helm {
  let isReaders = false;
  const resting = createResting(rig.clock.now, () => {
    onRest();
    const { start } = rig.stage;
    const view = viewOf(start, rig.stage.frame());
    options.onRest?.(isStart(view, start));
    if (isReaders) options.onViewChange(view);
  });
  const moves = createMoves({
    stage: () => rig.stage,
    ...survey,
    overview: options.overview,
    insets: options.insets,
    isPainted,
    onMove: (byReader) => {
      isReaders = byReader;
    },
  });
  return {
    moves,
    resting,
    takeOver() {
      isReaders = true;
    },
  };
}
