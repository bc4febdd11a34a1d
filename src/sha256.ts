/**
 * SHA-256, in Node and in browsers alike: Node's own is not there, and theirs takes no stream.
 *
 * It tells one file from another and names what would clash, and keeps no secret.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** The hash of bytes, or of a text's UTF-8, in hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return bytesToHex(sha256(bytes));
}

/** The hash of what comes in pieces. */
export class RunningHash {
  readonly #hash = sha256.create();

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** In hexadecimal; nothing can be added any more. */
  end(): string {
    return bytesToHex(this.#hash.digest());
  }
}
