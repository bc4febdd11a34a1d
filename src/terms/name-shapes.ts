/**
 * What has the shape of a name: "LLaVA-1.5", "AlpacaEval", "Pick-a-Pic", "Big Five".
 *
 * Shape alone decides nothing (names.ts weighs it with the company it keeps); here stands what the
 * letters say.
 */
import { EVALUATIVE, FUNCTION_LIKE, INSTRUMENTS, LIGHT_ALONE, PROCEDURES } from "./lexicon.ts";
import { remembered } from "./memory.ts";
import { isMarked } from "./name-marks.ts";
import type { FieldText, Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

/** Capitals that every field uses and that name no method. */
const ORDINARY = new Set(
  (
    "ai ml dl nlp cv ir hci iot gpu cpu tpu api sota sdk url pdf html json sql usa uk us eu un who " +
    "nih fda nsf phd md ci sd se iqr bmi auc roc mae mse rmse psnr ssim fid bleu rouge f1 auroc mrr " +
    "ndcg miou i ii iii iv v vi vii viii ix x xi xii ok vs dna rna mrna lncrna mirna hiv aids " +
    "covid-19 covid sars-cov-2 iid os ui ux id qa rl ood tv hpc pi co2 h2o 3d 2d a an the in on of " +
    // Tasks and fields of computing.
    "vlsi wifi wi-fi nli vqa ner nmt asr tts mt ocr vln vlp slu nlu nlg srl wsd irl drl marl lfd hri vr ar xr ugv uav auv rov " +
    "or aor hr ahr rr arr irr ci se bp fps rq rqs rct rcts icu qol ptsd adhd ibd copd ckd cvd " +
    "usd gdp ngo ceo " +
    "map50 ap50 ap75 map@50 cider cider-d meteor rouge-l rouge-1 rouge-2 bleu-1 bleu-4 wer cer eer auprc aupr " +
    "mpjpe pck lpips flops nds ade fde mos pesq fpr tpr fvd nll elbo youtube wikipedia twitter reddit facebook flickr instagram tiktok " +
    "rgb rgb-d gnss gps imu gpu cpu dof 6-dof roi slam re-id np-hard nphard np-complete lidar radar relu github openai xor cad iso snr eeg ecg emg mri fmri ct pet cnn rnn dnn gnn gcn ann mlp llm vlm mllm elearning e-learning ehealth mhealth map state-of-the-art sota et al however moreover abstract background objective method conclusion result introduction"
  ).split(" "),
);

const MONTHS_AND_DAYS = new Set(
  (
    "january february march april may june july august september october november december " +
    "monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/**
 * What has the shape of a citation, or of its key: "[FW16, AB04a]", "\\citet{FinchWood16}";
 * cited-authors.ts has those that surely name people.
 */
const CITATION =
  /\((?:e\.g\.,? |see |cf\. )?\p{Lu}[^()]{2,120}?,? (?:19|20)\d\d[a-z]?\)|\p{Lu}[\p{L}-]+(?:,? (?:and|&) \p{Lu}[\p{L}-]+)?(?: et al\.?)?,? \((?:19|20)\d\d[a-z]?\)|\p{Lu}[\p{L}-]+(?:['’]s)? \[(?:19|20)\d\d[a-z]?\]|\p{Lu}[\p{L}-]+ et al\b|\\cite[a-z]*\*?\{[^{}]{1,120}\}|\[\p{Lu}[\p{L}+]{1,9}\d\d[a-z]?(?:[,;] ?\p{Lu}[\p{L}+]{1,9}\d\d[a-z]?)*\]/gu;

/** Nouns that are counted. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    "aim appendix arm article case category chapter class cluster cohort committee criterion day " +
    "dimension domain equation example experiment factor figure goal grade group hypothesis item " +
    "lemma level lesson model month objective panel paper part period phase problem question report " +
    "research round scenario section session setting site stage step study table task team theme " +
    "theorem tier time topic trial type unit version volume wave week year zone"
  ).split(" "),
);

const MOST_WORDS = 6;

/** The ranges of a field that have a name's shape, in order; they do not overlap. */
export function nameRanges(field: FieldText): UnitRange[] {
  if (isShouting(field)) return [];
  const { units } = field;
  const cited = citations(field.text);
  const ranges: [number, number][] = [];
  let i = 0;
  while (i < units.length) {
    let to = i + 1;
    while (to < units.length && units[to]?.joint === "hyphen") ++to;
    const start = units[i]?.start ?? 0;
    const isCited = cited.some(([a, b]) => start >= a && start < b);
    if (!isCited && isNameWord(field, i, to)) {
      const end = withVersion(units, withoutTail(field, i, to), to);
      const isCut = end < to && /^\p{Lu}\p{Ll}+$/u.test(textOf(field, [i, end]));
      // "Action-driven": an ordinary word cut out of a longer one is no name.
      if (!isCut && !ORDINARY.has(textOf(field, [i, end]).toLowerCase())) ranges.push([i, end]);
    }
    i = Math.max(to, ranges[ranges.length - 1]?.[1] ?? 0);
  }
  return joinCapitalized(field, ranges);
}

/** What every citation has; most texts have none. */
const CITED = /(?:19|20)\d\d| et al|\\cite|\d[a-z]?\]/;

/** Where citations stand: start and end, exclusive. */
function citations(text: string): [number, number][] {
  if (!CITED.test(text)) return [];
  return [...text.matchAll(CITATION)].map((m) => [m.index, m.index + m[0].length]);
}

/** Whether capitals such as "AI" and "3D" are of the kind that every field uses. */
export function isOrdinary(surface: string): boolean {
  const lower = surface.toLowerCase();
  return ORDINARY.has(lower) || ORDINARY.has(lower.replace(/s$/, ""));
}

/** Titles in capitals throughout tell nothing by their capitals. */
export function isShouting({ units }: FieldText): boolean {
  let upper = 0;
  for (const { traits } of units) if ((traits & TRAIT.loud) !== 0) ++upper;
  return upper > 3 && upper * 2 > units.length;
}

/** "OOD-to-ID" */
function isAllOrdinary(word: string): boolean {
  const capitals = word.split(/[-‐‑–]/u).filter((part) => /\p{Lu}/u.test(part));
  return capitals.length > 1 && capitals.every(isOrdinary);
}

/** "mM", "kHz", "mmHg", "2.5dB" */
const UNIT_OF_MEASURE =
  /^(?:\d+(?:\.\d+)?[- ]?)?(?:[munpfkcdMGTµμ]?(?:Hz|Pa|Wh?|V|eV|J|N|M|L|l|Gy|Sv|Bq|Da|bps?|mol|m|g|s|A|F|K|B|dB|Nm|VA|IU)|mmHg|kcal|µM|μL|CO2e?|ppm)$/;

function isUnitOfMeasure(word: string): boolean {
  return UNIT_OF_MEASURE.test(word);
}

/** "Glu104Asp", "Thr150Ilefs", "V600E", "444_445delins…": changes of genes and proteins; "NCT02265588". */
function isIdentifier(word: string): boolean {
  return (
    /^(?:[A-Z][a-z]{2}|[A-Z])\d{2,}(?:[A-Z][a-z]{2}(?:fs)?|[A-Z]|del|fs|Ter)$/.test(word) ||
    /(?:del|ins|dup)[ACGT]*$/.test(word) ||
    /[ACGT]{8,}/.test(word) ||
    // Numbers under which trials are registered.
    /^(?:NCT|ISRCTN|ACTRN|ChiCTR|CRD|DRKS|UMIN|NTR)\w*\d{4,}$/.test(word)
  );
}

/**
 * Shapes that genes, molecules and measures have as well: "FANCD2", "IL-6", "mTERF", "miR-148a". In
 * medicine and biology they are those.
 */
export function isMolecular(surface: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\d-]*\d[\p{Lu}\d-]*(?:-[\p{L}\d]+)?$/u.test(surface) ||
    /^\p{Ll}{1,3}\p{Lu}/u.test(surface) ||
    /(?:RNAs?|DNAs?|mir)(?:-?\d|$)/i.test(surface) ||
    /^\p{Lu}\p{Ll}{0,3}\d/u.test(surface) ||
    /^\p{Lu}\p{Ll}+-\p{Lu}/u.test(surface)
  );
}

const CAMEL = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}/u;

function isNameWord(field: FieldText, from: number, to: number): boolean {
  // Most words: neither a capital nor a digit.
  if (isAllPlain(field.units, from, to)) return false;
  if (isCutByMarkup(field, to)) return false;
  const word = textOf(field, [from, to]);
  const first = field.units[from];
  const letters = lettersOf(word);
  if (first === undefined || letters === "no name") return false;
  if (letters === "name" || /^\p{Lu}[\p{Lu}\d]{1,9}s?$/u.test(first.text)) return true;
  // In a title every word has a capital, at the beginning of a sentence the first one.
  if (field.field === "title") return false;
  return (
    /^\p{Lu}\p{Ll}+/u.test(first.text) &&
    ["ADJ", "NOUN", "PROPN", "VERB"].includes(first.pos) &&
    !FUNCTION_LIKE.has(word.toLowerCase()) &&
    !EVALUATIVE.has(word.toLowerCase()) &&
    !isSentenceStart(field, from)
  );
}

/** "\\textbf{Le}ngth": markup in the middle of a word. */
function isCutByMarkup({ text, units }: FieldText, to: number): boolean {
  const end = units[to - 1]!.end;
  return text[end] === "}" && /^\}\p{Ll}/u.test(text.slice(end, end + 2));
}

