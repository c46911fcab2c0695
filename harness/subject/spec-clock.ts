import { EventEmitter, once } from 'node:events'
import { KataError } from '../errors/index.ts'
import { patientSignal } from '../patience/index.ts'
import { notVirtual } from './failures.ts'
import type { Link } from './link.ts'
import type { SeenSleeper, Sleeper, SubjectControl } from './types.ts'

/** A loop around `sleep(0)` would fill the memory. */
const keptSleeps = 100_000

/** The spec's hand on a subject's clock. */
export class SpecClock implements NonNullable<SubjectControl['clock']> {
  readonly sleeps: SeenSleeper[] = []
  readonly #changes = new EventEmitter().setMaxListeners(0)
  readonly #link: Link

  constructor(link: Link) {
    this.#link = link
  }

  slept(sleeper: Sleeper): void {
    if (this.sleeps.length < keptSleeps) this.sleeps.push({ ...sleeper, isOver: false })
    this.#changes.emit('sleep')
  }

  awoke(nth: number): void {
    const sleeper = this.sleeps[nth]
    if (sleeper) sleeper.isOver = true
  }

  async now(): Promise<number> {
    const answer = await this.#link.request({ t: 'now' })
    return answer.t === 'result' ? Number(answer.value) : Number.NaN
  }

  async advance(ms: number): Promise<void> {
    const answer = await this.#link.request({ t: 'advance', ms })
    if (answer.t === 'refused') throw notVirtual()
  }

  async waitForSleep(nth = 1, timeoutMs = 10_000): Promise<Sleeper> {
    const start = performance.now()
    using limit = patientSignal(timeoutMs)
    const { signal } = limit
    while (this.sleeps.length < nth) {
      await once(this.#changes, 'sleep', { signal }).catch((cause) => {
        throw neverSlept(nth, Math.round(performance.now() - start), this.sleeps, cause)
      })
    }
    return this.sleeps[nth - 1]!
  }
}

function neverSlept(nth: number, timeoutMs: number, sleeps: readonly Sleeper[], cause: unknown): KataError {
  const seen = sleeps.map(({ ms }) => `${ms} ms`).join(', ') || '—'
  return new KataError({
    code: 'SUBJECT_NEVER_SLEPT',
    kind: 'verdict',
    expected: {
      en: `ctx.clock.sleep is called for the ${nth}th time within ${timeoutMs} ms`,
      ru: `ctx.clock.sleep вызван ${nth}-й раз за ${timeoutMs} мс`,
    },
    observed: { en: `sleeps so far: ${seen}`, ru: `вызовы до сих пор: ${seen}` },
    next: {
      en: 'wait with ctx.clock.sleep(ms), not with setTimeout',
      ru: 'ждите через ctx.clock.sleep(ms), а не через setTimeout',
    },
    cause,
  })
}
