import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { KataError } from '../errors/index.ts'

export interface GitOptions {
  env?: NodeJS.ProcessEnv
  /** What git reads from its standard input. */
  input?: string | Buffer
}

/** What git printed, without the line end at its end. Rejects with GIT_FAILED. */
export async function git(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await gitBytes(cwd, args, options)).toString().trimEnd()
}

/** The same as bytes: of objects and packs. */
export async function gitBytes(cwd: string, args: readonly string[], { env, input }: GitOptions = {}): Promise<Buffer> {
  const child = spawn('git', args, { cwd, env: { ...process.env, LC_ALL: 'C', ...env }, stdio: 'pipe' })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  // Git may end before it has read all: its exit code says why.
  child.stdin.on('error', () => {}).end(input)
  try {
    const [out, err, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended])
    if (code === 0) return out
    throw new Error(err.toString().trim() || `exit code ${code}`)
  } catch (error) {
    throw failed(args, error)
  }
}

/** An index of its own for git's plumbing: the one of the working folder is not touched. `env` is for each call of git that is to use it. */
export async function withIndex<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'git-index-'))
  try {
    return await work({ GIT_INDEX_FILE: join(scratch, 'index') })
  } finally {
    await rm(scratch, { recursive: true })
  }
}

function failed(args: readonly string[], error: unknown): KataError {
  return new KataError({
    code: 'GIT_FAILED',
    kind: 'usage',
    expected: {
      en: `\`git ${args.join(' ')}\` to work in this folder`,
      ru: `\`git ${args.join(' ')}\` работает в этой папке`,
    },
    observed: error instanceof Error ? error.message : String(error),
    next: { en: 'Use a git clone of the course.', ru: 'Используйте git-клон курса.' },
    cause: error,
  })
}
