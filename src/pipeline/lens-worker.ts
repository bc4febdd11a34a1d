/** A worker thread that lays one lens out. */
import { parentPort } from "node:worker_threads";
import { layoutLens, type LensGround } from "../layout/index.ts";

parentPort?.once("message", (ground: LensGround) => {
  parentPort?.postMessage(layoutLens(ground));
});
