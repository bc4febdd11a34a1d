/**
 * Starts the explorer: land stands in the page already, but for a map that the browser keeps; dataset,
 * views and map follow.
 *
 * The views come before the map, and do without it where there is none: WebGL is a convenience,
 * and the papers are what people came for.
 */
import { PaperweftError } from "../errors.ts";
import { askedState } from "./address-state.ts";
import { answerSheet } from "./answer-sheet.ts";
import { createCommands } from "./commands.ts";
import type { Explorer } from "./context.ts";
import { coverWithDialogs, createCovers } from "./covers.ts";
import { unknownFilters } from "./filter-address.ts";
import { bindAddress, readAddress, type AddressBinding } from "./history.ts";
import { listenToKeys } from "./keyboard.ts";
import { embed } from "./embed.ts";
import type { DrawnGraph } from "./graph.ts";
import { explain, load, type Loaded } from "./load.ts";
import { exposePaperweft, setPhase } from "./paperweft-global.ts";
import { keepOffline } from "./offline.ts";
import { createLetterKeys, mountLetterKeys } from "./letter-keys.ts";
import { find } from "./parts.ts";
import { preparePrint } from "./print.ts";
import { keepReadingList, storedReadingList } from "./reading/stored.ts";
import type { View } from "./renderer/map-view.ts";
import { createSearch, type Search } from "./search.ts";
import { showMap, type Renderer } from "./show-map.ts";
import { createShown } from "./shown.ts";
import { createStore, INITIAL_STATE } from "./state.ts";
import { createSteering, type Steering } from "./steering.ts";
import { followSheets } from "./surroundings.ts";
import { followTheme, rememberedTheme } from "./theme.ts";
import { createUndo } from "./undo.ts";
import { createAnnouncer } from "./views/announcer.ts";
import { mountCartouche } from "./views/cartouche.ts";
import { mountControls } from "./views/controls.ts";
import { mountMenu } from "./views/menu.ts";
import { showNotice, showTrouble, showUnknown } from "./views/notice.ts";
import { mountEdgeTip } from "./views/edge-tip.ts";
import { mountPanel } from "./views/panel.ts";
import { mountSearchBox } from "./views/search-box.ts";
import { mountSharedTip } from "./views/shared-tip.ts";
import { followLinks } from "./views/thing-link.ts";

/** What is fetched for later waits until what is seen now has come, milliseconds. */
const OFFLINE_DELAY_MS = 1500;

