/** Tests by their titles in both languages. A spec's own title is English; the Russian ones stand beside the specs in `titles.ru.json`. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Text } from '../text/index.ts'

const known = new Map<string, Readonly<Record<string, string>>>()

/** The title of a test of this spec file for people. Where there is no translation, the English one. */
export function titleOf({ title, file }: { title: string; file: string }): Text {
  return titleIn(dirname(file), title)
}

/** The same, of a test of one of the specs in this folder. */
export function titleIn(folder: string, title: string): Text {
  return { en: title, ru: russianTitles(folder)[title] ?? title }
}

/** By English title, of the specs in a folder; read once. */
function russianTitles(folder: string): Readonly<Record<string, string>> {
  const found = known.get(folder) ?? read(join(folder, 'titles.ru.json'))
  known.set(folder, found)
  return found
}

/** None for a lab without such a file; what is wrong with one the proof tells. */
function read(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
