/**
 * What the page says to a worker that waits: the reader wants the newer map.
 *
 * A type, so that page and worker share no code: the worker is one file, whatever is built beside it.
 */
export type WorkerMessage = "take over";
