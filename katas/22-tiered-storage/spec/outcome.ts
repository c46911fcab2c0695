import { isProgramError } from '#harness/expecting'
import { freePorts } from '#harness/processes'

/** How a call came out. */
export interface Outcome {
  /** `resolved`, `pending` after the ten seconds, else the error’s name. */
  state: string
  message: string
}

/** The ten seconds are what the lab’s text promises: they do not grow with this machine’s load. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const late = Promise.withResolvers<Outcome>()
  const timer = setTimeout(() => late.resolve({ state: 'pending', message: '' }), 10_000)
  const outcome = call.then(
    () => ({ state: 'resolved', message: '' }),
    (error: Error) => {
      if (isProgramError(error) || error.name === 'KataError') throw error
      return { state: error.name, message: error.message }
    },
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}

/** `store-away`, and so on, as a `ReadError` tells it; else how the call came out. */
export async function reasonOf(call: Promise<unknown>): Promise<string> {
  const { state, message } = await outcomeOf(call)
  if (state === 'ReadError') return message.split(':')[0] ?? ''
  return state === 'pending' ? 'nothing after 10 s' : state === 'resolved' ? state : `${state}: ${message}`
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const [port] = await freePorts(1)
  return `127.0.0.1:${port}`
}
