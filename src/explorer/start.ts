/**
 * Starts the explorer: land stands in the page already; dataset, views and map follow.
 *
 * The views come before the map, and do without it where there is none: WebGL is a convenience,
 * and the papers are what people came for.
 */
import { PaperweftError } from "../errors.ts";
import { createCommands } from "./commands.ts";
import type { Explorer } from "./context.ts";
import { bindAddress, knownFilters, knownOf, knownPath, readAddress } from "./history.ts";
import { measureFurniture, measureInsets } from "./insets.ts";
import { listenToKeys } from "./keyboard.ts";
import { embed } from "./embed.ts";
import type { DrawnGraph } from "./graph.ts";
import { departuresOf, type Departures } from "./lens.ts";
import { createLensSwitch } from "./lens-switch.ts";
import { explain, load, type Loaded } from "./load.ts";
import { exposePaperweft, setPhase } from "./paperweft-global.ts";
import { keepOffline } from "./offline.ts";
import { find } from "./parts.ts";
import { preparePrint } from "./print.ts";
import { keepReadingList, storedReadingList } from "./reading/stored.ts";
import type * as RendererModule from "./renderer/index.ts";
import type { MapView, View } from "./renderer/map-view.ts";
import { createSearch, type Search } from "./search.ts";
import { createShown } from "./shown.ts";
import { createStore, INITIAL_STATE } from "./state.ts";
import { followSheets } from "./surroundings.ts";
import { followTheme, rememberedTheme } from "./theme.ts";
import { createUndo } from "./undo.ts";
import { createAnnouncer } from "./views/announcer.ts";
import { mountCartouche } from "./views/cartouche.ts";
import { mountControls } from "./views/controls.ts";
import { mountMenu } from "./views/menu.ts";
import { showNotice, showTrouble } from "./views/notice.ts";
import { mountEdgeTip } from "./views/edge-tip.ts";
import { mountPanel } from "./views/panel.ts";
import { mountSearchBox } from "./views/search-box.ts";
import { mountSharedTip } from "./views/shared-tip.ts";
import { followLinks } from "./views/thing-link.ts";
import { withoutWebGL } from "./without-webgl.ts";

/** What is fetched for later waits until what is seen now has come, milliseconds. */
const OFFLINE_DELAY_MS = 1500;

/** sigma and all that draws with it, loaded on its own. */
type Renderer = Promise<typeof RendererModule>;

/**
 * Brings the start page to life.
 *
 * @param root - `[data-explorer]`, with the addresses of site and dataset in `data-site` and
 *   `data-dataset`
 */
export function startExplorer(root: HTMLElement): void {
  const { promise: ready, resolve: settle } = Promise.withResolvers<undefined>();
  let parts: { explorer: Explorer; search: Search } | null = null;
  exposePaperweft(
    ready.then(() => undefined),
    () => parts,
  );
  const lede = find(root, "[data-lede]");
  const standing = [...lede.childNodes];
  const field = root.querySelector<HTMLInputElement>("[data-search] input")!;

  async function run(): Promise<void> {
    setPhase("loading");
    // Asked for now, awaited later: it travels beside the dataset, not after it.
    const renderer = import("./renderer/index.ts");
    renderer.then(({ loadFaces }) => loadFaces()).catch(() => undefined);
    try {
      const loaded = await load(root.dataset["dataset"]!);
      lede.replaceChildren(...standing);
      field.disabled = false;
      const mounted = mountViews(root, loaded);
      parts = mounted;
      await mounted.showMap(renderer);
    } catch (error) {
      setPhase("failed");
      showTrouble(lede, {
        heading: "The map did not arrive",
        text: explain(error),
        retry: () => {
          // Views that stand already would be mounted twice: then the page itself begins anew.
          if (parts === null) void run();
          else location.reload();
        },
        list: `${root.dataset["site"]!}papers/`,
      });
      // Without a dataset there is nothing to search.
      if (parts === null) field.disabled = true;
      if (!(error instanceof PaperweftError)) console.error(error);
    } finally {
      settle(undefined);
    }
  }
  void run();
  void ready.then(() => {
    // While developing, what is served changes under the worker's feet; a frame is another page's.
    if (!import.meta.env.PROD || root.dataset["embed"] !== undefined) return;
    setTimeout(() => {
      void keepOffline(root.dataset["site"]!, (take) => {
        const action = { label: "Reload", run: take };
        showNotice(find(root, "[data-notice]"), "A newer map is here.", action);
      });
    }, OFFLINE_DELAY_MS);
  });
}

