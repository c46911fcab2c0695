import { passTime, type Wire } from '#harness'
import type { App } from './platform.ts'

/** Nothing gets through for a minute of the process's own time, which runs faster meanwhile. */
export async function passOutage(app: App, wire: Wire): Promise<void> {
  const endpoint = await wire.endpoint(app.$.name)
  endpoint.cut({ refuse: true })
  await app.$.hasten(30)
  await passTime(app, 60_000)
  await app.$.hasten(1)
  endpoint.accept()
}
