export {
  CITIES,
  EVENTS,
  type EventType,
  eventSchema,
  GROUP,
  type Input,
  idOf,
  MEMBER,
  type Order,
  orderSchema,
  PAYMENT_LIMIT,
  type SagaEvent,
  SERVICES,
  type ServiceName,
  type Supply,
  supplySchema,
  TOPIC,
  type TopicName,
} from './contract.ts'
export { type Decision, decide, type Json, type Memory } from './decide.ts'
export { playDemo } from './demo.ts'
export { type Flow, type FlowStatus, flowOf } from './flow.ts'
export { readInput } from './input.ts'
export { page } from './page.ts'
export {
  type OrderOptions,
  type Service,
  type ServiceState,
  startDeliveryService,
  startInventoryService,
  startOrderService,
  startPaymentService,
} from './services.ts'
export { createTopics } from './topics.ts'
export { type FlowView, startFlowView } from './view.ts'
