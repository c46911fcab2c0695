import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from '../running.ts'

/**
 * Task 26.8. The Matching Service: `engineTopology` in `APPLICATION.matching` and `swipesTopology` in `APPLICATION.swipes`, both with `exactly_once_v2`, in one process. See `running.ts`. Where one of
 * them cannot start, the other is closed and the start rejects.
 */
export async function startMatchingService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('26.8')
}
