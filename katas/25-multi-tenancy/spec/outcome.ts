import { isProgramError } from '#harness/expecting'

const limitMs = 10_000

/** How a call came out: `resolved`, `pending` after the 10 s that the text promises, else the message of its error. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  // What the lab's text promises does not grow with this machine's load.
  const timer = setTimeout(() => late.resolve('pending'), limitMs)
  const outcome = call.then(
    () => 'resolved',
    (error: Error) => {
      if (isProgramError(error) || error.name === 'KataError') throw error
      return error.message
    },
  )
  return await Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}
