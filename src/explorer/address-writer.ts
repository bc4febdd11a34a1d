/**
 * Writes an address at once or soon, and not more often than browsers allow.
 */
import type { ExplorerState } from "./state.ts";
import type { Trail } from "./trail.ts";

/** Rest before the address is changed in place; Safari refuses 100 changes in 30 seconds. */
const SETTLE_MS = 350;

export interface AddressWriter {
  /** Writes the address as another step, which "back" undoes. */
  step(): void;
  /** Writes it in place. */
  replace(): void;
  /** Writes it in place once nothing has changed for a while. */
  replaceSoon(): void;
  /**
   * Writes at once what was to be written soon, if anything was.
   *
   * @param state - what to write where it is not what is shown now
   */
  settle(state?: ExplorerState): void;
  /** Writes no more what was to be written soon. */
  drop(): void;
}

/**
 * @param standing - the address as it stands
 * @param format - the address of a state, or of what is shown now
 */
export function createAddressWriter(
  trail: Pick<Trail, "step" | "replace">,
  standing: () => string,
  format: (state?: ExplorerState) => string,
): AddressWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(how: "step" | "replace", state?: ExplorerState): void {
    drop();
    const address = format(state);
    if (address !== standing()) trail[how](address);
  }
  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    step() {
      write("step");
    },
    replace() {
      write("replace");
    },
    replaceSoon() {
      clearTimeout(timer);
      timer = setTimeout(() => write("replace"), SETTLE_MS);
    },
    settle(state) {
      if (timer !== undefined) write("replace", state);
    },
    drop,
  };
}
