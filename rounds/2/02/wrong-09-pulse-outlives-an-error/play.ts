import type { Ctx } from '#harness/kata'
import { startMember } from './member.ts'
import { sendActivities } from './producer.ts'
import { showGroup } from './viewer.ts'

/** For `kata play`: ten users, ten seconds. */
export async function sendSamples(ctx: Ctx): Promise<void> {
  const activity = () => ({ userId: `user-${Math.floor(ctx.random() * 10)}`, action: 'click' })
  for (let round = 0; round < 20; round++) {
    await sendActivities(ctx, Array.from({ length: 10 }, activity))
    await ctx.clock.sleep(500)
  }
}

/** For `kata play`: a member that comes, looks round and leaves. */
export async function visit(ctx: Ctx): Promise<void> {
  await ctx.clock.sleep(3000)
  const member = await startMember(ctx)
  await ctx.clock.sleep(3000)
  await showGroup(ctx)
  await member.stop()
}
