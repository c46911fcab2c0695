/** Task 8.1: connectors, by the REST API of their worker. */
import { setTimeout } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import type { Config, ConnectorState } from './contract.ts'
import { accepted, ask } from './http.ts'

interface Named {
  connectUrl: string
  name: string
}

interface Part {
  state: Exclude<ConnectorState['state'], 'MISSING'>
  trace?: string
}

/** The connector, then its tasks; none of them where there is no such connector. */
async function partsOf({ connectUrl, name }: Named): Promise<Part[]> {
  const answer = await ask(connectUrl, `${pathOf(name)}/status`)
  if (answer.status === 404) return []
  accepted(answer, `the status of ${name}`)
  const { connector, tasks } = answer.body as { connector: Part; tasks: Part[] }
  return [connector, ...tasks]
}

const pathOf = (name: string) => `/connectors/${encodeURIComponent(name)}`
const reasonsOf = (parts: Part[]) =>
  parts.filter(({ state }) => state === 'FAILED').map(({ trace = '' }) => trace.split('\n', 1)[0]!)

/** It takes a moment until what was asked for is so. What had failed before says so for that moment. */
const settlesMs = 2_000
const longestMs = 20_000
const pauseMs = 50

async function untilAll(named: Named, wanted: Part['state']): Promise<void> {
  const since = performance.now()
  for (;;) {
    const parts = await partsOf(named)
    // A connector without a task does nothing.
    if (parts.length > 1 && parts.every(({ state }) => state === wanted)) return
    const passed = performance.now() - since
    const [reason] = reasonsOf(parts)
    if (reason !== undefined && passed > settlesMs) throw new Error(`${named.name} has failed: ${reason}`)
    if (passed > longestMs) throw new Error(`${named.name} is not ${wanted}: ${JSON.stringify(parts)}`)
    await setTimeout(pauseMs)
  }
}

export async function applyConnector(_ctx: Ctx, { config, ...named }: Named & { config: Config }): Promise<void> {
  const { connectUrl, name } = named
  accepted(await ask(connectUrl, `${pathOf(name)}/config`, { method: 'PUT', body: config }), name)
  await untilAll(named, 'RUNNING')
}

export async function connectorState(_ctx: Ctx, named: Named): Promise<ConnectorState> {
  const parts = await partsOf(named)
  const reasons = reasonsOf(parts)
  return { state: reasons.length > 0 ? 'FAILED' : (parts[0]?.state ?? 'MISSING'), reasons }
}

export async function pauseConnector(_ctx: Ctx, named: Named): Promise<void> {
  await told(named, 'PUT', '/pause')
  await untilAll(named, 'PAUSED')
}

export async function resumeConnector(_ctx: Ctx, named: Named): Promise<void> {
  await told(named, 'PUT', '/resume')
  await untilAll(named, 'RUNNING')
}

export async function restartFailed(_ctx: Ctx, named: Named): Promise<void> {
  await told(named, 'POST', '/restart?includeTasks=true&onlyFailed=true')
  await untilAll(named, 'RUNNING')
}

async function told({ connectUrl, name }: Named, method: 'PUT' | 'POST', what: string): Promise<void> {
  accepted(await ask(connectUrl, `${pathOf(name)}${what}`, { method }), `${what} of ${name}`)
}

export async function removeConnector(_ctx: Ctx, { connectUrl, name }: Named): Promise<void> {
  const answer = await ask(connectUrl, pathOf(name), { method: 'DELETE' })
  if (answer.status !== 404) accepted(answer, `to remove ${name}`)
  while ((await ask(connectUrl, pathOf(name))).status !== 404) await setTimeout(pauseMs)
}
