/** Errors that are no refusal of the call's: a stub's, and the harness's of a process that hangs or has died. Kafka Streams' own come from the code. */
function isNoAnswer({ name, thrownBySubject }: Error & { thrownBySubject?: boolean }): boolean {
  return name === 'NotImplementedError' || (name === 'KataError' && !thrownBySubject)
}

/** How a call came out; `pending` where it had not within its limit. */
export type Outcome<T> = { state: 'resolved'; value: T } | { state: 'rejected'; error: Error } | { state: 'pending' }

export interface OutcomeOptions {
  /**
   * The limit, in ms by the wall clock, which a lab's text promises: it does not grow with the machine's load. Without it the call may take as long
   * as its test.
   */
  withinMs?: number
}

/** How a call came out, with its value or its error. It may be awaited late. A stub's error is thrown as it is. */
export function settle<T>(call: Promise<T>, { withinMs }: OutcomeOptions = {}): Promise<Outcome<T>> {
  const outcome = call.then(
    (value): Outcome<T> => ({ state: 'resolved', value }),
    (error: Error): Outcome<T> => {
      if (isNoAnswer(error)) throw error
      return { state: 'rejected', error }
    },
  )
  const first = withinMs === undefined ? outcome : withLimit(outcome, withinMs)
  first.catch(() => {}) // the caller that awaits it hears of it
  return first
}

function withLimit<T>(outcome: Promise<Outcome<T>>, ms: number): Promise<Outcome<T>> {
  const late = Promise.withResolvers<Outcome<T>>()
  const timer = setTimeout(() => late.resolve({ state: 'pending' }), ms)
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}

/** The same as a word to compare: `resolved`, `pending`, or `rejected: ` and the error's message. */
export function outcomeOf(call: Promise<unknown>, options: OutcomeOptions = {}): Promise<string> {
  const word = settle(call, options).then((outcome) =>
    outcome.state === 'rejected' ? `rejected: ${outcome.error.message}` : outcome.state,
  )
  word.catch(() => {}) // the caller that awaits it hears of it
  return word
}
