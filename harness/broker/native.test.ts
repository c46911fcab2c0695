import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kafka, logLevel } from 'kafkajs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { checkJavaVersion, findJava, propertiesText } from '../java/index.ts'
import { exclusively, requireRoom } from '../places/index.ts'
import { onFreePorts, PortTakenError } from '../processes/index.ts'
import { doctor, ensureNativeKafka, startBroker } from './index.ts'
import { brokerProperties } from './profile.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kata-broker-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A folder for the PATH that has these programs and no others. */
async function pathWith(programs: Record<string, string>): Promise<string> {
  const path = await folder()
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(path, name), `#!/bin/sh\n${script}\n`)
    await chmod(join(path, name), 0o755)
  }
  return path
}

const NEW_JAVA = `echo 'openjdk version "21.0.1" 2023-10-17' >&2`

test('a missing Java is named, with how to get one', async () => {
  const path = await pathWith({})
  vi.stubEnv('JAVA_HOME', '')
  vi.stubEnv('PATH', path)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(startBroker({ mode: 'native', home: path })).rejects.toMatchObject({
    code: 'JAVA_MISSING',
    kind: 'infrastructure',
  })
})

test('a Java older than 17 is named with its version', async () => {
  const path = await pathWith({ java: `echo 'java version "1.8.0_392"' >&2` })
  vi.stubEnv('JAVA_HOME', '')
  vi.stubEnv('PATH', path)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(startBroker({ mode: 'native', home: path })).rejects.toMatchObject({
    code: 'JAVA_TOO_OLD',
    observed: expect.stringContaining('1.8.0_392'),
  })
})

test('a Java of 17 or newer is taken, from JAVA_HOME before the PATH', async () => {
  const home = await folder()
  await mkdir(join(home, 'bin'))
  const java = join(await pathWith({ java: NEW_JAVA }), 'java')
  await symlink(java, join(home, 'bin', 'java'))
  expect(findJava({ JAVA_HOME: home, PATH: '/bin' })).toBe(join(home, 'bin', 'java'))
  expect(findJava({ PATH: dirname(java) })).toBe(java)
  expect(await checkJavaVersion(java)).toBe('21.0.1')
})

test('a missing Maven is named, with how to get it', async () => {
  const path = await pathWith({ java: NEW_JAVA })
  vi.stubEnv('JAVA_HOME', '')
  vi.stubEnv('PATH', path)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(startBroker({ mode: 'native', home: path })).rejects.toMatchObject({ code: 'MAVEN_MISSING' })
})

test('jars that cannot be fetched leave nothing behind, and say what Maven said', async () => {
  const home = await folder()
  const path = await pathWith({ java: NEW_JAVA, mvn: 'echo "[ERROR] Unknown host repo.example"; exit 1' })
  vi.stubEnv('JAVA_HOME', '')
  vi.stubEnv('PATH', `${path}:/usr/bin:/bin`)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(startBroker({ mode: 'native', home })).rejects.toMatchObject({
    code: 'JARS_NOT_DOWNLOADED',
    observed: expect.stringContaining('Unknown host repo.example'),
  })
  expect(await readdir(home)).toEqual([])
})

test('a disk that is too full is refused with what is free', async () => {
  await expect(requireRoom(await folder(), Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ code: 'DISK_FULL' })
})

test('what a lost race for a port began is begun again on other ports', async () => {
  const tried: number[] = []
  const port = await onFreePorts(1, async ([port = 0]) => {
    tried.push(port)
    if (tried.length < 3) throw new PortTakenError()
    return port
  })
  expect(tried).toHaveLength(3)
  expect(port).toBe(tried[2])
  await expect(onFreePorts(1, async () => Promise.reject(new PortTakenError()))).rejects.toThrow(PortTakenError)
})

test('a transaction that was being ended when the broker was killed is whole after its start', async () => {
  await using broker = await startBroker({ mode: 'native' })
  const kafka = new Kafka({ brokers: [...broker.bootstrapServers], logLevel: logLevel.NOTHING })
  const [admin, producer, consumer] = [
    kafka.admin(),
    kafka.producer({ transactionalId: 'interrupted', idempotent: true, maxInFlightRequests: 1 }),
    kafka.consumer({ groupId: 'reader' }),
  ]
  // So many that their markers are not written yet when the commit is answered.
  const partitions = Array.from({ length: 60 }, (_, partition) => partition)
  await admin.connect()
  await admin.createTopics({ topics: [{ topic: 'wide', numPartitions: partitions.length }], waitForLeaders: true })
  await producer.connect()
  const transaction = await producer.transaction()
  await transaction.send({
    topic: 'wide',
    messages: partitions.map((partition) => ({ partition, value: 'committed' })),
  })
  await transaction.commit()
  await broker.kill()
  await Promise.all([admin.disconnect(), producer.disconnect()])
  await broker.start()
  const seen = new Set<number>()
  const all = Promise.withResolvers<void>()
  await consumer.connect()
  await consumer.subscribe({ topic: 'wide', fromBeginning: true })
  await consumer.run({
    eachMessage: async ({ partition }) => {
      if (seen.add(partition).size === partitions.length) all.resolve()
    },
  })
  await all.promise
  await consumer.disconnect()
})

