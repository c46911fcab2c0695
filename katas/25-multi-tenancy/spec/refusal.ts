import { expectRejection, type RejectionOptions } from '#harness'

/** The call is refused for what it was given. That may be said by a RangeError, too. */
export function expectRefused(call: Promise<unknown>, options: RejectionOptions): Promise<Error> {
  const plain = call.catch((error: Error) => {
    throw error.name === 'RangeError' ? new Error(error.message) : error
  })
  return expectRejection(plain, options)
}
