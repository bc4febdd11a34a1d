/**
 * Names of one thing that no paper says are one, since all readers know.
 *
 * COCO and MS COCO share no letters that would tell, and a paper uses one of them. Short forms that
 * other fields use for other things are not here: what they stand for, papers say (definitions.ts).
 */
import { keyOfText } from "./key.ts";

/** A line for each thing, its names with "=" between. */
const GROUPS = `
COCO = MS COCO = Microsoft COCO
PASCAL VOC 2007 = VOC2007 = VOC 2007
PASCAL VOC 2012 = VOC2012 = VOC 2012
NYUv2 = NYUDv2 = NYU Depth V2 = NYU Depth Dataset V2
ImageNet-1K = ILSVRC2012 = ILSVRC 2012
Amazon Mechanical Turk = Mechanical Turk = MTurk
Kinect = Microsoft Kinect
HoloLens = Microsoft HoloLens
MEDLINE = Medline database
PsycINFO = PsychINFO
RT-qPCR = qRT-PCR = quantitative real-time PCR
western blot = western blotting
particle filter = particle filtering
Kalman filter = Kalman filtering
extended Kalman filter = extended Kalman filtering
k-means = k-means clustering
kNN = k-nearest neighbor = k-NN classifier
naive Bayes = naive Bayes classifier
rapidly-exploring random tree = rapidly exploring random trees
probabilistic roadmap = probabilistic roadmap method
PID = PID control = PID controller
behavior cloning = behavioral cloning
PAC-Bayes = PAC-Bayesian
Bradley-Terry = Bradley-Terry model
Frank-Wolfe = Frank-Wolfe algorithm
analysis of variance = ANOVA
analysis of covariance = ANCOVA
multivariate analysis of variance = MANOVA
one-way analysis of variance = one-way ANOVA
repeated measures analysis of variance = repeated-measures ANOVA
chi-square test = chi-squared test
t-test = Student's t-test = Student t test
Mann-Whitney U test = Mann-Whitney test = Mann-Whitney U
Kruskal-Wallis test = Kruskal-Wallis
Wilcoxon signed-rank test = Wilcoxon signed rank test
log-rank test = logrank test
Pearson correlation = Pearson's correlation = Pearson correlation coefficient = Pearson's correlation coefficient
Spearman correlation = Spearman's correlation = Spearman correlation coefficient = Spearman rank correlation = Spearman's rank correlation
Cox regression = Cox regression analysis = Cox proportional hazards model = Cox proportional hazard model = Cox proportional hazards regression = Cox proportional hazards regression model
Kaplan-Meier = Kaplan-Meier method = Kaplan-Meier analysis = Kaplan-Meier estimator = Kaplan-Meier survival analysis
structural equation model = structural equation modeling
`;

/** Keys of one thing each, two or more. */
export const STANDARD_SYNONYMS: readonly (readonly string[])[] = GROUPS.trim()
  .split("\n")
  .map((line) => [...new Set(line.split("=").map(keyOfText))])
  .filter(({ length }) => length > 1);
