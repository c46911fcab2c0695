/** The messages between a spec's process and the host in a subject. */
import type { Slowness } from '../patience/index.ts'
import type { Excess } from './size.ts'
import type { Rejected, Sleeper, SubjectHttpRequest, SubjectHttpResponse, SubjectOptions } from './types.ts'
import type { Cut } from './values.ts'

/** What the host is told of `SubjectOptions`. */
export interface HostOptions {
  src: string
  entry: string
  clientId: string
  bootstrapServers: readonly string[]
  clientConfig: SubjectOptions['clientConfig']
  namespace: string
  seed: number
  clock: NonNullable<SubjectOptions['clock']>
  http: boolean
  pure: readonly string[]
  handles: readonly string[]
  coverage: string | undefined
  slowness: Slowness
}

/** A thrown error, as a value. `stack` holds the student's frames only, relative to `src`; `at` is the first one's `file:line`. */
export interface Thrown {
  name: string
  message: string
  code?: string | number
  stack: string
  at?: string
  data: Record<string, unknown>
  cause?: Thrown
}

/** Why the host did not do what it was asked for. */
export type Refusal =
  | { kind: 'import'; error: Thrown }
  | { kind: 'missing-export'; name: string; exports: readonly string[] }
  | { kind: 'not-plain'; path: string; what: string }
  | { kind: 'too-large'; excess: Excess }
  | { kind: 'no-topology'; name: string; got: string }
  | { kind: 'clock' }

/** To the host. Each is answered by `result`, `threw` or `refused` with its id. */
export type Request =
  | { t: 'start'; options: HostOptions }
  | { t: 'call'; name: string; args: readonly unknown[]; functions: readonly Cut[] }
  | { t: 'topology'; name: string; args: readonly unknown[]; functions: readonly Cut[] }
  | { t: 'handle'; handle: number; args: readonly unknown[]; functions: readonly Cut[] }
  | { t: 'advance'; ms: number }
  | { t: 'now' }
  | { t: 'hasten'; times: number }
  | { t: 'ping' }
  | { t: 'end' }

export type ToHost = (Request & { id: number }) | { t: 'http-answer'; id: number; answer: SubjectHttpResponse }

/** From the host. Everything in it may be forged: student code lives in the same process. */
export type FromHost =
  | { t: 'hello' }
  | { t: 'result'; id: number; value: unknown; functions: readonly Cut[] }
  | { t: 'threw'; id: number; error: Thrown }
  | { t: 'refused'; id: number; refusal: Refusal }
  | { t: 'fatal'; error: Thrown; origin: string }
  | { t: 'print'; line: string }
  | { t: 'reject'; rejected: Rejected }
  | { t: 'sleep'; sleeper: Sleeper }
  /** The `nth` sleep, counted from 0, is over. */
  | { t: 'awake'; nth: number }
  | { t: 'notify'; fn: number; args: readonly unknown[] }
  | { t: 'http'; id: number; request: SubjectHttpRequest }

/** The functions of a driven topology, as the host answers with them. */
export const topologyFunctions: readonly string[] = ['pipe', 'read', 'advanceWallClockTime', 'describe', 'close']
