import { mkdir, statfs } from 'node:fs/promises'
import { KataError, messageOf } from '../errors/index.ts'

const MEGABYTE = 1024 * 1024

/** Makes the folder and sees that the disk under it has room. Throws `DISK_FULL`, `FOLDER_NOT_WRITABLE`. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') {
      throw new KataError({
        code: 'FOLDER_NOT_WRITABLE',
        expected: { en: `a folder ${folder} that can be written`, ru: `каталог ${folder}, доступный на запись` },
        observed: messageOf(cause),
        next: { en: 'give your user the right to write there', ru: 'дайте своему пользователю право записи туда' },
        cause,
      })
    }
  }
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
    next: {
      en: 'make room: df -h shows what is full; everything under .kata/ can be deleted',
      ru: 'освободите место: df -h покажет, что заполнено; всё в .kata/ можно удалить',
    },
  })
}