test('a broker whose address was taken while it was down says so', async () => {
  await using broker = await startBroker({ mode: 'native' })
  await broker.kill()
  const port = Number(broker.bootstrapServers[0]?.split(':')[1])
  const squatter = createServer().listen(port, '127.0.0.1')
  await once(squatter, 'listening')
  await expect(broker.start()).rejects.toMatchObject({ code: 'BROKER_PORT_TAKEN' })
  squatter.close()
  await once(squatter, 'close')
  await broker.start()
})

test('a broker that cannot start shows the end of its log', async () => {
  await expect(startBroker({ mode: 'native', config: { 'num.io.threads': '-1' } })).rejects.toMatchObject({
    code: 'BROKER_NOT_READY',
    observed: expect.stringContaining('num.io.threads'),
  })
})

test('properties that would move the broker are refused, others come over the profile', () => {
  expect(() => brokerProperties({ 'log.dirs': '/tmp' })).toThrow('log.dirs')
  expect(brokerProperties({ 'num.partitions': '7' })).toMatchObject({ 'num.partitions': '7' })
})

test('properties are escaped as Java reads them', () => {
  expect(propertiesText({ a: 'C:\\каталог' })).toBe('a=C:\\\\\\u043a\\u0430\\u0442\\u0430\\u043b\\u043e\\u0433\n')
})

test('one process at a time makes things in a folder, the others wait for it', async () => {
  const home = await folder()
  const events: string[] = []
  const work = (name: string) => () =>
    exclusively(home, async () => {
      events.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      events.push(`${name} ends`)
    })
  await Promise.all([work('a')(), work('b')(), work('c')()])
  const order = [0, 2, 4].map((at) => events[at]?.[0])
  expect(order.toSorted()).toEqual(['a', 'b', 'c'])
  expect(events).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]))
})

test('the doctor names what is here and what to do about what is not', async () => {
  const path = await pathWith({})
  vi.stubEnv('JAVA_HOME', '')
  vi.stubEnv('PATH', path)
  onTestFinished(() => void vi.unstubAllEnvs())
  const checks = await doctor()
  const of = (name: string) => checks.find((check) => check.name === name)
  for (const name of ['java', 'mvn', 'docker', 'image']) {
    expect(of(name)).toMatchObject({
      ok: false,
      found: expect.stringMatching(/^expected: .[\s\S]*^seen: .[\s\S]*^next: ./m),
    })
  }
  expect(of('ports')).toMatchObject({ ok: true })
})

test('a second set-up finds everything made', async () => {
  const first = await ensureNativeKafka()
  const made = await readdir(dirname(first.libs))
  expect(await ensureNativeKafka()).toEqual(first)
  expect(await readdir(dirname(first.libs))).toEqual(made)
})

test('an owner that is killed leaves neither its broker nor its directories', async () => {
  const script = fileURLToPath(new URL('index.ts', import.meta.url))
  const home = join(script, '../../../.kata')
  const owner = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { startBroker, serveBroker } from ${JSON.stringify(script)}
       const broker = await startBroker({ mode: 'native' })
       const { socket } = await serveBroker(broker)
       console.log(JSON.stringify({ address: broker.bootstrapServers[0], socket }))`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(owner.stdout, 'data')) as [Buffer]
  const { address, socket } = JSON.parse(String(line)) as { address: string; socket: string }
  const directory = await runDirectoryOf(home, address)
  expect(await processesIn(directory)).toHaveLength(1)
  owner.kill('SIGKILL')
  await vi.waitUntil(
    async () =>
      (await processesIn(directory)).length === 0 && !(await exists(directory)) && !(await exists(dirname(socket))),
    { timeout: 15_000 },
  )
})

async function exists(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  )
}

async function runDirectoryOf(home: string, address: string): Promise<string> {
  for (const name of await readdir(join(home, 'run'))) {
    const file = join(home, 'run', name, 'server.properties')
    if ((await readFile(file, 'utf8').catch(() => '')).includes(`CLIENT://${address}`)) return dirname(file)
  }
  throw new Error(`no run directory of the broker at ${address}`)
}

/** Process id and working directory of each process that works there. */
async function processesIn(directory: string): Promise<string[]> {
  const child = spawn('sh', ['-c', 'cd /proc; for p in [0-9]*; do echo "$p $(readlink $p/cwd)"; done'])
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(child, 'close')
  return output.split('\n').filter((line) => line.endsWith(` ${directory}`))
}
