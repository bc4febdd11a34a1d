/**
 * Words that say something about a paper and nothing about its subject.
 *
 * "Novel approach", "experimental results", "significant improvement" are noun phrases of every
 * field and index terms of none. The lists hold words of academic English only; no word of a
 * particular field belongs here.
 */
import type { MethodKind } from "../term-rules.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Judgements, quantities and order: a term does not begin with one, unless a hyphen binds it. */
export const EVALUATIVE = words(`
  able above additional aforementioned aforesaid all another any appropriate available bad best
  better both brief certain challenging clear closely common commonly compelling considerable
  crucial current desirable desired different diverse due each earlier easy effective encouraging
  enormous especially essential even every evident excellent exciting existing expensive extensive
  extra extreme few fewer final first five following former four further future given good great
  greater growing helpful higher highest highly huge identical immediate important impressive
  improved increasing inferior innovative insightful insufficient interesting intriguing key known
  large-scale largely larger largest last lately later latest latter least less lesser little longer
  lower lowest main mainly major many marked massive meaningful mere minor more most much necessary
  negligible new newer newly next nine notable noteworthy novel numerous obvious old older one only
  original other our outstanding overall own particular particularly past plausible poor popular
  possible preliminary present presented previous previously primary prior promising proposed proven
  quite rapid rare reasonable recent recently relatively relevant remarkable required respective
  resulting same satisfactory second separate serious seven several severe shorter significant
  similar simple simpler simplest single six sizable slight so-called some sophisticated special
  specific state-of-the-art state-of-art straightforward striking stronger strongest studied
  subsequent substantial successful such sufficient suitable superior sure surprising ten third
  thorough three top tremendous true two typical ultimate unclear underlying unexpected unknown
  unlike unprecedented unusual upcoming urgent useful usual valuable varied various vast very viable
  vital well whole wide widely widespread wider worse worst wrong zero sota
`);

/** Heads that make no term, whatever stands before them. */
export const EMPTY_HEADS = words(`
  ability abstract accordance account achievement addition advance advancement advantage aid aim amount answer appendix
  approach aspect attempt author avenue beginning benefit breakthrough care-taking challenge chance
  chapter choice circumstance claim comparison conclusion consequence consideration contrary contrast
  contribution core couple course day decade degree demand detail difficulty disadvantage drawback
  ease effectiveness effort emphasis end endeavor essence evidence example existence explanation extent fact
  fashion figure finding focus former future gain goal-setting half hand heart help hope
  hour idea impact implication importance improvement inability inclusion increase indication insight
  instance interest introduction issue kind lack latter limitation line literature look lot majority
  manner many material-wise meaning-wise merit month motivation need notion novelty number observation
  obstacle one opportunity option other others overview page paper part perspective place plan point
  possibility prerequisite presence proof-wise proportion prospect purpose quantity question
  reason recommendation regard relevance report rest result review rise role root section several
  shortcoming side significance situation solution sort stage start statement step strength success
  sum superiority table table-top talk team term thing thought thus time today topic trend type
  understanding-wise usage use usefulness variety version view viewpoint viability way weakness week
  while whole wealth work year yield github http https url website link et al etc ie eg fig eq i ii
  iii iv none both advent rationale inspiration member piece rate-limiting acting arising belonging
  consisting containing existing interacting involving occurring operating requiring residing
  undergoing varying
`);

/** Phrases of research reports: in the text of any paper, and no paper's subject. */
export const STOCK_PHRASES: readonly string[] = `
ablation study
baseline method
case study
common practice
competitive performance
comprehensive evaluation
data set
empirical analysis
empirical evaluation
empirical evidence
empirical study
evaluation metric
experimental evaluation
experimental study
ground truth
high probability
high quality
large scale
model performance
numerical example
numerical experiment
numerical simulation
qualitative analysis
quantitative analysis
real world
real-world application
real-world data
real-world dataset
real-world scenario
research direction
simulation study
source code
state-of-the-art method
state-of-the-art performance
state-of-the-art result
standard deviation
systematic review
theoretical analysis
theoretical foundation
theoretical framework
theoretical guarantee
training process
user study
`
  .trim()
  .split("\n");

