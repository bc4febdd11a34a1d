/**
 * Words that say something about a paper and nothing about its subject.
 *
 * "Novel approach", "experimental results", "significant improvement" are noun phrases of every
 * field and index terms of none. The lists hold words of academic English only; no word of a
 * particular field belongs here.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Judgements and quantities: cut from the front of a phrase. */
export const EVALUATIVE = words(`
  able above abundant accurate actual additional adequate advanced aforementioned all alternative ample another
  any apparent applicable appropriate arbitrary available average bad basic beneficial best better big both brief
  broad broader certain challenging clear close closer coherent common commonly comparable competitive
  complementary complete comprehensive compelling concrete consistent considerable conventional correct critical
  crucial current daily deep-rooted deeper desirable desired detailed different difficult distinct diverse due each
  earlier early easier easy effective efficient elaborate empirical encouraging enormous entire especially
  essential established even every evident exact excellent exciting existing expensive experimental explicit
  extensive extra extreme fair familiar far few fewer final fine first five following former four frequent full
  fundamental further future general good great greater growing half hard helpful high higher highest huge ideal
  identical immediate important impressive inadequate increasing inevitable inferior inherent initial
  innovative insightful insufficient interesting intriguing intuitive key known lack large-scale largely larger largest last late
  later latest latter least less limited little long longer lot low lower lowest main major many marked
  massive meaningful mere minimal minor modern modest more most much multiple naive near necessary
  negligible new newer next nine nontrivial notable noteworthy novel numerous obvious old
  older one ongoing only open-ended optimal ordinary original other outstanding overall own particular past perfect
  plausible poor popular possible potential powerful practical precise preliminary present presented previous prior
  profound prominent promising proper proposed proven quick quite radical rapid rare real realistic
  reasonable recent regular related relative relatively relevant remarkable representative required respective rich right
  rigorous robust rough same satisfactory second sensible separate serious seven several severe sheer short
  shorter significant similar simple simpler simplest single six sizable slight small smaller smallest so-called
  solid sophisticated sound special specific standard state-of-the-art state-of-art straightforward strict striking strong stronger
  strongest subsequent substantial subtle successful such sufficient suitable superior sure surprising systematic
  ten theoretical third thorough three tight total traditional tremendous trivial true two typical
  ultimate unclear unexpected unified unique unknown unlike unprecedented unsatisfactory unusual
  upcoming urgent useful usual valid valuable varied various vast versatile very viable vital weaker well
  whole wide wide-ranging widely widespread wider worse worst wrong year years zero sota top closely highly
  vanilla underlying aforesaid particularly extended
  resulting mentioned given so-far selected studied considered investigated observed reported obtained
  desired-state previously recently newly emerging evolving
`);

