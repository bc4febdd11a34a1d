import { describe, expect, it } from "vitest";
import { programLinks, publishedFiles, PUBLISHED_FOLDER } from "../../../src/exporters/index.ts";

const FILES = publishedFiles({ papers: 1, concepts: 0, methods: 0 }).map(({ name }) => name);

describe("programLinks(site)", () => {
  it("hands each program the whole address of the file that it reads", () => {
    expect(programLinks("https://name.github.io/my-map/")).toEqual([
      {
        name: "Gephi Lite",
        address:
          "https://gephi.org/gephi-lite/?file=https%3A%2F%2Fname.github.io%2Fmy-map%2Fdata%2Fgraph.gexf",
      },
      {
        name: "VOSviewer Online",
        address:
          "https://app.vosviewer.com/?json=https%3A%2F%2Fname.github.io%2Fmy-map%2Fdata%2Fvosviewer.json",
      },
    ]);
  });
  it("survives a path of any letters", () => {
    const [gephi] = programLinks("https://name.github.io/a&b%20c/");
    expect(new URL(gephi!.address).searchParams.get("file")).toBe(
      "https://name.github.io/a&b%20c/data/graph.gexf",
    );
  });
  it("names files that are published", () => {
    const site = "https://name.github.io/";
    const named = programLinks(site).map(
      ({ address }) => [...new URL(address).searchParams.values()][0],
    );
    const published = FILES.map((name) => `${site}${PUBLISHED_FOLDER}/${name}`);
    expect(named.filter((file) => !published.includes(file!))).toEqual([]);
  });
  it.each([
    "",
    "http://localhost:4321/",
    "https://localhost/",
    "https://127.0.0.1:8443/my-map/",
    "https://[::1]/",
    "http://maps.example/",
    "file:///maps/index.html",
  ])("has none where a page of theirs could not fetch it: %s", (site) => {
    expect(programLinks(site)).toEqual([]);
  });
});
