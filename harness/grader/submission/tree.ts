/** Looks at a folder that a stranger has filled, before anything of it is opened: component by component, with limits. */
import type { Stats } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { messageOf } from '../../errors/index.ts'
import { isLeftOut } from '../../lab/index.ts'
import { printable } from '../../text/index.ts'
import { limits } from './limits.ts'
import { type Fault, faults, refused, sameName, tooBig, unreadable } from './refusal.ts'

interface Entry {
  /** Relative to the submission, with `/`. */
  path: string
  depth: number
}

/** Plain files, by their paths relative to the submission. */
export interface PlainFiles {
  files: readonly string[]
  /** Files that no import reaches: a log, a list of tags, an editor's copy. */
  leftOut: readonly string[]
}

/**
 * The plain files in `root/path`. Throws SUBMISSION_REFUSED for the first thing that may not be there; no component of a path is a link, from `root` on.
 */
export async function plainFiles(root: string, path: string): Promise<PlainFiles> {
  await requireFolders(root, path)
  const [files, leftOut]: [string[], string[]] = [[], []]
  const waiting: Entry[] = [{ path, depth: 0 }]
  let entries = 0
  let bytes = 0
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    for (const name of await namesIn(root, folder.path, limits.entries - entries)) {
      entries += 1
      const entry = { path: `${folder.path}/${name}`, depth: folder.depth + 1 }
      const info = await look(root, entry.path)
      if (info.isFile() && !isReached(name)) {
        leftOut.push(entry.path)
        continue
      }
      if (info.isFile()) bytes += info.size
      const fault = info.isDirectory() ? faultOfFolder(name, entry) : faultOfFile(name, info, bytes)
      if (fault) throw refused(entry.path, fault)
      if (info.isDirectory()) waiting.push(entry)
      else files.push(entry.path)
    }
  }
  return { files, leftOut }
}

const isReached = (name: string) => [...limits.kinds, ...limits.otherCode].some((kind) => kind === extname(name))

/** Every component of the path is a folder, and none a link to one. */
async function requireFolders(root: string, path: string): Promise<void> {
  const parts = path.split('/')
  for (const [index] of parts.entries()) {
    const part = parts.slice(0, index + 1).join('/')
    const info = await look(root, part, faults.missing)
    if (info.isSymbolicLink()) throw refused(part, faults.link)
    if (!info.isDirectory()) throw refused(part, faults.notFolder)
  }
}

async function look(root: string, path: string, absent?: Fault): Promise<Stats> {
  return lstat(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    const isAbsent = absent && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    throw refused(path, isAbsent ? absent : unreadable(messageOf(error)))
  })
}

function faultOfFolder(name: string, { depth }: Entry): Fault | undefined {
  if (hasControls(name)) return faults.control
  if (name === 'node_modules') return faults.packages
  if (limits.kinds.some((kind) => kind === extname(name))) return faults.folderLikeFile
  return depth > limits.depth ? faults.deep : undefined
}

function faultOfFile(name: string, info: Stats, total: number): Fault | undefined {
  if (info.isSymbolicLink()) return faults.link
  if (!info.isFile()) return faults.special
  if (hasControls(name)) return faults.control
  if (!limits.kinds.some((kind) => kind === extname(name))) return faults.kind
  return info.size > limits.fileBytes || total > limits.labBytes ? tooBig(info.size, total) : undefined
}

/** Names in order, without what is left out. Reads no further than it has to in order to know that there are too many. */
async function namesIn(root: string, path: string, room: number): Promise<string[]> {
  const names = new Map<string, string>()
  try {
    for await (const { name: bytes } of await opendir(join(root, path), { encoding: 'buffer' as BufferEncoding })) {
      const name = nameOf(bytes as unknown as Buffer, path)
      if (isLeftOut(name)) continue
      const same = names.get(folded(name))
      if (same !== undefined) throw refused(`${path}/${name}`, sameName(same))
      if (names.size === room) throw refused(path, faults.many)
      names.set(folded(name), name)
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? refused(path, unreadable(messageOf(error))) : error
  }
  return [...names.values()].sort()
}

function nameOf(bytes: Buffer, path: string): string {
  const name = bytes.toString()
  const where = `${path}/${name.replaceAll('\ufffd', '?')}`
  if (!Buffer.from(name).equals(bytes)) throw refused(where, faults.notUtf8)
  if (bytes.length > limits.nameBytes) throw refused(where, faults.longName)
  return name
}

const hasControls = (name: string) => printable(name) !== name || /[\n\t]/.test(name)

/** Equal for names that some file system takes for one. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}
