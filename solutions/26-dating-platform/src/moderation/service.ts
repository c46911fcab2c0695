import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from '../running.ts'

/** Task 26.12. The Moderation Service: `moderationTopology` on the cluster, with `exactly_once_v2`, in `APPLICATION.moderation`. See `running.ts`. */
export async function startModerationService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('26.12')
}
