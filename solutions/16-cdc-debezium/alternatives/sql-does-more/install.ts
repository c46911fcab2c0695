/** Task 16.2: the connector comes to a worker of Kafka Connect. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import type { Config } from './contract.ts'

interface Named {
  connectUrl: string
  name: string
}

type Json = Record<string, never>

/** Status and body of the first answer that is one. */
async function talk(url: string, path: string, method = 'GET', body?: Config): Promise<[number, Json]> {
  let why: unknown
  for (const end = Date.now() + 6_500; Date.now() < end; await pause(250)) {
    try {
      const options = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
      const response = await fetch(url + path, { method, signal: AbortSignal.timeout(2_500), ...options })
      const text = await response.text()
      if (response.status < 500 && response.status !== 409) return [response.status, text ? JSON.parse(text) : {}]
      why = text
    } catch (error) {
      why = error
    }
  }
  throw new Error(`${url} does not answer: ${why}`)
}

export async function installConnector(_: Ctx, options: Named & { config: Config }): Promise<void> {
  const { connectUrl, name, config } = options
  const plugin = `${config['connector.class']}`
  const [, plugins] = await talk(connectUrl, '/connector-plugins')
  if (!(plugins as unknown as { class: string }[]).some((one) => one.class === plugin))
    throw new Error(`${connectUrl} has no plugin ${plugin}`)
  const [, validated] = await talk(connectUrl, `/connector-plugins/${plugin}/config/validate`, 'PUT', {
    ...config,
    name,
  })
  const complaints: string[] = []
  for (const { value } of validated['configs'] as unknown as { value?: { name: string; errors: string[] } }[])
    for (const error of value?.errors ?? []) complaints.push(`${value!.name}: ${error}`)
  if (complaints.length > 0) throw new Error(complaints.join(' | '))
  const place = `/connectors/${encodeURIComponent(name)}`
  // Its offsets stay under its name; its tasks, and what they said, do not.
  await removeConnector(_, options)
  const [status, answer] = await talk(connectUrl, `${place}/config`, 'PUT', config)
  if (status >= 300) throw new Error(`${status} ${answer['message']}`)
  let failures = 0
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    const [found, { connector, tasks }] = await talk(connectUrl, `${place}/status`)
    if (found === 404) continue
    const parts = [connector, ...(tasks as unknown as { state: string; trace?: string }[])] as {
      state: string
      trace?: string
    }[]
    if (parts.length > 1 && parts.every(({ state }) => state === 'RUNNING')) return
    const failed = parts.find(({ state }) => state === 'FAILED')
    // It may be that of before, for a second.
    failures = failed ? failures + 1 : 0
    if (failed && failures > 20) throw new Error(`${name}: ${failed.trace?.slice(0, failed.trace.indexOf('\n'))}`)
  }
  throw new Error(`${name} does not run`)
}

export async function removeConnector(_: Ctx, { connectUrl, name }: Named): Promise<void> {
  const place = `/connectors/${encodeURIComponent(name)}`
  await talk(connectUrl, place, 'DELETE')
  while ((await talk(connectUrl, place))[0] !== 404) await pause(100)
}
