import type { BrokerMode } from '../broker/index.ts'
import type { Text } from '../text/index.ts'

export type TestState = 'passed' | 'failed' | 'not-run'

/** Why a test failed. */
export const causes = [
  /** What the spec expects did not come true. */
  'assertion',
  /** What the spec waited for had not come when its time was over. */
  'deadline',
  /** The student's code, or the spec, threw something else. */
  'error',
  /** A client was left open. */
  'leak',
  /** The code never got as far as the fault that the test had prepared. */
  'fault-never-fired',
  /** The module cannot be loaded, or lacks an export. */
  'load',
  'not-implemented',
  /** Of a test, a hook or a call. */
  'time-limit',
  /** The process ended by itself. */
  'crash',
  /** The harness was called wrongly. */
  'harness',
  /** Broker or component, never the student's fault. */
  'infrastructure',
] as const

export type Cause = (typeof causes)[number]

/** One graded test of a run. */
export interface TestResult {
  /** `12.3 commits the offset only after the DLQ acknowledges` */
  title: string
  /** `12.3` */
  task: string
  file: string
  state: TestState
  durationMs: number
  /** The first error, complete: what a person reads. */
  message?: string
  cause?: Cause
  /** What this place lacks, so that it was not run (no Chromium, a broker that cannot be killed). None: the spec skips it. */
  reason?: string
  /** The last messages on the wire of a failed test. */
  timeline?: string
  /** What the graded code of a failed test printed last, by subject. */
  printed?: string
  /** Files kept for a failed test: timeline, capture, replay. */
  artifacts?: readonly string[]
}

export interface TypeProblem {
  /** Relative to the lab's `src`. */
  file: string
  line: number
  column: number
  code: number
  message: string
}

export interface TaskVerdict {
  id: string
  title: Text
  points: number
  /** Of these points: all or none, or the share of its tests that passed where the manifest says so. */
  earned: number
  /** Every test of the task passed, and there was at least one. `not-run`: no test could run on this broker. */
  state: TestState
  tests: readonly TestResult[]
}

export interface LabVerdict {
  lab: string
  number: number
  title: Text
  state: 'green' | 'red' | 'infrastructure'
  tasks: readonly TaskVerdict[]
  types: readonly TypeProblem[]
  /** What keeps the lab red beside its tests and types: its files were refused, or the compiler came to no end with them. */
  problems: readonly string[]
  /** Share of lines of `src/` run, 0 to 1; null where nothing was measured. */
  coverage: number | null
  floor: number
  /** Points of passed tasks × min(1, coverage / floor). */
  score: number
  maxScore: number
  durationMs: number
  seed: number
  infrastructure?: string
}

export interface Verdict {
  version: 1
  submission: string
  startedAt: string
  /** `none`: no lab's files could be taken, and none was started. */
  broker: BrokerMode | 'none'
  labs: readonly LabVerdict[]
  score: number
  maxScore: number
}
