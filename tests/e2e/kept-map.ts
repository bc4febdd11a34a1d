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

/** What of a kept map a test may want otherwise. */
export interface KeptAs {
  readonly slug?: string;
  readonly title?: string;
  /** Tells it from the one that was kept in its place. */
  readonly made?: string;
  /** Days after the first one. */
  readonly day?: number;
}

/**
 * Puts a dataset where src/dataset/kept.ts keeps it.
 *
 * @param page - any page of the site, to get at its storage
 */
export async function keepFiles(
  page: Page,
  files: readonly KeptFile[],
  { slug = "looms", title = "Looms", made = "1-1", day = 0 }: KeptAs = {},
): Promise<void> {
  const about = {
    ...{ title, made, papers: 8, bytes: 12_345, madeAt: Date.UTC(2026, 0, 1 + day) },
    shelf: `kept:${sitePath()}${slug}`,
  };
  await put(page, files, { slug, about });
}

interface Record {
  readonly slug: string;
  readonly about: object;
}

function sitePath(): string {
  return new URL(inject("address")).pathname;
}

async function put(page: Page, entries: readonly KeptFile[], kept: Record): Promise<void> {
  await page.evaluate(
    async ({ entries, name, slug, about }) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => opening.result.createObjectStore("maps");
      const database = await settled(opening);
      const store = database.transaction("maps", "readwrite").objectStore("maps");
      for (const [path, bytes] of entries) {
        store.put(
          Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
          `${slug}/${path}`,
        );
      }
      const file = { name: "looms.bib", lastModified: 1 };
      const sources = [{ name: "looms.bib", size: 8, file }];
      store.put(new TextEncoder().encode("@book{a}"), `${slug}/?0`);
      await settled(store.put({ ...about, sources }, `?${slug}`));
      database.close();
    },
    { entries, name: `paperweft ${sitePath()}`, ...kept },
  );
}
