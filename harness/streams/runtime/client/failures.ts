import { KafkaError } from '../../../protocol/index.ts'

/** Codes after which this member is no member any more: others may own its tasks by now. */
const lost = new Set(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID', 'REBALANCE_IN_PROGRESS'])

/** Codes after which a transactional producer has to begin anew with a higher epoch. */
const fenced = new Set([
  'INVALID_PRODUCER_EPOCH',
  'PRODUCER_FENCED',
  'INVALID_PRODUCER_ID_MAPPING',
  'INVALID_TXN_STATE',
  'TRANSACTION_ABORTABLE',
  'OUT_OF_ORDER_SEQUENCE_NUMBER',
  'UNKNOWN_PRODUCER_ID',
])

/** Offsets are part of a transaction that is not over (KIP-447). */
export const isUnstable = (error: unknown): error is KafkaError =>
  error instanceof KafkaError && error.kind === 'UNSTABLE_OFFSET_COMMIT'

export const isLostMembership = (error: unknown): boolean => error instanceof KafkaError && lost.has(error.kind)

export const isFenced = (error: unknown): boolean => error instanceof KafkaError && fenced.has(error.kind)

/** Somebody has begun a transaction under the same transactional id; or the coordinator has ended one that took too long. */
export const isFencedByAnother = (error: unknown): boolean =>
  error instanceof KafkaError && (error.kind === 'PRODUCER_FENCED' || error.kind === 'INVALID_PRODUCER_EPOCH')
