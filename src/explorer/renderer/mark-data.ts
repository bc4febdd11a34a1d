/** What the reducer hands to the program of marks; apart from it, since nothing here knows WebGL. */

/** What a node's program reads beside its place. */
export interface MarkData {
  /** Index into NODE_KINDS: disc, ring, diamond. */
  readonly kind: number;
  /** Index into the tables of colours. */
  readonly hue: number;
  /** Its place on the ramp of what colours by number, of 0 to `MOST_READING`; or `UNREAD`. */
  readonly reading: number;
  readonly rank: number;
  /** Whether it is the term of one paper. */
  readonly leaf: boolean;
  /** Whether filters leave it out, and it stands back for it. */
  readonly faded: boolean;
  /** Whether the filters have only just let it in. */
  readonly arrived: boolean;
  /** Whether others are folded into it. */
  readonly folds: boolean;
}

/** Bits of a mark's flags, as the shader reads them. */
export const MARK_FLAG = { leaf: 1, faded: 2, arrived: 4, folds: 8 } as const;
