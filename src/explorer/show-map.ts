/**
 * Puts the map into the page, and a new one in its place where another lens is asked for.
 */
import type { AddressState } from "./address.ts";
import { answerSheet } from "./answer-sheet.ts";
import type { Explorer } from "./context.ts";
import type { DrawnGraph } from "./graph.ts";
import type { AddressBinding } from "./history.ts";
import { measureFurniture, measureInsets } from "./insets.ts";
import { departuresOf, type Departures } from "./lens.ts";
import { createLensSwitch } from "./lens-switch.ts";
import type { Loaded } from "./load.ts";
import { setPhase } from "./paperweft-global.ts";
import { find } from "./parts.ts";
import type * as RendererModule from "./renderer/index.ts";
import type { MapView } from "./renderer/map-view.ts";
import { readPlateNames } from "./plate-names.ts";
import type { Steering } from "./steering.ts";
import type { EdgeTip } from "./views/edge-tip.ts";
import type { Panel } from "./views/panel.ts";
import { followView } from "./surroundings.ts";
import { withoutWebGL } from "./without-webgl.ts";

/** sigma and all that draws with it, loaded on its own. */
export type Renderer = Promise<typeof RendererModule>;

/** What a map works with. */
export interface MapParts {
  readonly explorer: Explorer;
  readonly steering: Steering;
  readonly binding: AddressBinding;
  readonly panel: Panel;
  readonly edgeTip: EdgeTip;
  /** Says something to the reader. */
  readonly tell: (text: string) => void;
}

/** What a map is made from. */
export interface MapSources {
  readonly loaded: Loaded;
  readonly renderer: Renderer;
  /** As the page opened. */
  readonly address: AddressState;
}

/**
 * Shows the map, or without WebGL what stands in for it; settles once that is painted.
 *
 * @param onDrawn - told which graph the map draws, before it does
 */
export async function showMap(
  parts: MapParts,
  { loaded, renderer, address }: MapSources,
  onDrawn: (graph: DrawnGraph) => void,
): Promise<void> {
  const { explorer, steering, panel, tell } = parts;
  const lenses = createLensSwitch(explorer, tell);
  if (!knowsWebGL()) {
    onDrawn(await lenses.now());
    withoutWebGL(explorer);
    return;
  }
  const [{ createMapView, facesOrFirstFrame, WebGLMissingError }, plate] = await Promise.all([
    renderer,
    loaded.plate,
  ]);
  await facesOrFirstFrame();
  const make = (graph: DrawnGraph, from?: Departures): Promise<MapView> =>
    createMapView({
      ...optionsOf(parts),
      ...{ graph, plate },
      ...(from === undefined ? {} : { from }),
    });
  const asked = explorer.store.get();
  const first = await lenses.now();
  onDrawn(first);
  let map: MapView;
  try {
    map = await make(first);
  } catch (error) {
    if (!(error instanceof WebGLMissingError)) throw error;
    withoutWebGL(explorer);
    return;
  }
  steering.take(map);
  await map.painted;
  setPhase("ready");
  panel.refreshHead();
  // Who chose something while it loaded does not want it taken out of sight again.
  const { selection, path } = explorer.store.get();
  const isAsAsked = selection === asked.selection && path === asked.path;
  if (address.view !== null && isAsAsked) steering.moveTo(address.view);
  else {
    steering.bringSubject();
    steering.makeRoom();
  }
  if (answerSheet(explorer.root) !== null) steering.bringAnswer();
  lenses.follow(
    async (next) => {
      // The new map is drawn over the old one, and takes its place once it stands.
      const before = map;
      map = await make(next, departuresOf(explorer.drawn()));
      map.moveTo(before.view());
      steering.take(map);
      onDrawn(next);
      await map.painted;
      before.destroy();
    },
    () => map.retie(),
  );
}

/** Safari in Lockdown Mode knows WebGL not even by name, and sigma’s code reads from it as it loads. */
function knowsWebGL(): boolean {
  return "WebGLRenderingContext" in globalThis && "WebGL2RenderingContext" in globalThis;
}

/** What is the same for every map of a visit. */
function optionsOf({
  explorer,
  steering,
  binding,
  edgeTip,
  tell,
}: MapParts): Omit<RendererModule.MapViewOptions, "graph" | "plate" | "from"> {
  const { root, graph, overview, store, shown } = explorer;
  return {
    container: find(root, "[data-map]"),
    whole: graph,
    ...{ overview, store, shown },
    insets: (answered) => measureInsets(root, answered),
    furniture: (answered) => measureFurniture(root, answered),
    usualNames: readPlateNames(root),
    onEdge: edgeTip.show,
    onViewChange(view) {
      if (steering.byReader()) binding.setView(view);
    },
    // On a small screen the way back to the whole map is offered where there is one.
    onRest: followView(root, () => steering.map()?.redraw()),
    onContext(context) {
      if (context === "restored") {
        root.removeAttribute("data-context");
        find(root, "[data-notice]").hidden = true;
        return;
      }
      root.dataset["context"] = "lost";
      tell("The graphics card let go of the map; it is drawn again when it can be.");
    },
  };
}
