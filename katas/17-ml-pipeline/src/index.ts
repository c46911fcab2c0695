export {
  APPLICATION,
  CHECK_EVERY,
  DRIFT_THRESHOLD,
  DRIFT_WINDOW,
  type Drift,
  driftSchema,
  EDGES,
  EPSILON,
  type Example,
  exampleSchema,
  FEATURES,
  HELD_OUT,
  HELD_OUT_OF,
  hashOf,
  idSchema,
  type Learner,
  learnerSchema,
  MAX_BODY,
  type Metrics,
  MODEL,
  type Model,
  metricsSchema,
  modelSchema,
  type Order,
  orderSchema,
  type Prediction,
  predictionSchema,
  RATE,
  TOLD,
  TOPIC,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { type DriftMonitor, driftMonitor, psi, startDriftMonitor } from './drift.ts'
export { type Evaluation, evaluate, lossOf } from './evaluation.ts'
export { featuresOf, partOf } from './features.ts'
export { type Feed, startFeed } from './feed.ts'
export { type Inference, type InferenceOptions, startInference } from './inference.ts'
export { type Labelled, learn, predict } from './learner.ts'
export { page } from './page.ts'
export { createTopics } from './topics.ts'
export { type ServiceOptions, startTrainer, type Trainer, trainer } from './trainer.ts'
