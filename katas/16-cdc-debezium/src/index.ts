export { type ChangeRecord, readChange } from './change.ts'
export { checkReplica } from './check.ts'
export {
  type Cell,
  type Change,
  type ColumnType,
  type Config,
  type Database,
  type Differences,
  GROUP,
  MEMBER,
  type Problem,
  type Row,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { installConnector, removeConnector } from './install.ts'
export { checkBinlog, createAccount, databaseSettings } from './mysql.ts'
export { type Replicator, type ReplicatorOptions, startReplicator } from './replicator.ts'
export { sourceConfig } from './source.ts'
