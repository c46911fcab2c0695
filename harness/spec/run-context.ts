import 'vitest'
import type { Slowness } from '../patience/index.ts'

/** What the grader tells the processes that run specs. Plain values. */
export interface RunContext {
  /** Unix socket of the broker that this run may use and break. */
  brokerSocket: string
  /** Unix socket of the components that the lab names. */
  componentsSocket: string
  /** Folder of the graded code by lab: `{ '12-dead-letter-queue': '/…/src' }`. */
  src: Readonly<Record<string, string>>
  /** What every name on the cluster begins with: `k7f3a1c`. */
  namespace: string
  /** Modules that the graded code is likely to import. */
  libraries: readonly string[]
  /** Every random choice of the run comes from it. */
  seed: number
  /** Where V8 coverage goes, a folder a lab; null: none. */
  coverage: string | null
  /** For one test, on a machine that does nothing else; 0: none. */
  testTimeLimitMs: number
  /** How slow the grader has found this machine. */
  slowness: Slowness
  /** Opens the subjects' inspector and lifts time limits. */
  inspect: boolean
  /** Of what the specs say to the person. */
  language: 'en' | 'ru'
  /** Where timelines and captures of failed tests go. */
  artifacts: string
}

declare module 'vitest' {
  interface ProvidedContext {
    kata: RunContext
  }
  interface TaskMeta {
    /** The last messages on the wire of a failed test, for people. */
    timeline?: string
    /** What the graded code of a failed test printed last, by subject. */
    printed?: string
    /** What a failed test was waiting for when it ended. */
    waiting?: string[]
    /** Files written for a failed test. */
    artifacts?: string[]
    /** What this place lacks, for people: the test was not run because of it. */
    lacking?: string
  }
}
