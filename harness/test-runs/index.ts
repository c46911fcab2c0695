/** Runs test files that a student wrote against an application: the right one, or one with a fault. */
export { runTests } from './run-tests.ts'
export type { KafkaForTests, RunTestsOptions, StudentTest, TestRun, Timer, Variant, VariantRun } from './types.ts'
