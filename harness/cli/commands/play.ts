import type { ChildProcess } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { type Broker, startBroker } from '../../broker/index.ts'
import { KataError } from '../../errors/index.ts'
import { killGroup, spawnNode } from '../../guardian/index.ts'
import { findLab, type Lab, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import { optionsFrom, startComponents } from '../play/components.ts'
import { makeTopics } from '../play/topics.ts'
import type { ExitCode } from '../program.ts'
import { progressTeller } from '../session.ts'
import { codeOf } from '../solution.ts'

/** Where `kata topic` finds the broker of a running `kata play`. */
export const playFile = join(repository, '.kata', 'play.json')

const colors = ['cyan', 'magenta', 'yellow', 'green', 'blue'] as const

/** A broker, the lab's components and topics, and its services, each in a process of its own with ts-node checking its types. */
export async function play(
  wanted: string,
  services: readonly string[],
  options: { solution?: boolean },
): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const together = Object.keys(lab.play).filter((name) => !lab.play[name]!.alone)
  const names = services.length > 0 ? services : together
  for (const name of names) if (!lab.play[name]) throw unknownService(lab, name)
  await using code = await codeOf(lab, options)
  const progress = progressTeller()
  await using broker = await startBroker({ onProgress: progress.onProgress })
  const { bootstrapServers } = broker
  await using components = await startComponents(lab.components, { bootstrapServers, onProgress: progress.onProgress })
  progress[Symbol.dispose]()
  await makeTopics(lab.topics, broker)
  await mkdir(join(repository, '.kata'), { recursive: true })
  await writeFile(playFile, JSON.stringify({ bootstrapServers: broker.bootstrapServers }))
  const brokers = broker.bootstrapServers.join(',')
  console.log(
    say({
      en: `Kafka is at ${brokers}. Ctrl-C ends it.\n  records: npm run kata -- topic ${lab.topics[0]?.name ?? ''}\n  or:      kcat -b ${brokers} -C -t ${lab.topics[0]?.name ?? 'TOPIC'}`,
      ru: `Kafka на ${brokers}. Ctrl-C завершает.\n  записи: npm run kata -- topic ${lab.topics[0]?.name ?? ''}\n  или:    kcat -b ${brokers} -C -t ${lab.topics[0]?.name ?? 'TOPIC'}`,
    }),
  )
  for (const [endpoint, url] of Object.entries(components.endpoints))
    if (URL.canParse(url)) console.log(`${endpoint}: ${url}`)
  const running = names.map((name, index) => {
    const color = colors[index % colors.length]!
    const { options: wanted, starts } = lab.play[name]!
    const options = optionsFrom(wanted, components.endpoints)
    const component = starts && { socket: components.socket, name: starts }
    return startService(lab, name, { src: code.src, broker, options, color, component })
  })
  await Promise.race([interrupted(), Promise.all(running.map(({ ended }) => ended))])
  for (const { child } of running) killGroup(child, 'SIGTERM')
  const codes = await Promise.all(running.map(({ ended }) => ended))
  await rm(playFile, { force: true })
  return codes.every((code) => code === 0 || code === null) ? 0 : 1
}

interface Surroundings {
  src: string
  broker: Broker
  options: Readonly<Record<string, string>>
  color: (typeof colors)[number]
  /** That is started with what the service returns. */
  component: { socket: string; name: string } | undefined
}

function startService(lab: Lab, name: string, { src, broker, options, color, component }: Surroundings) {
  const host = fileURLToPath(new URL('../play/host.ts', import.meta.url))
  const register = new URL('../play/register.mjs', import.meta.url).href
  const args = [
    // ts-node's own.
    '--disable-warning=DEP0180',
    '--import',
    register,
    host,
  ]
  const child = spawnNode([...args, src, lab.play[name]!.run, name], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Not an argument: it may hold a password.
      KATA_CLUSTER: JSON.stringify({ bootstrapServers: broker.bootstrapServers, clientConfig: broker.clientConfig }),
      KATA_OPTIONS: JSON.stringify(options),
      ...(component ? { KATA_STARTS: JSON.stringify(component) } : {}),
      TS_NODE_PROJECT: join(repository, 'tsconfig.json'),
      // ts-node's own cache, by default in the system's temporary folder.
      V8_COMPILE_CACHE_CACHE_DIR: join(repository, '.kata', 'types', 'ts-node'),
      KAFKAJS_NO_PARTITIONER_WARNING: '1',
    },
  })
  prefixLines(child, styleText(color, `${name} |`))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended }
}

function prefixLines(child: ChildProcess, prefix: string): void {
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => console.log(`${prefix} ${line}`))
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function unknownService(lab: Lab, name: string): KataError {
  const known = Object.entries(lab.play).map(([one, { about }]) => `${one} (${say(about)})`)
  return new KataError({
    code: 'SERVICE_UNKNOWN',
    kind: 'usage',
    expected: {
      en: `a service of lab ${lab.number}: ${known.join(', ') || 'it has none'}`,
      ru: `сервис лабораторной ${lab.number}: ${known.join(', ') || 'их нет'}`,
    },
    observed: name,
    next: { en: `npm run kata -- play ${lab.number}`, ru: `npm run kata -- play ${lab.number}` },
  })
}
