/** Task 25.1: topics of tenants. */
import { type Ctx, notImplemented } from '#harness/kata'

/**
 * The tenant's topics of these names, with so many partitions each. The broker stamps their records with its own time, whatever the client claims. A topic that is there already,
 * also because another call has just made it, stays as it is; where it has another number of partitions, the call rejects with an error that names the topic and both numbers.
 * A name that `nameOf` refuses rejects before anything is made.
 */
export async function createTopics(
  _ctx: Ctx,
  _tenant: string,
  _options: { names: string[]; partitions: number },
): Promise<void> {
  notImplemented('25.1')
}

/** The names of the tenant's topics, without the prefix, sorted; none for a tenant that is not there. */
export async function topicsOf(_ctx: Ctx, _tenant: string): Promise<string[]> {
  return notImplemented('25.1')
}
