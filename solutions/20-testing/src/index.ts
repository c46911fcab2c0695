export { coverageSettings } from './coverage.ts'
export { startKafka } from './kafka.ts'
