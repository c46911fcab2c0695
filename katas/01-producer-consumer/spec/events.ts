import type { Position, Text, Topics } from '#harness'
import type { UserEvent } from '../src/index.ts'
import { kinds } from './kinds.ts'

const types = ['signed-up', 'logged-in', 'viewed', 'purchased'] as const

/** Near today: a broker deletes what is older than its retention, by the record's timestamp, and that may be the event's. */
const start = Date.now()

/** Events of a few users, told apart by their numbers: `at` rises by one. */
export function someEvents(count: number, seed: number, from = 0): UserEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(seed + from + index, 2_654_435_761) >>> 0
    return { userId: `u-${mixed % 7}`, type: types[(mixed >>> 8) % 4]!, at: start + from + index }
  })
}

/** More than 400 bytes each, 1.2 MB in all: a broker refuses a batch of more than 1,048,588. */
export function moreThanARequest(seed: number, from = 0): UserEvent[] {
  return someEvents(3_000, seed, from).map((event) => ({ ...event, userId: '界'.repeat(60) + event.userId }))
}

/** Which of `someEvents` stands in a record. */
export const numberOf = ({ value }: { value: unknown }) => (value as UserEvent).at - start

export const numbersOf = (events: readonly UserEvent[]) => events.map((event) => numberOf({ value: event }))

/** Like this one, at the edges of the contract: the shortest id and the longest, ids of other letters, the version written out. */
export function edgesOf(event: UserEvent): UserEvent[] {
  const ids = ['я', 'я'.repeat(64), '😀'.repeat(32), 'Анна К.'].map((userId) => ({ ...event, userId }))
  return [...ids, { ...event, userId: 'of-version-1', version: 1 }]
}

/** What the contract does not allow, by what is wrong with it. */
export function brokenOf(event: UserEvent): [what: Text, broken: UserEvent][] {
  const broken: [what: Text, fields: object][] = [
    [kinds.unknownType, { type: 'teleported' }],
    [kinds.noType, { type: undefined }],
    [kinds.emptyId, { userId: '' }],
    [kinds.longId, { userId: 'я'.repeat(65) }],
    [kinds.numberForId, { userId: 7 }],
    [kinds.beforeEpoch, { at: -1 }],
    [kinds.halfMillisecond, { at: event.at + 0.5 }],
    [kinds.textForTime, { at: String(event.at) }],
    [kinds.noTime, { at: undefined }],
    [kinds.version2, { version: 2 }],
  ]
  return broken.map(([what, fields]) => [what, { ...event, ...fields }])
}

/** What a record of the event looks like. */
export function recordOf(event: UserEvent) {
  return { key: event.userId, value: event, headers: { type: event.type } }
}

/** Puts events into the topic and says which lines a consumer owes for them. */
export async function feed(topics: Topics, events: UserEvent[]): Promise<string[]> {
  const positions = await topics.produce('user-events', events.map(recordOf))
  return events.map((event, index) => lineOf(positions[index] as Position, event))
}

export function lineOf({ partition, offset }: Position, event: UserEvent): string {
  return `${partition}:${offset} ${event.userId} ${event.type}`
}
