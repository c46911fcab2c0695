/** Programs of Debian packages, unpacked into a folder of their own: nothing is installed, and nobody need be root. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail, onPath, succeeded } from '../processes/index.ts'
import type { Text } from '../text/index.ts'
import { ensureFolder, requireSums, sourcesOf } from './packages.ts'

const roomToFetch = 200 * 1024 * 1024

/** Whether this machine can fetch and unpack Debian packages. */
export const hasDebianTools = (): boolean => ['apt-get', 'dpkg'].every((tool) => onPath(tool) !== undefined)

/**
 * The folder with the unpacked package that `native/<name>/SHA256SUMS` names, fetched once by apt and checked against the sum there.
 * @throws DEBIAN_PACKAGE_NOT_FETCHED, PACKAGE_CHANGED, DISK_FULL
 */
export async function ensureDebianPackage(name: string, about: string, onProgress?: OnProgress): Promise<string> {
  const sums = join(sourcesOf(name), 'SHA256SUMS')
  return ensureFolder(name, [sums], roomToFetch, async (into) => {
    const [, file = ''] = (await readFile(sums, 'utf8')).trim().split(/\s+/)
    const [wanted, version] = file.split('_')
    using _ = announce(onProgress, () => ({
      en: `fetching ${about} by apt, once`,
      ru: `apt один раз скачивает ${about}`,
    }))
    await download(`${wanted}=${version}`, into, about)
    await requireSums(into, sums, about, otherRelease)
    for (const archive of await readdir(into)) {
      await run('dpkg', ['-x', archive, '.'], into, about)
      await rm(join(into, archive))
    }
  })
}

/** By the machine's lists of packages, or by fresh ones of our own: nobody need have run `apt-get update`. */
async function download(wanted: string, into: string, about: string): Promise<void> {
  try {
    await run('apt-get', ['download', wanted], into, about)
  } catch {
    const lists = join(into, 'lists')
    await mkdir(join(lists, 'partial'), { recursive: true })
    const own = ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${lists}`]
    await run('apt-get', [...own, 'update'], into, about)
    await run('apt-get', [...own, 'download', wanted], into, about)
    await rm(lists, { recursive: true })
  }
}

const otherRelease: Text = {
  en: 'run it again; on another release than Debian 12 (amd64) install the program itself: what is on the PATH is taken first',
  ru: 'запустите снова; если у вас не Debian 12 (amd64), установите саму программу: сначала берётся то, что есть в PATH',
}

async function run(program: string, args: readonly string[], cwd: string, about: string): Promise<void> {
  const child = spawnGuarded(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  await succeeded(child, logTail(), cwd, {
    code: 'DEBIAN_PACKAGE_NOT_FETCHED',
    expected: { en: `apt fetches ${about}`, ru: `apt скачивает ${about}` },
    next: otherRelease,
  })
}
