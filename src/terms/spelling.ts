/**
 * British spelling made American, so that "behaviour" and "behavior" are one word.
 *
 * Tables, not likeness: a rule holds for the stems and endings that stand here, and no word that
 * merely looks alike is touched ("advise", "contour", "controlling", "anaerobic").
 */

/** Whole words. */
const WORDS = new Map(
  pairs(`
    acknowledgement acknowledgment  aeroplane airplane  ageing aging  aluminium aluminum
    artefact artifact  benefitted benefited  benefitting benefiting  biassed biased
    carcase carcass  cheque check  cosy cozy  defence defense  disc disk  enrol enroll
    enrolment enrollment  focussed focused  focussing focusing  fulfil fulfill
    fulfilment fulfillment  gramme gram  instalment installment  jewellery jewelry
    judgement judgment  kilogramme kilogram  licence license
    offence offense  practise practice  practised practiced  practising practicing
    pretence pretense  programme program  skilful skillful  speciality specialty
    storey story  targetted targeted  tyre tire  wilful willful  woollen woolen
  `),
);

/** Parts of words, wherever they stand. */
const PARTS = new Map([
  // -our
  ...(
    "ardour armour behaviour candour clamour colour demeanour endeavour favour fervour flavour " +
    "harbour honour humour labour neighbour odour parlour rigour rumour saviour savour splendour " +
    "succour tumour valour vapour vigour"
  )
    .split(" ")
    .map((word) => [word, word.replace(/our$/, "or")] as const),
  // Greek and Latin diphthongs
  ...pairs(`
    aemi emi  aetiolog etiolog  amoeb ameb  anaesth anesth  archaeo archeo  caecum cecum
    caesar cesar  caesium cesium  coeliac celiac  encyclopaed encycloped  faec fec  foet fet  gynaec gynec  haem hem  homoeo homeo  kinaesth kinesth
    manoeuvre maneuver  manoeuvr maneuver  mediaev mediev  oedem edem  oesoph esoph  oestr estr  orthopaed orthoped
    paediatr pediatr  palaeo paleo  paraesth paresth  pnoea pnea  rrhoe rrhe  synaesth synesth
  `),
  ...pairs("catalogue catalog  grey gray  mould mold  plough plow  sceptic skeptic  sulph sulf"),
]);
const PART = new RegExp([...PARTS.keys()].join("|"), "g");

/** Words that double their l before an ending, American ones do not. */
const DOUBLING =
  "bevel cancel channel chisel counsel dial duel equal fuel funnel gravel initial jewel label " +
  "level marshal marvel model panel parcel pedal pencil pixel quarrel rival shovel signal spiral " +
  "stencil swivel total towel travel tunnel unravel";
const DOUBLED = new RegExp(`(${DOUBLING.replaceAll(" ", "|")})l(?=(?:ed|er|ing|or)$)`);

/** "centre", "nanofibres", "centred". */
const IN_RE = /(calib|cent|fib|goit|lit|lust|meag|met|mit|sab|scept|somb|spect|theat|tit)re(d?)$/;

const IN_OGUE = /(anal|dial|homol|orthol|paral)ogue(?=d?$)/;

const IN_YSE = /(?<=anal|catal|dial|electrol|hydrol|lyophil|paral|pyrol)ys(?=(?:e|ed|er|ing)$)/;

const IN_ISE = /is(?=(?:ation|e|ed|er|ing)$)/;

/** What stands before -ise in words that are spelt so everywhere; "wise" ends many. */
const ALWAYS_ISE = new RegExp(
  `^(?:dis|en|over|pre|re|self|un)?(?:${(
    "adv advert appr appra bru chast circumc compr comprom conc cru dem deno desp dev disgu " +
    "enterpr equipo exc exerc expert franch fundra improv inc lia mala merchand parad porpo pra prec " +
    "prem prom repr rev sunr superv surm surpr telev torto treat turquo upr"
  ).replaceAll(" ", "|")})$|w$`,
);

/** @param word - in small letters and in the singular */
export function american(word: string): string {
  const whole = WORDS.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 4) return word;
  const spelt = word
    .replace(PART, (part) => PARTS.get(part) ?? part)
    .replace(DOUBLED, "$1")
    .replace(IN_RE, (_, stem: string, past: string) => `${stem}er${past === "" ? "" : "ed"}`)
    .replace(IN_OGUE, "$1og")
    .replace(IN_YSE, "yz");
  const at = IN_ISE.exec(spelt);
  if (at === null || at.index < 3 || ALWAYS_ISE.test(spelt.slice(0, at.index))) return spelt;
  return `${spelt.slice(0, at.index)}iz${spelt.slice(at.index + 2)}`;
}

/** Words in pairs, the British first. */
function pairs(text: string): [string, string][] {
  const words = text.trim().split(/\s+/);
  return words.flatMap((word, i): [string, string][] =>
    i % 2 === 0 ? [[word, words[i + 1] ?? word]] : [],
  );
}
