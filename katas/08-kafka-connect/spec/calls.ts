import { eventually, expect, type HttpWire, type Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

/** Errors that are not the call's own: a stub's, and the harness's of a process that hangs or has died. */
const others = new Set(['NotImplementedError', 'KataError'])

/** How a call came out. It may be awaited late. */
export function outcomeOf(call: Promise<unknown>): Promise<string> {
  const outcome = resultOf(call.then(() => 'resolved'))
  outcome.catch(() => {}) // told to whoever awaits it
  return outcome
}

/** What it resolves with, or how it rejects. */
export async function resultOf<T>(call: Promise<T>): Promise<T | string> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof Error) || others.has(error.name)) throw error
    return `rejected: ${error.message}`
  }
}

/** Until so many ms of the process's own time are over. */
export async function passTime({ $ }: Subject<typeof Lab>, ms: number): Promise<void> {
  const since = await $.clock.now()
  await eventually(() => $.clock.now(), { until: (now) => now - since >= ms, description: means.timePasses(ms) })
}

const limitMs = 10_000

type Worlds = {
  subject: (options: { name: string }) => Promise<Subject<typeof Lab>>
  httpWire: (name: 'connect') => Promise<HttpWire>
}

/** Where nobody listens, where whoever listens says nothing, or begins an answer and never ends it, and where it answers 503 alone, each in a process of its own. */
export async function expectMissed({ subject, httpWire }: Worlds): Promise<void> {
  const silence = { do: 'silence' } as const
  const half = { do: 'stall' } as const
  const unavailable = { do: 'answer', status: 503, body: '{"error_code":503,"message":"no leader"}' } as const
  await Promise.all(
    ([undefined, silence, half, unavailable] as const).map(async (action, n) => {
      const app = await subject({ name: `app-${n}` })
      const wire = await httpWire('connect')
      if (action) wire.fault({ times: Number.POSITIVE_INFINITY, action })
      else await wire.refuse()
      const late = Promise.withResolvers<string>()
      // The ten seconds are what the lab's text promises: they do not grow with this machine's load.
      const timer = setTimeout(() => late.resolve('pending'), limitMs)
      const call = outcomeOf(app.applyConnector({ connectUrl: wire.url, name: 'one', config: {} }))
      const outcome = await Promise.race([call, late.promise]).finally(() => clearTimeout(timer))
      expect(outcome.split(':')[0], means.missed[n]!).toBe('rejected')
      expect(outcome, means.missed[n]!).toSay(wire.url)
    }),
  )
}