/**
 * Brings the explorer's page to life.
 *
 * @param root - `[data-explorer]`, with the addresses of site and dataset in `data-site` and
 *   `data-dataset`; with `data-kept` where the dataset is one that the browser keeps (which one,
 *   kept/choose-map.ts says), and with `data-lone` where the site has no page but this one
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
    const furnishing = knowsMap(root) ? null : import("./kept/index.ts");
    furnishing?.catch(() => undefined);
    try {
      if (isKept(root)) await (await furnishing)?.chooseMap(root);
      const loaded = await load(root.dataset["dataset"]!);
      lede.replaceChildren(...standing);
      field.disabled = false;
      if (furnishing !== null) (await furnishing).furnish(root, loaded);
      const mounted = mountViews(root, loaded);
      parts = mounted;
      await mounted.showMap(renderer);
    } catch (error) {
      setPhase("failed");
      showTrouble(lede, {
        heading: "The map did not arrive",
        text: explain(error, furnishing === null),
        retry: () => {
          // Views that stand already would be mounted twice: then the page itself begins anew.
          if (parts === null) void run();
          else location.reload();
        },
        ...(furnishing === null && {
          page: { href: `${root.dataset["site"]!}papers/`, text: "Read the list instead" },
        }),
      });
      if (isKept(root) && parts === null) {
        await furnishing
          ?.then(({ showMissing }) => showMissing(root, error))
          .catch(() => undefined);
      }
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
    if (!import.meta.env.PROD || root.dataset["embed"] !== undefined || isLone(root)) return;
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
  // A lone page knows its own folder alone, and not where on its host that lies.
  const site = new URL(root.dataset["site"]!, location.href).pathname;
  const kept = isKept(root);
  // The reading list of another map would be one of papers that this one has not.
  const shelf = root.dataset["shelf"] ?? site;
  const tell = (text: string) => showNotice(find(root, "[data-notice]"), text);
  const sayUnknown = (unknown: readonly string[]) =>
    showUnknown(find(root, "[data-notice]"), unknown, (words) => {
      searchBox.searchFor(words);
    });
  const address = readAddress(overview);
  const unread = unknownFilters(new URLSearchParams(location.search), overview);
  if (unread.length > 0) {
    tell(`This map knows no ${unread.join(", ")}: nothing is filtered by that.`);
  }
  const store = createStore({
    ...INITIAL_STATE,
    ...askedState(loaded, address, sayUnknown),
    list: address.list ?? INITIAL_STATE.list,
    theme: address.theme ?? rememberedTheme(),
    reading: storedReadingList(shelf),
  });
  const search = createSearch(loaded);
  const steering = createSteering(store, address.view);
  let drawn: DrawnGraph = graph;
  const explorer: Explorer = {
    ...{
      root,
      dataset,
      overview,
      graph,
      keys,
      store,
      search,
      site,
      kept,
      hasPages: knowsMap(root),
    },
    drawn: () => drawn,
    shown: createShown(graph, store.get),
    undo: createUndo(store, () => performance.now()),
    covers: createCovers(),
    map: steering.map,
    recentre: steering.bringSubject,
    select: (key) => store.update({ selection: key === null ? [] : [key] }),
    announce: createAnnouncer(find(root, "[data-live]")),
  };
  root.dataset["mounted"] = "";
  const returnTo = (view: View | null) =>
    view === null ? steering.bringSubject() : steering.moveTo(view);
  const binding = bindAddress(explorer, address, returnTo, sayUnknown);

  coverWithDialogs(root, explorer.covers);
  if (address.embed) embed(root, binding.address);
  followTheme(store);
  keepReadingList(store, shelf, () =>
    tell(
      "This browser does not keep the reading list: it lasts until the page is closed. Export it.",
    ),
  );
  followLinks(explorer);
  const { panel, edgeTip, searchBox } = mountFurniture(explorer, steering, binding);
  preparePrint(explorer, binding.address);
  const show = { explorer, steering, binding, panel, edgeTip, tell };
  return {
    ...{ explorer, search },
    showMap: (renderer) =>
      showMap(show, { loaded, renderer, address }, (graph) => {
        drawn = graph;
      }),
  };
}

/** Everything around the map, and the keys. */
function mountFurniture(explorer: Explorer, steering: Steering, binding: AddressBinding) {
  const { root, store, search } = explorer;
  const { zoomBy, panBy } = steering;
  const fit = () => {
    steering.fit();
    binding.setView(null);
  };
  const panel = mountPanel(explorer, find(root, "[data-panel]"));
  const edgeTip = mountEdgeTip(explorer);
  mountSharedTip(explorer);
  const searchBox = mountSearchBox(explorer, search, find(root, "[data-search]"));
  const play = mountCartouche(explorer, find(root, "[data-cartouche]"));
  // The sheets stand as high as they will: the map begins with names clear of them.
  followSheets(root, () => steering.map()?.redraw());
  const dialog = root.querySelector<HTMLDialogElement>("dialog[data-help]")!;
  const help = () => dialog.showModal();
  const controls = find(root, "[data-controls]");
  mountControls(explorer, controls, { fit, zoomBy });
  mountMenu(
    { explorer, help, address: binding.address },
    controls.querySelector<HTMLButtonElement>("[data-do=more]")!,
    find(root, "[data-menu]"),
  );
  const early = { capture: true, passive: true };
  for (const type of ["pointerdown", "wheel"] as const)
    find(root, "[data-map]").addEventListener(type, steering.hold, early);
  // An answer comes in two steps, from names and then from texts, and opens after each.
  store.subscribe(({ hits }, before) => {
    if (hits === before.hits || document.activeElement?.closest("[data-search]")) return;
    requestAnimationFrame(() => {
      if (answerSheet(root) !== null) steering.bringAnswer();
    });
  });
  // After the panel, so that what it covers is known when something is brought beside it.
  steering.follow();
  // What is turned keeps in sight what is chosen: brought once the map has its new size.
  matchMedia("(orientation: portrait)").addEventListener("change", () => {
    requestAnimationFrame(() => requestAnimationFrame(steering.bringSubject));
  });
  find(root, "[data-home]").addEventListener("click", (event) => {
    event.preventDefault();
    searchBox.clear();
    store.update({ selection: [], listed: false });
    fit();
  });
  const targets = { searchBox, fit, zoomBy, panBy, read: panel.focus, play, help };
  const letterKeys = createLetterKeys();
  mountLetterKeys(letterKeys, dialog.querySelector<HTMLInputElement>("[data-letter-keys]")!);
  listenToKeys(createCommands(explorer, { ...targets, closeTip: edgeTip.close }), letterKeys.on);
  return { panel, edgeTip, searchBox };
}

/** Whether the page shows a map that this browser keeps. */
function isKept(root: HTMLElement): boolean {
  return root.dataset["kept"] !== undefined;
}

/** Whether the site is this page alone. */
function isLone(root: HTMLElement): boolean {
  return root.dataset["lone"] !== undefined;
}

/** Whether the page was built for its map: if not, what it says of it is written now. */
function knowsMap(root: HTMLElement): boolean {
  return !isKept(root) && !isLone(root);
}
