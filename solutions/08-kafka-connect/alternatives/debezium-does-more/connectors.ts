/** Task 8.1: connectors, by the REST API of their worker. */
import { setTimeout } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { Connector } from './client.ts'
import type { Config, ConnectorState } from './contract.ts'

type Named = { connectUrl: string; name: string }
type State = ConnectorState['state']
type Status = { connector: Part; tasks: Part[] }
type Part = { state: State; trace?: string }

const nothing: Status = { connector: { state: 'MISSING' }, tasks: [] }

async function statusOf(connector: Connector): Promise<{ state: State; all: State[]; reasons: string[] }> {
  const status = (await connector.call<Status>('GET', '/status')) ?? nothing
  const parts = [status.connector, ...status.tasks]
  const reasons: string[] = []
  for (const { state, trace } of parts) if (state === 'FAILED') reasons.push(/^.*/.exec(trace ?? '')![0])
  return {
    state: reasons.length > 0 ? 'FAILED' : status.connector.state,
    all: parts.map(({ state }) => state),
    reasons,
  }
}

/** A failure counts when it stays: it may be of before. */
async function settle(connector: Connector, wanted: State): Promise<void> {
  let failures = 0
  for (let looks = 0; looks < 200; looks += 1) {
    const { all, reasons } = await statusOf(connector)
    if (all.length >= 2 && new Set(all).size === 1 && all[0] === wanted) return
    failures = reasons.length > 0 ? failures + 1 : 0
    if (failures > 20) throw new Error(reasons.join('; '))
    await setTimeout(100)
  }
  throw new Error(`it does not become ${wanted}`)
}

export async function applyConnector(_: Ctx, { config, ...named }: Named & { config: Config }): Promise<void> {
  const connector = new Connector(named)
  await connector.call('PUT', '/config', config)
  await settle(connector, 'RUNNING')
}

export async function connectorState(_: Ctx, named: Named): Promise<ConnectorState> {
  const { state, reasons } = await statusOf(new Connector(named))
  return { state, reasons }
}

const order = (method: string, path: string, becomes: State) => async (_: Ctx, named: Named) => {
  const connector = new Connector(named)
  await connector.call(method, path)
  await settle(connector, becomes)
}

export const pauseConnector = order('PUT', '/pause', 'PAUSED')
export const resumeConnector = order('PUT', '/resume', 'RUNNING')
export const restartFailed = order('POST', '/restart?includeTasks=true&onlyFailed=true', 'RUNNING')

export async function removeConnector(_: Ctx, named: Named): Promise<void> {
  const connector = new Connector(named)
  for (;;) {
    await connector.call('DELETE')
    if ((await connector.call('GET')) === undefined) return
    await setTimeout(100)
  }
}
