import { describe, expect, it } from "vitest";

import { splitNames } from "../../../../src/corpus/tables/names.ts";

describe("splitNames(cell)", () => {
  it.each([
    ["Scopus", "Quill, Ann M. (57219859113); Reed, Moss (8615389200)", "Quill, Ann M.|Reed, Moss"],
    ["Scopus before 2023", "Quill A.M., Reed M., van Fen O.", "Quill A.M.|Reed M.|van Fen O."],
    ["IEEE", "A. Quill; M. Reed", "A. Quill|M. Reed"],
    ["PubMed", "Quill A, Reed M, Fen O.", "Quill A|Reed M|Fen O"],
    ["Publish or Perish", "A Quill, M Reed...", "A Quill|M Reed"],
    ["OpenAlex", "Ann Quill|Moss Reed", "Ann Quill|Moss Reed"],
    ["BibTeX", "Quill, Ann and de la Fen, Ola Maria", "Quill, Ann|de la Fen, Ola Maria"],
    ["prose", "Ann Quill, Moss Reed, and Ola Fen", "Ann Quill|Moss Reed|Ola Fen"],
    ["initials after each comma", "Quill, A., Reed, M.", "Quill, A.|Reed, M."],
    ["one name", "Quill, Ann", "Quill, Ann"],
    ["one name with a particle", "van der Fen, Ola Maria", "van der Fen, Ola Maria"],
    ["one name in order", "Ann Quill", "Ann Quill"],
    ["a suffix", "Quill A., III; Reed M.", "Quill A., III|Reed M."],
    ["others", "Quill A, Reed M, et al.", "Quill A|Reed M"],
    ["ORCID", "Ann Quill (0000-0001-2345-678X); Moss Reed", "Ann Quill|Moss Reed"],
    ["Chinese", "王小明, 李雷", "王小明|李雷"],
    ["Chinese with its own comma", "王小明、李雷；韩梅", "王小明|李雷|韩梅"],
    ["lines", "Ann Quill\nMoss Reed", "Ann Quill|Moss Reed"],
    ["single words", "Plato, Aristotle, Hypatia", "Plato|Aristotle|Hypatia"],
  ])("reads %s", (_, cell, names) => {
    expect(splitNames(cell).join("|")).toBe(names);
  });
});
