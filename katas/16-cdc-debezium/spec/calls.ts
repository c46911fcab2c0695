import { eventually, type Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

/** Errors that are not the call's own: a stub's, and the harness's of a process that hangs or has died. */
const others = new Set(['NotImplementedError', 'KataError'])

/** How a call came out. It may be awaited late. */
export function outcomeOf(call: Promise<unknown>): Promise<string> {
  const outcome = call.then(
    () => 'resolved',
    (error: unknown) => {
      if (!(error instanceof Error) || others.has(error.name)) throw error
      return `rejected: ${error.message}`
    },
  )
  outcome.catch(() => {}) // told to whoever awaits it
  return outcome
}

const limitMs = 10_000

/** How it came out within the ten seconds that the lab's text promises: they do not grow with this machine's load. */
export async function withinTenSeconds(call: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve('pending'), limitMs)
  return Promise.race([outcomeOf(call), late.promise]).finally(() => clearTimeout(timer))
}

/** Until so many ms of the process's own time are over. */
export async function passTime({ $ }: Subject<typeof Lab>, ms: number): Promise<void> {
  const since = await $.clock.now()
  await eventually(() => $.clock.now(), { until: (now) => now - since >= ms, description: means.timePasses(ms) })
}
