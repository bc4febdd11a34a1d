import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { labelOf } from "../../../src/terms/naming.ts";
import { methodsOf, paper } from "./papers.ts";

function methods(title: string, abstract: string): string[] {
  return methodsOf(extractTerms([paper("a", title, abstract)])).map(
    ({ label, occurrences }) => label + (occurrences[0]?.relation === "introduces" ? "*" : ""),
  );
}

describe("names", () => {
  it("keeps capitals that belong to a name", () => {
    expect(
      methods("On songs", "We describe birds by the Nine Feather Colour Factors in this work."),
    ).toEqual(["Nine Feather Colour Factors"]);
  });

  it("takes no part of a longer name for one", () => {
    expect(
      methods("On songs", "We introduce FOWL: Feathered Onset-driven Wave Learning, for birds."),
    ).toEqual(["FOWL*"]);
  });

  it("takes no field of study for a method", () => {
    expect(
      methods("On screens", "We ask what Human-Computer Interaction (HCI) knows of bird songs."),
    ).toEqual([]);
  });

  it("knows what is new from what it is new for", () => {
    expect(
      methods(
        "On songs",
        "We use NestBench. We design four hard NestBench-specific tests of songs.",
      ),
    ).toEqual(["NestBench"]);
  });

  it("sees what the title opens with, and what was newly developed", () => {
    expect(
      methods(
        "Feather Guided Nest Network for Birds",
        "We find nests via a Feather Guided Nest network (FGNN). FGNN finds all of them.",
      ),
    ).toEqual(["FGNN*"]);
    expect(
      methods(
        "Asking birds",
        "The newly developed Scale of Nest Comfort (SNC) scale has ten items.",
      ),
    ).toEqual(["SNC*"]);
  });

  it("knows the names that a discipline knows, and longer names that hold one", () => {
    expect(
      methods("On songs", "We run SIFT and SVMs on KITTI and on Moving MNIST, with PyTorch."),
    ).toEqual(["KITTI", "Moving MNIST", "PyTorch", "SIFT", "SVMs"]);
  });

  it("takes letters that a paper spells out at its word", () => {
    expect(
      methods("On songs", "The intracranial pressure (ICP) of robots is low. ICP is a figure."),
    ).toEqual([]);
  });

  it("joins a known abbreviation with what it stands for, where no paper says so", () => {
    expect(
      methods("On songs", "We use RAG. Retrieval augmented generation helps the neural network."),
    ).toEqual(["RAG"]);
  });

  it("takes genes, mutations, measures and registered numbers for none", () => {
    expect(
      methods(
        "Genes of birds",
        "In patients the FANCD2 protein, miR-148a, mTERF and Glu104Asp were measured at 9 mM. " +
          "The disease was rare (aOR 0.81). Trial: NCT02265588.",
      ),
    ).toEqual([]);
  });

  it("lets numbers be versions of names alone", () => {
    expect(
      methods(
        "Chapter 14: On songs",
        "In Chapter 2 we use the Nestling 3 model. It compares Bird 2 with another bird.",
      ),
    ).toEqual(["Nestling 3"]);
  });

  it("reads no names from keywords, which have capitals as a title has", () => {
    const tagged = { ...paper("a", "On songs", "Birds sing."), keywords: "Drug-Related Nesting" };
    expect(methodsOf(extractTerms([tagged]))).toEqual([]);
  });

  it("takes people for none", () => {
    expect(
      methods("On songs", "Two chapters were written by Ada Finchley, as MacLark [1995] has it."),
    ).toEqual([]);
  });

  it("takes those who made a thing for no thing", () => {
    expect(
      methods(
        "On songs",
        "We extend the song constraint proposed by Larker and Finchwood. This trill measure, " +
          "that we call TRILL-U, generalizes Warbler and Chiffer's song measure.",
      ),
    ).toEqual(["TRILL-U*"]);
  });

  it("takes what people speak for none, and what machines read for one", () => {
    expect(
      methods(
        "On songs",
        "We write of birds in languages such as Amharic and in Feathery languages, and use the " +
          "Amharic datasets.",
      ),
    ).toEqual([]);
    expect(
      methods("On nests", "We introduce the Twiggy language for programs that watch many birds."),
    ).toEqual(["Twiggy*"]);
  });

  it("ends a title's name where its hyphen ties other words to it", () => {
    expect(
      methods("BirdBERT-Based Song Learning and LSTM-Driven Nests", "We listen to many birds."),
    ).toEqual(["BirdBERT", "LSTM"]);
    expect(methods("On nests", "We compare LSTMbased models with LSTM models.")).toEqual(["LSTM"]);
  });

  it("cuts no name at an and, nor one from a version", () => {
    expect(
      methods(
        "On nests",
        "Specifically, a Feathered and Unfeathered Nest Transfer (F2NT) is designed for birds.",
      ),
    ).not.toContain("Feathered");
    expect(methods("On nests", "We evaluate the model on the nest V1 dataset of birds.")).toEqual(
      [],
    );
  });

  it("takes a task for a method only where most papers introduce it", () => {
    const spelt = "Visual nest recognition (VNR) is hard. ";
    const uses = ["We compare VNR methods on the VNR dataset.", "The VNR benchmark has nests."];
    const papers = uses.map((text, i) => paper(String(i), "On nests", spelt + text));
    expect(methodsOf(extractTerms(papers))).toEqual([]);
    expect(
      methods(
        "On nests",
        "We propose Twig-Wise Nest Recognition (TNR), a method that finds nests.",
      ),
    ).toEqual(["TNR*"]);
  });

  it("takes no word for the letters that another paper spells out", () => {
    const papers = [
      paper("a", "On nests", "We introduce a Cloud Object Registry Engine (CORE) for nests."),
      paper("b", "On songs", "We ask whether the song and the Core of it are heard by birds."),
    ];
    expect(
      methodsOf(extractTerms(papers)).map(({ label, occurrences }) => [label, occurrences.length]),
    ).toEqual([["CORE", 1]]);
  });

  it("takes no words for names whose capitals spell one, nor for the kind of what they stand for", () => {
    expect(
      methods("COarse SOng pre-training for birds", "We learn from a coarse song. It is short."),
    ).toEqual([]);
    expect(
      methods(
        "On songs",
        "We introduce the ETC (Emotion, Trill, and Commonsense) framework for songs of birds.",
      ),
    ).toEqual(["ETC*"]);
    expect(
      methods("On nests", "DNPS (the Distributed Nest Production System) is a neural network."),
    ).toContain("Distributed Nest Production System");
  });

  it("reads no name out of a word that markup parts", () => {
    expect(
      methods(
        "On nests",
        "We propose a model called \\textbf{Le}ngth \\textbf{Tra}nsfer \\textbf{Net}works.",
      ),
    ).toEqual([]);
  });

  it("counts a paper's own meaning of an abbreviation apart", () => {
    const papers = [
      paper(
        "a",
        "Nests",
        "We propose the song recognizer (SR), a model of birds. The SR model sings.",
      ),
      ...["b", "c"].map((key) =>
        paper(key, "Images", "Image sharpening (IS) or song repetition (SR) is old. SR is hard."),
      ),
    ];
    expect(methodsOf(extractTerms(papers)).map(({ aliases }) => aliases)).toEqual([
      ["SR", "song recognizer"],
    ]);
  });

  it("gives many of a kind no name, and few of them theirs", () => {
    expect(methods("On songs", "We compare six BSR algorithms of birds with each other.")).toEqual(
      [],
    );
    expect(methods("On songs", "We listen to the KTH-SONG2, FMD and DTD datasets.")).toEqual([
      "DTD",
      "FMD",
      "KTH-SONG2",
    ]);
  });
});

