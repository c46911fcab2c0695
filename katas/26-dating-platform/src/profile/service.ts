import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from '../running.ts'

/** Task 26.7. The Profile Service: `profileTopology` on the cluster, with `exactly_once_v2`, in the application `APPLICATION.profile`. See `running.ts`. */
export async function startProfileService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('26.7')
}
