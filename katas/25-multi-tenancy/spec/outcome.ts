import { expectRejection, type RejectionOptions } from '#harness'
import { isProgramError } from '#harness/expecting'

const limitMs = 10_000

/** How a call came out: `resolved`, or the message of its error. */
export function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'resolved',
    (error: Error) => {
      if (isProgramError(error) || error.name === 'KataError') throw error
      return error.message
    },
  )
}

/** The same, or `pending` after the ten seconds that the text promises: they do not grow with this machine's load. */
export async function outcomeInTime(call: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve('pending'), limitMs)
  return await Promise.race([outcomeOf(call), late.promise]).finally(() => clearTimeout(timer))
}

/** The call is refused for what it was given. That may be said by a RangeError, too. */
export function expectRefused(call: Promise<unknown>, options: RejectionOptions): Promise<Error> {
  const plain = call.catch((error: Error) => {
    throw error.name === 'RangeError' ? new Error(error.message) : error
  })
  return expectRejection(plain, options)
}
