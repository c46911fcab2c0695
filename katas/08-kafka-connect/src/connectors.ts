/** Task 8.1: connectors, by the REST API of their worker. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Config, ConnectorState } from './contract.ts'

/*
 * All of them: a worker that is starting (nobody listens, 5xx) or busy with a rebalance (409) is asked again for at least 5 s. Rejects within 10 s with an
 * error that names `connectUrl` when it does not answer at all: nobody listens, whoever listens says nothing or stops half-way, or it answers with 5xx alone. An answer may take 2 s;
 * where not all of it is there after 3 s, there is none. What the worker refuses (another 4xx) is refused for good: rejects at once with what the worker says.
 */
interface Named {
  connectUrl: string
  name: string
}

/**
 * Makes the connector, or gives it another configuration. Resolves when `GET /connectors/{name}/status` says that the connector and all of its tasks are
 * RUNNING, and there is at least one. Rejects with the first line of its trace where one of them has failed. For a second the status may still tell what failed before the call:
 * that is no failure of this configuration.
 */
export async function applyConnector(_ctx: Ctx, _options: Named & { config: Config }): Promise<void> {
  notImplemented('8.1')
}

export async function connectorState(_ctx: Ctx, _options: Named): Promise<ConnectorState> {
  return notImplemented('8.1')
}

/** Resolves when the connector and all of its tasks are PAUSED. */
export async function pauseConnector(_ctx: Ctx, _options: Named): Promise<void> {
  notImplemented('8.1')
}

/** Of a paused one. Resolves when the connector and all of its tasks are RUNNING. */
export async function resumeConnector(_ctx: Ctx, _options: Named): Promise<void> {
  notImplemented('8.1')
}

/** Starts what has failed of it again, connector and tasks, and leaves alone what runs. Resolves when all are RUNNING. */
export async function restartFailed(_ctx: Ctx, _options: Named): Promise<void> {
  notImplemented('8.1')
}

/** Resolves when the worker no longer has it. One that is not there is no error. */
export async function removeConnector(_ctx: Ctx, _options: Named): Promise<void> {
  notImplemented('8.1')
}
