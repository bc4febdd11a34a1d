/**
 * Names that a whole discipline knows, and so does not explain: "we evaluate on KITTI", "SIFT
 * features", "the BDI".
 *
 * Neither shape nor company gives them away, as papers write them without a word on what they are.
 * The list is what the textbooks, the benchmarks' overviews and the handbooks of tests of each
 * discipline name first. Letters mean other things elsewhere (ICP is an algorithm, and the pressure
 * in a skull), so each part says for which papers it holds, and a paper that spells out its letters
 * is taken at its word.
 */
import { spellingOf } from "./key.ts";
import { isShouting } from "./name-shapes.ts";
import type { MethodKind } from "./term.ts";
import { type FieldText, type Unit, UNIT } from "./text.ts";
import { TRAIT } from "./traits.ts";
import type { UnitRange } from "./unit-range.ts";

/** What papers a name is known in. */
export type Discipline = "any" | "computing" | "life";

export interface KnownName {
  readonly kind: MethodKind;
  readonly discipline: Discipline;
}

interface Part extends KnownName {
  /** One name a line, or several with commas between them; capitals as they are always written. */
  readonly names: string;
}

const PARTS: readonly Part[] = [
  {
    discipline: "computing",
    kind: "dataset",
    names: `
ImageNet, ImageNet-1K, ImageNet-21K, Tiny ImageNet, TinyImageNet, miniImageNet, mini-ImageNet, tieredImageNet
CIFAR, CIFAR-10, CIFAR-100, CIFAR10, CIFAR100, MNIST, Fashion-MNIST, FashionMNIST, EMNIST, SVHN, STL-10, STL10
Omniglot, CelebA, CelebA-HQ, FFHQ, LSUN, LFW, MegaFace, VGGFace2, Places365, Caltech, Caltech-101, Caltech-256
Caltech101, Caltech256, CUB-200, CUB-200-2011, PASCAL VOC, Pascal VOC, PASCAL, VOC2007, VOC2012, COCO, MS COCO, MSCOCO, MS-COCO
Microsoft COCO, LVIS, Objects365, OpenImages, Visual Genome, Flickr30k, Flickr30K, Conceptual Captions, LAION
LAION-5B, LAION-400M, RefCOCO, VQAv2, VQA 2.0, VQA v2, GQA, CLEVR, TextVQA, OK-VQA, ScienceQA, DocVQA
Cityscapes, ADE20K, CamVid, KITTI, SemanticKITTI, nuScenes, Waymo Open Dataset, Argoverse, BDD100K, nuPlan, ApolloScape
ScanNet, ShapeNet, ModelNet, ModelNet10, ModelNet40, S3DIS, Matterport3D, SUN RGB-D, SUNRGB-D, NYU Depth, NYUv2, NYU-v2, NYU Depth V2
TUM RGB-D, EuRoC, EuRoC MAV, ETH3D, Tanks and Temples, DTU, Middlebury, Sintel, FlyingChairs, FlyingThings3D, YCB, YCB-Video, LINEMOD
Kinetics, Kinetics-400, Something-Something, UCF101, UCF-101, UCF Sports, HMDB51, HMDB-51, ActivityNet, Charades, THUMOS14, THUMOS'14
Epic-Kitchens, EPIC-Kitchens, EPIC-KITCHENS, Ego4D, NTU RGB+D, MSR-VTT, MSRVTT, MSVD, HowTo100M, YouCook2, DAVIS, YouTube-VOS
OTB, OTB100, LaSOT, GOT-10k, TrackingNet, MOT16, MOT17, MOT20, Market-1501, Market1501, DukeMTMC, DukeMTMC-reID, CUHK03, MSMT17
Human3.6M, MPII, MPI-INF-3DHP, 3DPW, AMASS, HumanML3D, Office-31, Office-Home, VisDA-2017, ICDAR, ICDAR2015, TotalText, Total-Text, FERET, CASIA
Penn Treebank, PTB, WikiText, WikiText-2, WikiText-103, OntoNotes, CoNLL-2003, CoNLL-2012, PropBank, FrameNet, WordNet, VerbNet
SNLI, MultiNLI, MNLI, XNLI, SciTail, SST-2, SQuAD, TriviaQA, HotpotQA, NewsQA, CoQA, QuAC, MS MARCO, BEIR
DocRED, TACRED, SemEval, SemCor, CNN/DailyMail, CNN/Daily Mail, XSum, Gigaword, Europarl, IWSLT, WMT14, MultiWOZ, Common Crawl, C4
BookCorpus, ROCStories, IMDB, MovieLens, Netflix Prize, Yelp, 20 Newsgroups, Reuters-21578, RCV1, Cora, Citeseer, CiteSeer
OGB, Freebase, FB15k, FB15k-237, WN18, WN18RR, YAGO, DBpedia, Wikidata, ConceptNet, ATOMIC
LibriSpeech, TIMIT, VoxCeleb, AudioSet, Switchboard, LJSpeech, IEMOCAP, GLUE, SuperGLUE
D4RL, RoboNet, BridgeData, Open X-Embodiment, R2R, RxR, ALFRED, CALVIN, LIBERO, UCI Machine Learning Repository
Anthropic HH, HH-RLHF, UltraFeedback, ShareGPT, PKU-SafeRLHF, TruthfulQA, RealToxicityPrompts, Stack Overflow, Enron`,
  },
  {
    discipline: "computing",
    kind: "benchmark",
    names: `
MMLU, BIG-bench, BIG-Bench, BBH, HellaSwag, WinoGrande, ARC-Challenge, GSM8K, MATH-500, HumanEval, MBPP, SWE-bench, LiveCodeBench
AlpacaEval, MT-Bench, Arena-Hard, Chatbot Arena, RewardBench, HELM, MMBench, MMMU, MathVista, POPE, SEED-Bench, LongBench
OpenAI Gym, DeepMind Control Suite, DM Control, DeepMind Lab, Atari, Atari 2600, Arcade Learning Environment, Procgen
Meta-World, MetaWorld, RLBench, ManiSkill, Habitat, AI2-THOR, BEHAVIOR-1K, StarCraft II, SMAC, StarCraft Multi-Agent Challenge
Google Research Football, NetHack, MiniGrid, Minecraft, Overcooked, Hanabi, TPC-H, TPC-C, TPC-DS, YCSB, Graph500, VTAB, DomainBed, WILDS`,
  },
  {
    discipline: "computing",
    kind: "model",
    names: `
BERT, mBERT, SBERT, Sentence-BERT, RoBERTa, XLM-R, XLM-RoBERTa, ALBERT, DistilBERT, DeBERTa, ELECTRA, XLNet, SciBERT, BioBERT, ERNIE
T5, mT5, Flan-T5, FLAN-T5, BART, mBART, PEGASUS, ELMo, GPT, GPT-1, GPT-2, GPT-3, GPT-3.5, GPT-4, GPT-4o, GPT-4V, GPT-J, ChatGPT, InstructGPT, Codex
LLaMA, LLaMA-2, Llama, PaLM, PaLM 2, Gemini, Mistral, Mixtral, Qwen, Qwen2, Qwen2.5, Qwen2-VL, DeepSeek, DeepSeek-R1, Vicuna, Alpaca, OPT-175B, BLOOM, Gemma, Gemma-2
CLIP, ALIGN, BLIP, BLIP-2, InstructBLIP, Flamingo, LLaVA, LLaVA-1.5, MiniGPT-4, ViLBERT, LXMERT, UNITER, DALL-E, DALL·E, Stable Diffusion, Imagen, ControlNet
SAM, Segment Anything Model, DINO, DINOv2, ViT, Swin Transformer, Swin, DeiT, DETR, ConvNeXt, ResNet, ResNet18, ResNet-18, ResNet-34, ResNet-50, ResNet50, ResNet-101, ResNeXt
DenseNet, VGG, VGG16, VGG-16, VGG19, VGG-19, VGGNet, AlexNet, GoogLeNet, GoogleNet, LeNet, Inception, Inception-v3, MobileNet, MobileNetV2, ShuffleNet, SqueezeNet, EfficientNet
YOLO, YOLOv2, YOLOv3, YOLOv4, YOLOv5, YOLOv7, YOLOv8, R-CNN, Fast R-CNN, Faster R-CNN, Faster RCNN, Mask R-CNN, Mask RCNN, RetinaNet
U-Net, UNet, nnU-Net, SegNet, DeepLab, DeepLabv3, DeepLabV3+, PSPNet, HRNet, PointNet, PointNet++, VoxelNet, PointPillars, FlowNet, RAFT, MonoDepth
NeRF, StyleGAN, StyleGAN2, CycleGAN, DCGAN, pix2pix, BigGAN, WGAN, WGAN-GP, VAE, VQ-VAE, GAN, LSTM, BiLSTM, Bi-LSTM, ConvLSTM, GRU, WaveNet, Tacotron, Whisper, HuBERT, wav2vec 2.0
word2vec, Word2Vec, GloVe, fastText, FastText, TransE, RotatE, Mamba, RWKV, RT-1, RT-2, OpenVLA, AlphaGo, AlphaZero, MuZero, AlphaFold, AlphaFold2, GraphSAGE`,
  },
  {
    discipline: "computing",
    kind: "method",
    names: `
SIFT, SURF, ORB, HOG, LBP, VLAD, Fisher Vector, Fisher Vectors, RANSAC, ICP, Viola-Jones, Lucas-Kanade, ORB-SLAM, ORB-SLAM2, ORB-SLAM3, FastSLAM, LSD-SLAM, GraphSLAM, VINS-Mono, COLMAP, KinectFusion
PCA, ICA, NMF, LDA, SVM, SVMs, HMM, HMMs, CRF, CRFs, MRF, GMM, GMMs, MCMC, EKF, UKF, t-SNE, UMAP, DBSCAN, KNN, k-NN, kNN, XGBoost, LightGBM, CatBoost, AdaBoost
SGD, Adam, AdamW, RMSProp, AdaGrad, Adagrad, BFGS, L-BFGS, ADMM, CMA-ES, PSO, NSGA-II, Baum-Welch, Viterbi, Frank-Wolfe, Gauss-Newton, Levenberg-Marquardt, Nelder-Mead, Newton-Raphson
RPN, TSDF, CCA, SDF, RRT, RRT*, RRT-Connect, PRM, PRM*, FMT*, BIT*, A*, D*, D* Lite, ARA*, LPA*, IDA*, Theta*, k-means++, MPC, LQR, PID, CHOMP, STOMP, TrajOpt, DMP, DMPs
DQN, DDPG, TD3, SAC, PPO, TRPO, A2C, A3C, REINFORCE, GAIL, AIRL, DAgger, SARSA, Q-learning, Q-Learning, MCTS, MAML, Dreamer, DreamerV3, Decision Transformer, QMIX, MADDPG, CQL, IQL
DPO, IPO, KTO, ORPO, GRPO, RLHF, RLAIF, SFT, LoRA, QLoRA, RAG, Chain-of-Thought, LLM-as-a-judge, LLM-as-a-Judge, LLM-as-judge, Constitutional AI, Self-Instruct, ReAct
FedAvg, FedProx, SimCLR, MoCo, BYOL, SimSiam, SwAV, Mixup, CutMix, MixMatch, FixMatch, Grad-CAM, GradCAM, LIME, SHAP, FGSM, PGD, DP-SGD, CTC, BatchNorm
node2vec, DeepWalk, PageRank, HITS, TextRank, LexRank, TF-IDF, tf-idf, BM25, Bradley-Terry, Bradley-Terry-Luce, Plackett-Luce, MapReduce, Paxos, Raft, DPLL, CDCL, OSPF, BGP, TCP, RSA, AES, Monte Carlo Tree Search`,
  },
  {
    discipline: "computing",
    kind: "tool",
    names: `
PyTorch, TensorFlow, Tensorflow, Keras, JAX, Theano, Caffe, Torch, scikit-learn, OpenCV, Hugging Face, spaCy, NLTK, Moses
MuJoCo, ROS, ROS 2, Gazebo, CARLA, AirSim, Webots, V-REP, CoppeliaSim, Isaac Gym, Isaac Sim, PyBullet, MoveIt, GraspIt!, Point Cloud Library
Hadoop, Apache Spark, Spark, PostgreSQL, MySQL, SQLite, MongoDB, Neo4j, Redis, Cassandra, Kubernetes, Docker, Android, Linux, LLVM, CUDA, OpenMP, OpenCL
Prolog, Haskell, OCaml, C++, C#, Java, JavaScript, TypeScript, Coq, Isabelle, Isabelle/HOL, Z3, CPLEX, Gurobi, MiniSat
PR2, NAO, Baxter, iCub, HRP-2, ASIMO, TurtleBot, ANYmal, Cassie, Roomba, Kinect, Microsoft Kinect, HoloLens, Leap Motion, Oculus Rift, Arduino, Raspberry Pi, Amazon Mechanical Turk, Mechanical Turk
Google Maps, Google Street View, OpenStreetMap, Unreal Engine, Minecraft`,
  },
  {
    discipline: "any",
    kind: "tool",
    names: `
SPSS, SAS, Stata, STATA, MATLAB, Matlab, Simulink, LabVIEW, NVivo, ATLAS.ti, MAXQDA, RevMan, Review Manager, GraphPad Prism, GraphPad, Mplus, AMOS, LISREL, SmartPLS, JASP, JMP, G*Power, lme4
ImageJ, CellProfiler, FreeSurfer, FSL, SPM12, EEGLAB, Bioconductor, DESeq2, edgeR, limma, Cytoscape, Metascape, clusterProfiler, CIBERSORT, BLAST, PLINK, Primer3, MEGA7, MrBayes, RAxML, BEAST, QIIME, QIIME2
VOSviewer, CiteSpace, Gephi, bibliometrix, EndNote, Mendeley, Zotero, Covidence, Rayyan, REDCap, Qualtrics, SurveyMonkey, Prolific, Moodle, Blackboard, Panopto
ArcGIS, QGIS, Google Earth Engine, FRAGSTATS, Fragstats, MaxEnt, Maxent, InVEST, LANDIS-II, WorldClim, Landsat, MODIS, Sentinel-2
COMSOL, ANSYS, Abaqus, ABAQUS, OpenFOAM, LAMMPS, GROMACS, AMBER, VASP, AutoDock, PyMOL, Geant4, GEANT4, Python, Fortran, Excel, Microsoft Excel, RStudio, R software, R package, R packages, R language, R statistical software, R programming language`,
  },
  {
    discipline: "any",
    kind: "dataset",
    names: `
PubMed, MEDLINE, Medline, Embase, EMBASE, Scopus, Web of Science, CINAHL, PsycINFO, PsycInfo, PsychINFO, Cochrane Library, Cochrane CENTRAL, Google Scholar, ERIC, arXiv, JSTOR, ProQuest, ScienceDirect, IEEE Xplore, CNKI, ClinicalTrials.gov
NHANES, UK Biobank, MIMIC, MIMIC-III, MIMIC-IV, MIMIC-CXR, eICU, ADNI, ABIDE, CheXpert, ChestX-ray14, BraTS, ISIC, LIDC-IDRI, OASIS, Human Connectome Project, TCGA, The Cancer Genome Atlas, GTEx, KEGG, Gene Ontology, UniProt, GenBank, RefSeq, dbSNP, ClinVar, gnomAD, 1000 Genomes Project, 1000 Genomes, Gene Expression Omnibus, Protein Data Bank, DrugBank, ChEMBL, MSigDB, Reactome, METABRIC, ENCODE
BRFSS, NHIS, ELSA, PISA, TIMSS, PIRLS, Eurobarometer, European Social Survey, World Values Survey, General Social Survey, Demographic and Health Survey, Demographic and Health Surveys, Framingham Heart Study, Nurses' Health Study, Health and Retirement Study, Global Burden of Disease, GBIF, eBird, IUCN Red List, CORINE, ERA5, CMIP5, CMIP6, SDSS, Sloan Digital Sky Survey, Gaia DR2, Gaia DR3`,
  },
  {
    discipline: "life",
    kind: "tool",
    names: `
PHQ-9, PHQ-2, PHQ-8, GAD-7, BDI, BDI-II, HADS, HAM-D, HAMD, HDRS, HAM-A, MADRS, STAI, PSS-10, PSS, CES-D, CESD, EPDS, K10, K6, DASS-21, SCL-90, SCL-90-R, GHQ-12, PCL-5, CAPS-5, IES-R, PANSS, BPRS, YMRS, Y-BOCS, CGI, AUDIT, AUDIT-C, CAGE, FTND
MMSE, MoCA, ADAS-Cog, CDR-SB, WAIS, WAIS-IV, WISC, WISC-IV, WISC-V, CBCL, SDQ, ADOS, ADOS-2, ADI-R, NEO-FFI, NEO-PI-R, BFI, MBTI, MMPI, MMPI-2, RSES, SWLS, PANAS, MAAS, FFMQ, TAS-20, UCLA Loneliness Scale
SF-36, SF-12, EQ-5D, EQ-5D-5L, EQ-5D-3L, WHOQOL, WHOQOL-BREF, EORTC QLQ-C30, QLQ-C30, FACT-G, FACT-B, PROMIS, KIDSCREEN, PedsQL, WHODAS, WHODAS 2.0, PSQI, ESS, ISI, IPAQ, FFQ, MNA, VAS, NRS, WOMAC, KOOS, DASH, ODI, NDI, SNOT-22, IPSS, IIEF, IIEF-5, SGRQ
FIM, NIHSS, UPDRS, MDS-UPDRS, EDSS, Fugl-Meyer, Fugl-Meyer Assessment, APACHE II, SOFA, GCS, TNM, RECIST, CTCAE, BI-RADS, PI-RADS, FRAX, CHA2DS2-VASc, MELD, DSM-5, DSM-IV, ICD-10, ICD-11, ICD-9, GRADE, PRISMA, CONSORT, STROBE, COREQ, QUADAS-2, AMSTAR, AMSTAR 2, ROBINS-I, TRIPOD, PROSPERO
TaqMan, BeadChip, Affymetrix GeneChip, HiSeq, MiSeq, NovaSeq`,
  },
  {
    discipline: "life",
    kind: "method",
    names: `
RT-PCR, qPCR, RT-qPCR, qRT-PCR, PCR, ELISA, Western blot, Western blots, Western blotting, Northern blot, Southern blot, RNA-seq, RNA-Seq, scRNA-seq, ChIP-seq, ATAC-seq, CRISPR, CRISPR-Cas9, CRISPR/Cas9, MTT, CCK-8, TUNEL, EMSA, FISH, AFLP, RAPD, MALDI-TOF, HPLC, UPLC, LC-MS, LC-MS/MS, GC-MS, SDS-PAGE, NMR, XRD, FTIR, iTRAQ
GWAS, GSEA, ssGSEA, GSVA, WGCNA, SHAP, LASSO, Kaplan-Meier, Mann-Whitney, Mann-Whitney U, Kruskal-Wallis, Student's t, Wilcoxon, Bonferroni, Benjamini-Hochberg, Bland-Altman, Hardy-Weinberg, Hosmer-Lemeshow, Delphi, QIIME, SVM, SVMs, PCA, PCoA, NMDS, PERMANOVA, ANOSIM, GLMM, GLMMs, GAM, GAMs, GEE, PLS-EFA, CFA, IPA, PSM
CBT, DBT, EMDR, MBSR, MBCT, TMS, rTMS, tDCS, ECT`,
  },
];

