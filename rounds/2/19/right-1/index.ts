export {
  APPLICATION,
  clientSchema,
  EVERYBODY,
  INSTANCE,
  type Limit,
  limitSchema,
  RELEASE_EVERY_MS,
  type Reason,
  type Rejection,
  type Request,
  requestSchema,
  TOPIC,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { type LimiterOptions, limiterTopology } from './limiter.ts'
export { type Load, type Phase, produceLoad, schedule } from './load.ts'
export { type InstanceOptions, type Service, setLimit, startLimiter } from './service.ts'
export { createTopics } from './topics.ts'
