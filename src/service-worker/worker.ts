/**
 * The service worker: the map off line, after one visit.
 *
 * One build is kept whole and answered from whole; a newer one is fetched beside it and waits until
 * the reader asks for it (explorer/offline.ts). On the maker's own computer everything comes from
 * the server first: whoever rebuilds a map must see it. Written here rather than taken from a
 * library: this is all of it, and Workbox would weigh more than ten times as much.
 */
import type { WorkerMessage } from "./message.ts";
import { type PageRoute, routeOf } from "./route.ts";
import { HASH_DIGITS, type SiteBuild } from "./site-build.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const PAPERWEFT_BUILD: SiteBuild;

const TAKE_OVER: WorkerMessage = "take over";

const worker = self as unknown as WorkerScope;
const build = PAPERWEFT_BUILD;
const scope = new URL("./", worker.location.href).href;
/** Other maps may lie on the same host: each minds its own caches alone. */
const family = `paperweft ${scope} `;
const cacheName = family + build.version;
const isOwnComputer = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(worker.location.hostname);

worker.addEventListener("install", (event) => {
  // A host that alters pages has none of this build: that is known before all is fetched in vain.
  event.waitUntil(keep("index.html").then(() => Promise.all(build.first.map(keep))));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const route = routeOf(new URL(request.url), request.mode === "navigate", scope, build);
  if (route.kind === "file") event.respondWith(answerFile(request, route.path));
  else if (route.kind === "page") event.respondWith(answerPage(request, route));
});

async function answerFile(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  if (isOwnComputer) {
    try {
      const response = await fetch(request);
      // For when it ends; a full disk is no reason to go without it now.
      if (await isOurs(path, response))
        await cache.put(addressOf(path), response.clone()).catch(() => undefined);
      return response;
    } catch {
      // Off line, or the server has ended: then as anywhere else.
    }
  }
  const kept = await cache.match(addressOf(path));
  if (kept !== undefined) return kept;
  try {
    return await keep(path);
  } catch {
    return Response.error();
  }
}

/**
 * A page to read, as it is now; off line as it was, or else the map with its thing chosen.
 *
 * Whatever is asked of it (`make/?q=…`, `make/?file=…`), it is one file: it is kept once, and found for any question.
 */
async function answerPage(request: Request, { path, insteadOf }: PageRoute): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(scope + path, response.clone());
    return response;
  } catch {
    return (await cache.match(scope + path)) ?? Response.redirect(scope + insteadOf);
  }
}

/**
 * Fetches a file of this build, and keeps it.
 *
 * Hosts and browsers keep files for minutes (GitHub Pages says ten), so what comes may be of
 * another build: it is asked for past the browser's own cache, and its bytes are compared.
 *
 * @throws TypeError where it cannot be had, or is another build's
 */
async function keep(path: string): Promise<Response> {
  for (const mode of ["no-cache", "reload"] as const) {
    const response = await fetch(addressOf(path), { cache: mode });
    if (!(await isOurs(path, response))) continue;
    const cache = await caches.open(cacheName);
    await cache.put(addressOf(path), response.clone());
    return response;
  }
  throw new TypeError(`${path} is not of this build`);
}

function addressOf(path: string): string {
  return (
    scope +
    path
      .replace(/(^|\/)index\.html$/, "$1")
      .split("/")
      .map(encodeURIComponent)
      .join("/")
  );
}

/** Whether what came is a file of this build, and of no other; it can be read all the same. */
async function isOurs(path: string, response: Response): Promise<boolean> {
  return response.ok && (await hashOf(await response.clone().arrayBuffer())) === build.files[path];
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"));
  return digits.join("").slice(0, HASH_DIGITS);
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}
