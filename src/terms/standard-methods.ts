/**
 * Procedures of research, statistics and computing that are known by a name in small letters.
 *
 * "Thematic analysis" has no capital that would give it away, and "sentiment analysis" looks just
 * like it but is a subject, not a procedure. So the common ones are listed, as the indexes of
 * textbooks of methods list them; those of a name in capitals stand in name-catalogue.ts.
 */
import { keyOfText } from "./key.ts";
import type { MethodKind } from "./term.ts";

/** With their abbreviations in brackets. */
const NAMES = {
  method: `
analysis of covariance, ancova, analysis of variance, anova, manova, multivariate analysis of variance, permanova
one-way analysis of variance, one-way anova, two-way anova, repeated measures analysis of variance, repeated-measures anova
bayesian optimization, beam search, behavior cloning, behavioral cloning, bootstrap resampling
canonical correlation analysis (CCA), cluster analysis, hierarchical cluster analysis, cognitive behavioral therapy (CBT), cognitive behavior therapy
confirmatory factor analysis (CFA), exploratory factor analysis (EFA), factor analysis, path analysis, latent class analysis, latent profile analysis
latent growth curve model, growth mixture modeling, item response theory, rasch model, rasch analysis, structural equation modeling
structural equation model, multi-group analysis, mediation analysis, moderation analysis, constant comparative method
cronbach's alpha, cohen's kappa, kappa coefficient, intraclass correlation coefficient, intra-class correlation coefficient
pearson correlation, pearson correlation coefficient, pearson's correlation, pearson's correlation coefficient, spearman correlation
spearman rank correlation, spearman's rank correlation, spearman correlation coefficient, spearman's correlation
t-test, student's t-test, paired t-test, independent t-test, independent samples t-test, student t test, chi-square test, chi-squared test
fisher's exact test, mann-whitney u test, mann-whitney test, kruskal-wallis test, wilcoxon signed-rank test, wilcoxon signed rank test
wilcoxon rank-sum test, wilcoxon rank sum test, kolmogorov-smirnov test, shapiro-wilk test, friedman test, mcnemar's test, mantel test
log-rank test, logrank test, tukey's test, bonferroni correction, mann-kendall test, receiver operating characteristic analysis
kaplan-meier estimator, kaplan-meier analysis, kaplan-meier method, kaplan-meier survival analysis, survival analysis
cox regression, cox proportional hazards model, cox proportional hazard model, cox proportional hazards regression, cox regression analysis
cox proportional hazards regression model, univariate cox regression, multivariate cox regression, competing risk model
linear regression, simple linear regression, multiple linear regression, multiple regression, multiple regression analysis, regression tree
logistic regression, binary logistic regression, multinomial logistic regression, ordinal logistic regression, multilevel logistic regression
multivariate logistic regression, multivariable logistic regression, multiple logistic regression, conditional logistic regression
hierarchical regression, hierarchical multiple regression, stepwise regression, poisson regression, negative binomial regression
probit regression, tobit regression, quantile regression, ridge regression, kernel ridge regression, lasso, lasso regression, fused lasso, group lasso
elastic net, partial least squares, partial least squares regression, partial least squares structural equation modeling
generalized estimating equation (GEE), generalized linear mixed model (GLMM), generalized linear model, generalized additive model (GAM), linear mixed model
linear mixed effects model, linear mixed-effects model, mixed effects model, mixed-effects model, fixed effects model, random effects model
multilevel model, multilevel modeling, hierarchical linear modeling, hierarchical linear model, vector autoregression, autoregressive distributed lag
difference-in-differences, regression discontinuity design, instrumental variable regression, propensity score matching (PSM), propensity score weighting
inverse probability weighting, synthetic control method, event study, granger causality test, generalized method of moments, panel data regression
interrupted time series analysis, time series analysis, mendelian randomization, decision curve analysis, cost-effectiveness analysis
meta-analysis, network meta-analysis, meta-regression, bibliometric analysis, co-citation analysis, multiple imputation
content analysis, inductive content analysis, qualitative content analysis, thematic analysis, reflexive thematic analysis, framework analysis
discourse analysis, critical discourse analysis, conversation analysis, narrative analysis, grounded theory, interpretative phenomenological analysis
interpretive phenomenological analysis, social network analysis, delphi method, delphi study, delphi technique, focus group, focus group discussion
semi-structured interview, in-depth interview, structured interview, think-aloud protocol, participant observation, ethnography, photovoice
snowball sampling, purposive sampling, convenience sampling, stratified random sampling, discrete choice experiment, conjoint analysis, q methodology
analytic hierarchy process, analytical hierarchy process, data envelopment analysis, life cycle assessment, material flow analysis
random forest, decision tree, gradient boosting, gradient boosting machine, gradient boosted trees, boosted regression trees, support vector machine (SVM)
support vector regression, naive bayes, naive bayes classifier, k-means, k-means clustering, k-nearest neighbor, fuzzy c-means, spectral clustering
hierarchical clustering, self-organizing map, discriminant analysis, linear discriminant analysis, principal component analysis (PCA)
principal components analysis, principal coordinates analysis, redundancy analysis, robust principal component analysis
independent component analysis (ICA), slow feature analysis, multidimensional scaling, nonmetric multidimensional scaling, non-metric multidimensional scaling
correspondence analysis, canonical correspondence analysis, multiple correspondence analysis, singular value decomposition, matrix factorization
low-rank matrix factorization, non-negative matrix factorization (NMF), nonnegative matrix factorization, tensor decomposition, compressed sensing
latent dirichlet allocation (LDA), latent semantic analysis, probabilistic latent semantic analysis, hidden markov model (HMM), conditional random field (CRF)
gaussian mixture model (GMM), gaussian process, gaussian process regression, kernel density estimation, maximum likelihood estimation
maximum entropy model, minimum description length, restricted boltzmann machine, deep belief network, extreme learning machine
echo state network, radial basis function network, multilayer perceptron, multi-layer perceptron, long short-term memory (LSTM), gated recurrent unit (GRU)
generative adversarial network (GAN), variational autoencoder (VAE), variational auto-encoder, neural radiance field (NeRF), region proposal network (RPN)
expectation maximization, expectation-maximization, em algorithm, variational inference, expectation propagation, belief propagation
loopy belief propagation, importance sampling, rejection sampling, gibbs sampling, thompson sampling, markov chain monte carlo (MCMC)
hamiltonian monte carlo, sequential monte carlo, metropolis-hastings, approximate bayesian computation, monte carlo simulation
monte carlo tree search (MCTS), monte carlo localization, particle filter, particle filtering, rao-blackwellized particle filter, kalman filter
extended kalman filter (EKF), unscented kalman filter (UKF), ensemble kalman filter, iterative closest point (ICP), bundle adjustment, truncated signed distance function (TSDF)
signed distance function (SDF), scale-invariant feature transform (SIFT), histogram of oriented gradients (HOG), fisher vector, viterbi algorithm
rapidly-exploring random tree (RRT), rapidly exploring random tree, probabilistic roadmap (PRM), artificial potential field, dynamic movement primitive (DMP)
control barrier function, model predictive control (MPC), sliding mode control, linear quadratic regulator (LQR), pid controller, pid control
a-star algorithm (A*), dijkstra's algorithm, branch and bound, dynamic programming, linear programming, integer linear programming, integer programming
mixed integer linear programming, mixed-integer linear programming, mixed integer programming, quadratic programming, sequential quadratic programming
semidefinite programming, constraint programming, answer set programming, simulated annealing, tabu search, genetic algorithm, genetic programming
particle swarm optimization (PSO), ant colony optimization, differential evolution, evolution strategy, least squares, total least squares
weighted least squares, ordinary least squares, iteratively reweighted least squares, gradient descent, stochastic gradient descent (SGD), mirror descent
online mirror descent, coordinate descent, conjugate gradient, frank-wolfe algorithm, augmented lagrangian method
alternating direction method of multipliers (ADMM), upper confidence bound, empirical risk minimization
policy gradient, deep deterministic policy gradient (DDPG), proximal policy optimization (PPO), trust region policy optimization (TRPO), soft actor-critic (SAC)
deep q-network (DQN), q-learning, temporal difference learning, actor-critic, reinforcement learning from human feedback (RLHF), generative adversarial imitation learning (GAIL)
supervised fine-tuning (SFT), direct preference optimization (DPO), low-rank adaptation (LoRA), retrieval-augmented generation (RAG), chain-of-thought prompting
llm-as-a-judge, best-of-n sampling, connectionist temporal classification (CTC), federated averaging (FedAvg), batch normalization, bradley-terry model, bradley-terry-luce model
wasserstein distance, sinkhorn algorithm, kullback-leibler divergence, maximum mean discrepancy, jensen-shannon divergence
fourier transform, fast fourier transform, short-time fourier transform, wavelet transform, discrete wavelet transform, discrete cosine transform
hough transform, empirical mode decomposition, dynamic time warping, finite element analysis, finite element method, finite difference method
finite volume method, boundary element method, discrete element method, lattice boltzmann method, computational fluid dynamics, large eddy simulation
molecular dynamics simulation, density functional theory, agent-based model, response surface methodology, taguchi method
polymerase chain reaction (PCR), real-time pcr, quantitative pcr, quantitative real-time pcr, reverse transcription pcr, western blot, western blotting
immunohistochemistry, immunofluorescence, flow cytometry, mass spectrometry, gas chromatography, liquid chromatography
high-performance liquid chromatography (HPLC), enzyme-linked immunosorbent assay (ELISA), gel electrophoresis, x-ray diffraction, scanning electron microscopy
transmission electron microscopy, atomic force microscopy, whole-genome sequencing, whole genome sequencing, whole-exome sequencing
rna sequencing (RNA-seq), single-cell rna sequencing (scRNA-seq), amplicon sequencing, genome-wide association study (GWAS), gene set enrichment analysis (GSEA)
weighted gene co-expression network analysis (WGCNA), molecular docking, stable isotope analysis, species distribution model, habitat suitability model
least-cost path model, mark-recapture, capture-recapture, point count, line transect, camera trapping, distance sampling, occupancy model
nomogram, acceptance and commitment therapy, dialectical behavior therapy (DBT), motivational interviewing
mindfulness-based stress reduction (MBSR), mindfulness-based cognitive therapy (MBCT), transcranial magnetic stimulation (TMS), transcranial direct current stimulation (tDCS)
interpersonal psychotherapy, prolonged exposure therapy, experience sampling method, ecological momentary assessment
inverse probability of treatment weighting (IPTW), marginal structural model, fine-gray model, joinpoint regression, zero-inflated poisson regression
generalized additive mixed model (GAMM), bayesian hierarchical model, growth curve modeling, latent growth modeling, cross-lagged panel model
actor-partner interdependence model, principal axis factoring, parallel analysis, egger's test, begg's test, cochran's q test, narrative synthesis
cost-utility analysis, budget impact analysis, nominal group technique, failure mode and effects analysis, swot analysis, participatory action research
vector error correction model, permutational multivariate analysis of variance, detrended correspondence analysis, indicator species analysis
variance partitioning, n-mixture model, spatial capture-recapture, resource selection function, step selection function, population viability analysis
maximum entropy modeling, radio telemetry, mist netting, pitfall trapping, eddy covariance, radiocarbon dating, dna barcoding, dna metabarcoding
sanger sequencing, next-generation sequencing, bulk rna sequencing, fluorescence in situ hybridization, chromatin immunoprecipitation, co-immunoprecipitation
luciferase reporter assay, dual-luciferase reporter assay, colony formation assay, transwell assay, wound healing assay, mtt assay, tunel assay
optical coherence tomography, magnetic resonance spectroscopy, behavioral activation, cognitive processing therapy, schema therapy
problem-solving therapy, progressive muscle relaxation
langevin dynamics, stochastic gradient langevin dynamics (SGLD), langevin monte carlo, hybrid monte carlo, quasi-monte carlo, variational bayes
laplace approximation, orthogonal matching pursuit (OMP), basis pursuit, iterative hard thresholding, mean shift, active appearance model
active shape model, non-local means, proximal gradient descent, projected gradient descent, newton's method, quasi-newton method
natural gradient descent, alternating minimization, interior point method, cutting plane method, column generation, benders decomposition
lagrangian relaxation, level set method, fast marching method, monte carlo dropout, locality-sensitive hashing (LSH)`,
  tool: `
numeric pain rating scale, numerical rating scale, numeric rating scale, visual analog scale (VAS), likert scale, food frequency questionnaire (FFQ)
charlson comorbidity index, glasgow coma scale, implicit association test, stroop task, stroop test, n-back task, iowa gambling task
trail making test, six-minute walk test, 6-minute walk test, timed up and go test, normalized difference vegetation index
beck depression inventory (BDI), hamilton depression rating scale, state-trait anxiety inventory (STAI), mini-mental state examination (MMSE)
montreal cognitive assessment (MoCA), patient health questionnaire, perceived stress scale (PSS), pittsburgh sleep quality index (PSQI)
hospital anxiety and depression scale (HADS), short form health survey, child behavior checklist (CBCL), strengths and difficulties questionnaire (SDQ)
system usability scale, nasa task load index, nasa-tlx, go/no-go task, flanker task, wisconsin card sorting test, dot-probe task
delay discounting task`,
} as const;

/** Key → kind. */
export const STANDARD_METHODS = new Map<string, MethodKind>();

/** Key of an abbreviation → key of what it stands for, wherever nobody says otherwise. */
export const STANDARD_ABBREVIATIONS = new Map<string, string>();

for (const kind of ["method", "tool"] as const)
  for (const entry of NAMES[kind].trim().split(/,\s*|\n/)) {
    const [, name = entry, short] = /^(.*) \((.*)\)$/.exec(entry) ?? [];
    const key = keyOfText(name);
    STANDARD_METHODS.set(key, kind);
    if (short !== undefined) STANDARD_ABBREVIATIONS.set(keyOfText(short), key);
  }
