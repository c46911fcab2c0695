/** A real Kafka for a student's tests, in one line, and what a test asks of it. */
export { embeddedKafka } from './embedded.ts'
export { testKafka } from './test-kafka.ts'
export type { TestContext, TestContextOptions, TestKafka, TestRecord } from './types.ts'
