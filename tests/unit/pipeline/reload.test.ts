import { EventEmitter } from "node:events";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { reloadWithDataset } from "../../../src/pipeline/reload.ts";

const MANIFEST = "public/dataset/manifest.json";

/** What the pages are sent after these events of the watcher. */
function sentAfter(...events: readonly (readonly [event: string, path: string])[]): unknown[] {
  const sent: unknown[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  reloadWithDataset({ watcher, ws: { send: (message) => sent.push(message) } });
  for (const [event, path] of events) watcher.emit("all", event, path);
  return sent;
}

describe("reloadWithDataset(server)", () => {
  it("reloads once where a new dataset has taken the place of the old one", () => {
    expect(
      sentAfter(
        ["unlink", resolve(MANIFEST)],
        ["unlinkDir", resolve("public/dataset")],
        ["addDir", resolve("public/dataset")],
        ["add", resolve("public/dataset/nodes.bin")],
        ["add", resolve(MANIFEST)],
      ),
    ).toEqual([{ type: "full-reload" }]);
  });

  it("reloads where only the bytes have changed", () => {
    expect(sentAfter(["change", MANIFEST])).toEqual([{ type: "full-reload" }]);
  });

  it("minds no other file", () => {
    expect(sentAfter(["change", "public/manifest.json"], ["change", "src/errors.ts"])).toEqual([]);
  });
});