/** Longest known name, in units. */
const MOST_UNITS = 8;

/** By spelling. */
const KNOWN = new Map<string, KnownName[]>();
/** The first words of the names; and those with neither a capital nor a digit, as most words are. */
const FIRST_WORDS = new Set<string>();
const PLAIN_FIRST_WORDS = new Set<string>();

for (const { names, kind, discipline } of PARTS)
  for (const name of names.trim().split(/,\s*|\n/)) {
    const entries = KNOWN.get(spell(name));
    if (entries === undefined) KNOWN.set(spell(name), [{ kind, discipline }]);
    else entries.push({ kind, discipline });
    const first = name.match(UNIT)?.[0] ?? name;
    FIRST_WORDS.add(first);
    if (/^\P{N}+$/u.test(first) && first === first.toLowerCase()) PLAIN_FIRST_WORDS.add(first);
  }

/** Case kept, all else but letters, digits and the mark at its end left out. */
function spell(surface: string): string {
  return spellingOf(surface).replace(/[^\p{L}\p{N}.*+#]+|[*+#](?=.*[\p{L}\p{N}])/gu, "");
}

/** Few letters, or a word: what other disciplines use for other things. */
const AMBIGUOUS = /^(?:[\p{Lu}\d]{1,5}s?[*+#]{0,2}|\p{Lu}\p{Ll}+)$/u;

/** What is known of a name in papers of a discipline; undefined where nothing is. */
export function knownName(surface: string, isLife: boolean): KnownName | undefined {
  const isClear = !AMBIGUOUS.test(surface);
  const fits = ({ discipline }: KnownName): boolean =>
    isClear || discipline === "any" || (discipline === "life") === isLife;
  return KNOWN.get(spell(surface))?.find(fits);
}

/**
 * The ranges of a field that are known names, in order; of several that begin at one word the
 * longest. One that goes on with a hyphen is a part of another name.
 */
export function knownRanges(field: FieldText, isLife: boolean): UnitRange[] {
  const { text, units } = field;
  if (isShouting(field)) return [];
  const ranges: UnitRange[] = [];
  let i = 0;
  while (i < units.length) {
    const first = units[i];
    let end = 0;
    if (first !== undefined && first.joint !== "hyphen" && mayOpen(first))
      for (let to = i + 1; to <= Math.min(units.length, i + MOST_UNITS); ++to) {
        const last = units[to - 1];
        const surface = text.slice(first.start, last?.end);
        if (last?.sentence !== first.sentence || /[,;:()[\]]/.test(surface)) break;
        if (knownName(surface, isLife) !== undefined && !isSymbol(field, first, surface)) end = to;
      }
    if (end > 0 && !isMaybeWord(field, [i, end])) ranges.push([i, end]);
    i = Math.max(i + 1, end);
  }
  return ranges;
}

/** "D*" of a meson or a detector, and "Sagittarius A*": what searches a graph says so in its sentence. */
function isSymbol({ text, sentences }: FieldText, { sentence }: Unit, surface: string): boolean {
  if (!/^\p{Lu}[*∗]$/u.test(surface)) return false;
  const { start, end } = sentences[sentence]!;
  return !SEARCHING.test(text.slice(start, end));
}

const SEARCHING =
  /\b(?:search|planner|planning|path|pathfinding|heuristic|algorithm|parsing|graph)/i;

function mayOpen({ text, traits }: Unit): boolean {
  return ((traits & TRAIT.plain) === 0 ? FIRST_WORDS : PLAIN_FIRST_WORDS).has(text);
}

/** "GPT-4" is not GPT; in "GPT-based" it is. */
export function goesOn(units: readonly Unit[], to: number): boolean {
  const next = units[to];
  return next?.joint === "hyphen" && /[\p{Lu}\d]/u.test(next.text);
}

/** "Adam", "Spark": a word like others where each has a capital. */
function isMaybeWord(field: FieldText, [from, to]: UnitRange): boolean {
  const { units, sentences } = field;
  const first = units[from];
  if (first === undefined || to - from > 1 || !/^\p{Lu}\p{Ll}+$/u.test(first.text)) return false;
  return field.field !== "abstract" || sentences[first.sentence]?.start === first.start;
}
