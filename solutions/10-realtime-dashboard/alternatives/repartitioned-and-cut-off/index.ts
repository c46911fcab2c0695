export { type Judgement, judge, type Sample, type Watch } from './anomalies.ts'
export {
  AHEAD_MS,
  type Alert,
  APPLICATION,
  alertSchema,
  type DeviceWindow,
  deviceSchema,
  GRACE_MS,
  LIMITS,
  type Limit,
  type Limits,
  MAX_BYTES,
  METRICS,
  type Metric,
  type Reading,
  readingSchema,
  type Stats,
  statsSchema,
  TOPIC,
  WINDOW_MS,
  windowKeySchema,
} from './contract.ts'
export { type Dashboard, type DashboardOptions, startDashboard } from './dashboard.ts'
export { playDemo } from './demo.ts'
export {
  type Excursion,
  KEPT_ENDED,
  KEPT_WINDOWS,
  type LiveMessage,
  MAX_WAITING_BYTES,
} from './live.ts'
export { page } from './page.ts'
export { type Service, type ServiceOptions, startAnalytics } from './service.ts'
export { createFleet, type Fleet, type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts'
export { add, merge, windowOf } from './stats.ts'
export { createTopics } from './topics.ts'
export { type AnalyticsOptions, analytics } from './topology.ts'
export { type Change, followDevices, type Snapshot, type View } from './view.ts'
