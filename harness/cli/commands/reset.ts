import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { restoreStub } from '../../course/index.ts'
import { findLab, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { readProgress, writeProgress } from '../progress.ts'

/** Puts `src/` back to the stub; what stood there is kept under `.kata/kept/`. */
export async function reset(wanted: string): Promise<ExitCode> {
  const lab = await findLab(wanted)
  const src = join(lab.dir, 'src')
  const kept = join(repository, '.kata', 'kept', `${lab.slug}-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  await mkdir(kept, { recursive: true })
  await mkdir(src, { recursive: true })
  await cp(src, kept, { recursive: true })
  for (const name of await readdir(src)) await rm(join(src, name), { recursive: true })
  try {
    await restoreStub(lab)
  } catch (error) {
    await cp(kept, src, { recursive: true })
    throw error
  }
  const progress = await readProgress()
  delete progress.labs[lab.slug]
  await writeProgress(progress)
  console.log(
    say({
      en: `katas/${lab.slug}/src is the stub again; your files are in ${relative(repository, kept)}`,
      ru: `katas/${lab.slug}/src снова заготовка; ваши файлы — в ${relative(repository, kept)}`,
    }),
  )
  return 0
}
