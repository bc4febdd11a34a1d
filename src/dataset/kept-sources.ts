/**
 * The files that a kept map was made from, as a browser's database takes them: as bytes.
 *
 * Safari's private windows keep no Blob in IndexedDB, and its others sometimes fail to. The request is
 * then refused without its transaction ever ending, and all that is asked of the store waits for ever.
 * https://bugs.webkit.org/show_bug.cgi?id=156347
 */

export interface KeptSource {
  readonly name: string;
  readonly content: Blob;
  /** Whether it holds rules for terms, and no papers. */
  readonly isRules?: true;
}

/** What is known of a source without its bytes. */
export interface SourceRecord {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** What tells a file from another one of its name; missing where it was none, but pasted text. */
  readonly file?: { readonly name: string; readonly lastModified: number };
  readonly isRules?: true;
}

/** Without the bytes. */
export function recordOf({ name, content, isRules }: KeptSource): SourceRecord {
  const known = { name, size: content.size, ...(isRules && { isRules }) };
  if (!(content instanceof File)) return known;
  return { ...known, file: { name: content.name, lastModified: content.lastModified } };
}

/** @throws DOMException where a file was changed or moved after it was chosen */
export async function bytesOf({ content }: KeptSource): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await content.arrayBuffer());
}

/** The source again, as it was handed in. */
export function sourceOf(
  { name, file, isRules }: SourceRecord,
  bytes: Uint8Array<ArrayBuffer>,
): KeptSource {
  const content =
    file === undefined
      ? new Blob([bytes], { type: "text/plain" })
      : new File([bytes], file.name, { lastModified: file.lastModified });
  return { name, content, ...(isRules && { isRules }) };
}
