import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { buildExplorerGraph } from "../../../src/explorer/graph.ts";
import { createSearch } from "../../../src/explorer/search.ts";
import { pack } from "../../../src/explorer/search/packing.ts";
import {
  createNameIndex,
  createWordIndex,
  type SearchableWords,
} from "../../../src/explorer/search/word-index.ts";
import type { FromWorker, ToWorker } from "../../../src/explorer/search/worker-messages.ts";
import {
  concept,
  edge,
  graphOf,
  layoutOf,
  openFiles,
  paper,
  smallParts,
} from "../dataset/small-map.ts";

const NODES = {
  "paper/salmon": paper("SALMON: Self-Alignment", "We train a reward model on principles."),
  "concept/reward-model": concept("reward model"),
};

const COMMUNITY = {
  ...{ key: "community/weaving", name: "Weaving", shortName: "Weaving", hue: 0, terms: [] },
  papers: ["paper/salmon"],
};

describe("createSearch(searched) of a large map", () => {
  /** Lets the worker read the index of all texts. */
  const texts = Promise.withResolvers<ArrayBuffer>();

  beforeAll(() => {
    vi.stubGlobal("document", { baseURI: "https://example.org/" });
    vi.stubGlobal("Worker", SlowWorker);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  /** As worker.ts, in this thread. */
  class SlowWorker {
    onmessage: ((event: { data: FromWorker }) => void) | null = null;
    #index: SearchableWords | undefined;

    postMessage(message: ToWorker): void {
      void this.#answer(message).then((data) => this.onmessage?.({ data }));
    }

    async #answer(message: ToWorker): Promise<FromWorker> {
      const { turn } = message;
      if ("search" in message) return { turn, found: pack(this.#index!.search(message.search)) };
      this.#index =
        "names" in message ? createNameIndex(message.names) : createWordIndex(await texts.promise);
      return { turn, found: null };
    }
  }

  it("answers from names, and from everything once it is there", async () => {
    const graph = graphOf(NODES, [["paper/salmon", "concept/reward-model", edge()]], [COMMUNITY]);
    const dataset = await openFiles(
      buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) })),
    );
    const [overview, nodes, edges, names] = await Promise.all([
      ...[dataset.overview(), dataset.nodes(), dataset.edges(), dataset.names()],
    ] as const);
    const explored = buildExplorerGraph(overview, nodes, edges, names);
    const searched = { dataset, overview, graph: explored, keys: names.keys, address: "/" };
    const search = createSearch(searched, 2);
    const keysOf = async (query: string) => {
      const { hits, inNames } = await search.ask(query);
      return { keys: hits.map(({ key }) => key), inNames };
    };

    expect(await keysOf("rewa")).toEqual({ keys: ["concept/reward-model"], inNames: true });
    expect(await keysOf("principles")).toEqual({ keys: [], inNames: true });
    texts.resolve(await dataset.searchIndex());
    await search.load();
    expect(await keysOf("principles")).toEqual({ keys: ["paper/salmon"], inNames: false });
    expect((await keysOf("rewa")).keys).toEqual(["concept/reward-model", "paper/salmon"]);
  });
});
