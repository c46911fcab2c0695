import { say } from '../text/index.ts'
import { catalogue, componentNames } from './catalogue.ts'
import type { StartOptions } from './types.ts'

/**
 * Fetches and makes what each component that can run here starts from, by starting and ending each once: that takes minutes the first time, and seconds
 * later. Returns those that this machine cannot run, with what it lacks. Throws what a start throws.
 */
export async function prepareComponents(options: StartOptions = {}): Promise<{ about: string; missing: string }[]> {
  const lacking: { about: string; missing: string }[] = []
  for (const name of componentNames) {
    const { about, onBroker, start, missing } = catalogue[name]
    const lacks = await missing()
    if (lacks !== undefined) {
      lacking.push({ about: say(about), missing: lacks })
      continue
    }
    await using broker = onBroker ? await nativeBroker(options) : undefined
    await using _ = await start({ ...options, ...(broker ? { bootstrapServers: broker.bootstrapServers } : {}) })
  }
  return lacking
}

/** Loaded when it is needed: a process that only reads the names of components needs no broker. */
async function nativeBroker(options: StartOptions) {
  const { startBroker } = await import('../broker/index.ts')
  return startBroker({ ...options, mode: 'native' })
}
