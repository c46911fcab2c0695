/** A broker that other processes of this machine may use. */
import { connectTo, type Owner, serve } from '../remote/index.ts'
import type { Broker, BrokerCapability, BrokerClientConfig, BrokerMode } from './types.ts'

interface Description {
  mode: BrokerMode
  bootstrapServers: string[]
  capabilities: BrokerCapability[]
  clientConfig: BrokerClientConfig
}

/** Lets other processes of this machine use the broker: `connectBroker(socket)`. Disposing ends that, not the broker. */
export function serveBroker(broker: Broker): Promise<{ socket: string } & AsyncDisposable> {
  return serve({
    describe: async (): Promise<Description> => ({
      mode: broker.mode,
      bootstrapServers: [...broker.bootstrapServers],
      capabilities: [...broker.capabilities],
      clientConfig: broker.clientConfig,
    }),
    kill: () => broker.kill(),
    stop: () => broker.stop(),
    start: () => broker.start(),
    freeze: () => broker.freeze(),
    thaw: () => broker.thaw(),
    logTail: () => broker.logTail(),
  })
}

/**
 * A broker that another process of this machine owns. Disposing closes the connection; the broker lives on.
 * Throws `OWNER_GONE` when there is no owner (any more), and the owner's own KataErrors.
 */
export async function connectBroker(address: string): Promise<Broker> {
  const owner = await connectTo(address)
  return remoteBroker((await owner.call('describe')) as Description, owner)
}

function remoteBroker({ capabilities, clientConfig, ...facts }: Description, owner: Owner): Broker {
  const command = (method: string) => async () => {
    await owner.call(method)
  }
  return {
    ...facts,
    capabilities: new Set(capabilities),
    // A copy for each: kafkajs writes functions into what it is given.
    get clientConfig() {
      return structuredClone(clientConfig)
    },
    kill: command('kill'),
    stop: command('stop'),
    start: command('start'),
    freeze: command('freeze'),
    thaw: command('thaw'),
    logTail: async () => String(await owner.call('logTail')),
    [Symbol.asyncDispose]: () => owner[Symbol.asyncDispose](),
  }
}
