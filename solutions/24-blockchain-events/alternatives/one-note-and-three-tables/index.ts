export {
  APPLICATION,
  type Block,
  type BlockRecord,
  type BoardState,
  type ChainEvent,
  type ChainTransaction,
  CONFIRMATIONS,
  type ContractStat,
  type HolderStat,
  NODE_PATIENCE_MS,
  type SenderStat,
  type Status,
  TOPIC,
  TRANSACTIONAL_ID,
} from './contract.ts'
export { type Dashboard, type DashboardOptions, startDashboard } from './dashboard.ts'
export { playDemo } from './demo.ts'
export { type Chain, type Change, follow, type Step } from './follow.ts'
export { type Listener, type ListenerOptions, type ListenerState, startListener } from './listener.ts'
export { type NodeLog, type ReadOptions, readBlock, readEvent } from './node.ts'
export { formatAmount, page } from './page.ts'
export { type Statistics, type StatisticsOptions, startStatistics, statistics } from './statistics.ts'
export { createTopics } from './topics.ts'
