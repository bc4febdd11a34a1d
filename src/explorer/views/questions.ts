/**
 * The questions that are asked of several things, each with a panel of its own in the panel's place.
 *
 * They are fetched when they are first asked: who only looks at the map pays nothing for them. A new
 * question is a field of the state and an entry here.
 */
import type { Explorer } from "../context.ts";
import { element, type Child } from "../element.ts";
import type { ExplorerState } from "../state.ts";
import { formatSubject } from "../things.ts";

/** What the panel shows of a question. */
export interface QuestionPanel {
  /** The panel's name. */
  readonly label: string;
  /** Of its running head. */
  readonly head: Child[];
  /** Writes the answer, and keeps it as the store has it until its place is gone. */
  render(place: HTMLElement): Promise<void>;
}

/** The panel of the question that is asked; null where none is. */
export function questionPanel(explorer: Explorer, state: ExplorerState): QuestionPanel | null {
  const { path } = state;
  if (path === null) return null;
  return {
    label: formatSubject(explorer, state) ?? "",
    head: [element("span", { class: "pw-kind" }, "Path")],
    async render(place) {
      const { pathPanel } = await import("./path-panel.ts");
      if (place.isConnected) await pathPanel(explorer, path, place);
    },
  };
}
