import type { Broker } from '../../broker/index.ts'
import type { Lab } from '../../lab/index.ts'
import { openTopics } from '../../topics/index.ts'

/** The lab's topics, as its manifest has them, where they are not there yet. */
export async function makeTopics(
  wanted: Lab['topics'],
  broker: Pick<Broker, 'bootstrapServers' | 'clientConfig'>,
): Promise<void> {
  await using topics = await openTopics({ ...broker, namespace: '' })
  for (const { name, partitions, config } of wanted)
    if (!(await topics.exists(name))) await topics.create(name, { partitions, config })
  // The first group makes Kafka's own topic. Services that meet a coordinator that is not there yet go on by themselves, but
  // print a screen of errors first.
  const [first] = wanted
  if (first) await topics.committed('play', first.name)
}
