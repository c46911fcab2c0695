import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guardedDirectory } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'

test.each(['a#b', 'what?', 'a%20b'])(
  'a checkout under %s is refused at once, before anything is installed',
  async (name) => {
    await using folder = await guardedDirectory(join(repository, '.kata'), 'checkout-')
    const root = join(folder.path, name)
    await mkdir(join(root, 'harness', 'guardian'), { recursive: true })
    for (const file of ['bootstrap.mjs', 'harness/guardian/script.mjs'])
      await copyFile(join(repository, file), join(root, file))
    const outcome = await new Promise((resolve) =>
      execFile(process.execPath, [join(root, 'bootstrap.mjs'), 'doctor', '--lang', 'en'], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      ),
    )
    const says = `\n  expected: a folder without #, ? and % in its path\n  seen: ${root}\n  next: Move the folder, or clone the repository elsewhere.\n`
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: says })
  },
)