/** Heads that make no term, whatever stands before them. */
export const EMPTY_HEADS = words(`
  ability able abstract account accordance achievement addition advance advancement advantage aid aim
  amount amounts answer appendix application applications approach approache area article aspect assumption attempt
  attention-getting author availability avenue background baseline basis beginning benefit body bound-ary breakthrough bridge
  capacity care case category cause challenge chance change chapter characteristic choice circumstance claim
  class code collection combination community comparison complexity-wise component concept concern conclusion
  condition conference consequence consideration contrast contribution core cost-saving couple course day deal decade decrease
  definition deficiency degree demand demonstration description detail development difference difficulty direction
  disadvantage discovery discussion diversity-wise drawback ease effect effectiveness effort element emergence emphasis end
  error-free essence evidence example existence expectation experience experiment explanation extension extent
  fact factor failure family fashion feasibility feature field finding focus following form foundation-stone
  front future gain gap generality goal ground group growth guideline half hand help hope idea impact
  implication importance improvement inability increase indication influence inside insight instance
  interest introduction investigation issue item job key kind knowledge-wise lack leap lesson level light limitation line
  literature look lot magnitude majority manner margin material matter means mechanism-wise member merit
  method methodology mind minority mode month motivation nature need notion novelty number
  objective observation obstacle one opportunity option order outcome overview page pair paper paradigm-wise part
  participant-wise people percent percentage performance period person perspective phase phenomenon piece pillar place plan point
  position possibility potential practice practitioner presence problem procedure-wise process product progress
  promise proof property proportion proposal prospect purpose quality quantity question range rate
  reason recommendation reference regard region-wise relation relevance report research researcher respect rest result
  review rise role root route scale scenario scheme scholar scope section seminar sense series set setting shortcoming
  show side significance similarity-wise situation size solution sort source specific speed stage
  standard start state statement step strategy strength study style subject subset substance success sum superiority
  support survey talk target task team technique technology term test-bed theme thing thought time today tool
  topic trend turn type understanding usage use usefulness user utility validity value variant variety
  version view viewpoint volume way weakness week while whole wealth work worker world year yield gaps
  code-base github project http https url website link et al etc ie eg fig figure table eq appendix
  contrary first second third latter former other others many much several both none i ii iii iv
  hour minute day-to-day intuition viability efficacy superiority-wise variant shift advent heart
  building block demonstration step-change success-rate rationale formulation call inspiration perspective
`);

/** Heads that make a term only with a telling word before them: "binary classifier", "reward model". */
export const LIGHT_HEADS = words(`
  algorithm analysis architecture behavior benchmark bias capability classifier context control corpus criterion
  data database dataset design device distribution domain dynamics environment error estimation evaluation event
  feature feedback framework function generation human image information input instruction interaction
  interface knowledge label language layer learning loss map mapping measure mechanism metric model modeling
  module network object operation optimization outcome output parameter pattern policy prediction
  preference principle prior program protocol quality rate reasoning relationship representation resource
  response reward risk rule sample scale score sequence signal similarity space state strategy structure
  system technique test text theory tool training treatment understanding variable vector video weight word
  person patient child adult participant student sensor paradigm pipeline procedure simulation
  machine computer agent field scene group activity process factor level study procedure complexity
  accuracy precision recall time cost number measurement method
`);

/** Words that never open or close a term. */
export const FUNCTION_LIKE = words(`
  et al etc ie eg i e vs via per versus based using towards toward across within without among upon thus hence however therefore
  moreover furthermore additionally finally also well not no non only just then than et cetera other others
  e.g i.e cf respectively specifically particularly namely notably often usually typically mainly mostly
  this that these those there here it its our we they their you your he she his her who which what
  s t re ve ll d m x b c k n p q r x2013 x2014 amp lt gt quot nbsp
`);

/** Nouns that say what kind of thing a name names. */
export const KIND_NOUNS: ReadonlyMap<
  string,
  "method" | "model" | "dataset" | "benchmark" | "framework" | "tool"
> = new Map([
  ...[
    ..."dataset data-set corpus corpora collection database treebank testset repository cohort archive".split(
      " ",
    ),
  ].map((w) => [w, "dataset"] as const),
  ...[..."benchmark leaderboard challenge testbed suite competition task".split(" ")].map(
    (w) => [w, "benchmark"] as const,
  ),
  ...[
    ..."model network transformer encoder decoder agent architecture backbone detector classifier generator parser embedding llm vlm".split(
      " ",
    ),
  ].map((w) => [w, "model"] as const),
  ...[..."framework paradigm pipeline ecosystem".split(" ")].map((w) => [w, "framework"] as const),
  ...[
    ..."tool toolkit library platform software system package simulator engine interface questionnaire scale robot assistant app application inventory index instrument program".split(
      " ",
    ),
  ].map((w) => [w, "tool"] as const),
  ...[
    ..."algorithm method approach technique objective optimizer procedure strategy loss mechanism module scheme optimization training tuning estimator".split(
      " ",
    ),
  ].map((w) => [w, "method"] as const),
]);
