/** Histories of what was sent, read and committed, and the anomalies that they prove. */
export { check, report } from './check.ts'
export { checkProcessing, type Processing } from './processing.ts'
export { type Identify, Recorder, seen } from './recorder.ts'
export type {
  Anomaly,
  AnomalyName,
  Assign,
  CheckOptions,
  Commit,
  History,
  Log,
  Operation,
  Poll,
  Seen,
  Send,
  TransactionStep,
} from './types.ts'
