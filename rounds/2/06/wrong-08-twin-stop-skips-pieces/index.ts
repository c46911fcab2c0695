export { startAtLeastOnce, type Twin, type TwinOptions } from './at-least-once.ts'
export {
  type Entry,
  entryOf,
  GROUP,
  MEMBER,
  type Payment,
  paymentSchema,
  samplePayments,
  TOPIC,
  TRANSACTIONAL_ID,
} from './contract.ts'
export { type CrashPoint, crashIf, crashPoints } from './crash.ts'
export { type Pipeline, type PipelineOptions, type PipelineState, startExactlyOnce } from './exactly-once.ts'
export { compare, type Delivery, type Report, report } from './report.ts'
export { sendPayments, sendSample } from './source.ts'
