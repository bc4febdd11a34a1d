/**
 * Procedures of research and statistics that every field knows by a name in small letters.
 *
 * "Thematic analysis" has no capital that would give it away, and "sentiment analysis" looks just
 * like it but is a subject, not a procedure. So the common ones are listed, as a textbook's index
 * of methods would; nothing here belongs to a single field.
 */

export const STANDARD_METHODS: readonly string[] = `
analysis of covariance
analysis of variance
bayesian optimization
beam search
behavior cloning
behavioral cloning
bootstrap resampling
canonical correlation analysis
case-control study
cluster analysis
cognitive behavioral therapy
confirmatory factor analysis
constant comparative method
cronbach's alpha
intraclass correlation coefficient
intra-class correlation coefficient
numeric pain rating scale
visual analog scale
repeated measures analysis of variance
repeated-measures anova
anova
ancova
manova
lasso
matrix factorization
content analysis
cox regression
decision tree
delphi method
discourse analysis
discriminant analysis
expectation maximization
exploratory factor analysis
factor analysis
finite element analysis
finite element method
fixed effects model
focus group
fourier transform
gaussian mixture model
gaussian process regression
gene set enrichment analysis
generalized estimating equation
generalized linear mixed model
generalized linear model
genetic algorithm
gibbs sampling
gradient boosting
gradient descent
grounded theory
hidden markov model
hierarchical clustering
importance sampling
independent component analysis
inductive content analysis
interpretative phenomenological analysis
interpretive phenomenological analysis
interrupted time series analysis
k-means
k-nearest neighbor
kalman filter
kaplan-meier estimator
kaplan-meier analysis
latent class analysis
latent dirichlet allocation
least squares
likert scale
linear discriminant analysis
linear mixed effects model
linear programming
linear regression
logistic regression
markov chain monte carlo
maximum likelihood estimation
mass spectrometry
meta-analysis
meta-regression
mixed effects model
mixed integer linear programming
molecular dynamics simulation
monte carlo simulation
monte carlo tree search
multi-group analysis
multilevel model
multiple linear regression
multivariate analysis of variance
multivariate logistic regression
multivariable logistic regression
narrative analysis
nomogram
particle swarm optimization
path analysis
poisson regression
polymerase chain reaction
principal component analysis
principal components analysis
propensity score matching
proximal policy optimization
quantile regression
random forest
rejection sampling
ridge regression
semi-structured interview
sequential monte carlo
simulated annealing
singular value decomposition
snowball sampling
stepwise regression
stochastic gradient descent
structural equation modeling
structural equation model
supervised fine-tuning
support vector machine
support vector regression
survival analysis
thematic analysis
variational inference
wavelet transform
western blot
`
  .trim()
  .split("\n");
