/** Whether lines of a solution are in something that students get. */
import { git, gitBytes } from '../git/index.ts'

/** So many lines after one another, and so many characters in them: fewer stand in any two programs of one course. */
const lines = 4
const characters = 160

/** Where blobs of `release` hold lines of `solutions/` of `from`: `path shows solutions/…: the lines`. Every file of the release is looked at, but for those that are `alike` on purpose. */
export async function leaksOf(
  repository: string,
  from: string,
  release: string,
  alike: readonly string[],
): Promise<string[]> {
  const known = new Map<string, string>()
  for (const [path, text] of await textsOf(repository, from, /^solutions\//))
    for (const print of fingerprintsOf(text)) known.set(print, path)
  // What a stub shows already, its solution may keep: the stub was seen to fail.
  for (const [, text] of await textsOf(repository, from, /^katas\/[^/]+\/src\//))
    for (const print of fingerprintsOf(text)) known.delete(print)
  const leaks: string[] = []
  for (const [path, text] of await textsOf(repository, release, /./)) {
    const print = alike.includes(path) ? undefined : fingerprintsOf(text).find((one) => known.has(one))
    if (print !== undefined) leaks.push(`${path} shows ${known.get(print)}: ${print}`)
  }
  return leaks
}

/** Runs of lines that say something, without what editors and formatters change. */
function fingerprintsOf(text: string): string[] {
  const telling = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => /\w\W*\w\W*\w\W*\w/.test(line) && !line.startsWith('import '))
  return telling
    .map((_, index) => telling.slice(index, index + lines).join(' ⏎ '))
    .filter((print, index) => index + lines <= telling.length && print.length >= characters)
}

/** The text files of a commit with such paths. */
async function textsOf(repository: string, commit: string, paths: RegExp): Promise<[string, string][]> {
  const listed = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])
  const wanted = listed
    .split('\0')
    .map((entry) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry))
    .filter((match) => match !== null)
    .map(([, blob, path]) => [path as string, blob as string] as const)
    .filter(([path]) => paths.test(path))
  const bytes = await gitBytes(repository, ['cat-file', '--batch'], {
    input: wanted.map(([, blob]) => `${blob}\n`).join(''),
  })
  let at = 0
  return wanted.map(([path]) => {
    const head = bytes.indexOf('\n', at)
    const size = Number(bytes.toString('latin1', at, head).split(' ')[2])
    const content = bytes.subarray(head + 1, head + 1 + size)
    at = head + 1 + size + 1
    return [path, content.includes(0) ? '' : content.toString()] as [string, string]
  })
}
