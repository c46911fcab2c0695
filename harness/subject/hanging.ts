import type { KataError } from '../errors/index.ts'

/** A call that hangs in one test may be that test's fault. In two, and with no answer in any, it is the code's. */
const enough = 2

/**
 * What is known of the calls into one copy of graded code. Each test waits half a minute for a call that hangs; a call that hung twice, and was
 * never answered, is not waited for again: it fails at once, by the same reason.
 */
export class HangingCalls {
  readonly #answered = new Set<string>()
  readonly #hung = new Map<string, KataError[]>()

  answered(call: string): void {
    this.#answered.add(call)
  }

  hung(call: string, failure: KataError): void {
    this.#hung.set(call, [...(this.#hung.get(call) ?? []), failure])
  }

  /** Why the call is not made; undefined: it is. */
  known(call: string): KataError | undefined {
    const failures = this.#hung.get(call) ?? []
    return this.#answered.has(call) || failures.length < enough ? undefined : failures.at(-1)
  }
}
