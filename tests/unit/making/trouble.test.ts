import { describe, expect, it } from "vitest";
import { keepingTrouble, rulesAloneTrouble, troubleOf } from "../../../src/making/trouble.ts";
import { NOT_FETCHED } from "../../../src/making/worker-client.ts";

describe("troubleOf(outcome)", () => {
  it("says of refused files what the pipeline says", () => {
    const refused = {
      kind: "refused",
      message: "a.pdf: is no text",
      hint: "export a list",
    } as const;
    expect(troubleOf(refused, 1)).toEqual({ what: "a.pdf: is no text", hint: "export a list" });
    // One bad file among good ones can be done without.
    expect(troubleOf(refused, 2).hint).toBe(
      "export a list; or remove this one, and map the others",
    );
    // References are no papers, but may be asked for.
    const dois = ["10.1000/a", "10.1000/b"];
    expect(troubleOf(refused, 1, { kind: "dois", dois }).hint).toBe(
      "export a list. 2 DOIs are in what was pasted: put it into “Have papers found” instead",
    );
    expect(troubleOf(refused, 1, { kind: "query", query: "a list" }).hint).toBe("export a list");
  });

  it("speaks of pasted DOIs where the pasted text is in the way alone", () => {
    const refused = {
      kind: "refused",
      message: "broken.bib: is no BibTeX",
      hint: "mend it",
    } as const;
    const wanted = { kind: "around", doi: "10.1000/a" } as const;
    const others = "mend it; or remove this one, and map the others";
    expect(troubleOf({ ...refused, file: "broken.bib" }, 2, wanted).hint).toBe(others);
    expect(troubleOf(refused, 2, wanted).hint).toBe(others);
    expect(troubleOf({ ...refused, file: "Pasted text.txt" }, 2, wanted).hint).toBe(
      `${others}. 1 DOI is in what was pasted: put it into “Have papers found” instead`,
    );
  });

  it.each([
    [NOT_FETCHED, "connection"],
    ["Array buffer allocation failed", "fewer papers"],
    ["Out of memory", "fewer papers"],
    ["x is undefined", "defect of Paperweft"],
  ])("says what to do where the worker failed with “%s”", (message, hint) => {
    const trouble = troubleOf({ kind: "broken", message }, 1);
    expect(trouble.what).toContain(message);
    expect(trouble.hint).toContain(hint);
  });

  it("asks for it again, rather than speaking of a defect", () => {
    const message = "NotReadableError: The requested file could not be read";
    expect(troubleOf({ kind: "broken", message }, 1)).toEqual({
      what: "A file could not be read: it was changed, moved or removed meanwhile.",
      hint: "Choose the files again.",
    });
  });
});

describe("keepingTrouble(error)", () => {
  it.each([
    ["QuotaExceededError", "no room", "Free some space"],
    ["NotReadableError", "changed or moved", "Choose the files again"],
    ["InvalidStateError", "keeps nothing", "ordinary window"],
  ])("of %s says: %s", (name, what, hint) => {
    const trouble = keepingTrouble(new DOMException("", name));
    expect(trouble.what).toContain(what);
    expect(trouble.hint).toContain(hint);
  });

  it("takes what is no error of the browser for one that keeps nothing", () => {
    expect(keepingTrouble(new TypeError("indexedDB is null")).what).toContain("keeps nothing");
  });
});

describe("rulesAloneTrouble(hasMaps)", () => {
  it("says what is missing, and which map may be corrected", () => {
    expect(rulesAloneTrouble(false)).toEqual({
      what: "These are rules for terms, and the papers that they are about are missing.",
      hint: "Add the file of those papers, too.",
    });
    expect(rulesAloneTrouble(true).hint).toContain("“Correct…” at one of your maps");
  });
});
