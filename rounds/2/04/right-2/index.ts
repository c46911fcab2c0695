export { type Board, boardOf, renderCounts } from './board.ts'
export { countClicks, isOpen, restore, type State, type Step, type Window, windowOf } from './by-hand.ts'
export {
  APPLICATION,
  type Click,
  type Count,
  clickSchema,
  countKeySchema,
  countSchema,
  TOPIC,
  WINDOW_MS,
} from './contract.ts'
export { type Dashboard, type DashboardOptions, startDashboard } from './dashboard.ts'
export { playDemo } from './demo.ts'
export { page } from './page.ts'
export { type ClickProducer, startClickProducer } from './producer.ts'
export { type ClickCounts, type ClickCountsOptions, startClickCounts } from './service.ts'
export { startTerminal, type TerminalChart } from './terminal.ts'
export { createTopics } from './topics.ts'
export { type CountingOptions, clicksPerCategory } from './topology.ts'
