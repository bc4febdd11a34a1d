/** Keys that people can read: the part of `community/<slug>` after the stroke. */

/**
 * Text as part of an address: lower case, letters and digits of any script, "-" between words.
 * `"Reward models & RLHF"` → `"reward-models-rlhf"`; "" where nothing is left.
 */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Six hexadecimal digits of text: tells two things of one slug apart (FNV-1a, 32 bits). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}