/** What the letters of a word say by themselves. */
const lettersOf = remembered((word): "name" | "no name" | "either" => {
  if (word.length < 2) return "no name";
  if (isOrdinary(word) || isAllOrdinary(word) || isUnitOfMeasure(word) || isIdentifier(word))
    return "no name";
  // "boldI_p": cut out of a formula.
  if (/[_^]/.test(word)) return "no name";
  if (MONTHS_AND_DAYS.has(word.toLowerCase())) return "no name";
  // "propose tO", "ng/mL": two letters have no shape.
  if (!/[\p{L}\d].*[\p{L}\d].*[\p{L}\d]/u.test(word) && /\p{Ll}\p{Lu}/u.test(word))
    return "no name";
  if (/^\d+-?d(?:of)?s?$/i.test(word)) return "no name";
  // "det2geo", "k-means++"
  if (/^\p{Ll}{2,}\d\p{Ll}{2,}$|\p{L}{2}\+\+$/u.test(word)) return "name";
  if (!/\p{Lu}/u.test(word)) return "no name";
  return shapePoints(word) > 0 ? "name" : "either";
});

function isAllPlain(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; ++i) if (((units[i]?.traits ?? 0) & TRAIT.plain) === 0) return false;
  return true;
}

function isSentenceStart({ text, units, sentences }: FieldText, i: number): boolean {
  const unit = units[i];
  if (unit === undefined) return false;
  // "1) Language models": an enumeration's item begins like a sentence.
  if (/[\d\p{Ll}]\)\s*$/u.test(text.slice(Math.max(0, unit.start - 4), unit.start))) return true;
  return sentences[unit.sentence]?.start === unit.start;
}

