/**
 * A fold that lights its own answer on the map, beside others that light theirs.
 *
 * The map lights one answer at a time. Without this a fold that closes would put out what another
 * has lit meanwhile, or stand open over an answer that is lit no more.
 */
import type { Store, Trace } from "../state.ts";

/**
 * Puts the fold's answer out when it closes, and closes it when its answer gives way to another.
 *
 * @param isOwn - whether what is lit is the fold's answer
 */
export function followLight(
  { get, update, subscribe }: Store,
  fold: HTMLDetailsElement,
  isOwn: (trace: Trace) => boolean,
): void {
  const isLitBy = (trace: Trace | null): boolean => trace !== null && isOwn(trace);
  fold.addEventListener("toggle", () => {
    if (!fold.open) {
      if (isLitBy(get().trace)) update({ trace: null });
      return;
    }
    const leave = subscribe(({ trace }, before) => {
      if (isLitBy(before.trace) && !isLitBy(trace)) fold.open = false;
      if (!fold.open || !fold.isConnected) leave();
    });
  });
}
