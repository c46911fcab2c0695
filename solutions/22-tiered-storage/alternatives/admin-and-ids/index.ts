export { type BrokerOptions, tieredBroker } from './broker.ts'
export {
  type Choice,
  type Cluster,
  type Comparison,
  type DiskCost,
  type Policy,
  PolicyError,
  type Prices,
  type Properties,
  type Range,
  ReadError,
  type ReadFailure,
  type Sample,
  type Store,
  type Summary,
  type Tier,
  type TieredCost,
  type TieredRecord,
  type Tiers,
  type Workload,
} from './contract.ts'
export { chooseHotDays, diskCost, tieredCost } from './cost.ts'
export { playBroker, playMeasure, playTiers, playWriter } from './demo.ts'
export { compareTiers, type MeasureOptions, measureReads } from './measure.ts'
export { applyPolicy, stopCopying, topicSettings } from './policies.ts'
export { readRange, tiersOf } from './reader.ts'