/** What a hyphen adds to a name in titles: "LSTM-Based". */
const TAIL = /^(?:aware|based|driven|enabled|enhanced|guided|inspired|like|style)$/i;

/** "LLM-based", "GPT-style": the name ends where small words begin; "Pick-a-Pic" keeps its own. */
function withoutTail({ field, units }: FieldText, from: number, to: number): number {
  const isTail = (word: string): boolean =>
    /^\p{Ll}{2,}$/u.test(word) || (field === "title" && TAIL.test(word));
  let end = to;
  while (end - 1 > from && isTail(units[end - 1]?.text ?? "")) --end;
  return end;
}

/** "Llama 3", "Mask TextSpotter v3": a version after a space. */
function withVersion(units: readonly Unit[], end: number, to: number): number {
  const version = units[end];
  if (end !== to || version?.joint !== "space" || units[end + 1]?.joint === "hyphen") return end;
  const last = units[end - 1];
  // "Chapter 14", "Cancer 2": a word that is counted is no name.
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(last?.text ?? "");
  if (isWord && (COUNTED.has(last?.norm ?? "") || units.some(({ text }) => text === last?.norm)))
    return end;
  const isYear = /^(?:19|20)\d\d$/.test(version.text);
  const isAcronym = /^\p{Lu}{3,}$/u.test(units[end - 1]?.text ?? "");
  return /^v?[1-9]\d?(?:\.\d+)?$/.test(version.text) || (isYear && isAcronym) ? end + 1 : end;
}

/**
 * What the letters alone say, in points: mixed case and versions are made up, plain capitals are
 * not.
 */
