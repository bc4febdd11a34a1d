import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptEntry, KeptSource } from "../../../src/dataset/kept.ts";
import type { FindEvents } from "../../../src/making/find-view.ts";
import type { FormEvents } from "../../../src/making/form.ts";
import type { KeptListEvents } from "../../../src/making/kept-list.ts";
import { startMakePage } from "../../../src/making/make-page.ts";
import type { WebFilesEvents } from "../../../src/making/web-files.ts";

/** The parts of the page, in the order in which they are asked to do something. */
const parts = vi.hoisted(() => {
  const did: string[] = [];
  const doing =
    (name: string) =>
    (...with_: unknown[]): Promise<void> => {
      did.push([name, ...with_.filter((each) => typeof each === "boolean")].join(" "));
      return Promise.resolve();
    };
  return {
    ...{ did, doing },
    sources: [] as unknown[],
    outcome: {},
    told: [] as { readonly what: string; readonly hint: string }[],
    events: new Map<string, unknown>(),
  };
});
const { did, events } = parts;

vi.mock("../../../src/making/form.ts", () => ({
  mountForm: (_root: unknown, own: unknown) => {
    parts.events.set("form", own);
    return {
      ...{ begin: parts.doing("form.begin"), add: parts.doing("form.add") },
      ...{ load: parts.doing("form.load"), show: parts.doing("form.show") },
      tellName: () => undefined,
      tell(trouble: (typeof parts.told)[number]) {
        parts.told.push(trouble);
        parts.did.push("form.tell");
      },
      sources: () => parts.sources,
      pasted: () => "",
      title: () => "Looms",
    };
  },
}));
vi.mock("../../../src/making/web-files.ts", () => ({
  mountWebFiles: (_root: unknown, own: unknown) => {
    parts.events.set("web", own);
    return {
      ...{ begin: parts.doing("web.begin"), stop: parts.doing("web.stop") },
      ...{ endOffer: parts.doing("web.endOffer"), read: parts.doing("web.read") },
      isOffering: () => true,
      showLink: () => undefined,
    };
  },
}));
vi.mock("../../../src/making/find-view.ts", () => ({
  mountFindView: (_root: unknown, own: unknown) => {
    parts.events.set("find", own);
    return { stop: () => undefined };
  },
}));
vi.mock("../../../src/making/kept-list.ts", () => ({
  mountKeptList: (_root: unknown, _site: string, own: unknown) => {
    parts.events.set("kept", own);
    return { refresh: () => Promise.resolve(), hide: () => undefined, maps: () => [] };
  },
}));
vi.mock("../../../src/making/work-view.ts", () => ({
  mountWorkView: () => ({ show: () => undefined }),
}));
vi.mock("../../../src/making/made-view.ts", () => ({
  mountMadeView: () => ({ hide: () => undefined }),
}));
vi.mock("../../../src/making/worker-client.ts", () => ({
  NOT_FETCHED: "not fetched",
  createMaker: () => ({
    warmUp: () => undefined,
    make: () => Promise.resolve(parts.outcome),
  }),
}));
vi.mock("../../../src/making/dropping.ts", () => ({ listenToDrops: () => undefined }));
vi.mock("../../../src/making/leaving.ts", () => ({ holdPage: () => () => undefined }));
vi.mock("../../../src/dataset/kept.ts", () => ({ listKept: () => Promise.resolve([]) }));

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const PAPERS: KeptSource = { name: "a.bib", content: new Blob(["x"]) };
const RULES: KeptSource = { name: "terms.yaml", content: new Blob(["x"]), isRules: true };

beforeEach(() => {
  class Part {
    dataset = { site: "/" };
    textContent = "";
    querySelector = (): Part => new Part();
  }
  vi.stubGlobal("HTMLElement", Part);
  vi.stubGlobal("location", { search: "" });
  vi.stubGlobal("addEventListener", () => undefined);
  startMakePage(new Part() as unknown as HTMLElement);
  did.length = 0;
  parts.told.length = 0;
  parts.sources = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("startMakePage(root)", () => {
  it("takes back what a link offers before a kept map is corrected", () => {
    (events.get("kept") as KeptListEvents).correct({ title: "Looms" } as KeptEntry, [PAPERS]);
    expect(did).toEqual(["form.load", "web.stop", "form.show true"]);
  });

  it("takes back what a link offers before papers that were found join the list", () => {
    (events.get("find") as FindEvents).found(new File([], "found.jsonl"), []);
    expect(did).toEqual(["web.endOffer", "form.add"]);
  });

  it.each([
    ["nothing", [], "There is nothing here yet."],
    ["rules alone", [RULES], "These are rules for terms"],
  ])("takes back what a link offers where it is %s", (_, sources, what) => {
    parts.sources = sources;
    (events.get("web") as WebFilesEvents).make();
    expect(did).toEqual(["web.endOffer", "form.tell"]);
    expect(parts.told[0]!.what).toContain(what);
  });

  it("counts the files of papers alone where one could be left out", async () => {
    parts.outcome = { kind: "refused", message: "a.bib: is no BibTeX", hint: "mend it" };
    parts.sources = [PAPERS, RULES];
    (events.get("form") as FormEvents).submit();
    await settle();
    expect(parts.told.at(-1)!.hint).toBe("mend it");
    parts.sources = [PAPERS, { ...PAPERS, name: "b.bib" }, RULES];
    (events.get("form") as FormEvents).submit();
    await settle();
    expect(parts.told.at(-1)!.hint).toBe("mend it; or remove this one, and map the others");
  });
});
