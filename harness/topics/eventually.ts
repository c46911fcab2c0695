import { KataError, type Meant, messageOf, pending, whenGivenUp } from '../errors/index.ts'
import { afterPatience } from '../patience/index.ts'
import { say, type Text } from '../text/index.ts'
import { whenBroken } from './broken.ts'
import { shown } from './shown.ts'

export interface EventuallyOptions<T> {
  /** Of a machine that does nothing else. Default 10,000. */
  timeoutMs?: number
  /** Between two looks. Default 25, growing to 200. */
  intervalMs?: number
  /** When it holds of what the probe gave, that is the answer. Without it: as soon as the probe does not throw. */
  until?: (seen: T) => boolean
  /** What is waited for, and what it means when it stays away. */
  description: AboutWait
}

/** What a spec says of a wait, as it does of a value: a text alone is `of`. */
export type AboutWait = Text | string | AwaitedThing

interface AwaitedThing extends Meant {
  /** What is waited for; it stands in the message as what was expected. */
  of: Text | string
}

type Seen = { value: unknown } | { error: unknown } | 'pending'

/**
 * Looks again and again until the assertion in `probe` passes or `until` holds, and gives what the probe gave.
 * On the deadline throws `NOT_IN_TIME` (verdict) with what it last saw. A cluster that does not answer on the deadline
 * is no verdict on the code: then that error is thrown as it is. A wrong call (kind `usage`) is thrown at once, and so is what a process of
 * the test broke down with (`breakWaits`): nothing more comes of it.
 */
export async function eventually<T>(probe: () => T | Promise<T>, options: EventuallyOptions<T>): Promise<T> {
  const { timeoutMs = 10_000, intervalMs = 25, until } = options
  const about = aboutWait(options.description)
  const deadline = Promise.withResolvers<'late'>()
  let waitedMs = timeoutMs
  using _ = afterPatience(timeoutMs, (waited) => {
    waitedMs = waited
    deadline.resolve('late')
  })
  using _givenUp = whenGivenUp(() => deadline.resolve('late'))
  using _broken = whenBroken(deadline.reject)
  deadline.promise.catch(() => {}) // told by the race below
  const settled = pending(say(about.of))
  const pauses = { ms: intervalMs, timer: undefined as NodeJS.Timeout | undefined }
  let seen: Seen = 'pending'
  try {
    for (;;) {
      const look = await Promise.race([lookOnce(probe), deadline.promise])
      if (look === 'late') throw notInTime(seen, waitedMs, about)
      seen = look
      if ('value' in look && (until?.(look.value) ?? true)) return look.value
      if ('error' in look && look.error instanceof KataError && look.error.kind === 'usage') throw look.error
      const pause = new Promise<void>((resolve) => {
        pauses.timer = setTimeout(resolve, pauses.ms)
      })
      pauses.ms = Math.min(pauses.ms * 1.5, Math.max(intervalMs, 200))
      if ((await Promise.race([pause, deadline.promise])) === 'late') throw notInTime(seen, waitedMs, about)
    }
  } finally {
    settled()
    clearTimeout(pauses.timer)
  }
}

function aboutWait(given: AboutWait): AwaitedThing {
  return typeof given === 'object' && 'of' in given ? given : { of: given }
}

async function lookOnce<T>(probe: () => T | Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await probe() }
  } catch (error) {
    return { error }
  }
}

function notInTime(seen: Seen, timeoutMs: number, { of, ...meant }: AwaitedThing): KataError {
  if (
    seen !== 'pending' &&
    'error' in seen &&
    seen.error instanceof KataError &&
    seen.error.kind === 'infrastructure'
  ) {
    return seen.error
  }
  const what = say(of)
  const last = lastSeen(seen)
  return new KataError({
    code: 'NOT_IN_TIME',
    kind: 'verdict',
    expected: { en: `within ${seconds(timeoutMs)} s: ${what}`, ru: `за ${seconds(timeoutMs)} с: ${what}` },
    observed:
      last === undefined
        ? { en: 'it had not come when the time was over', ru: 'этого не случилось, пока время не вышло' }
        : { en: `at last, when the time was over:\n${last}`, ru: `последнее, когда время вышло:\n${last}` },
    ...meant,
    cause: seen !== 'pending' && 'error' in seen ? seen.error : undefined,
  })
}

/** 300 → `0.3`, 28698 → `28.7`. */
const seconds = (ms: number): string => String(Math.round(ms / 100) / 10)

/** Undefined where there is nothing to show: a yes or no says no more than that the time is over. */
function lastSeen(seen: Seen): string | undefined {
  if (seen === 'pending') return say({ en: 'the first look had not ended', ru: 'первая проверка ещё не закончилась' })
  if ('error' in seen) return messageOf(seen.error)
  return typeof seen.value === 'boolean' ? undefined : shown(seen.value)
}