export const shapePoints = remembered((surface): number => {
  const word = surface.replace(/(?<=\p{Lu})s$/u, "");
  let points = 0;
  // "MacKay"
  if (/^(?:Ma?c|De|Di|La|Le|O')\p{Lu}\p{Ll}+$/u.test(word)) return 0;
  // "TVminimization", "BERTbased": a space or a hyphen is missing.
  const glued = /^\p{Lu}{2,}(\p{Ll}{4,})$/u.exec(word)?.[1] ?? "";
  if (TAIL.test(glued) || (glued.length > 5 && PROCEDURES.has(glued))) return 0;
  // "CoM", "SfM": the small letter is an "of" or a "from".
  if (/^\p{Lu}[ofitaw]\p{Lu}{1,2}$/u.test(word)) return 0.5;
  if (CAMEL.test(word)) points += /^\p{Ll}/u.test(word) ? 1.5 : 2;
  if (/^\p{Ll}{2,}\d\p{Ll}{2,}$/u.test(word)) points += 1.5;
  // "RRT*", "k-means++"; "V*" is as often a symbol.
  if (isMarked(word) && /\p{L}{2}/u.test(word))
    points += word.endsWith("+") && !word.endsWith("++") ? 0.5 : 1.5;
  if (/\p{Lu}/u.test(word) && /\p{L}[-\s]?\d/u.test(word) && /^\p{L}{2}/u.test(word))
    points += /^\p{L}{3,}[-\s]?\d|^\p{Lu}\p{Ll}{2,}[-\s]?\d/u.test(word) ? 1.5 : 1;
  if (/\d\p{L}/u.test(word) && /^\p{L}/u.test(word)) points += 0.5;
  // "Bradley-Terry", "Arena-Hard-Auto"; "VQA-RAD", "TP-Transformer"; "C-MORE", "V-Net"
  if (isHyphenedWords(word)) points += 0.7;
  else if (/^\p{Lu}{2,}\d*-\p{Lu}\p{L}{2,}/u.test(word)) points += 1.4;
  else if (/^\p{Lu}\p{L}+-\p{Lu}|^\p{Lu}-(?:\p{Lu}{3,}|Net|Former|LoRA)$/u.test(word)) points += 1;
  return points;
});

/** "Arena-Hard-Auto", "Non-Cheating": words that each have a capital. */
export function isHyphenedWords(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(word);
}

/** "Anthropic Personas", "Big Five Personality Factors": capitals in a row are one name. */
function joinCapitalized(field: FieldText, ranges: readonly [number, number][]): UnitRange[] {
  const { units } = field;
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined[joined.length - 1];
    const adjoins =
      last?.[1] === from && units[from]?.joint === "space" && to - last[0] <= MOST_WORDS;
    if (adjoins && field.field !== "title") last[1] = to;
    else if (field.field !== "title") joined.push([capitalsFrom(field, from, to), to]);
    else joined.push([from, to]);
  }
  return withOwners(units, joined).filter(([from, to]) => {
    const unit = units[from];
    if (field.field !== "title" && isCutShort(field, from, to)) return false;
    // "Learning", "Model": capitals for emphasis.
    const isPlain = to - from === 1 && /^\p{Lu}\p{Ll}+$/u.test(unit?.text ?? "");
    // "Figure 1"
    if (isPlain && COUNTED.has(unit?.norm ?? "") && /^\d/.test(units[to]?.text ?? "")) return false;
    // "The VQA V1 dataset": the version of what has no name of its own.
    if (to - from === 1 && /^V\d+$/.test(unit?.text ?? "")) return false;
    return !(isPlain && LIGHT_ALONE.has(unit?.norm ?? ""));
  });
}

/** "Children's Depression Inventory" is named as a whole; "Google's BERT" is BERT. */
function withOwners(units: readonly Unit[], ranges: readonly [number, number][]): UnitRange[] {
  const whole = ranges.map(([from, to]): UnitRange => {
    const isOwned = units[from]?.joint === "possessive" && to - from > 1;
    const isInstrument = isOwned && INSTRUMENTS.has(units[to - 1]?.norm ?? "");
    return isInstrument && /^\p{Lu}\p{Ll}+$/u.test(units[from - 1]?.text ?? "")
      ? [from - 1, to]
      : [from, to];
  });
  return whole.filter(([, to], i) => to <= (whole[i + 1]?.[0] ?? Infinity));
}

/**
 * "Factually Augmented RLHF", "Big Five Personality Factors": inside a sentence, capitals before a
 * name belong to it, whatever words they are.
 */
function capitalsFrom(field: FieldText, from: number, to: number): number {
  const { units } = field;
  if (startsWithCapital(field, from)) return from - 1;
  let first = from;
  while (to - first < MOST_WORDS) {
    const before = units[first - 1];
    if (before === undefined || units[first]?.joint !== "space" || before.joint === "hyphen") break;
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(before.text) || isSentenceStart(field, first - 1)) break;
    if (FUNCTION_LIKE.has(before.text.toLowerCase()) || isOrdinary(before.text)) break;
    --first;
  }
  return first;
}

/** "Semantic Captioning" of "Semantic Captioning Using Brain Alignments": ordinary words of a longer title. */
function isCutShort(field: FieldText, from: number, to: number): boolean {
  const next = field.units[to];
  return (
    next?.joint === "space" &&
    /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(textOf(field, [from, to]))
  );
}

/** Whether a capitalised word that opens the sentence belongs to the name behind it. */
function startsWithCapital(field: FieldText, from: number): boolean {
  const before = field.units[from - 1];
  return (
    before !== undefined &&
    field.units[from]?.joint === "space" &&
    /^\p{Lu}\p{Ll}+$/u.test(field.units[from].text) &&
    isSentenceStart(field, from - 1) &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(before.text) &&
    ["ADJ", "NOUN", "PROPN"].includes(before.pos)
  );
}
