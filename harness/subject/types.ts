import type { KafkaConfig } from 'kafkajs'
import type { KataError } from '../errors/index.ts'
import type { Ctx, Rejected, Sleeper } from '../kata/index.ts'
import type { HangingCalls } from './hanging.ts'
import type { SpareHosts } from './spare-hosts.ts'

export type { Clock, Ctx, Rejected, Sleeper } from '../kata/index.ts'

/** A function of a module as a spec calls it: `ctx` is given by the host, the answer comes as a promise, handles as remote ones. */
export type Remote<Module> = {
  readonly [K in keyof Module as Module[K] extends (...args: never[]) => unknown ? K : never]: Module[K] extends (
    ctx: Ctx,
    ...args: infer A
  ) => infer R
    ? (...args: A) => Promise<RemoteResult<Awaited<R>>>
    : Module[K] extends (...args: infer A) => infer R
      ? (...args: A) => Promise<RemoteResult<Awaited<R>>>
      : never
}

/** A value stays; an object with functions is a handle whose functions answer by promise. */
export type RemoteResult<R> = R extends (...args: never[]) => unknown
  ? never
  : R extends Uint8Array | Date
    ? R
    : R extends object
      ? {
          [K in keyof R]: R[K] extends (...args: infer A) => infer B
            ? (...args: A) => Promise<RemoteResult<Awaited<B>>>
            : R[K]
        }
      : R

/** How a subject came to its end. */
export interface SubjectEnd {
  code: number | null
  signal: NodeJS.Signals | null
  /** Killed by the harness on purpose. */
  killed: boolean
  /** What was still open when it was asked to end: sockets, timers, children. Empty for a clean end; unknown after a kill. */
  leaks: readonly string[]
  /** Why it ended though the test had not asked for it: an unhandled rejection, `process.exit`, a hang. Also what its calls reject with. */
  failure?: KataError
}

/** The spec's hand on a subject's process. */
export interface SubjectControl extends AsyncDisposable {
  readonly name: string
  readonly pid: number
  /** What it wrote, cut at 1 MB. `lines` are those of `ctx.print`, in order; `console` is all of it, as it came. */
  readonly output: {
    readonly stdout: string
    readonly stderr: string
    readonly console: string
    readonly lines: readonly string[]
  }
  readonly rejects: readonly Rejected[]
  /** SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>
  /** SIGSTOP and SIGCONT of the whole process. */
  freeze(): void
  thaw(): void
  /**
   * The process's time runs so many times faster from now on: what waits a minute for a broker has waited it after three seconds of 20. Timers
   * made since are as much shorter, clocks show as much more. 1: as on the machine again. A virtual clock does not see it.
   */
  hasten(times: number): Promise<void>
  /** An orderly end: coverage is written, leaks are read. Idempotent. */
  end(): Promise<SubjectEnd>
  readonly ended: Promise<SubjectEnd>
  /** Only where the subject was asked for with a virtual clock. */
  readonly clock: {
    now(): Promise<number>
    /** Moves time on by so many ms, waking each sleeper in order of its due time. */
    advance(ms: number): Promise<void>
    /** Every sleep asked for so far, in order, finished ones too. */
    readonly sleeps: readonly SeenSleeper[]
    /** Resolves when the graded code sleeps (or slept) for the n-th time, counted from 1. */
    waitForSleep(nth?: number, timeoutMs?: number): Promise<Sleeper>
  }
}

/** A sleep as the spec sees it. */
export interface SeenSleeper extends Sleeper {
  /** Its time came, or its signal ended it. */
  isOver: boolean
}

/** HTTP as it leaves a subject; the answer comes from the spec's process, so that a provider's ledger outlives the service. */
export interface SubjectHttpRequest {
  method: string
  url: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array
}
export type SubjectHttpResponse =
  | { kind: 'response'; status: number; headers?: Readonly<Record<string, string>>; body?: Uint8Array | string }
  | { kind: 'reset' }
export type SubjectHttpHandler = (request: SubjectHttpRequest) => Promise<SubjectHttpResponse>

export interface SubjectOptions {
  /** Absolute path of the folder that holds the student's modules (`…/src`). */
  src: string
  /** Module to load, relative to `src`. Default `index.ts`. */
  entry?: string
  /** Tells subjects of one test apart; also the client id's suffix. Default `app`. */
  name?: string
  /** `host:port` list the subject's clients are given: a wire's endpoint. */
  bootstrapServers: readonly string[]
  clientConfig?: Partial<Pick<KafkaConfig, 'ssl' | 'sasl'>>
  /** Prefix of names: `k7f3.`; empty for none. */
  namespace: string
  seed: number
  /** `real`, or `virtual` from this epoch on: it moves only when the spec says so. `auto`: virtual, and jumps to the next due time whenever the graded code sleeps. */
  clock?: 'real' | { mode: 'virtual' | 'auto'; start: number }
  /** Answers every HTTP request of the subject but those to loopback. Without it they are refused with an error that says so. */
  http?: SubjectHttpHandler
  /** Functions that take no ctx. */
  pure?: readonly string[]
  /** Names of functions that returned objects may carry. Others are an error. */
  handles?: readonly string[]
  /** Directory for V8 coverage files; none: no coverage. */
  coverage?: string
  /** Longest time that loading the module, or one call, may take; the subject is killed then. Default 30,000 ms; none with `inspect`. */
  callTimeoutMs?: number
  /** What other subjects of the same code have shown of its calls. */
  hanging?: HangingCalls
  /** Opens the inspector and lifts time limits. */
  inspect?: boolean
  /** Further environment (few and named). */
  env?: Readonly<Record<string, string>>
  /** Modules that a spare host loads ahead of the student's code. */
  libraries?: readonly string[]
  /** Where a host may be had that is up already. */
  spares?: SpareHosts
  /** Gives up a start: the process is killed, and the start rejects. */
  signal?: AbortSignal
}

/** A record for a topology. Text stands for its UTF-8 bytes; timestamp in ms since the epoch. */
export interface TopologyInput {
  topic: string
  key: string | Uint8Array | null
  value: string | Uint8Array | null
  timestamp: number
}

export interface TopologyOutput {
  key: Uint8Array | null
  value: Uint8Array | null
  timestamp: number
}

/**
 * A topology of the subject under TopologyTestDriver (`#harness/streams`): no broker, one partition a topic, time moved by records and by
 * `advanceWallClockTime`. Topics are named without the test's namespace.
 */
export interface DrivenTopology {
  /** Each record is processed to its end before the next. Rejects with what a processor threw. */
  pipe(records: readonly TopologyInput[]): Promise<void>
  /** What was written to the topic since the last look, in order. */
  read(topic: string): Promise<TopologyOutput[]>
  advanceWallClockTime(ms: number): Promise<void>
  /** Kafka Streams' own text of the topology. */
  describe(): Promise<string>
  close(): Promise<void>
}

export type Subject<Module> = Remote<Module> & {
  readonly $: SubjectControl
  /** Calls an export that returns a Topology and drives it. Throws SUBJECT_NO_TOPOLOGY where it returns something else. */
  readonly $topology: (name: keyof Remote<Module> & string, ...args: readonly unknown[]) => Promise<DrivenTopology>
} & AsyncDisposable
