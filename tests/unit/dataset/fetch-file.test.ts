import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchFile, openDataset } from "../../../src/dataset/reader.ts";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { smallParts } from "./small-map.ts";

const FILES = buildDatasetFiles(smallParts());

let server: Server;
let address: string;
beforeEach(async () => {
  server = createServer((request, response) => {
    const bytes = FILES.get((request.url ?? "").replace("/map/dataset/", ""));
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe("fetchFile(baseUrl)", () => {
  it.each(["/map/dataset", "/map/dataset/"])("fetches a dataset from under %s", async (path) => {
    const dataset = await openDataset(fetchFile(address + path));
    expect((await dataset.paper(0)).title).toBe("Warp: an open loom");
  });

  it("says which file is not there, and the server's status", async () => {
    const error = await fetchFile(`${address}/map/dataset`)("names/0007.json").catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error as InputError)).toBe(
      `${address}/map/dataset/names/0007.json: could not be fetched: HTTP status 404\n` +
        "  load the page again; if that does not help, build and publish the map again",
    );
  });

  it("says so where no server answers", async () => {
    // Port 1 is reserved: nobody listens there.
    await expect(fetchFile("http://127.0.0.1:1/")("manifest.json")).rejects.toThrow(
      "could not be fetched: the server was not reached",
    );
  });
});
