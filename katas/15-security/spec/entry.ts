import type { Subject } from '#harness'
import { isProgramError } from '#harness/expecting'
import type * as Lab from '../src/index.ts'

const limitMs = 10_000

/** How a call came out. */
export interface Outcome {
  /** `resolved`, `pending` after 10 s, else the error’s name. */
  state: string
  message: string
}

/** The ten seconds are what the lab’s text promises: they do not grow with this machine’s load. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const late = Promise.withResolvers<Outcome>()
  const timer = setTimeout(() => late.resolve({ state: 'pending', message: '' }), limitMs)
  const outcome = call.then(
    () => ({ state: 'resolved', message: '' }),
    (error: Error) => {
      if (isProgramError(error) || error.name === 'KataError') throw error
      return { state: error.name, message: error.message }
    },
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}

/** `let in`, or the reason why not, as `logIn` tells it. */
export async function entry(app: Subject<typeof Lab>, access: Lab.Access): Promise<string> {
  return reasonOf(await outcomeOf(app.logIn(access)))
}

export function reasonOf({ state, message }: Outcome): string {
  if (state === 'AccessError') return message.split(':')[0] ?? ''
  if (state === 'resolved') return 'let in'
  return state === 'pending' ? 'nothing after 10 s' : `${state}: ${message}`
}
