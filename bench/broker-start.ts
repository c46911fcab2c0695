/**
 * How long a native broker takes from the call to an answer, with warm caches, and what it then weighs (VmRSS).
 *   npm run node -- bench/broker-start.ts [runs]     default 10; prints medians and extremes
 */
import { readdir, readFile, readlink } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { ensureNativeKafka, startBroker } from '../harness/broker/index.ts'

const runs = Number(process.argv[2] ?? 10)

/** Megabytes of the JVM that listens there: the process whose working directory names the address. */
async function residentMegabytes(address: string): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const directory = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    const properties = await readFile(`${directory}/server.properties`, 'utf8').catch(() => '')
    if (!properties.includes(`CLIENT://${address}`)) continue
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  }
  throw new Error(`no process at ${address}`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return Math.round(performance.now() - begun)
}

function report(what: string, unit: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b)
  const [median, least, most] = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)]
  console.log(`${what.padEnd(28)} median ${median} ${unit}, ${least} to ${most}`)
}

await ensureNativeKafka()
const figures = { start: [] as number[], memory: [] as number[], afterKill: [] as number[], afterStop: [] as number[] }
for (let run = 0; run < runs; run++) {
  const begun = performance.now()
  await using broker = await startBroker({ mode: 'native' })
  figures.start.push(Math.round(performance.now() - begun))
  figures.memory.push(await residentMegabytes(broker.bootstrapServers[0] ?? ''))
  await broker.kill()
  figures.afterKill.push(await timed(() => broker.start()))
  await broker.stop()
  figures.afterStop.push(await timed(() => broker.start()))
}
console.log(`${runs} runs; load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`)
report('start to ready', 'ms', figures.start)
report('start after SIGKILL', 'ms', figures.afterKill)
report('start after orderly stop', 'ms', figures.afterStop)
report('resident when ready', 'MB', figures.memory)
