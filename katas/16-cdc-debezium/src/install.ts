/** Task 16.2: the connector comes to a worker of Kafka Connect. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Config } from './contract.ts'

/*
 * Both: a worker that is starting (nobody listens, 5xx) or busy with a rebalance (409) is asked again for at least 5 s. Rejects within 10 s with an error that
 * names `connectUrl` when it does not answer at all: nobody listens, whoever listens says nothing or stops half-way, or it answers with 5xx alone.
 */
interface Named {
  connectUrl: string
  name: string
}

/**
 * Makes the connector, or gives it another configuration. Resolves when the connector and all of its tasks are RUNNING, and there is at least one.
 *
 * Rejects, before anything is made or changed, where the worker has no plugin of the class `connector.class` (the error names the class), and where the worker's own validation finds
 * errors in the configuration: the error names each wrong property and says what is wrong with it, in the worker's words. Rejects with the first line of its trace where the connector or a
 * task has failed. After the call the status may still tell of before, of tasks that ran or had failed:
 * that says nothing of this configuration. The same configuration may fail a second time, with the same words.
 */
export async function installConnector(_ctx: Ctx, _options: Named & { config: Config }): Promise<void> {
  notImplemented('16.2')
}

/** Resolves when the worker no longer has it. One that is not there is no error. */
export async function removeConnector(_ctx: Ctx, _options: Named): Promise<void> {
  notImplemented('16.2')
}
