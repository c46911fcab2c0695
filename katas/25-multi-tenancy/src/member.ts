/** Task 25.4: a tenant's consumer. */
import { type Ctx, notImplemented } from '#harness/kata'

/**
 * A member of the tenant's group of this name (`acme.billing`), which reads one of the tenant's streams from its beginning and prints a line for each record: `acme.orders 0:7 value`, which is
 * topic before `ctx.name`, partition:offset, value as text. It comes as the tenant's own user, not as the platform. Resolves when it is a member. Rejects within 10 s where no broker answers, where the
 * password is wrong and where the user may not do this; the message names the tenant and says what is missing (no broker answers …), never the password. A broker that is away for a minute does not end it, nor does a group's coordinator that is still loading.
 * After `stop()` the next member goes on where it was.
 */
export async function startMember(
  _ctx: Ctx,
  _options: { tenant: string; password: string; group: string; stream: string },
): Promise<{ stop(): Promise<void> }> {
  return notImplemented('25.4')
}
