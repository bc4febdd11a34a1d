/** What the worker is told of the build that it belongs to; pipeline/offline.ts writes it. */

export interface SiteBuild {
  /** Differs where a byte of the files differs. */
  readonly version: string;
  /** SHA-256 of each file, its first 16 hexadecimal digits, by path relative to the worker. */
  readonly files: Readonly<Record<string, string>>;
  /** Paths of what is fetched before the map is first used off line. */
  readonly first: readonly string[];
}

/** Digits of a hash that are kept: enough to tell two builds' files apart. */
export const HASH_DIGITS = 16;
