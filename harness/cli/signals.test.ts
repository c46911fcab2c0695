import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guardedDirectory } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'

const flag = '--disable-sigusr1'

test("SIGUSR1 does not open the inspector of a spec's process", () => {
  expect(process.execArgv).toContain(flag)
})

test('SIGUSR1 opens no inspector, neither of the command nor of what started it', async () => {
  await using folder = await guardedDirectory(join(repository, '.kata'), 'signals-')
  const script = join(folder.path, 'signal.mjs')
  await writeFile(
    script,
    `for (const pid of [process.pid, process.ppid]) process.kill(pid, 'SIGUSR1')
     console.log(process.execArgv.join(' '))`,
  )
  const outcome = await new Promise((resolve) =>
    execFile(process.execPath, [join(repository, 'bootstrap.mjs'), '--run', script], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    ),
  )
  expect(outcome).toEqual({ code: 0, stdout: expect.stringContaining(flag), stderr: '' })
})
