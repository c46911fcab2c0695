import './run.ts'

export { describe, expect } from 'vitest'
export { waitForFault } from './faults.ts'
export { expectNoBrokerIsSaid } from './no-broker.ts'
export type { RunContext } from './run-context.ts'
export { type StartSubject, type SubjectRequest, test } from './test.ts'
