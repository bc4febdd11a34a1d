/** Why a map of this browser's own cannot be shown. */
import { type ReadFile, SCHEMA_VERSION } from "../../dataset/reader.ts";
import { PaperweftError } from "../../errors.ts";

/** No map is kept, or not this one; another version made it; storage does not answer; and so on. */
export type Reason = "none" | "notThis" | "otherVersion" | "shut" | "damaged" | "broken";

/**
 * Finds the reason.
 *
 * @param error - that the map did not open for
 * @param read - a way to the files of the map
 * @param others - maps that are kept
 */
export async function findReason(error: unknown, read: ReadFile, others: number): Promise<Reason> {
  // It may answer by now; but then nothing is wrong with the map.
  if (isOfStorage(error)) return "shut";
  try {
    const manifest = new TextDecoder().decode(await read("manifest.json"));
    const { schema } = JSON.parse(manifest) as { readonly schema?: unknown };
    return typeof schema === "number" && schema !== SCHEMA_VERSION ? "otherVersion" : "damaged";
  } catch (cause) {
    if (cause instanceof PaperweftError) return others === 0 ? "none" : "notThis";
    if (cause instanceof SyntaxError) return "damaged";
    return isOfStorage(cause) ? "shut" : "broken";
  }
}

function isOfStorage(error: unknown): boolean {
  return error instanceof DOMException || !("indexedDB" in globalThis);
}
