import { eventually, type Wire } from '#harness'
import { means } from './means.ts'
import type { App } from './platform.ts'

const minute = 60_000

/** Nothing gets through for a minute of the process's own time, which runs faster meanwhile. */
export async function passOutage({ $ }: App, wire: Wire): Promise<void> {
  const endpoint = await wire.endpoint($.name)
  endpoint.cut({ refuse: true })
  await $.hasten(30)
  const since = await $.clock.now()
  await eventually(() => $.clock.now(), { until: (now) => now - since >= minute, description: means.aMinutePasses })
  await $.hasten(1)
  endpoint.accept()
}
