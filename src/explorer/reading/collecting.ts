/** Puts things on the reading list and takes them off, and says so. */
import type { Explorer } from "../context.ts";
import { findThing } from "../things.ts";
import { collected, entryOf, withoutEntry } from "./reading-list.ts";

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
