/** Task 16.2: the connector comes to a worker of Kafka Connect. */
import { setTimeout } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import type { Config } from './contract.ts'
import { accepted, ask } from './http.ts'

interface Named {
  connectUrl: string
  name: string
}

interface Part {
  state: string
  trace?: string
}

interface Validation {
  /** A property of a transformation has no value where there is no transformation. */
  configs: { value: { name: string; errors: string[] } | null }[]
}

export async function installConnector(
  _ctx: Ctx,
  { connectUrl, name, config }: Named & { config: Config },
): Promise<void> {
  await requirePlugin(connectUrl, config['connector.class'] ?? '')
  await requireValid(connectUrl, { ...config, name })
  // What runs or has failed after this is of this configuration.
  await endTasks({ connectUrl, name })
  accepted(await ask(connectUrl, `${pathOf(name)}/config`, { method: 'PUT', body: config }), name)
  await ask(connectUrl, `${pathOf(name)}/resume`, { method: 'PUT' })
  await untilRunning({ connectUrl, name })
}

async function requirePlugin(connectUrl: string, wanted: string): Promise<void> {
  const answer = await ask(connectUrl, '/connector-plugins')
  accepted(answer, 'to name its plugins')
  const classes = (answer.body as { class: string }[]).map((plugin) => plugin.class)
  if (!classes.includes(wanted))
    throw new Error(`no plugin "${wanted}" at ${connectUrl}; there are ${classes.join(', ')}`)
}

async function requireValid(connectUrl: string, config: Config): Promise<void> {
  const path = `/connector-plugins/${config['connector.class']}/config/validate`
  const answer = await ask(connectUrl, path, { method: 'PUT', body: config })
  accepted(answer, 'to validate the configuration')
  const wrong = (answer.body as Validation).configs
    .flatMap(({ value }) => value ?? [])
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }) => `${name}: ${errors.join('; ')}`)
  if (wrong.length > 0) throw new Error(`the configuration is wrong:\n${wrong.join('\n')}`)
}

const pathOf = (name: string) => `/connectors/${encodeURIComponent(name)}`

/** The connector, then its tasks; none of them where there is no such connector. */
async function partsOf({ connectUrl, name }: Named): Promise<Part[]> {
  const answer = await ask(connectUrl, `${pathOf(name)}/status`)
  if (answer.status === 404) return []
  accepted(answer, `the status of ${name}`)
  const { connector, tasks } = answer.body as { connector: Part; tasks: Part[] }
  return [connector, ...tasks]
}

const longestMs = 20_000
const pauseMs = 50

/** Of a connector that is there: it is stopped, and has no task. */
async function endTasks(named: Named): Promise<void> {
  const stopped = await ask(named.connectUrl, `${pathOf(named.name)}/stop`, { method: 'PUT' })
  if (stopped.status === 404) return
  accepted(stopped, `to stop ${named.name}`)
  await until(named, ([connector, ...tasks]) => connector?.state === 'STOPPED' && tasks.length === 0)
}

async function untilRunning(named: Named): Promise<void> {
  await until(named, (parts) => {
    const failed = parts.find(({ state }) => state === 'FAILED')
    if (failed) throw new Error(`${named.name} has failed: ${failed.trace?.split('\n', 1)[0]}`)
    // A connector without a task does nothing.
    return parts.length > 1 && parts.every(({ state }) => state === 'RUNNING')
  })
}

async function until(named: Named, holds: (parts: Part[]) => boolean): Promise<void> {
  for (const since = performance.now(); ; await setTimeout(pauseMs)) {
    const parts = await partsOf(named)
    if (holds(parts)) return
    if (performance.now() - since > longestMs) throw new Error(`${named.name} does not run: ${JSON.stringify(parts)}`)
  }
}

export async function removeConnector(_ctx: Ctx, { connectUrl, name }: Named): Promise<void> {
  const answer = await ask(connectUrl, pathOf(name), { method: 'DELETE' })
  if (answer.status !== 404) accepted(answer, `to remove ${name}`)
  while ((await ask(connectUrl, pathOf(name))).status !== 404) await setTimeout(pauseMs)
}
