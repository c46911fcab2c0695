/** Takes a submission: only the plain files of `katas/<lab>/src`, nothing else of what the folder holds. */
import { constants } from 'node:fs'
import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { KataError, messageOf } from '../../errors/index.ts'
import { type GuardedDirectory, guardedDirectory } from '../../guardian/index.ts'
import { type Lab, layGiven, repository } from '../../lab/index.ts'
import { faults, refused, unreadable } from './refusal.ts'
import { plainFiles } from './tree.ts'

export interface Submission extends AsyncDisposable {
  /** For people: the folder as it was given. */
  readonly name: string
  /** Root that paths of type problems are relative to. */
  readonly root: string
  /** Folder of each lab's code, for the labs that were taken. */
  readonly src: Readonly<Record<string, string>>
  /** Files of these folders that no import reaches, by their paths in the submission: they were not taken. */
  readonly leftOut: readonly string[]
  /** Why each of the other labs was not: SUBMISSION_REFUSED. */
  readonly refused: Readonly<Record<string, KataError>>
}

/**
 * The working tree itself (`folder` is the repository), or a copy of a foreign folder under `.kata/submissions/`.
 * Rejects with SUBMISSION_REFUSED (usage) where `folder` is missing or is not a folder.
 */
export async function takeSubmission(folder: string, labs: readonly Lab[]): Promise<Submission> {
  const info = await stat(folder).catch(() => undefined)
  if (!info?.isDirectory()) throw refused(folder, info ? faults.notFolder : faults.missing, 'usage')
  const from = await realpath(folder)
  const isOwn = from === (await realpath(repository))
  const copy = isOwn ? undefined : await emptyCopy()
  const root = copy?.path ?? repository
  const src: Record<string, string> = {}
  const leftOut: string[] = []
  const refusals: Record<string, KataError> = {}
  for (const lab of labs) {
    const { slug } = lab
    const path = `katas/${slug}/src`
    try {
      const found = await plainFiles(from, path)
      const entry = `${path}/index.ts`
      if (!found.files.includes(entry) && !lab.given.includes('index.ts')) throw refused(entry, faults.noEntry)
      if (copy) await copyFiles(from, copy.path, path, found.files)
      leftOut.push(...found.leftOut)
      src[slug] = join(root, path)
    } catch (error) {
      if (!(error instanceof KataError)) throw error
      refusals[slug] = error
      continue
    }
    if (copy) await layGiven(lab, join(root, path))
  }
  return {
    name: isOwn ? '.' : folder,
    root,
    src,
    leftOut,
    refused: refusals,
    async [Symbol.asyncDispose]() {
      await copy?.[Symbol.asyncDispose]()
    },
  }
}

async function emptyCopy(): Promise<GuardedDirectory> {
  const parent = join(repository, '.kata', 'submissions')
  await mkdir(parent, { recursive: true })
  return guardedDirectory(parent, 'sub-')
}

/** By their bytes alone: no link is followed, and no permission or time is taken over. */
async function copyFiles(from: string, to: string, folder: string, files: readonly string[]): Promise<void> {
  await mkdir(join(to, folder), { recursive: true })
  const flag = constants.O_RDONLY | constants.O_NOFOLLOW
  for (const file of files) {
    const bytes = await readFile(join(from, file), { flag }).catch((error) => {
      throw refused(file, unreadable(messageOf(error)))
    })
    await mkdir(dirname(join(to, file)), { recursive: true })
    await writeFile(join(to, file), bytes)
  }
}
