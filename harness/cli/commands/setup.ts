import { ensureNativeKafka } from '../../broker/index.ts'
import { prepareComponents } from '../../components/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { progressTeller } from '../session.ts'

/** Fetches and makes all that later runs need: for a machine that will be without a network, or an image for a class. */
export async function setup(): Promise<ExitCode> {
  using progress = progressTeller()
  const { libs } = await ensureNativeKafka(progress.onProgress)
  console.log(say({ en: `Kafka is ready: ${libs}`, ru: `Kafka готова: ${libs}` }))
  const lacking = await prepareComponents({ onProgress: progress.onProgress })
  for (const { about, missing } of lacking) console.log(`✗ ${about}: ${missing}`)
  if (lacking.length === 0) console.log(say({ en: 'The components are ready.', ru: 'Компоненты готовы.' }))
  return 0
}
