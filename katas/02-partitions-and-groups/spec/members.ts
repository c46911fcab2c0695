/** What the specs of this lab share: members in processes of their own, and activities for them. */
import type { RecordToProduce, Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import type { App } from './history.ts'

/** Short, so that a rebalance reaches everybody within half a second. */
export const sessionTimeoutMs = 2000
/** A dead member is noticed after this. */
export const shortSessionMs = 1000

/** In each of these processes, as soon as it is up, a member that has the process's name. */
export async function join(coming: readonly Promise<App>[], options: Lab.MemberOptions) {
  const members = await Promise.all(
    coming.map(async (one) => {
      const app = await one
      return app.startMember({ name: app.$.name, ...options })
    }),
  )
  return { apps: await Promise.all(coming), members }
}

export const click = (userId: string, partition?: number): RecordToProduce => ({
  key: userId,
  value: { userId, action: 'click' },
  ...(partition === undefined ? {} : { partition }),
})

/** So many activities in each of the partitions. */
export function write(topics: Topics, each: number, partitions: readonly number[] = [0, 1, 2]) {
  const activities = (partition: number) => Array.from({ length: each }, () => click('alice', partition))
  return topics.produce('user-activity', partitions.flatMap(activities))
}
