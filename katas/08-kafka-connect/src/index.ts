export { checkSync } from './check.ts'
export {
  applyConnector,
  connectorState,
  pauseConnector,
  removeConnector,
  restartFailed,
  resumeConnector,
} from './connectors.ts'
export type { Config, ConnectorState, Database, Differences, Mapping } from './contract.ts'
export { playDemo } from './demo.ts'
export { sinkConfig } from './sink.ts'
export { prepareTables, removeSource, sourceConfig } from './source.ts'
export { transforms } from './transforms.ts'
export { databaseSettings, workerProperties } from './worker.ts'