/** Words that say too little to be a term alone, though they may head one: "reward model". */
export const LIGHT_ALONE = words(`
  ability accuracy action activity adult agent algorithm analysis application architecture area
  assessment assumption attribute barrier baseline behavior benchmark bias bound capability capacity
  case category cause change characteristic child class classifier code collection combination
  community complexity component computation computer concept concern condition constraint content
  context control corpus cost country criterion data database dataset decision decrease definition
  demonstration description design detection development device difference dimension direction
  discovery discussion distance distribution domain dynamics effect effectiveness efficiency element
  environment error estimate estimation evaluation event experience experiment expert extension factor
  failure family feature feedback field following form formulation framework function future generation goal
  ground group growth guideline human hypothesis image implementation improvement individual
  influence information input instruction intelligence interaction interface intervention item
  knowledge label language layer learning length level life limit list location logic loss machine
  management map mapping material mean measure measurement mechanism method methodology metric
  minimum mode model modality modeling modification module nature network node object objective
  operation operator order outcome output pair parameter participant participation patient pattern
  people percent percentage performance period person phase phenomenon picture platform policy
  population position potential power practice practitioner precision prediction preference principle
  probability problem procedure process product production program progress project property
  proposal prototype quality range rate ratio reality realization recall reduction reference region
  relation relationship representation requirement research researcher resource response reward risk
  rule sample scale scene scenario scheme score search selection sense sensor sequence series service
  session set setting shape shift show signal similarity simulation site size skill society software
  source space specification speed stability standard state statistic strategy structure student
  study style subject subset support surface survey system target task technique technology test
  text theory threshold tool tradeoff training transfer treatment trial truth tuning unit
  understanding update usability user utility validation validity value variable variant variation
  vector video volume weight word world including using based aligning improving maintaining
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
export const KIND_NOUNS: ReadonlyMap<string, MethodKind> = new Map([
  ...[
    ...words(
      "dataset data-set corpus corpora collection database treebank testset repository cohort archive registry biobank trial rct survey",
    ),
  ].map((w) => [w, "dataset"] as const),
  ...[...words("benchmark leaderboard challenge testbed suite competition task")].map(
    (w) => [w, "benchmark"] as const,
  ),
  ...[
    ...words(
      "model network transformer encoder decoder agent architecture backbone detector classifier generator parser embedding llm vlm",
    ),
  ].map((w) => [w, "model"] as const),
  ...[...words("framework paradigm pipeline ecosystem")].map((w) => [w, "framework"] as const),
  ...[
    ...words(
      "tool toolkit toolbox library platform software system package simulator engine interface questionnaire scale robot humanoid assistant app application inventory index instrument language service checklist toolset",
    ),
  ].map((w) => [w, "tool"] as const),
  ...[
    ...words(
      "algorithm method methodology approach technique objective optimizer procedure strategy loss mechanism module scheme optimization training tuning estimator measure",
    ),
  ].map((w) => [w, "method"] as const),
]);

/** Heads of what is done rather than studied: "direct preference optimization". */
export const PROCEDURES = words(`
  optimization tuning finetuning training pretraining shaping cloning distillation sampling decoding
  estimator regression descent prompting engineering transform decomposition factorization
  search clustering therapy assay microscopy spectroscopy spectrometry chromatography sequencing
  analysis algorithm method test quantization pruning regularization normalization filter square
  propagation minimization maximization programming discrepancy
  factorisation psychotherapy needling imputation carlo
`);

/** Heads of what is measured with: "Beck Depression Inventory". */
export const INSTRUMENTS = words(`
  suite benchmark dataset distance score scale inventory test questionnaire index survey checklist
  examination assessment battery registry cohort biobank database corpus challenge
`);

/** Heads of a subject, a state or a task: what is studied, whoever writes it with capitals. */
export const SUBJECTS = words(`
  problem setting disease disorder syndrome effect condition injury failure cancer infection group
  patient symptom intelligence vehicle freedom
`);

/** Words beside which a name is that of a gene, a cell or a disease. */
export const BIOLOGICAL_NOUNS = words(`
  allele antibody antigen cell chromosome deficiency disease enzyme expression gene genotype haplotype
  infection inhibitor kinase ligand lncrna locus mirna microrna mouse mrna mutant mutation outbreak
  pandemic patient pathway peptide phosphorylation polymorphism promoter protein receptor signaling
  strain syndrome variant virus
`);

/** Words of medicine, biology, ecology and psychology. */
export const LIFE_NOUNS = words(`
  adolescent allele animal anxiety biodiversity biomass bird blood bone brain breed cancer cardiac cell
  child chromosome chronic clinic clinical clinician concentration depression diagnosis disease
  disorder dog dose drug ecological ecosystem enzyme fish forest gene genetic genome genomic genotype
  grassland habitat heart health healthcare hospital immune infection inflammatory intervention
  knee lesion medical medicine metabolic microbial mouse muscle mutation nurse nursing pain
  participant pathway patient physician plant plasma population prevalence prognosis prognostic
  protein psychological psychosocial pulmonary questionnaire randomized rat receptor restoration
  river seedling serum soil species specimen surgery surgical survival symptom syndrome tissue
  treatment trial tumor vegetation veterinary virus wildlife woman youth
`);

/** Words of computing and engineering. */
export const COMPUTING_NOUNS = words(`
  accuracy agent algorithm architecture artificial automatic baseline benchmark classifier code
  computation computational computer controller convergence convex dataset decoder deep detector
  embedding encoder end feature fine framework graph image inference kernel label language
  latent learned learning llm machine manipulator map matrix model multi multimodal network neural
  object online optimization parameter policy pose prompt robot robotic robust scene semantic sensor
  software sparse supervised task token training trajectory transformer unsupervised user video
  vision visual
`);

/** Words in the names of places, bodies and publishers. */
export const PLACES_AND_BODIES = words(`
  academy africa african agency america american asia asian association australia authority board britain
  british bureau canada center central china chinese city clinic college commission committee
  company conference coast corporation council county department east eastern europe european
  faculty federation foundation germany government group hospital inc india institute
  international island japan journal kingdom laboratory lake ltd ministry mountain national nation
  north northern ocean office organization park plateau press program province region republic
  reserved right river school sea service siberia society south southern state union united
  university valley west western world record copyright elsevier springer wiley ieee acm apa
`);

/** The small words that English prose cannot do without (english.ts). */
export const ENGLISH_WORDS = words(`
  the of and to a in is that for with as on by we are this an be from which our it can at or
  their these has have not was were using between into than its but also how they such may
  been more both while however through under among after during
`);

/** Determiners, pronouns and auxiliaries: no term opens with one of them. */
export const OPENING_NONE = words(`
  the an this that these those our their its his her we they it which such
  can could may might must shall should will would be been is are was were has have had do does
`);

/** What no English title has, and most long ones in German and the Romance languages do. */
export const FOREIGN_WORDS = words(`
  der die das und von für mit im zur zum auf bei einer eines la le les des du et pour dans sur
  une el los las del y en para una il lo gli della di nel che os da dos uma
`);
