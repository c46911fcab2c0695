/**
 * Runs one service of a lab until the person ends it: `host.ts SRC FUNCTION NAME`, with KATA_CLUSTER and KATA_OPTIONS in the environment. Or starts the component
 * that KATA_STARTS names with what the function returns.
 */
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { type ComponentName, connectComponents } from '../../components/index.ts'
import { KataError } from '../../errors/index.ts'
import { NotImplementedError, playCtx } from '../../kata/index.ts'

type Service = (ctx: ReturnType<typeof playCtx>, options: Readonly<Record<string, string>>) => Promise<unknown>

const [src = '', run = '', name = ''] = process.argv.slice(2)
const cluster: Pick<Parameters<typeof playCtx>[0], 'bootstrapServers' | 'clientConfig'> = JSON.parse(
  process.env['KATA_CLUSTER'] ?? '{}',
)
const options: Readonly<Record<string, string>> = JSON.parse(process.env['KATA_OPTIONS'] ?? '{}')
const entry = join(src, 'index.ts')

process.once('uncaughtException', (error) => {
  process.stderr.write(`${tell(error)}\n`)
  process.exit(1)
})

const loaded = (await import(pathToFileURL(entry).href)) as Record<string, Service>
const service = loaded[run]
if (!service) throw notExported()

const result = await service(playCtx({ ...cluster, clientId: name }), options)
const { KATA_STARTS } = process.env
if (KATA_STARTS) await startComponentWith(JSON.parse(KATA_STARTS), result)
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

async function startComponentWith(component: { socket: string; name: ComponentName }, settings: unknown) {
  await using components = await connectComponents(component.socket)
  await components.get(component.name).start(settings as Readonly<Record<string, string>>)
}

/** What ended the service, and where in the lab's code: Node's own report shows the harness around it. */
function tell(error: unknown): string {
  if (error instanceof NotImplementedError || error instanceof KataError) return error.message
  // A type error comes from ts-node's thread as an object without a class.
  const { diagnosticText } = Object(error) as { diagnosticText?: string }
  if (diagnosticText !== undefined) return diagnosticText.trim()
  if (!(error instanceof Error)) return inspect(error)
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && line.includes(src))
  return [
    `${error.name}: ${error.message}`,
    ...places.map((line) => line.replace(pathToFileURL(src).href, relative('.', src))),
  ].join('\n')
}

function notExported(): KataError {
  return new KataError({
    code: 'SERVICE_NOT_EXPORTED',
    kind: 'verdict',
    expected: { en: `${relative('.', entry)} exports ${run}`, ru: `${relative('.', entry)} экспортирует ${run}` },
    observed: Object.keys(loaded).join(', ') || { en: 'no export', ru: 'ничего не экспортируется' },
    next: { en: `export ${run} from there, as the stub does`, ru: `экспортируйте оттуда ${run}, как в заготовке` },
  })
}
