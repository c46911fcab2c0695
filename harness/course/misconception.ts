import type { Cause } from '../grader/index.ts'
import type { Text } from '../text/index.ts'

/** A runnable wrong implementation: the solution with one idea changed. */
export interface Misconception {
  /** What one would have to believe to write it. */
  idea: Text
  /** The full title of the graded test that fails on it. */
  caughtBy: string
  /** What the message of that test, in English, names of the idea: in what was seen, what follows and what it usually means. */
  says: RegExp
  /**
   * How that test fails, where it is by no expectation of its own: by a wait whose time is over (`deadline`), say. A test's own time limit or a harness
   * that failed catches nothing.
   */
  cause?: Exclude<Cause, 'assertion' | 'not-implemented' | 'time-limit' | 'harness' | 'infrastructure'>
  /** Each `find` stands exactly once in the solution's file. */
  edits: readonly { file: string; find: string; replace: string }[]
}

export function defineMisconception(misconception: Misconception): Misconception {
  return misconception
}
