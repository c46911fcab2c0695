import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { moduleMissing } from './failures.ts'
import { SubjectProcess } from './process.ts'
import { Calls } from './remote.ts'
import type { Subject, SubjectControl, SubjectOptions } from './types.ts'

/**
 * Starts student code in a process of its own and loads its module.
 * Throws KataError of kind `verdict`: SUBJECT_MODULE_MISSING, SUBJECT_IMPORT_FAILED, SUBJECT_HANGS, SUBJECT_EXITED, …
 */
export async function startSubject<Module>(options: SubjectOptions): Promise<Subject<Module>> {
  await access(join(options.src, options.entry ?? 'index.ts')).catch(() => {
    throw moduleMissing(options.entry ?? 'index.ts')
  })
  options.signal?.throwIfAborted()
  const process = new SubjectProcess(options)
  const calls = new Calls(process, options)
  const giveUp = () => void process.kill()
  options.signal?.addEventListener('abort', giveUp)
  try {
    await process.started()
    return subjectOf<Module>(process, calls, await calls.load(options))
  } catch (error) {
    await process.kill()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', giveUp)
  }
}

/** Names that test runners and promises look for on any object: never a student's function that is missing. */
const foreign = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', 'inspect'])

function subjectOf<Module>(control: SubjectControl, calls: Calls, exports: readonly string[]): Subject<Module> {
  const call = (name: string) => [name, (...args: unknown[]) => calls.call(name, args)] as const
  const target: Record<string | symbol, unknown> = {
    ...Object.fromEntries(exports.map(call)),
    $: control,
    $topology: (name: string, ...args: unknown[]) => calls.topology(name, args),
    [Symbol.asyncDispose]: () => control[Symbol.asyncDispose](),
  }
  return new Proxy(target, {
    get(own, key) {
      if (typeof key === 'symbol' || key in own || foreign.has(key) || /^(\$|@@)/.test(key)) return own[key]
      return call(key)[1]
    },
  }) as unknown as Subject<Module>
}
