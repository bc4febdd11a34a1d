/** Where the site lives, as the environment says it: checked as in data/map.yaml, before it. */
import { UsageError } from "../errors.ts";
import { ADDRESS_SCHEMAS } from "./schema.ts";

const WHAT = {
  SITE: "is not the address of a site",
  BASE: "is not the path of a site",
} as const;

/**
 * @param name - of the variable
 * @returns the site's origin, or its path with "/" at both ends
 * @throws UsageError where the map's file could not say it either
 */
export function parseAddress(name: keyof typeof WHAT, text: string): string {
  const result = ADDRESS_SCHEMAS[name === "SITE" ? "site" : "base"].safeParse(text);
  if (result.success) return result.data;
  const isBare = name === "SITE" && /^[\w-]+\.[\w.-]+/.test(text);
  throw new UsageError(`${name} ${WHAT[name]}: "${text}"`, {
    hint: isBare
      ? `write it whole, as in SITE=https://${text}`
      : `it ${result.error.issues[0]?.message ?? ""}`,
    cause: result.error,
  });
}
