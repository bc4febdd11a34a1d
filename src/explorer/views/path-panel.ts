/**
 * The panel of a path: how two things are connected, step by step, each with its sentence.
 *
 * A line between two marks says that they are joined; a reader asks by what. Loaded when the first
 * path is asked for.
 */
import type { Explorer } from "../context.ts";
import { element, fill, type Child } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { nextTask } from "../next-task.ts";
import { createConnect, type Connect, type Connection, type Trail } from "../paths/connection.ts";
import type { Trace } from "../state.ts";
import { findThing, formatKind, formatSubject, shortName } from "../things.ts";
import { notJoined, shorterHidden } from "./path-trouble.ts";
import { pathSteps } from "./path-steps.ts";
import { chevronIcon, section } from "./panel-parts.ts";

/** The network is built once a map. */
const connects = new WeakMap<Explorer, Connect>();

/** Writes the panel and keeps it as the store has it, until it is left. */
export async function pathPanel(
  explorer: Explorer,
  [from, to]: readonly [string, string],
  body: HTMLElement,
): Promise<void> {
  const { store, graph, overview, announce } = explorer;
  const title = element(
    "h2",
    { class: "pw-title" },
    formatSubject(explorer, { path: [from, to], selection: [] }),
  );
  const place = element("div", { class: "pw-path" });
  body.append(title, place);
  if (!graph.hasNode(from) || !graph.hasNode(to)) {
    const land = findThing(explorer, graph.hasNode(from) ? to : from)!;
    place.append(
      element(
        "p",
        { class: "pw-aside" },
        `${land.label} is a ${formatKind(land.kind).toLowerCase()}, and everything in it would be an end of the path. Choose a paper, a concept or a method of it instead.`,
      ),
    );
    announce("A path leads between papers, concepts and methods.");
    return;
  }

  const connect = connects.get(explorer) ?? createConnect(graph, overview.counts.papers);
  connects.set(explorer, connect);
  // Title first, then network and paths, each a task of its own: on a large map and a phone they
  // would hold up the press that asked for them.
  await nextTask();
  connect.prepare();
  await nextTask();
  if (!body.isConnected) return;
  let connection: Connection = connect(from, to, explorer.shown());

  function turn(way: number): void {
    const count = connection.paths.length;
    if (count > 1) store.update({ way: (way + count) % count });
  }
  function write(): void {
    const { paths } = connection;
    const way = Math.max(0, Math.min(store.get().way, paths.length - 1));
    const trail = paths[way];
    store.update({ way, trace: traceOf(trail ?? [from, to]) });
    const focused = place.contains(document.activeElement)
      ? (document.activeElement?.getAttribute("data-turn") ?? "after")
      : null;
    if (trail === undefined) fill(place, ...notJoined(explorer, from, to, connection));
    else fill(place, ...answer(explorer, connection, way, turn));
    // What was pressed is written anew; the focus stays where it was, or goes to what turns on.
    if (focused !== null) place.querySelector<HTMLElement>(`[data-turn=${focused}]`)?.focus();
    announce(formatAnswer(explorer, connection, way));
  }

  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    turn(store.get().way + (event.key === "ArrowRight" ? 1 : -1));
  });
  write();
  const leave = store.subscribe((state, before) => {
    if (!body.isConnected) return leave();
    const filtered = filterDifferently(state, before);
    if (filtered) connection = connect(from, to, explorer.shown());
    if (filtered || state.way !== before.way) write();
  });
}

function answer(
  explorer: Explorer,
  { paths, hidden }: Connection,
  way: number,
  turn: (way: number) => void,
): Child[] {
  const trail = paths[way]!;
  return [
    element("p", { class: "pw-byline" }, formatTrail(explorer, trail)),
    paths.length > 1 && pager(way, paths.length, turn),
    pathSteps(explorer, trail),
    hidden !== null && shorterHidden(explorer, hidden),
    paths.length > 1 && otherWays(explorer, paths, way, turn),
  ];
}

function formatAnswer(explorer: Explorer, { paths }: Connection, way: number): string {
  const trail = paths[way];
  if (trail === undefined) return "No path joins them.";
  return `Path ${String(way + 1)} of ${String(paths.length)}. ${formatTrail(explorer, trail)}`;
}

/** What of a path is lit: its ends with a ring, all of its lines. */
function traceOf(trail: Trail): Trace {
  return {
    chosen: [trail[0]!, trail.at(-1)!],
    lit: trail.slice(1, -1),
    // The ends alone, where nothing joins them: no line is found between those.
    accent: trail.slice(1).map((key, i) => [trail[i]!, key]),
    ink: [],
  };
}

/** A path in a sentence: what its ends share, or what leads from one to the other. */
function formatTrail(explorer: Explorer, trail: Trail): string {
  const things = trail.map((key) => findThing(explorer, key)!);
  // What a paper goes by on the map could be an idea's name.
  const names = things.map((thing) => {
    const name = shortName(explorer, thing);
    return thing.kind === "paper" ? `“${name}”` : name;
  });
  if (trail.length === 2) {
    const [paper, term] = things[0]!.kind === "paper" ? names : names.toReversed();
    return `${paper!} itself speaks of ${term!}.`;
  }
  if (trail.length === 3) {
    return things[1]!.kind === "paper"
      ? `The paper ${names[1]!} has both.`
      : `Both have ${names[1]!}.`;
  }
  return `By way of ${names.slice(1, -1).join(" – ")}.`;
}

function pager(way: number, count: number, turn: (way: number) => void): HTMLElement {
  const button = (name: "before" | "after", label: string, next: number): HTMLElement =>
    element(
      "button",
      {
        type: "button",
        class: "pw-turn",
        "data-turn": name,
        "aria-label": label,
        title: label,
        on: { click: () => turn(next) },
      },
      chevronIcon(name),
    );
  return element(
    "div",
    { class: "pw-pager", role: "group", "aria-label": "Paths" },
    button("before", "Path before", way - 1),
    element("span", { class: "pw-count" }, `${String(way + 1)} of ${String(count)}`),
    button("after", "Next path", way + 1),
  );
}

/** The other paths, each by what it leads through. */
function otherWays(
  explorer: Explorer,
  paths: readonly Trail[],
  way: number,
  turn: (way: number) => void,
): HTMLElement {
  const lines = paths.map((trail, i): Child => {
    if (i === way) return null;
    const button = element(
      "button",
      { type: "button", class: "pw-way", on: { click: () => turn(i) } },
      element("span", { class: "pw-count" }, String(i + 1)),
      element("span", {}, formatTrail(explorer, trail)),
    );
    return element("li", {}, button);
  });
  return section("Other paths", null, element("ul", { class: "pw-ways" }, ...lines));
}
