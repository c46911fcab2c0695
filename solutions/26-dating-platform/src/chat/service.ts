import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from '../running.ts'

/** Task 26.9. The Chat Service: `chatTopology` on the cluster, with `exactly_once_v2`, in `APPLICATION.chat`. See `running.ts`. */
export async function startChatService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('26.9')
}