describe("the company of names", () => {
  it.each([
    ["a list behind what they are", "We test on four benchmarks, i.e., TWIGS and EGGDT."],
    ["a bracket behind a method", "It beats an older method (TWIGS) of birds, and EGG-NET."],
    ["a word before their kind", "It does well on the TWIGS multilingual benchmark of birds."],
    ["a robot", "It was run on the TWIGS humanoid robot, in a wood."],
    ["the kind before them", "Runs on the open benchmark TWIGS show that it sings."],
    ["letters with a hyphen", "We listen to the birds on TWIGS-RAD, at any time."],
  ])("names things by %s", (_, abstract) => {
    expect(methods("On nests", abstract).join()).toContain("TWIGS");
  });

  it.each([
    ["problems", "We study influence among birds, the TWIG problem of nests, in TWIG problems."],
    ["adjectives of people", "We propose a Finchian method of birds. The Finchian model sings."],
    ["keys of citations", "Older methods, i.e., [TWIGS20, EGG21], and \\citet{NestOwl18}, sing."],
    ["figures", "This paper introduces a new robot (Figure 1) for many birds."],
    ["metrics and sources", "We listen to YouTube songs, and reach 60 AP50 and a CIDEr of 1."],
    ["subjects", "Recent work on Deep Learning, and on Virtual Reality datasets, is about birds."],
    ["places", "We listen to birds, with a focus on New Finchland and on many woods."],
  ])("takes no %s for one", (_, abstract) => {
    expect(methods("On nests", abstract)).toEqual([]);
  });

  it("reads titles that begin with a name, and those that begin with words", () => {
    expect(methods("T-NEST: Learning to Sing", "Birds sing in a wood.")).toEqual(["T-NEST*"]);
    expect(methods("Non-Singing Birds Revisited: A New Look", "Birds sing in a wood.")).toEqual([]);
    expect(
      methods("nestfindr: A Library for Birds", "We introduce nestfindr, a library of nests."),
    ).toEqual(["nestfindr*"]);
  });

  it("knows what measures and studies are called", () => {
    expect(
      methods("On birds", "In patients a Finchland Integrated Nesting (FIN) score was measured."),
    ).toEqual(["FIN"]);
    expect(
      methods("On birds", "The disease of patients was told by the Children's Nest Inventory."),
    ).toEqual(["Children's Nest Inventory"]);
    expect(methods("Hearts of birds: The TWIG study", "Birds sing in a wood.")).toEqual(["TWIG"]);
  });

  it("takes no breed for a method, however often it does something", () => {
    const text =
      "The disease of Great Finchland Terriers (GFTS) is rare in dogs. GFTS exhibit it, GFTS show " +
      "a gene, GFTS have blood. With GFTS, treatment is long. GFTS use it.";
    expect(methods("Hearts of dogs", text)).toEqual([]);
  });
});

describe("labelOf", () => {
  it("prefers a noun phrase to what is done", () => {
    const forms = new Map([
      ["align bird models", 3],
      ["Aligning Bird Models", 2],
      ["Bird model alignment", 1],
    ]);
    expect(labelOf(forms, false)).toBe("bird model alignment");
  });

  it("writes a shouted title's words small, and acronyms as they are", () => {
    expect(labelOf(new Map([["NEST WATCHING SYNDROMES", 1]]), false)).toBe(
      "nest watching syndrome",
    );
    expect(labelOf(new Map([["VLN agents", 1]]), false)).toBe("VLN agent");
  });
});
