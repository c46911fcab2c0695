/** Where the tests find a Kafka: one that runs, under names that begin so; nowhere; or as on the student's machine, where `embeddedKafka()` starts one. */
export type KafkaForTests = { address: string; namespace: string } | 'none' | 'own'

/** An application: that of `src` with some files in place of its own, or beside them, by name. */
export interface Variant {
  name: string
  files: Readonly<Record<string, string>>
}

export interface RunTestsOptions {
  /** Folder of the application and of the tests. It is copied, and stays as it is. */
  src: string
  /** Names of the test files to run, in `src`. */
  tests: readonly string[]
  /** Each is tested by itself. Default: the application as it is, named `right`. */
  variants?: readonly Variant[]
  kafka: KafkaForTests
  /** Seed of an order of files and tests that is drawn. Default: as they stand. */
  shuffle?: number
  /** Leaves out what follows in a variant after a test of it has failed, and shares loaded packages among the variants: for applications with a fault, of which one failure is enough. */
  untilFailure?: boolean
  /** c8's settings, as they stand in a `.c8rc.json` in the folder: the tests run beneath c8. For one variant. */
  c8?: object
  /** Prints what vitest and c8 say, as they say it. */
  show?: boolean
  /** Further variables of the environment. */
  env?: Readonly<Record<string, string>>
  /** The run is ended after so many ms of a machine that does nothing else. Default 60,000. */
  limitMs?: number
}

export interface StudentTest {
  file: string
  /** Titles of its groups and its own, joined by ` > `. */
  name: string
  state: 'passed' | 'failed' | 'skipped'
  /** Why it failed. */
  message?: string
}

/** A timer that a file of the folder has set: `setTimeout`, `setInterval`, or those of `node:timers/promises`. */
export interface Timer {
  file: string
  line: number
}

/** How the tests came out for one application. */
export interface VariantRun {
  tests: readonly StudentTest[]
  /** What went wrong outside of tests: a file that does not load, a failing hook. */
  problems: readonly string[]
  timers: readonly Timer[]
}

export interface TestRun {
  /** By the variant's name. */
  variants: Readonly<Record<string, VariantRun>>
  /** Errors that nobody caught, and a run that made no report. */
  problems: readonly string[]
  /** Kafkas that `embeddedKafka()` gave, and how many of them were stopped. */
  kafkas: { started: number; stopped: number }
  /** Of vitest, or of c8 around it. Null where the run was ended from outside. */
  exitCode: number | null
  /** Shares of 100 by file name, and of all files as `total`, where c8 ran and made its summary. */
  coverage?: Readonly<Record<string, { lines: number; branches: number }>>
  /** What was printed, unless it was shown. */
  output: string
}
