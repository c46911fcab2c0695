import type { Topics } from '../topics/index.ts'

/**
 * What was asked of the cluster until now, ACLs, quotas and passwords too, is in force. The controller answers first, and changes reach a broker one after the other, a few at a
 * time: with the second topic all that came before the first is there.
 */
export async function settled(topics: Topics): Promise<void> {
  for (const _ of [1, 2]) await topics.create(crypto.randomUUID())
}
