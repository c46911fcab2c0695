/** Files whose content has changed: a `touch`, or an editor that writes the same again, is no save. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { watch } from 'chokidar'

export async function watchSaves(folders: readonly string[], onSave: (file: string) => void): Promise<AsyncDisposable> {
  const known = new Map<string, string>()
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name)
        known.set(file, await digestOf(file))
      }
  const watcher = watch([...folders], { ignoreInitial: true })
  watcher.on('all', async (_event, file) => {
    const now = await digestOf(file)
    if (known.get(file) === now) return
    known.set(file, now)
    onSave(file)
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return { [Symbol.asyncDispose]: () => watcher.close() }
}

/** Of the content; of a folder, and of a file that is gone, a word. */
async function digestOf(file: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  } catch {
    return 'none'
  }
}
