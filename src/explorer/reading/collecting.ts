/** Puts things on the reading list and takes them off, and says so. */
import type { Explorer } from "../context.ts";
import { formatFigures } from "../../figures.ts";
import { findThing } from "../things.ts";
import { collected, collectedAll, entryOf, withoutEntry } from "./reading-list.ts";

/** Collects a paper or term, or takes it out where it is collected; communities cannot be. */
export function toggleCollected(explorer: Explorer, key: string): void {
  const { store, graph, announce } = explorer;
  const { reading } = store.get();
  const entry = entryOf(reading, key);
  if (entry !== null) {
    store.update({ reading: withoutEntry(reading, key) });
    const kept = entry.note === "" ? "" : " Added again at once, it has its note.";
    announce(`Removed from the reading list: ${entry.label}.${kept}`);
    return;
  }
  const thing = graph.hasNode(key) ? findThing(explorer, key) : null;
  if (thing === null) return;
  store.update({ reading: collected(reading, thing) });
  announce(`Added to the reading list: ${thing.label}`);
}

/** Puts all of these papers or terms on the list that are not on it yet. */
export function collectAll(explorer: Explorer, keys: readonly string[]): void {
  const { store, announce } = explorer;
  const { reading } = store.get();
  const things = keys.map((key) => findThing(explorer, key)).filter((thing) => thing !== null);
  const next = collectedAll(reading, things);
  store.update({ reading: next });
  const added = next.entries.length - reading.entries.length;
  announce(`${formatFigures(added)} added to the reading list.`);
}
