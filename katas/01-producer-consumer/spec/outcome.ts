/** Errors that are not the call's own: a stub's, and the harness's of a process that hangs or has died. */
const others = new Set(['NotImplementedError', 'KataError'])

/** How a call came out. */
export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'resolved',
    (error: Error) => {
      if (others.has(error.name)) throw error
      return `rejected: ${error.message}`
    },
  )
