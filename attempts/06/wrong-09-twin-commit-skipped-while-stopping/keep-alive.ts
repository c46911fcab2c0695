import type { EachBatchPayload } from 'kafkajs'
import { type Deferred, deferred, sleep } from './deferred.ts'

export type Outcome = 'stopped' | 'failed' | 'fenced'

/** What a session tells its keeper, and the other way round. */
export interface Life {
  /** The session is a member of its group. */
  joined(): void
  stopAsked(): boolean
  /** Resolves when somebody asks for a stop. */
  readonly stop: Promise<void>
}

export interface Keeper {
  state(): 'running' | 'stopped' | 'fenced'
  stop(): Promise<void>
}

/** Runs one session after the other until one is fenced or a stop is asked for. Resolves when the first has joined its group. */
export async function keepAlive(session: (life: Life) => Promise<Outcome>): Promise<Keeper> {
  const joined: Deferred<void> = deferred()
  const stop: Deferred<void> = deferred()
  let asked = false
  let state: 'running' | 'stopped' | 'fenced' = 'running'
  const life: Life = { joined: () => joined.resolve(), stopAsked: () => asked, stop: stop.promise }

  async function run(): Promise<void> {
    while (!asked) {
      const outcome = await session(life)
      if (outcome === 'fenced') {
        state = 'fenced'
        joined.reject(new Error('a later instance has taken over'))
        return
      }
      if (!asked) await Promise.race([sleep(100), stop.promise])
    }
    state = 'stopped'
    joined.reject(new Error('stopped'))
  }

  const running = run()
  await joined.promise
  return {
    state: () => state,
    stop() {
      asked = true
      stop.resolve()
      return running
    },
  }
}

/** Does work in `eachBatch` that may last longer than a session of the group. */
export async function withHeartbeats({ heartbeat }: Pick<EachBatchPayload, 'heartbeat'>, work: () => Promise<void>) {
  // kafkajs sends no more of them than `heartbeatInterval` says. It finds a lost membership by itself when the batch is over.
  const timer = setInterval(() => void heartbeat().catch(() => {}), 75)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
}

/** Closes what can be closed. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch {}
}
