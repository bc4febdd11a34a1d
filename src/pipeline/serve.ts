/**
 * Serves the finished site, as GitHub Pages would: under its sub-path, with its own 404 page.
 *
 * Opened from the disk, a browser would refuse to fetch the dataset.
 */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { OutputError } from "../errors.ts";
import type { Effects } from "./effects.ts";

export interface ServeOptions {
  /** Folder of the site. */
  readonly folder: string;
  /** Path under which it is served, with "/" at both ends. */
  readonly base: string;
  readonly host: string;
  /** The port to take; where it is taken, the next free one. */
  readonly port: number;
}

/** Ports that are tried, one after the other, before any free one is asked for. */
const TRIED_PORTS = 20;

export interface ServedSite {
  /** Address of the start page. */
  readonly address: string;
  /** Ends it: no connection is left open. */
  close(): Promise<void>;
}

/**
 * Serves a site until it is closed.
 *
 * @throws OutputError where the host or the port cannot be had
 */
export async function serveSite(
  { folder, base, host, port }: ServeOptions,
  effects: Effects,
): Promise<ServedSite> {
  const notFound = await effects.readFile(join(folder, "404.html")).catch(() => null);
  const sendNotFound = (response: ServerResponse) => {
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    response.end(notFound ?? "not found");
  };
  const files = sirv(folder, {
    etag: true,
    dev: false,
    onNoMatch: (_, response) => sendNotFound(response),
  });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    if (path === base.slice(0, -1) || (path === "/" && base !== "/")) {
      response.writeHead(302, { location: base + url.slice(path.length) }).end();
    } else if (path.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response);
    } else sendNotFound(response);
  });

  const taken = await listenNear(server, host, port);
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    address: `http://${shown}:${String(taken)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Listens on the first free port from the given one on; gives that port. */
async function listenNear(server: Server, host: string, port: number): Promise<number> {
  for (let tried = port; ; ++tried) {
    try {
      // 0 is "any free one".
      await listen(server, host, tried >= port + TRIED_PORTS || tried > 65535 ? 0 : tried);
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
      const isTaken = code === "EADDRINUSE" || code === "EACCES";
      if (isTaken && tried < port + TRIED_PORTS && tried <= 65535) continue;
      throw new OutputError(`nothing can be served at ${host}: ${String(cause)}`, {
        hint: "name an address of this machine: --host 127.0.0.1",
        cause,
      });
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
