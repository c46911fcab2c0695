/** What a subject costs: start, call, 1,000 records each way, coverage, intercepted HTTP. `npm run node -- bench/subject.ts` */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SubjectOptions, startSubject } from '../harness/subject/index.ts'

type Calls = typeof import('../harness/subject/fixtures/calls.ts')

const options: SubjectOptions = {
  src: fileURLToPath(new URL('../harness/subject/fixtures', import.meta.url)),
  entry: 'calls.ts',
  bootstrapServers: ['127.0.0.1:9'],
  namespace: 'bench.',
  seed: 1,
  pure: ['sum'],
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function report(name: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < count; i++) times.push(await timed(work))
  times.sort((a, b) => a - b)
  const at = (part: number) => (times[Math.floor(part * (count - 1))] ?? 0).toFixed(2).padStart(8)
  console.log(`${name.padEnd(32)} median ${at(0.5)} ms   fastest ${at(0)}   slowest ${at(1)}`)
}

async function startAndEnd(more: Partial<SubjectOptions>): Promise<number> {
  let app: Awaited<ReturnType<typeof startSubject<Calls>>> | undefined
  const ms = await timed(async () => {
    app = await startSubject<Calls>({ ...options, ...more })
  })
  await app?.$.kill()
  return ms
}

async function reportStarts(name: string, more: Partial<SubjectOptions>): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 11; i++) times.push(await startAndEnd(more))
  times.sort((a, b) => a - b)
  console.log(
    `${name.padEnd(32)} median ${times[5]?.toFixed(0).padStart(8)} ms   fastest ${times[0]?.toFixed(0).padStart(8)}`,
  )
}

const coverage = await mkdtemp(join(tmpdir(), 'bench-subject-'))
await reportStarts('start', {})
await reportStarts('start with coverage', { coverage })
await reportStarts('start with intercepted HTTP', { http: async () => ({ kind: 'reset' }) })
await rm(coverage, { recursive: true })

const app = await startSubject<Calls>(options)
const records = Array.from({ length: 1000 }, (_, i) => ({
  key: `k${i}`,
  value: { id: i, text: 'x'.repeat(50) },
  offset: String(i),
}))
await report('call', 500, () => app.sum(1, 2))
await report('call with 1,000 records each way', 50, () => app.echo(records))
await report('end', 1, () => app.$.end())
