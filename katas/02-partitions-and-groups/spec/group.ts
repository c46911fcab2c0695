/** What the specs of this lab wait for: partitions shared, everything handled, everything committed. */
import {
  type AboutWait,
  eventually,
  expect,
  type Position,
  type Topics,
  type WireFault,
  type WireMessage,
  waitForFault,
} from '#harness'
import { means } from './means.ts'
import { type App, handledBy, ownedBy, placeOf } from './members.ts'

export const [group, topic] = ['activity-workers', 'user-activity']

/** Until every partition has one owner among these members, and they have shared evenly. */
export function shared(apps: readonly App[], partitions = 3): Promise<void> {
  return eventually(
    () => {
      const owned = apps.map((app) => ownedBy(app) ?? [])
      const all = Array.from({ length: partitions }, (_, partition) => partition)
      expect(
        owned.flat().toSorted((a, b) => a - b),
        means.oneOwnerEach,
      ).toEqual(all)
      const shares = owned.map((one) => one.length).toSorted((a, b) => b - a)
      expect(shares, means.evenShares).toEqual(apps.map((_, n) => Math.ceil((partitions - n) / apps.length)))
    },
    { description: means.shared },
  )
}

/** Until each of these records has its `handled` line. */
export function allHandled(
  apps: readonly App[],
  written: readonly Position[],
  description: AboutWait = means.allHandled,
): Promise<void> {
  return eventually(
    () => {
      const handled = new Set(apps.flatMap(handledBy))
      const missing = written.map(placeOf).filter((place) => !handled.has(place))
      expect(missing, means.notHandled).toEqual([])
    },
    { description },
  )
}

/** Until the group has committed everything that the topic has. */
export function allCommitted(topics: Topics): Promise<void> {
  return eventually(
    async () => {
      const [committed, bounds] = await Promise.all([topics.committed(group, topic), topics.bounds(topic)])
      const ends = [...bounds].map(([partition, { end }]) => [partition, end] as const)
      expect(committed, means.committed).toHaveCommitted(new Map(ends.filter(([, end]) => end > 0n)))
    },
    { description: means.allCommitted },
  )
}

/** The message at which the fault fired. */
export async function reached(fault: WireFault, description: AboutWait = means.commitsAtWork): Promise<WireMessage> {
  await waitForFault(fault, { description })
  return fault.firing
}
