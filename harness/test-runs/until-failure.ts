/** Loaded before each test file of a run that needs one failure an application: what follows a failure in the same folder is left out. */
import { dirname } from 'node:path'
import { beforeEach } from 'vitest'

/** In a run whose files share a thread this outlives the file. */
const shared = globalThis as { kataFailedFolders?: Set<string> }
shared.kataFailedFolders ??= new Set()
const failed = shared.kataFailedFolders

beforeEach(({ task, skip, onTestFailed }) => {
  const folder = dirname(task.file.filepath)
  if (failed.has(folder)) skip('a test has failed before')
  onTestFailed(() => void failed.add(folder))
})
