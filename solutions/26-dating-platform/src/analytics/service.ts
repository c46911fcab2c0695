import { type Ctx, notImplemented } from '#harness/kata'
import type { Activity } from '../contract-of-analytics.ts'
import type { Service, ServiceOptions } from '../running.ts'

export interface AnalyticsService extends Service {
  /** Of the users whose tasks this instance has: the most likes received first, equal ones by user. Deleted users are not among them. */
  popular(limit: number): Promise<(Activity & { userId: string })[]>
}

/** Task 26.11. The Analytics Service: `analyticsTopology` on the cluster, with `exactly_once_v2`, in `APPLICATION.analytics`. See `running.ts`. */
export async function startAnalyticsService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<AnalyticsService> {
  return notImplemented('26.11')
}
