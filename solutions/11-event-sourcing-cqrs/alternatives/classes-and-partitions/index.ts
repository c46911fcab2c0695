export { type Decision, decide, foldEvents } from './account.ts'
export { type CommandService, startCommandService } from './commands.ts'
export {
  type Account,
  type AccountEvent,
  ANSWER_LIMIT_MS,
  type Command,
  type Entry,
  eventSchema,
  MAX_BODY,
  MAX_CENTS,
  MEMBER,
  oldEventSchema,
  PARTITIONS,
  type Position,
  type Recorded,
  type Refusal,
  TOPIC,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { BadEventError, centsOf, type EventRecord, readEvent, recordOf } from './events.ts'
export { type ReplayOptions, replay, type Snapshot } from './history.ts'
export { type QueryOptions, type QueryService, startQueryService } from './queries.ts'
export { createTopics } from './topics.ts'
