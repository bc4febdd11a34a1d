/**
 * The index in a thread of its own: while that of 87,000 papers is read, and while a letter is looked
 * for as the beginning of a name, the next would not even show in the field.
 */
import { readFiles, openDataset } from "../../dataset/reader.ts";
import { pack } from "./packing.ts";
import { createNameIndex, createWordIndex, type SearchableWords } from "./word-index.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/** What of a worker's global scope is used; its types are not those of a page. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = self as unknown as Scope;

/** Of names until that of everything is there. */
let index: SearchableWords | undefined;

scope.onmessage = ({ data }) => {
  void answer(data).then(
    (message) => scope.postMessage(message),
    (error: unknown) => scope.postMessage({ turn: data.turn, failed: String(error) }),
  );
};

async function answer(message: ToWorker): Promise<FromWorker> {
  const { turn } = message;
  if ("names" in message) {
    index ??= createNameIndex(message.names);
    return { turn, found: null };
  }
  if ("open" in message) {
    const dataset = await openDataset(readFiles(message.open));
    index = createWordIndex(await dataset.searchIndex());
    return { turn, found: null };
  }
  if (index === undefined) throw new TypeError("the index is not open yet");
  return { turn, found: pack(index.search(message.search)) };
}
