import { type AboutWait, eventually, type Topics, type Wire, type WireFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import {
  cancelText,
  joinText,
  type MatchTold,
  matchOf,
  type NotificationTold,
  notificationOf,
  type Wish,
} from './told.ts'

/** Bands that do not widen: on a loaded machine too only ratings decide. */
export const OPTIONS: Lab.InstanceOptions = {
  size: 2,
  band: 50,
  widenBy: 0,
  widenEveryMs: 1_000,
  maxBand: 50,
  instance: 'instance-1',
}

/** The application's group. */
export const GROUP = 'matchmaker'

export const REGIONS = ['eu', 'us', 'asia', 'africa', 'oceania', 'south']

/** Thirty players, on all three partitions, five a region, whose ratings are too far apart for a match. */
export const THIRTY = Array.from({ length: 30 }, (_, n) => ({
  player: `player-${n}`,
  region: REGIONS[n % 6]!,
  rating: 100 * Math.floor(n / 6),
}))

export const joins = (wishes: readonly Wish[]) => wishes.map((wish) => ({ key: wish.player, value: joinText(wish) }))

export const cancels = (players: readonly string[], ticket = 1) =>
  players.map((key) => ({ key, value: cancelText(ticket) }))

/** What is committed: matches by their time, notifications by player and then in order. */
export async function read(topics: Topics): Promise<{ matches: MatchTold[]; notifications: NotificationTold[] }> {
  const [matches, notifications] = await Promise.all(['matches', 'notifications'].map((name) => topics.read(name)))
  const made = matches!.map(matchOf).toSorted((one, other) => one.at - other.at)
  const told = notifications!.map((record) => notificationOf(record, made))
  return {
    matches: made,
    notifications: told.toSorted((one, other) => (one.player < other.player ? -1 : Number(one.player > other.player))),
  }
}

/** `ann #2 matched`, without the match: when it was made is the cluster's business. */
export const short = (some: readonly NotificationTold[]): string[] =>
  some.map(({ told }) => told.split(' ').slice(0, 3).join(' '))

/** `eu ann#1 bob#1`. */
export const shortMatches = (some: readonly MatchTold[]): string[] => some.map(({ told }) => told.replace(/ @.*/, ''))

/** Until each of these is told (`ann #2 matched`). */
export async function toldAll(topics: Topics, wanted: readonly string[], description: AboutWait): Promise<void> {
  await eventually(
    async () => {
      const seen = new Set(short((await read(topics)).notifications))
      return wanted.filter((one) => !seen.has(one))
    },
    { until: (missing) => missing.length === 0, timeoutMs: 15_000, description },
  )
}

/** Until each of these players has an answer to his cancellation of the ticket: what he was told of that ticket, by player. */
export async function answersTo(
  topics: Topics,
  players: readonly string[],
  ticket: number,
  description: AboutWait,
): Promise<string[]> {
  const answers = players.flatMap((player) =>
    ['cancelled', 'not-waiting'].map((answer) => `${player} #${ticket} ${answer}`),
  )
  const seen = await eventually(async () => short((await read(topics)).notifications), {
    until: (some) => some.filter((one) => answers.includes(one)).length >= players.length,
    timeoutMs: 15_000,
    description,
  })
  return seen.filter((one) => players.some((player) => one.startsWith(`${player} #${ticket} `)))
}

export const stateOf = (value: Uint8Array): Lab.QueueState =>
  JSON.parse(Buffer.from(value).toString()) as Lab.QueueState

/** Until `match-queues` says that so many wait in the region. */
export async function waitingIn(topics: Topics, region: string, count: number, description: AboutWait): Promise<void> {
  const last = async () => {
    const records = await topics.read('match-queues')
    const value = records.findLast(({ key }) => Buffer.from(key ?? []).toString() === region)?.value
    return value ? stateOf(value).waiting : 0
  }
  await eventually(last, { until: (seen) => seen === count, timeoutMs: 15_000, description })
}

/** From the moment on at which the process writes to the topic, it reads nothing that is written after that, until it goes on. */
export function holdReading(topic: string, topics: Topics, wire: Wire): { writing: WireFault; goOn(): void } {
  let reading: WireFault | undefined
  const unanswered = () => {
    const asked = wire.trace.filter({ api: 'Fetch', direction: 'request' }).filter(({ fault }) => !fault)
    return asked.length - wire.trace.filter({ api: 'Fetch', direction: 'response' }).length
  }
  const writing = wire.fault({
    ...{ api: 'Produce', direction: 'request', topic: topics.name(topic) },
    action: {
      do: 'call',
      run: async () => {
        const times = Number.POSITIVE_INFINITY
        reading = wire.fault({ api: 'Fetch', direction: 'request', times, optional: true, action: { do: 'hold' } })
        await eventually(unanswered, { until: (count) => count === 0, description: means.readsNothing })
      },
    },
    description: means.readsNothing,
  })
  return { writing, goOn: () => reading?.remove() }
}
