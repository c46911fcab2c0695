/** Errors that are not the call's own: a stub's, and the harness's of a process that hangs or has died. */
const others = new Set(['NotImplementedError', 'KataError'])

/** How a call came out. It may be awaited late. */
export function outcomeOf(call: Promise<unknown>): Promise<string> {
  const outcome = call.then(
    () => 'resolved',
    (error: Error) => {
      if (others.has(error.name)) throw error
      return `rejected: ${error.message}`
    },
  )
  outcome.catch(() => {}) // told to whoever awaits it
  return outcome
}
