/** Fetches a dataset's files over HTTP; for the browser. */
import { InputError } from "../errors.ts";
import type { ReadFile } from "./reader.ts";

/**
 * A way to read files that lie beside each other on a web server.
 *
 * @param baseUrl - the folder of manifest.json, with or without a "/" at its end; relative to the
 *   page, or absolute
 * @returns rejects with an InputError that names the path and the HTTP status, or says that the
 *   server was not reached
 */
export function fetchFile(baseUrl: string): ReadFile {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return async (path) => {
    const address = folder + path;
    let response: Response;
    try {
      response = await fetch(address);
    } catch (cause) {
      throw new InputError("could not be fetched: the server was not reached", {
        place: { file: address },
        hint: "check the connection and load the page again",
        cause,
      });
    }
    if (!response.ok) {
      throw new InputError(`could not be fetched: HTTP status ${String(response.status)}`, {
        place: { file: address },
        hint: "load the page again; if that does not help, build and publish the map again",
      });
    }
    return response.arrayBuffer();
  };
}
