import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Broker, startBroker } from '../../broker/index.ts'
import { KataError } from '../../errors/index.ts'
import { openTopics, table } from '../../topics/index.ts'
import type { ExitCode } from '../program.ts'
import { playFile } from './play.ts'

const played = z.object({ bootstrapServers: z.array(z.string()).min(1) })

/** Records of a topic as failure messages show them; without a topic, the topics. */
export async function topic(
  name: string | undefined,
  options: { uncommitted?: boolean; brokers?: string },
): Promise<ExitCode> {
  const cluster =
    options.brokers === undefined
      ? await clusterAtHand()
      : {
          bootstrapServers: options.brokers
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        }
  try {
    await using topics = await openTopics({ ...cluster, namespace: '' })
    const isolation = options.uncommitted ? 'read_uncommitted' : 'read_committed'
    console.log(name === undefined ? (await topics.list()).join('\n') : table(await topics.read(name, { isolation })))
    return 0
  } catch (error) {
    // The broker went with its play; what tells of it outlives a SIGKILL.
    const isPlays = options.brokers === undefined && !process.env['KAFKA_BROKERS']
    throw isPlays && error instanceof KataError && error.code === 'CLUSTER_FAILED' ? noBroker() : error
  }
}

/** The external cluster of the environment, else that of a running `kata play`. */
async function clusterAtHand(): Promise<Pick<Broker, 'bootstrapServers'> & Partial<Pick<Broker, 'clientConfig'>>> {
  if (process.env['KAFKA_BROKERS']) return startBroker({ mode: 'external' })
  const text = await readFile(playFile, 'utf8').catch(() => undefined)
  if (text !== undefined) return played.parse(JSON.parse(text))
  throw noBroker()
}

function noBroker(): KataError {
  return new KataError({
    code: 'NO_BROKER_NAMED',
    kind: 'usage',
    expected: { en: 'a broker to read from', ru: 'брокер, из которого читать' },
    observed: {
      en: 'no `kata play` is running and no --brokers were given',
      ru: '`kata play` не запущен, и --brokers не указаны',
    },
    next: {
      en: 'start it first in another terminal: npm run kata -- play 1; or name one: --brokers host:port',
      ru: 'сначала запустите в другом терминале: npm run kata -- play 1; или укажите брокер: --brokers host:port',
    },
  })
}
