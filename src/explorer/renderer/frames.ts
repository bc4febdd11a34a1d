/**
 * Each frame of the map: before it, paint follows the scale; after it, the layers around sigma's own
 * are drawn, or slid along.
 */
import { furnitureBoxes } from "./furniture.ts";
import type { Inking } from "./inking.ts";
import type { Look, Scene } from "./layers.ts";
import type { MapViewOptions } from "./map-view.ts";
import type { Resting } from "./rest.ts";
import type { Rig } from "./rig.ts";

export interface Frames {
  before(): void;
  after(): void;
  /** What is seen now. */
  scene(): Scene;
  readonly isPainted: () => boolean;
  /** The first frame with marks has been painted. */
  readonly painted: Promise<void>;
}

/** The frames of a rig, once that is built. */
export function createFrames(
  options: MapViewOptions,
  rig: Rig,
  inking: Inking,
  { isMoving }: Pick<Resting, "isMoving">,
): Frames {
  const { store, shown, insets } = options;
  const { promise: painted, resolve } = Promise.withResolvers<undefined>();
  let isPainted = false;

  const look = (): Look => {
    const { dim, leaf, rest, texture, scale } = inking.paint;
    return {
      frame: rig.stage.frame(),
      colors: inking.colors(),
      focus: inking.attention.focus(),
      state: store.get(),
      shown: shown(),
      ...{ dim, leaf, rest, texture, scale, moving: isMoving() },
    };
  };
  // What stands around the map is measured, which has the browser lay out the page.
  const scene = (now = look()): Scene => ({
    ...now,
    startScale: rig.stage.start.scale,
    textureScale: inking.textureScale,
    insets: insets(),
    walls: furnitureBoxes(options),
  });

  return {
    before() {
      inking.seeFrom(rig.stage.frame().scale);
    },
    after() {
      const now = look();
      if (!rig.layers.slide(now)) rig.layers.draw(scene(now));
      isPainted = true;
      resolve(undefined);
    },
    scene,
    isPainted: () => isPainted,
    painted,
  };
}
