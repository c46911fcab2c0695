/** Programs built from Go modules: what each of them is made of stands in `go.mod`, and its sums in `go.sum`. */
import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail, onPath, succeeded } from '../processes/index.ts'
import { ensureFolder, sourcesOf } from './packages.ts'

/** Whether this machine can build them. */
export const hasGo = (): boolean => onPath('go') !== undefined

/**
 * Path of the program of `native/<name>`, built once. Go fetches what `go.mod` names into its own cache, and refuses what is not as `go.sum` says.
 * @param room that fetching and building need, in bytes
 * @throws GO_PROGRAM_NOT_BUILT, DISK_FULL
 */
export async function ensureGoProgram(
  name: string,
  about: string,
  room: number,
  onProgress?: OnProgress,
): Promise<string> {
  const sources = sourcesOf(name)
  const files = ['go.mod', 'go.sum', 'main.go']
  const paths = files.map((file) => join(sources, file))
  const folder = await ensureFolder(name, paths, room, async (into) => {
    for (const file of files) await copyFile(join(sources, file), join(into, file))
    await build(name, into, about, onProgress)
  })
  return join(folder, name)
}

async function build(name: string, folder: string, about: string, onProgress?: OnProgress): Promise<void> {
  using _ = announce(onProgress, () => ({
    en: `Go builds ${about}, once: that takes minutes`,
    ru: `Go один раз собирает ${about}: это занимает минуты`,
  }))
  const built = join(folder, `${name}.built`)
  const args = ['build', '-mod=readonly', '-buildvcs=false', '-trimpath', '-ldflags=-s -w', '-o', built, '.']
  const child = spawnGuarded('go', args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
  })
  await succeeded(child, logTail(), folder, {
    code: 'GO_PROGRAM_NOT_BUILT',
    expected: { en: `Go builds ${about}`, ru: `Go собирает ${about}` },
    next: {
      en: 'see that this machine reaches the module proxy that Go is set to (go env GOPROXY), and run it again',
      ru: 'проверьте, что доступен прокси модулей, на который настроен Go (go env GOPROXY), и запустите снова',
    },
  })
  await rename(built, join(folder, name))
}
