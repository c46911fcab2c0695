import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { KataError } from '../errors/index.ts'
import type { Text } from '../text/index.ts'

const MEGABYTE = 1024 * 1024

const denied = new Set(['EACCES', 'EPERM', 'EROFS'])
const full = new Set(['ENOSPC', 'EDQUOT'])

const makeRoom: Text = {
  en: 'Make room: df -h shows what is full; everything under .kata/ can be deleted.',
  ru: 'Освободите место: df -h покажет, что заполнено; всё в .kata/ можно удалить.',
}

/** FOLDER_NOT_WRITABLE or DISK_FULL for what a file system answers to a write; undefined for any other error. */
export function notWritable(error: unknown): KataError | undefined {
  const { code = '', path, message } = (error ?? {}) as NodeJS.ErrnoException
  // Without a path it is about something else: a signal to a foreign process, a port.
  if (!(denied.has(code) && path) && !full.has(code)) return undefined
  const where: Text = path ? { en: path, ru: path } : { en: "the course's folder", ru: 'папка курса' }
  return new KataError({
    code: full.has(code) ? 'DISK_FULL' : 'FOLDER_NOT_WRITABLE',
    expected: { en: `to be able to read and write: ${where.en}`, ru: `доступ на чтение и запись: ${where.ru}` },
    observed: message,
    next: full.has(code)
      ? makeRoom
      : {
          en: 'Give your user the rights there (a run as root leaves files that only root may change), or copy the course to a folder of your own.',
          ru: 'Дайте своему пользователю права на эту папку (после запуска от root остаются файлы, доступные только root) или скопируйте курс в свою папку.',
        },
    cause: error,
  })
}

/** Makes the folder. Throws `FOLDER_NOT_WRITABLE`, `DISK_FULL`. */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw notWritable(error) ?? error
  }
}

/** Makes the folder and sees that the disk under it has room. Throws `DISK_FULL`, `FOLDER_NOT_WRITABLE`. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  await requireWritable(folder)
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes) throw diskFull(folder, bytes, bavail * bsize)
}

export function diskFull(folder: string, wanted: number, free: number): KataError {
  const megabytes = (count: number) => Math.floor(count / MEGABYTE)
  return new KataError({
    code: 'DISK_FULL',
    expected: {
      en: `${megabytes(wanted)} MB free for ${folder}`,
      ru: `${megabytes(wanted)} МБ свободного места для ${folder}`,
    },
    observed: { en: `${megabytes(free)} MB`, ru: `${megabytes(free)} МБ` },
    next: makeRoom,
  })
}
