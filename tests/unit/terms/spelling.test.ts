import { describe, expect, it } from "vitest";
import { normalizeWord } from "../../../src/terms/inflection.ts";

describe("american(word), as normalizeWord uses it", () => {
  it.each([
    ["behaviours", "behavior"],
    ["neurobehavioural", "neurobehavioral"],
    ["tumourigenesis", "tumorigenesis"],
    ["colourimetric", "colorimetric"],
    ["generalisation", "generalization"],
    ["characterised", "characterized"],
    ["familiarise", "familiarize"],
    ["optimisers", "optimizer"],
    ["analyse", "analyze"],
    ["catalysed", "catalyzed"],
    ["modelling", "modeling"],
    ["unlabelled", "unlabeled"],
    ["signalling", "signaling"],
    ["counsellors", "counselor"],
    ["centres", "center"],
    ["centred", "centered"],
    ["nanofibres", "nanofiber"],
    ["kilometres", "kilometer"],
    ["defence", "defense"],
    ["licence", "license"],
    ["programmes", "program"],
    ["catalogues", "catalog"],
    ["grey", "gray"],
    ["greyscale", "grayscale"],
    ["sulphate", "sulfate"],
    ["paediatrics", "pediatrics"],
    ["anaemia", "anemia"],
    ["hyperglycaemic", "hyperglycemic"],
    ["haemorrhages", "hemorrhage"],
    ["oestrogens", "estrogen"],
    ["oesophageal", "esophageal"],
    ["diarrhoea", "diarrhea"],
    ["anaesthesia", "anesthesia"],
    ["orthopaedic", "orthopedic"],
  ])("spells %s as %s", (british, american) => {
    expect(normalizeWord(british)).toBe(american);
  });

  it.each(
    (
      "advise exercise supervised unsupervised denoising raising enterprise promise precise stepwise " +
      "compromise expertise contour four hour controlling selling spelling compelled anaerobic " +
      "aesthetic phoenix genre acre parameter poetry cancellation entire does"
    ).split(" "),
  )("leaves %s alone", (word) => {
    expect(normalizeWord(word)).toBe(word);
  });

  it("makes one of no two words that only look alike", () => {
    expect(normalizeWord("IL4")).not.toBe(normalizeWord("IL13"));
    expect(normalizeWord("causal")).not.toBe(normalizeWord("casual"));
  });
});
