/** The dataset, then the site that is made from it. */
import { buildDataset, type BuildOptions } from "./build.ts";
import type { Effects } from "./effects.ts";
import { alone } from "./lock.ts";
import { buildSite, type SiteAddress } from "./site.ts";
import { formatSummary } from "./summary.ts";

/**
 * Builds both, alone in this checkout, and says what was found.
 *
 * @throws InputError and OutputError, as buildDataset and buildSite do
 */
export async function buildWhole(
  options: BuildOptions,
  address: SiteAddress,
  effects: Effects,
): Promise<void> {
  await alone(async () => {
    const summary = await buildDataset(options, effects);
    effects.log(formatSummary(summary, options.out));
    await buildSite(address, effects);
  });
}
