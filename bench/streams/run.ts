/**
 * Kafka Streams for TypeScript against Kafka Streams on the JVM: same broker, topologies, input, guarantee, commit interval, batches and retention, the
 * application alone on a core; and against @kafkats/flow under at-least-once.
 *   npm run node -- bench/streams/run.ts                  the whole of it, about an hour on a quiet machine; the table goes into harness/streams/README.md
 *   … --warmup 200000 --records 200000 --runs 1           small
 *   … --only count --guarantee at_least_once              these rows alone, printed and not written
 *   … --no-flow                                           without @kafkats/flow
 */
import { parseArgs } from 'node:util'
import { startBroker } from '../../harness/broker/index.ts'
import { keepOffApplicationCore } from './cores.ts'
import { Bench, type Result, type Subject } from './measure.ts'
import { installFlow } from './others.ts'
import { type FlowRow, flowText, medianOf, type Row, rowText, writeReport } from './report.ts'
import { topologyNames } from './topologies.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    warmup: { type: 'string', default: '2500000' },
    records: { type: 'string', default: '2500000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    guarantee: { type: 'string' },
    flow: { type: 'boolean', default: true },
  },
})
const amount = { warmup: Number(values.warmup), records: Number(values.records) }
const runs = Number(values.runs)
const batching = { batchSize: 512 << 10, lingerMs: 5 }
const commitMs = 100

/** The last one shows what each has by default: the JVM batches of 16 KiB and a linger of 100 ms. */
const all: readonly Subject[] = [
  ...(['at_least_once', 'exactly_once_v2'] as const).flatMap((guarantee) =>
    topologyNames.map((topology) => ({ topology, guarantee, commitMs, batching })),
  ),
  { topology: 'count', guarantee: 'at_least_once', commitMs, batching: undefined },
]
const subjects = all.filter(
  ({ topology, guarantee }) => topology === (values.only ?? topology) && guarantee === (values.guarantee ?? guarantee),
)

keepOffApplicationCore()
await using broker = await startBroker({ mode: 'native' })
const bench = await Bench.open(broker)
const rows: Row[] = []
for (const subject of subjects) {
  const [ts, jvm]: [Result[], Result[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    for (const who of run % 2 === 0 ? (['ts', 'jvm'] as const) : (['jvm', 'ts'] as const)) {
      const result = await bench.measure(who, subject, amount)
      if (who === 'ts') ts.push(result)
      else jvm.push(result)
    }
  }
  rows.push({ subject, ts: medianOf(ts), jvm: medianOf(jvm) })
  console.log(rowText(rows.at(-1)!))
}
const flow = values.flow ? await comparedWithFlow() : []
if (subjects.length === all.length) await writeReport(rows, flow, { ...amount, runs, batching, java: bench.java })

async function comparedWithFlow(): Promise<FlowRow[]> {
  await installFlow()
  const compared: FlowRow[] = []
  for (const { subject, ts } of rows.filter(
    (row) => row.subject.guarantee === 'at_least_once' && row.subject.batching,
  )) {
    const flowed = await bench.flowPerSecond(subject, amount)
    compared.push({ topology: subject.topology, here: ts.perSecond, flow: flowed })
    console.log(flowText(compared.at(-1)!))
  }
  return compared
}
