/**
 * Property tests draw the same examples in each run: a commit passes or fails by what it holds, not by
 * luck. `PAPERWEFT_SEED` looks at others.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PAPERWEFT_SEED"] ?? 1) });
