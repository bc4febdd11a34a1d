/** As much of IndexedDB as a kept map takes: one store, whose transactions are done as a whole. */

export interface FakeDatabase {
  readonly factory: Pick<IDBFactory, "open">;
  /** From now on a record is refused: as it is handed in, or when its turn comes. */
  refuse(path: string, how: Refusal): void;
}

interface Refusal {
  readonly at: "once" | "later";
  readonly error: DOMException;
}

/** A database with nothing in it. */
export function fakeIndexedDB(): FakeDatabase {
  const refused = new Map<string, Refusal>();
  let records = new Map<string, unknown>();
  const commit = (next: Map<string, unknown>): void => {
    records = next;
  };
  const database = {
    transaction: (_store: string, mode: IDBTransactionMode) => {
      // Timers run in their order: one that only reads sees all that was asked for before it.
      const get = (path: string): object => answered(() => records.get(path));
      if (mode === "readonly") return { objectStore: () => ({ get }) };
      const transaction = new FakeTransaction(new Map(records), commit, refused);
      return { objectStore: () => transaction.store };
    },
  };
  return {
    factory: { open: () => answered(() => database) as unknown as IDBOpenDBRequest },
    refuse: (path, how) => refused.set(path, how),
  };
}

class FakeTransaction extends EventTarget {
  /** Known only when it is aborted, not yet when a request of it has failed. */
  error: DOMException | null = null;
  readonly store: object;
  #isOver = false;

  constructor(
    records: Map<string, unknown>,
    commit: (records: Map<string, unknown>) => void,
    refused: ReadonlyMap<string, Refusal>,
  ) {
    super();
    this.store = {
      transaction: this,
      clear: () => records.clear(),
      put: (value: unknown, path: string) => {
        const refusal = refused.get(path);
        if (refusal?.at === "once") throw refusal.error;
        if (refusal?.at === "later") this.#fail(refusal.error);
        records.set(path, value);
      },
    };
    setTimeout(() => {
      if (this.#isOver) return;
      commit(records);
      this.#tell("complete");
    });
  }

  abort(): void {
    this.#isOver = true;
    queueMicrotask(() => this.#tell("abort"));
  }

  #fail(error: DOMException): void {
    this.#isOver = true;
    queueMicrotask(() => {
      this.#tell("error");
      this.error = error;
      this.#tell("abort");
    });
  }

  /** To listeners of both kinds. */
  #tell(type: "abort" | "complete" | "error"): void {
    const handler = (this as unknown as Partial<Record<string, () => void>>)[`on${type}`];
    handler?.call(this);
    this.dispatchEvent(new Event(type));
  }
}

function answered(answer: () => unknown): object {
  const request: { result?: unknown; onsuccess?: () => void } = {};
  setTimeout(() => {
    request.result = answer();
    request.onsuccess?.();
  });
  return request;
}
