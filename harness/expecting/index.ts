/** What specs assert with: each failure says what was expected, what was seen, what follows, and what it usually means. */
export { type About, type Expectation, expect } from './expect.ts'
export { expectForAll, type ForAllOptions } from './for-all.ts'
export { type Outcome, type OutcomeOptions, outcomeOf, settle } from './outcome.ts'
export { isProgramError } from './program-error.ts'
export { expectRejection, type RejectionOptions } from './rejection.ts'
