/** What each key of the explorer does: the keys themselves are keyboard.ts's. */
import { handActions } from "./by-hand.ts";
import type { Explorer } from "./context.ts";
import type { Command, HandCommand } from "./keyboard.ts";
import { isPortrait } from "./screens.ts";
import { hasSubject } from "./state.ts";
import type { NearSteps } from "./nearby.ts";
import { findThing, isLand } from "./things.ts";
import { nextThread, threadsFrom } from "./thread-steps.ts";
import { takeAgain, takeBack } from "./undo-words.ts";
import { ZOOM_STEP } from "./views/controls.ts";
import { showNear } from "./views/near-buttons.ts";
import { toggleCollected } from "./reading/collecting.ts";
import type { SearchBox } from "./views/search-box.ts";
import {
  nearestTo,
  neighbourTowards,
  stepAround,
  type Direction,
  type Sight,
  type Step,
} from "./walk.ts";

/** How far an arrow key moves the map, CSS pixels; with Shift, and without. */
const PAN_PX = { fast: 240, slow: 80 };

/** The parts of the explorer that keys reach. */
export interface CommandTargets {
  readonly searchBox: SearchBox;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** CSS pixels; right and down are positive. */
  readonly panBy: (dx: number, dy: number) => void;
  /** Puts the focus into the panel. */
  readonly read: () => void;
  /** Plays the years, or pauses; null where the map knows none. */
  readonly play: (() => void) | null;
  /** Takes the tip of a thread away; false where none stood. */
  readonly closeTip: () => boolean;
  /** Opens the list of keys. */
  readonly help: () => void;
}

/** Runs commands on the explorer's parts. */
export function createCommands(
  explorer: Explorer,
  { searchBox, fit, zoomBy, panBy, read, play, closeTip, help }: CommandTargets,
): (command: Command) => void {
  const { root, store, graph: whole } = explorer;

  /** What is chosen and stands in the panel; undefined also where a path stands there. */
  function chosen(): string | undefined {
    const { selection, path } = store.get();
    return path === null ? selection.at(-1) : undefined;
  }

  /** The step of the arrow or N that came last, until another thing is chosen. */
  let walked: Step | null = null;

  function sight(): Sight {
    const shown = explorer.shown();
    const graph = explorer.drawn();
    return {
      isShown: (key) => shown.has(graph.getNodeAttributes(key)),
      // The map stands a quarter turned on a portrait screen, and keys mean what is seen.
      turned: isPortrait({ width: root.clientWidth, height: root.clientHeight }),
    };
  }

  function walk(key: string, direction: Direction): void {
    const to = neighbourTowards(explorer.drawn(), key, direction, sight(), walked);
    if (to === null) return explorer.announce("No neighbour lies that way.");
    take({ from: key, to, direction });
  }

  function walkAround(isBack: boolean): void {
    const key = chosen();
    const graph = explorer.drawn();
    if (key === undefined || !graph.hasNode(key)) {
      return explorer.announce("Choose a paper or a term first.");
    }
    const next = stepAround(graph, key, walked, isBack, sight());
    if (next === null) return explorer.announce("It has no neighbour.");
    take(next);
  }

  function take(next: Step): void {
    walked = next;
    explorer.select(next.to);
    // What one has walked along says why it leads there.
    explorer.map()?.showThread([next.from, next.to]);
  }

  let stepped: { readonly from: string; readonly to: string } | null = null;

  /** The next of what joins the chosen to its neighbours, with its sentence. */
  function step(isBack: boolean): void {
    const from = chosen();
    const graph = explorer.drawn();
    if (from === undefined || !graph.hasNode(from)) {
      return explorer.announce("Choose a paper or a term first.");
    }
    const threads = threadsFrom(graph, from, explorer.shown());
    const to = nextThread(threads, stepped?.from === from ? stepped.to : null, isBack);
    if (to === null) return explorer.announce("No line leads from here.");
    stepped = { from, to };
    explorer.map()?.showThread([from, to]);
  }

  function byHand(name: HandCommand): void {
    const thing = findThing(explorer, chosen() ?? "");
    if (thing === null) return explorer.announce(`Choose something to ${name} first.`);
    const action = handActions(whole, store.get(), thing.key, thing.label).find(
      (candidate) => candidate.name === name,
    );
    if (action === undefined) return explorer.announce(`There is nothing to ${name} here.`);
    store.update(action.change);
    explorer.announce(action.done);
  }

  /** Only what is near the chosen; the same key again shows the rest. */
  function near(steps: NearSteps): void {
    const { near: before } = store.get();
    const thing = findThing(explorer, chosen() ?? "");
    if (thing === null || isLand(thing)) {
      return explorer.announce("Choose a paper or a term first.");
    }
    const isSame = before?.[0] === thing.key && before[1] === steps;
    showNear(explorer, thing, isSame ? null : steps);
  }

  /** Whoever has no pointer must begin to walk somewhere: at the paper in the middle of the view. */
  function begin(): void {
    const shown = explorer.shown();
    const graph = explorer.drawn();
    const nodes = graph.filterNodes((_key, node) => shown.has(node));
    // Where terms are drawn alone there is no paper.
    const papers = nodes.filter((key) => graph.getNodeAttribute(key, "kind") === "paper");
    const from = papers.length > 0 ? papers : nodes;
    const first = nearestTo(graph, from, explorer.map()?.view() ?? { x: 0, y: 0 });
    if (first === null) explorer.announce("Nothing is shown.");
    else explorer.select(first);
  }

  return (command) => {
    const key = chosen();
    switch (command.name) {
      case "search":
        return searchBox.focus();
      case "help":
        return help();
      case "zoom-in":
        return zoomBy(ZOOM_STEP);
      case "zoom-out":
        return zoomBy(1 / ZOOM_STEP);
      case "fit":
        return fit();
      case "play":
        return play?.();
      case "hide":
      case "pin":
      case "fold":
        return byHand(command.name);
      case "undo":
        return takeBack(explorer);
      case "redo":
        return takeAgain(explorer);
      case "collect":
        if (key !== undefined && whole.hasNode(key)) return toggleCollected(explorer, key);
        return explorer.announce("Choose a paper or a term first.");
      case "thread":
        return step(command.isBack);
      case "around":
        return walkAround(command.isBack);
      case "near":
        return near(command.steps);
      case "read":
        if (hasSubject(store.get())) read();
        else begin();
        return;
      case "back":
        if (closeTip()) return;
        if (searchBox.close()) return;
        if (store.get().picking !== null) return store.update({ picking: null });
        if (store.get().path !== null) return store.update({ path: null });
        if (key !== undefined) return store.update({ selection: [] });
        // What was searched for is what one came from: it stands until all else is left.
        if (searchBox.clear()) return;
        return store.update({ listed: false });
      case "arrow": {
        if (key !== undefined && explorer.drawn().hasNode(key)) return walk(key, command.direction);
        const by = command.fast ? PAN_PX.fast : PAN_PX.slow;
        const across = { left: -by, right: by, up: 0, down: 0 }[command.direction];
        const down = { left: 0, right: 0, up: -by, down: by }[command.direction];
        panBy(-across, -down);
      }
    }
  };
}
