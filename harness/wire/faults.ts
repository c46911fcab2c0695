/** Which faults a message meets, and what comes of it. */
import { KataError, messageOf } from '../errors/index.ts'
import { errorCodeOf } from '../protocol/index.ts'
import { say } from '../text/index.ts'
import { describeFault, describeMatch } from './fault-text.ts'
import { matches } from './match.ts'
import type { TracedMessage } from './message.ts'
import type { TopicNames } from './names.ts'
import type { WireAction, WireFault, WireFaultOptions, WireMessage } from './types.ts'

/** What is to be done with a message once its faults have run. */
export type Outcome =
  | { readonly do: 'pass' }
  | { readonly do: 'drop' }
  | { readonly do: 'cut'; readonly when: 'before' | 'after' }
  | { readonly do: 'silence'; readonly fault: Fault }
  | { readonly do: 'answer'; readonly errorCode: number }

type Call = Extract<WireAction, { do: 'call' }>['run']

const pass: Outcome = { do: 'pass' }

export class Fault implements WireFault {
  readonly description: string
  readonly options: WireFaultOptions
  readonly firing: Promise<WireMessage>
  /** Errors thrown by `where` and `run`. */
  readonly errors: unknown[] = []
  readonly #first: PromiseWithResolvers<WireMessage>
  readonly #waiting = new Set<() => void>()
  #seen = 0
  #fired = 0
  #removed = false

  constructor(options: WireFaultOptions) {
    if (options.action.do === 'answer') requireErrorCode(options.action.error)
    this.options = options
    this.description = describeFault(options)
    this.#first = Promise.withResolvers<WireMessage>()
    this.firing = this.#first.promise
    this.firing.catch(() => {}) // rejected when the wire closes: only who awaits it is to hear of it
  }

  get fired(): number {
    return this.#fired
  }

  /** Counts the message if it matches; true where the fault fires at it. */
  meets(message: TracedMessage, names: TopicNames): boolean {
    if (this.#removed || !this.#matches(message, names)) return false
    this.#seen += 1
    if (this.#seen < (this.options.nth ?? 1) || this.#fired >= (this.options.times ?? 1)) return false
    this.#fired += 1
    message.fault = message.fault ? `${message.fault}; ${this.description}` : this.description
    this.#first.resolve(message)
    return true
  }

  /** Runs the action on a message as far as it concerns time. */
  async run(message: TracedMessage): Promise<Outcome> {
    const action = this.options.action
    switch (action.do) {
      case 'hold':
        await this.#released()
        return pass
      case 'delay':
        await this.#released(action.ms)
        return pass
      case 'call':
        return this.#call(action.run, message)
      case 'cut':
        return { do: 'cut', when: action.when }
      case 'silence':
        return { do: 'silence', fault: this }
      case 'answer':
        return { do: 'answer', errorCode: requireErrorCode(action.error) }
    }
  }

  /** Calls back at the next release. */
  onRelease(callback: () => void): void {
    this.#waiting.add(callback)
  }

  release(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const callback of waiting) callback()
  }

  remove(): void {
    this.#removed = true
    this.release()
  }

  /** The wire closes: nothing can fire any more. */
  close(seen: string): void {
    this.remove()
    this.#first.reject(
      new KataError({
        code: 'FAULT_NEVER_FIRED',
        kind: 'verdict',
        expected: { en: `the fault fires: ${this.description}`, ru: `сбой срабатывает: ${this.description}` },
        observed: {
          en: `${this.#seen} matching messages of ${describeMatch(this.options)}; on the wire: ${seen}`,
          ru: `подходящих сообщений (${describeMatch(this.options)}): ${this.#seen}; в сети прошло: ${seen}`,
        },
        next: {
          en: 'Read the timeline: does the client send this request at all, and as often as the fault expects?',
          ru: 'Посмотрите ленту обмена: отправляет ли клиент такой запрос вообще и столько раз, сколько ждёт сбой?',
        },
      }),
    )
  }

  #matches(message: TracedMessage, names: TopicNames): boolean {
    try {
      return matches(message, this.options, names)
    } catch (error) {
      this.errors.push(error)
      return false
    }
  }

  async #call(run: Call, message: TracedMessage): Promise<Outcome> {
    try {
      return (await run(message)) === 'drop' ? { do: 'drop' } : pass
    } catch (error) {
      this.errors.push(error)
      message.fault = `${message.fault}; ${say({ en: 'the call failed', ru: 'вызов завершился ошибкой' })}: ${messageOf(error)}`
      return { do: 'cut', when: 'before' }
    }
  }

  #released(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => done(), ms)
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      this.#waiting.add(done)
    })
  }
}

/** All faults of a wire, in the order in which they were asked for. */
export class Faults {
  readonly list: Fault[] = []
  readonly #names: TopicNames

  constructor(names: TopicNames) {
    this.#names = names
  }

  add(options: WireFaultOptions): Fault {
    const fault = new Fault(options)
    this.list.push(fault)
    return fault
  }

  /** Undefined where no fault fires at the message: the common case, which must cost nothing. */
  meet(message: TracedMessage): Promise<Outcome> | undefined {
    if (this.list.length === 0) return undefined
    const firing = this.list.filter((fault) => fault.meets(message, this.#names))
    return firing.length === 0 ? undefined : runAll(firing, message)
  }
}

function requireErrorCode(name: string): number {
  const code = errorCodeOf(name)
  if (code !== undefined) return code
  throw new KataError({
    code: 'WIRE_ERROR_UNKNOWN',
    kind: 'usage',
    expected: {
      en: 'an error as Kafka names it, for example TOPIC_AUTHORIZATION_FAILED',
      ru: 'ошибка так, как её называет Kafka, например TOPIC_AUTHORIZATION_FAILED',
    },
    observed: name,
    next: {
      en: 'Take the name from the Kafka protocol guide, "Error Codes".',
      ru: 'Возьмите имя из раздела «Error Codes» описания протокола Kafka.',
    },
  })
}

/** Several faults at one message act one after the other, until one of them ends it. */
async function runAll(faults: readonly Fault[], message: TracedMessage): Promise<Outcome> {
  for (const fault of faults) {
    const outcome = await fault.run(message)
    if (outcome.do !== 'pass') return outcome
  }
  return pass
}
