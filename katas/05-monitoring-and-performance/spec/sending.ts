import type { Subject, Topics } from '#harness'
import type * as Lab from '../src/index.ts'

export const clock = { mode: 'virtual', start: Date.parse('2026-11-30T08:00:00Z') } as const

type Sender = Awaited<ReturnType<Subject<typeof Lab>['startAccumulator']>>

/** A record whose key and value have a hundred bytes. */
export const hundred = (n: number) => ({ key: 'k1', value: String(n).padEnd(98, '.') })

export const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)

/** Told to whoever awaits it: a test may fail before. */
export function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

export const sendAll = (sender: Sender, from: number, to: number) =>
  numbers(from, to).map((n) => quietly(sender.send(hundred(n))))

/** What is written to the subject is read in its order: after the answer all calls before it are under way. */
export const underWay = async ({ $ }: Subject<typeof Lab>) => $.clock.now()

export const valuesIn = async (topics: Topics) =>
  (await topics.read('orders')).map(({ value }) =>
    Number(
      Buffer.from(value ?? [])
        .toString()
        .replaceAll('.', ''),
    ),
  )

export const plain = { topic: 'orders', batchBytes: 10_000, lingerMs: 100, compression: 'none' } as const
