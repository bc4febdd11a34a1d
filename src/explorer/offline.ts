/**
 * Keeps the map for when there is no connection, and offers a newer one.
 *
 * The work is service-worker/worker.ts's. Nothing is forced: the page goes on with the map that it
 * has until the reader takes the newer one.
 */
import type { WorkerMessage } from "../service-worker/message.ts";

/** A page that is looked at again asks for a newer map, but not more often than this. */
const ASK_AGAIN_MS = 30 * 60_000;

/** A press must not seem to do nothing: so long a newer map may take to come by itself. */
const LONGEST_TAKING_MS = 5000;

/**
 * Registers the worker.
 *
 * @param site - the site's own path, with "/" at its end
 * @param offer - shows that there is a newer map; `take` loads it
 */
export async function keepOffline(site: string, offer: (take: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // Private windows and some settings refuse, and some only seem to agree: then the map is there as
  // long as the connection is.
  const asked: Promise<ServiceWorkerRegistration | undefined> = serviceWorker.register(
    `${site}sw.js`,
    { scope: site },
  );
  const registration = await asked.catch(() => undefined);
  if (registration === undefined) return;

  let isTaken = false;
  const take = (): void => {
    isTaken = true;
    const { waiting } = registration;
    // Another tab may have taken it meanwhile.
    if (waiting === null) {
      location.reload();
      return;
    }
    waiting.postMessage("take over" satisfies WorkerMessage);
    // The older worker may still be at work for this page, and the newer one waits for it: a page
    // that begins anew lets go of it.
    setTimeout(() => location.reload(), LONGEST_TAKING_MS);
  };
  const offerWaiting = (): void => {
    // The first worker of all replaces nothing.
    if (registration.waiting !== null && serviceWorker.controller !== null) offer(take);
  };
  const follow = (): void => {
    registration.installing?.addEventListener("statechange", offerWaiting);
  };
  offerWaiting();
  follow();
  registration.addEventListener("updatefound", follow);

  let controller = serviceWorker.controller;
  serviceWorker.addEventListener("controllerchange", () => {
    const isFirst = controller === null;
    controller = serviceWorker.controller;
    if (isFirst) return;
    // This page's map is the older one now: what it has not read yet is gone.
    if (isTaken || document.visibilityState === "hidden") location.reload();
    else offer(() => location.reload());
  });

  let askedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = Date.now();
    registration.update().catch(() => undefined);
  });
}
