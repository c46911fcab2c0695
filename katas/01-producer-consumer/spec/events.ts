import type { Position, Topics } from '#harness'
import type { UserEvent } from '../src/index.ts'

const types = ['signed-up', 'logged-in', 'viewed', 'purchased'] as const

/** Events of a few users, all different by their time: `at` rises by one, so the order is readable in the topic. */
export function someEvents(count: number, seed: number, from = 0): UserEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(seed + from + index, 2_654_435_761) >>> 0
    return { userId: `u-${mixed % 7}`, type: types[(mixed >>> 8) % 4]!, at: 1_700_000_000_000 + from + index }
  })
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
