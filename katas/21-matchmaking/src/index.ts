export {
  APPLICATION,
  type Cancel,
  cancelSchema,
  INSTANCE,
  type Join,
  joinSchema,
  LOOK_EVERY_MS,
  MAX_BYTES,
  type Match,
  type Notification,
  playerSchema,
  type QueueState,
  type Request,
  regionSchema,
  requestSchema,
  TOPIC,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { matchmakerTopology } from './matchmaker.ts'
export { type Sent, sendRequests } from './requests.ts'
export { bandAt, mayMeet, nextGroup, type Rules, type Waiting } from './rules.ts'
export { type InstanceOptions, type Service, startMatchmaker } from './service.ts'
export { createTopics } from './topics.ts'
