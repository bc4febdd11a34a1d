/**
 * The page that makes a map of a visitor's own papers, on the visitor's own device.
 *
 * One thing is shown at a time: the form, the work, or what was made. Whatever fails leads back to
 * the form, as it was left; the maps that are kept stay until the new one is whole, and but for the one
 * that it takes the place of, after it.
 */
import { correctedIn, keptPage } from "../dataset/kept-address.ts";
import {
  keepMap,
  type KeptEntry,
  type KeptSource,
  listKept,
  type MadeMap,
} from "../dataset/kept.ts";
import { pastedAddress } from "./address-words.ts";
import { readAsked } from "./asked.ts";
import { MANY_PAPERS } from "./chosen.ts";
import { listenToDrops } from "./dropping.ts";
import { EXAMPLE_TITLE, exampleSource } from "./example.ts";
import { mountFindView } from "./find-view.ts";
import { mountForm } from "./form.ts";
import { mountKeptList } from "./kept-list.ts";
import { canOpenPages, holdPage } from "./leaving.ts";
import type { Outcome } from "./make-map.ts";
import { mountMadeView } from "./made-view.ts";
import { nameWords } from "./name-words.ts";
import { nameMap, type Naming } from "./naming.ts";
import { find } from "./parts.ts";
import { buildReport, madeWords } from "./report.ts";
import { papersOf } from "./rules-files.ts";
import { wayAt } from "./steps.ts";
import {
  goneTrouble,
  keepingTrouble,
  rulesAloneTrouble,
  troubleOf,
  type Trouble,
} from "./trouble.ts";
import { mountWebFiles } from "./web-files.ts";
import { mountWorkView } from "./work-view.ts";
import { createMaker } from "./worker-client.ts";

/** The map is shown whole for a moment, before the page gives way to it; milliseconds. */
const SEEN_MS = 700;

const NOTHING: Trouble = {
  what: "There is nothing here yet.",
  hint: "Choose a file, have papers found, give an address, or paste some text.",
};

/** What to do with a map that is to be corrected. */
const CORRECT =
  "Add a file of rules for its terms, such as terms.yaml, or paste them below; the map is then made again in its own place.";

/**
 * Brings the page to life.
 *
 * @param root - `[data-make-page]`, with the site's own path in `data-site`
 */
