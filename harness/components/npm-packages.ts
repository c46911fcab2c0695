import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail, succeeded } from '../processes/index.ts'
import { ensureFolder, sourcesOf } from './packages.ts'

const roomToFetch = 300 * 1024 * 1024

/**
 * The `node_modules` of `native/<name>/package.json`, as its lock file has them: npm checks each against the sum there. No script of
 * a package is run.
 * @param finish makes the rest, in the folder with `node_modules`, before it counts as whole
 * @throws NPM_PACKAGE_NOT_FETCHED, DISK_FULL
 */
export async function ensureNpmPackages(
  name: string,
  about: string,
  onProgress?: OnProgress,
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const sources = sourcesOf(name)
  const files = ['package.json', 'package-lock.json']
  const paths = files.map((file) => join(sources, file))
  return ensureFolder(name, paths, roomToFetch, async (into) => {
    for (const file of files) await copyFile(join(sources, file), join(into, file))
    await install(into, about, onProgress)
    await finish(into)
  })
}

async function install(folder: string, about: string, onProgress?: OnProgress): Promise<void> {
  using _ = announce(onProgress, () => ({
    en: `fetching ${about} by npm, once`,
    ru: `npm один раз скачивает ${about}`,
  }))
  const child = spawnGuarded('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await succeeded(child, logTail(), folder, {
    code: 'NPM_PACKAGE_NOT_FETCHED',
    expected: { en: `npm fetches ${about}`, ru: `npm скачивает ${about}` },
    next: {
      en: 'see that this machine reaches the registry that npm is set to (npm config get registry), and run it again',
      ru: 'проверьте, что доступен реестр, на который настроен npm (npm config get registry), и запустите снова',
    },
  })
}
