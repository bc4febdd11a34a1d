/** What `npm start` does: builds what is not built, serves it, and waits for Ctrl-C. */
import type { BuildOptions } from "./build.ts";
import type { Effects } from "./effects.ts";
import { serveSite } from "./serve.ts";
import { readAddress, SITE_FOLDER } from "./site.ts";
import { isSiteFresh, stampSite } from "./stamp.ts";
import { buildWhole } from "./whole-build.ts";

/**
 * Builds where anything has changed since the last time, and serves the site until the signal.
 *
 * @param until - settles when the site is to be closed
 */
export async function startSite(
  options: BuildOptions,
  { host, port }: { readonly host: string; readonly port: number },
  effects: Effects,
  until: () => Promise<void>,
): Promise<void> {
  const address = await readAddress(effects, options.map);
  if (await isSiteFresh(options, address, effects)) {
    effects.tell("nothing has changed since the site was built");
  } else {
    await buildWhole(options, address, effects);
    await stampSite(options, address, effects);
  }
  const served = await serveSite({ folder: SITE_FOLDER, base: address.base, host, port }, effects);
  const ended = until();
  effects.log(`${served.address}  (Ctrl-C ends it)`);
  await ended;
  await served.close();
}