export function startMakePage(root: HTMLElement): void {
  const site = root.dataset["site"]!;
  const status = find(root, "status", HTMLElement);
  const announce = (text: string): void => {
    status.textContent = text;
  };
  const maker = createMaker();
  let working: AbortController | null = null;
  /** Of the map that was made last. */
  let shownTitle = "";
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const form = mountForm(root, {
    intend: () => maker.warmUp(),
    submit: () => void make(form.sources()),
    tryExample() {
      form.load([exampleSource()], EXAMPLE_TITLE);
      void make(form.sources());
    },
    announce,
    changed() {
      tellName();
      web.showLink(form.sources());
    },
    addressOf: (content) => web.addressOf(content),
  });
  const web = mountWebFiles(root, {
    add(files) {
      maker.warmUp();
      return form.add(files, []);
    },
    make: () => void make(form.sources()),
    declined: () => showForm(),
    tell: (trouble) => form.tell(trouble),
    announce,
  });
  const finding = mountFindView(root, {
    found(file, notes) {
      maker.warmUp();
      web.endOffer();
      void form.add([file], notes);
    },
    readAddress: (text) => web.read(text),
  });
  const work = mountWorkView(root, () => working?.abort(), announce);
  const made = mountMadeView(root, {
    another() {
      form.load([], "");
      showForm();
    },
    correct() {
      form.load(form.sources(), shownTitle, [CORRECT]);
      showForm();
      announce(CORRECT);
    },
  });
  /** Hands what a map was made from back to the form, where that is still kept. */
  const takeUp = (
    map: KeptEntry,
    sources: readonly KeptSource[],
    notes: readonly string[],
  ): boolean => {
    if (sources.length > 0) form.load(sources, map.title, notes);
    else form.tell(goneTrouble(map.title));
    return sources.length > 0;
  };
  const kept = mountKeptList(root, site, {
    again(map, sources) {
      if (takeUp(map, sources, [])) void make(sources, { title: map.title, replaces: map });
    },
    correct(map, sources) {
      if (!takeUp(map, sources, [CORRECT])) return;
      showForm();
      announce(CORRECT);
    },
    changed: () => tellName(),
    announce,
  });
  /** Says what the map is called that would be made now. */
  const tellName = (): void => {
    const [sources, title] = [form.sources(), form.title()];
    const hasName = papersOf(sources).length > 0 || title !== undefined;
    const naming = hasName ? nameMap(title, sources, kept.maps()) : null;
    form.tellName(...nameWords(naming, Date.now()));
  };

  const showForm = (trouble?: Trouble): void => {
    clearTimeout(leaving);
    working = null;
    web.stop();
    work.show(false);
    made.hide();
    form.show(true);
    announce("");
    if (trouble !== undefined) form.tell(trouble);
    void kept.refresh();
  };

  /** Why no map is made of what is there; null where one can be. */
  const refusalOf = (sources: readonly KeptSource[]): Trouble | null => {
    const pasted = pastedAddress(form.pasted());
    if (pasted !== null) return pasted;
    if (sources.length === 0) return NOTHING;
    return papersOf(sources).length === 0 ? rulesAloneTrouble(kept.maps().length > 0) : null;
  };

  const make = async (sources: readonly KeptSource[], as?: Naming): Promise<void> => {
    if (working !== null) return;
    const refusal = refusalOf(sources);
    if (refusal !== null) {
      // What there is to mend is in the form.
      web.endOffer();
      form.tell(refusal);
      return;
    }
    working = new AbortController();
    const { signal } = working;
    finding.stop();
    web.stop();
    kept.hide();
    form.show(false);
    work.show(true);
    const release = holdPage();
    try {
      const onProgress: Parameters<typeof maker.make>[1]["onProgress"] = (progress) => {
        const { stage, done, total } = progress;
        const way = wayAt(stage, total === undefined ? 0 : (done ?? 0) / total);
        if (way !== null) work.progress(way);
        if (stage === "terms" && (total ?? 0) > MANY_PAPERS) work.tellLarge();
      };
      // As it is now: another page may have kept a map meanwhile.
      const all = await listKept(site).catch(() => kept.maps());
      const name = as ?? nameMap(form.title(), sources, all);
      const request = { sources, title: name.title };
      await finish(await maker.make(request, { onProgress, signal }), sources, name);
    } catch (error) {
      if (!signal.aborted) throw error;
      showForm();
      announce("Stopped. Nothing was changed.");
    } finally {
      release();
    }
  };

  const finish = async (
    outcome: Outcome,
    sources: readonly KeptSource[],
    { replaces }: Naming,
  ): Promise<void> => {
    if (outcome.kind !== "made") {
      showForm(troubleOf(outcome, papersOf(sources).length, readAsked(form.pasted())));
      return;
    }
    const { title, summary, withoutAbstract, hints, rules, files } = outcome;
    const map: MadeMap = { title, papers: summary.papers, sources };
    work.finish();
    let address: string;
    try {
      address = keptPage(site, await keepMap(site, map, files, { madeAt: Date.now(), replaces }));
    } catch (error) {
      showForm(keepingTrouble(error));
      return;
    }
    const report = buildReport(summary, withoutAbstract, hints, rules);
    shownTitle = title;
    working = null;
    work.show(false);
    const canOpen = canOpenPages(navigator);
    made.show({ title, address }, summary, report, canOpen);
    announce(madeWords(report, rules));
    if (!report.matters && canOpen) leaving = setTimeout(() => location.assign(address), SEEN_MS);
  };

  listenToDrops({
    hover(isOver) {
      root.toggleAttribute("data-over", isOver);
      if (isOver) maker.warmUp();
    },
    dropped(files, notes) {
      if (working !== null) {
        announce("One map at a time: stop this one first.");
        return;
      }
      showForm();
      void form.add(files, notes);
    },
  });
  addEventListener("pageshow", ({ persisted }) => {
    // Back from the map: the page stands as it was left, with the map that it made.
    if (persisted && working === null && !web.isOffering()) showForm();
  });
  form.begin();
  web.begin();
  const corrected = correctedIn(new URLSearchParams(location.search));
  void kept.refresh().then(() => {
    if (corrected !== null && working === null) kept.correct(corrected);
  });
}
