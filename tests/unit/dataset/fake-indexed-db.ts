/**
 * As much of IndexedDB as kept maps take: stores by name, whose transactions are done as a whole. As in
 * a private window of Safari, they keep no Blobs.
 */

export interface FakeDatabase {
  readonly factory: Pick<IDBFactory, "open">;
  /** From now on a record is refused: as it is handed in, or when its turn comes. */
  refuse(key: string, how: Refusal): void;
  /** All keys of a database, in no order. */
  keysOf(name: string): string[];
}

interface Refusal {
  readonly at: "once" | "later";
  readonly error: DOMException;
}

type Records = Map<string, unknown>;

/** Databases with nothing in them. */
export function fakeIndexedDB(): FakeDatabase {
  const refused = new Map<string, Refusal>();
  const databases = new Map<string, Records>();
  const recordsOf = (name: string): Records => databases.get(name) ?? new Map<string, unknown>();
  const open = (name: string): object => {
    const database = {
      transaction: () => {
        const commit = (records: Records) => databases.set(name, records);
        return { objectStore: () => new FakeTransaction(recordsOf(name), commit, refused).store };
      },
    };
    return answered(() => database);
  };
  return {
    factory: { open: (name) => open(name) as IDBOpenDBRequest },
    refuse: (key, how) => refused.set(key, how),
    keysOf: (name) => [...recordsOf(name).keys()],
  };
}

class FakeTransaction extends EventTarget {
  /** Known only when it is aborted, not yet when a request of it has failed. */
  error: DOMException | null = null;
  readonly store: object;
  readonly #records: Records;
  readonly #commit: (records: Records) => void;
  #waiting = 0;
  #isOver = false;

  constructor(
    records: Records,
    commit: (records: Records) => void,
    refused: ReadonlyMap<string, Refusal>,
  ) {
    super();
    this.#records = new Map(records);
    this.#commit = commit;
    this.store = {
      transaction: this,
      get: (key: string) => this.#ask(() => this.#records.get(key)),
      getAllKeys: () => this.#ask(() => [...this.#records.keys()]),
      clear: () => this.#records.clear(),
      delete: (key: string) => this.#records.delete(key),
      put: (value: unknown, key: string) => {
        const refusal = refused.get(key);
        if (refusal?.at === "once") throw refusal.error;
        if (holdsBlob(value)) throw new DOMException("Error preparing Blob data", "UnknownError");
        if (refusal?.at === "later") this.#fail(refusal.error);
        this.#records.set(key, value);
      },
    };
    this.#settle();
  }

  abort(): void {
    this.#isOver = true;
    queueMicrotask(() => this.#tell("abort"));
  }

  #ask(answer: () => unknown): object {
    ++this.#waiting;
    return answered(() => {
      --this.#waiting;
      this.#settle();
      return answer();
    });
  }

  /** It is done once nobody has asked for more, as an answer was heard. */
  #settle(): void {
    setTimeout(() => {
      if (this.#isOver || this.#waiting > 0) return;
      this.#isOver = true;
      this.#commit(this.#records);
      this.#tell("complete");
    });
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

function holdsBlob(value: unknown): boolean {
  if (value instanceof Blob) return true;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
  return Object.values(value).some(holdsBlob);
}
