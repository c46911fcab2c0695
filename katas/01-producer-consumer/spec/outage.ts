import { eventually, type Subject, type Wire } from '#harness'
import { means } from './means.ts'

const minute = 60_000

/**
 * Nothing gets through for a minute of the process's own time, which runs faster meanwhile. `begin` is called when the network is
 * gone; what it gives is awaited when it is back.
 */
export async function passOutage<T>({ $ }: Subject<object>, wire: Wire, begin: () => Promise<T>): Promise<T> {
  const endpoint = await wire.endpoint($.name)
  endpoint.cut({ refuse: true })
  await $.hasten(30)
  const since = await $.clock.now()
  const begun = begin()
  begun.catch(() => {}) // awaited below
  await eventually(() => $.clock.now(), { until: (now) => now - since >= minute, description: means.aMinutePasses })
  await $.hasten(1)
  endpoint.accept()
  return begun
}
