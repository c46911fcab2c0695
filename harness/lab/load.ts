import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { KataError, messageOf } from '../errors/index.ts'
import { type Lab, manifestSchema } from './manifest.ts'

/** The root of this repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')

/** So many labs the whole course has; an edition may lack some. */
export const courseLabs = 26

/** Slugs of the kata folders, in the order of their numbers. */
export async function labSlugs(root = repository): Promise<string[]> {
  const entries = await readdir(join(root, 'katas'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{2}-/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** Reads and checks `katas/<slug>/lab.ts`. */
export async function loadLab(slug: string, root = repository): Promise<Lab> {
  const dir = join(root, 'katas', slug)
  const file = join(dir, 'lab.ts')
  if (!existsSync(file)) throw broken(slug, `no file katas/${slug}/lab.ts`)
  let loaded: { default?: unknown }
  try {
    loaded = await import(pathToFileURL(file).href)
  } catch (error) {
    throw broken(slug, messageOf(error), error)
  }
  const checked = manifestSchema.safeParse(loaded.default)
  if (!checked.success) throw broken(slug, z.prettifyError(checked.error))
  if (!slug.startsWith(`${String(checked.data.number).padStart(2, '0')}-`))
    throw broken(slug, `number ${checked.data.number} does not fit the folder ${slug}`)
  return { ...checked.data, slug, dir }
}

/** All labs in order. */
export async function loadLabs(root = repository): Promise<Lab[]> {
  return Promise.all((await labSlugs(root)).map((slug) => loadLab(slug, root)))
}

/** The lab that a person means by `12`, `12.3`, `12-dead-letter-queue` or `dead-letter-queue`. */
export async function findLab(wanted: string, root = repository): Promise<Lab> {
  const slugs = await labSlugs(root)
  const number = /^(\d{1,2})(\.\d{1,2})?$/.exec(wanted)?.[1]
  const slug = slugs.find((one) =>
    number === undefined
      ? one === basename(wanted) || one.slice(3) === wanted
      : one.startsWith(`${number.padStart(2, '0')}-`),
  )
  if (slug === undefined)
    throw new KataError({
      code: 'LAB_UNKNOWN',
      kind: 'usage',
      expected: { en: `one of: ${slugs.join(', ')}`, ru: `одна из: ${slugs.join(', ')}` },
      observed:
        number !== undefined && Number(number) >= 1 && Number(number) <= courseLabs
          ? {
              en: `lab ${Number(number)} belongs to the course, but not to this edition`,
              ru: `лабораторная ${Number(number)} есть в курсе, но не в этом издании`,
            }
          : wanted,
      next: {
        en: 'Give the number of a lab that is there (for example 12) or its folder name.',
        ru: 'Укажите номер существующей лабораторной (например, 12) или имя её папки.',
      },
    })
  return loadLab(slug, root)
}

function broken(slug: string, observed: string, cause?: unknown): KataError {
  return new KataError({
    code: 'LAB_BROKEN',
    expected: {
      en: `katas/${slug}/lab.ts with a default export made by defineLab({ … })`,
      ru: `katas/${slug}/lab.ts с экспортом по умолчанию из defineLab({ … })`,
    },
    observed,
    next: {
      en: `Restore katas/${slug}/lab.ts (git checkout -- katas/${slug}/lab.ts), or mend what is named above.`,
      ru: `Восстановите katas/${slug}/lab.ts (git checkout -- katas/${slug}/lab.ts) или исправьте указанное выше.`,
    },
    cause,
  })
}