/** Mounts all views on the page's furniture; the map comes when `showMap` is called. */
function mountViews(
  root: HTMLElement,
  loaded: Loaded,
): { explorer: Explorer; search: Search; showMap: (renderer: Renderer) => Promise<void> } {
  const { dataset, overview, graph, keys } = loaded;
  const address = readAddress(overview);
  const notice = find(root, "[data-notice]");
  const sayUnknown = (unknown: readonly string[]) => {
    showNotice(notice, `This map has no ${unknown.join(", ")}. It may have been renamed.`);
  };
  const store = createStore({
    ...INITIAL_STATE,
    ...knownFilters(loaded, address, sayUnknown),
    selection: knownOf(loaded, address.selection, sayUnknown),
    path: knownPath(loaded, address.path, sayUnknown),
    way: address.way,
    query: address.query,
    listed: address.list !== null,
    list: address.list ?? INITIAL_STATE.list,
    lens: address.lens,
    newLit: address.newLit,
    theme: address.theme ?? rememberedTheme(),
    reading: storedReadingList(root.dataset["site"]!),
  });
  let map: MapView | null = null;
  let drawn: DrawnGraph = graph;
  /** Whether the map last moved by the reader's hand: only that is written to the address. */
  let byReader = false;
  /** Whether it stands where the address says: an answer that comes late does not move it. */
  let placed = address.view !== null;
  const search = createSearch(loaded);
  const explorer: Explorer = {
    root,
    dataset,
    overview,
    graph,
    drawn: () => drawn,
    keys,
    store,
    shown: createShown(graph, store.get),
    undo: createUndo(store, () => performance.now()),
    search,
    site: root.dataset["site"]!,
    map: () => map,
    recentre: bringSubject,
    select: (key) => store.update({ selection: key === null ? [] : [key] }),
    announce: createAnnouncer(find(root, "[data-live]")),
  };
  root.dataset["mounted"] = "";

  function bringSubject(): void {
    const { selection, path, trace } = store.get();
    const key = selection.at(-1);
    byReader = false;
    if (trace !== null) map?.bringAll([...trace.chosen, ...trace.lit]);
    // An answer on its way has a place of its own.
    else if (path === null && key !== undefined) map?.bring(key);
  }
  const binding = bindAddress(
    explorer,
    address,
    (view) => {
      if (view === null) bringSubject();
      else moveTo(view);
    },
    sayUnknown,
  );
  function moveTo(view: View): void {
    byReader = false;
    placed = true;
    map?.moveTo(view);
  }
  function zoomBy(factor: number): void {
    byReader = true;
    map?.zoomBy(factor);
  }
  const fit = () => {
    byReader = false;
    map?.fit();
    binding.setView(null);
  };

  if (address.embed) embed(root, () => binding.address());
  followTheme(store);
  keepReadingList(store, explorer.site, () => {
    showNotice(
      notice,
      "This browser does not keep the reading list: it lasts until the page is closed. Export it.",
    );
  });
  followLinks(explorer);
  const panel = mountPanel(explorer, find(root, "[data-panel]"));
  const edgeTip = mountEdgeTip(explorer);
  mountSharedTip(explorer);
  const searchBox = mountSearchBox(explorer, search, find(root, "[data-search]"));
  const play = mountCartouche(explorer, find(root, "[data-cartouche]"));
  // The sheets stand as high as they will: the map begins with names clear of them.
  followSheets(root, () => map?.redraw());
  const help = root.querySelector<HTMLDialogElement>("dialog[data-help]")!;
  const controls = find(root, "[data-controls]");
  mountControls(explorer, controls, { fit, zoomBy });
  mountMenu(
    { explorer, help: () => help.showModal(), address: binding.address },
    controls.querySelector<HTMLButtonElement>("[data-do=more]")!,
    find(root, "[data-menu]"),
  );
  for (const type of ["pointerdown", "wheel"] as const) {
    find(root, "[data-map]").addEventListener(type, () => (byReader = true), {
      capture: true,
      passive: true,
    });
  }
  // After the panel, so that what it covers is known when something is brought beside it.
  store.subscribe(({ selection, path, way, trace }, before) => {
    const stepped = selection !== before.selection || path !== before.path;
    if (stepped || way !== before.way) placed = false;
    if (stepped || (trace !== before.trace && !placed)) bringSubject();
  });
  find(root, "[data-home]").addEventListener("click", (event) => {
    event.preventDefault();
    searchBox.clear();
    store.update({ selection: [], listed: false });
    fit();
  });
  preparePrint(explorer, binding.address);
  listenToKeys(
    createCommands(explorer, {
      searchBox,
      fit,
      zoomBy,
      panBy(dx, dy) {
        byReader = true;
        map?.panBy(dx, dy);
      },
      read: panel.focus,
      play,
      closeTip: edgeTip.close,
      help: () => help.showModal(),
    }),
  );

  async function showMap(renderer: Renderer): Promise<void> {
    const [{ createMapView, facesOrFirstFrame, WebGLMissingError }, plate] = await Promise.all([
      renderer,
      loaded.plate,
    ]);
    await facesOrFirstFrame();
    const mapOf = (drawing: DrawnGraph, from?: Departures): MapView =>
      createMapView({
        container: find(root, "[data-map]"),
        whole: graph,
        graph: drawing,
        ...(from === undefined ? {} : { from }),
        overview,
        plate,
        store,
        shown: explorer.shown,
        insets: () => measureInsets(root),
        furniture: () => measureFurniture(root),
        onEdge: edgeTip.show,
        onViewChange: (view) => {
          if (byReader) binding.setView(view);
        },
        // On a small screen the way back to the whole map is offered where there is one.
        onRest: (isWhole) => root.toggleAttribute("data-moved", !isWhole),
        onContext: (context) => {
          if (context === "restored") {
            root.removeAttribute("data-context");
            notice.hidden = true;
            return;
          }
          root.dataset["context"] = "lost";
          showNotice(
            notice,
            "The graphics card let go of the map; it is drawn again when it can be.",
          );
        },
      });
    const lenses = createLensSwitch(explorer, (text) => showNotice(notice, text));
    drawn = await lenses.now();
    try {
      map = mapOf(drawn);
    } catch (error) {
      if (!(error instanceof WebGLMissingError)) throw error;
      withoutWebGL(explorer);
      return;
    }
    await map.painted;
    setPhase("ready");
    panel.refreshHead();
    if (address.view !== null) moveTo(address.view);
    else bringSubject();
    lenses.follow(async (next) => {
      // The new map is drawn over the old one, and takes its place once it stands.
      const before = map!;
      const after = mapOf(next, departuresOf(drawn));
      after.moveTo(before.view());
      [map, drawn] = [after, next];
      await after.painted;
      before.destroy();
    });
  }
  return { explorer, search, showMap };
}
