export { checkCompatibility, type Verdict } from './compatibility.ts'
export { type Consumer, startConsumer } from './consumer.ts'
export {
  type AvroField,
  type AvroRecord,
  GROUP,
  type Kind,
  TOPIC,
  type UserEvent,
  type UserEventV2,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { type Producer, startProducer } from './producer.ts'
export { type ComposeService, registryService, setUpRegistry } from './registry.ts'
export { schemaV1, schemaV2 } from './schema.ts'
export { openSchemas, type Schemas } from './schemas.ts'
