/** Puts a map where a visitor's browser keeps one: made elsewhere here. */
import type { Page } from "playwright-core";
import { inject } from "vitest";

/** A file of a dataset, in base64. */
export type KeptFile = readonly [path: string, bytes: string];

/** All files of the dataset of fixtures/years-and-venues.jsonl. */
export async function readDated(): Promise<KeptFile[]> {
  const read = async (path: string) => {
    const response = await fetch(new URL(`dataset/${path}`, inject("datedAddress")));
    return Buffer.from(await response.arrayBuffer());
  };
  const manifest = await read("manifest.json");
  const { files: listed } = JSON.parse(manifest.toString()) as {
    readonly files: readonly { readonly path: string }[];
  };
  const files: KeptFile[] = [["manifest.json", manifest.toString("base64")]];
  for (const { path } of listed) files.push([path, (await read(path)).toString("base64")]);
  return files;
}

/**
 * Puts a dataset where src/dataset/kept.ts keeps it.
 *
 * @param page - any page of the site, to get at its storage
 */
export async function keepFiles(page: Page, files: readonly KeptFile[]): Promise<void> {
  await page.evaluate(
    async ({ entries, name }) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => opening.result.createObjectStore("map");
      const database = await settled(opening);
      const store = database.transaction("map", "readwrite").objectStore("map");
      for (const [path, bytes] of entries) {
        store.put(
          Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
          path,
        );
      }
      const sources = [{ name: "looms.bib", content: new Blob(["@book{a}"]) }];
      await settled(store.put({ title: "Looms", papers: 8, sources }, "?"));
      database.close();
    },
    { entries: files, name: `paperweft ${new URL(inject("address")).pathname}` },
  );
}
