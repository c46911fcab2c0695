/** Runs one service of a lab until the person ends it: `host.ts SRC FUNCTION NAME BOOTSTRAP_SERVERS`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { playCtx } from '../../kata/index.ts'

const [src = '', run = '', name = '', brokers = ''] = process.argv.slice(2)

type Service = (ctx: ReturnType<typeof playCtx>) => Promise<unknown>

const loaded = (await import(pathToFileURL(join(src, 'index.ts')).href)) as Record<string, Service>
const service = loaded[run]
if (!service) throw new Error(`${src}/index.ts does not export ${run}`)

const result = await service(playCtx({ bootstrapServers: brokers.split(','), clientId: name }))
const stop = (result as { stop?: () => Promise<void> } | undefined)?.stop
if (!stop) {
  if (result !== undefined) console.log(result)
  process.exit()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void stop.call(result).finally(() => process.exit())
  })
process.once('disconnect', () => process.exit())
