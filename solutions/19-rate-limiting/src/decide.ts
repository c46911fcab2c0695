import {
  type Processor,
  type ProcessorContext,
  PunctuationType,
  type ReadOnlyKeyValueStore,
  StreamRecord,
} from '#harness/streams'
import { EVERYBODY, RELEASE_EVERY_MS, type Reason, type Rejection, type Request } from './contract.ts'
import type { LimiterOptions } from './limiter.ts'
import { limitsIn } from './limits.ts'
import { WaitingRoom } from './waiting.ts'
import { SlidingWindow } from './window.ts'

export type Decision = { admitted: Request } | { rejected: Rejection }

/** Decides about each request of its task. */
export class Decider implements Processor<string, Request, string, Decision> {
  readonly #options: LimiterOptions
  #context!: ProcessorContext<string, Decision>
  #limits!: ReadOnlyKeyValueStore<string, number>
  #window!: SlidingWindow
  #waiting!: WaitingRoom

  constructor(options: LimiterOptions) {
    this.#options = options
  }

  init(context: ProcessorContext<string, Decision>): void {
    this.#context = context
    this.#limits = limitsIn(context)
    this.#window = new SlidingWindow(context, this.#options.windowMs)
    this.#waiting = new WaitingRoom(context)
    if (this.#options.overflow === 'delay')
      context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => this.#release(now))
  }

  process({ key: client, value: request }: StreamRecord<string, Request>): void {
    const now = this.#context.currentSystemTimeMs()
    const { overflow, maxWaiting } = this.#options
    // After this nobody waits who would fit: whoever fits now overtakes nobody.
    if (overflow === 'delay') this.#release(now)
    const refusal = this.#refusal(client, now)
    if (refusal === undefined) this.#admit(client, request, now)
    else if (overflow === 'reject') this.#reject(client, request, refusal, now)
    else if (this.#waiting.count(client) >= maxWaiting) this.#reject(client, request, 'queue-full', now)
    else this.#waiting.enter(client, request)
  }

  /** In the order in which they came, past those whose own limit is used up. */
  #release(now: number): void {
    const passedBy = new Set<string>()
    for (const { ticket, client, request } of this.#waiting.inTurn()) {
      if (passedBy.has(client)) continue
      const refusal = this.#refusal(client, now)
      if (refusal === 'global-limit') return
      if (refusal === 'client-limit') {
        passedBy.add(client)
        continue
      }
      this.#waiting.leave(ticket)
      this.#admit(client, request, now)
    }
  }

  #refusal(client: string, now: number): Exclude<Reason, 'queue-full'> | undefined {
    const { clientLimit, globalLimit } = this.#options
    if (this.#window.count(client, now) >= (this.#limits.get(client) ?? clientLimit)) return 'client-limit'
    if (globalLimit === undefined) return undefined
    return this.#window.count(EVERYBODY, now) >= (this.#limits.get(EVERYBODY) ?? globalLimit)
      ? 'global-limit'
      : undefined
  }

  #admit(client: string, request: Request, now: number): void {
    this.#window.add(client, now)
    if (this.#options.globalLimit !== undefined) this.#window.add(EVERYBODY, now)
    this.#context.forward(new StreamRecord(client, { admitted: request }, now))
  }

  #reject(client: string, request: Request, reason: Reason, now: number): void {
    this.#context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))
  }
}
