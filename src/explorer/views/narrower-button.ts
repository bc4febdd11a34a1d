/** What lights a term together with its narrower ones, and says how many papers have any of them. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { formatNarrower, traceNarrower, withNarrower } from "../narrower.ts";

/**
 * The button; null where narrower terms add no paper.
 *
 * @param narrower - keys
 */
export function narrowerButton(
  { graph, store, announce }: Explorer,
  key: string,
  narrower: readonly string[],
): HTMLElement | null {
  const found = withNarrower(graph, key, narrower);
  if (found === null) return null;
  const isLit = (): boolean => store.get().trace?.chosen.join() === key;
  const text = formatNarrower(found);
  const press = (): void => {
    const trace = isLit() ? null : traceNarrower(graph, found);
    store.update({ trace });
    announce(trace === null ? "They are lit no more." : `${text} are lit.`);
  };
  const button = element(
    "button",
    { type: "button", class: "pw-text-button", on: { click: press } },
    text,
  );
  const write = (): void => {
    button.setAttribute("aria-pressed", String(isLit()));
  };
  write();
  const stop = store.subscribe(() => {
    if (!button.isConnected) stop();
    else write();
  });
  return button;
}
