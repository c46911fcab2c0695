import { KataError } from '../../errors/index.ts'
import { printable, say, type Text } from '../../text/index.ts'
import { limits } from './limits.ts'

/** What is wrong with a submission, by what a person has to know: what was expected of the path, and what it is. */
export interface Fault {
  expected: Text
  observed: Text
}

const longestShown = 120

/** Of a lab (`verdict`), or of the whole submission (`usage`). */
export function refused(
  where: string,
  { expected, observed }: Fault,
  kind: 'verdict' | 'usage' = 'verdict',
): KataError {
  const name = printable(where).replaceAll('\n', '\\n')
  const shown = name.length <= longestShown ? name : `${name.slice(0, longestShown)}…`
  return new KataError({
    code: 'SUBMISSION_REFUSED',
    kind,
    expected,
    observed: `${shown}: ${say(observed)}`,
    next: {
      en: 'Hand in the folders katas/*/src as plain folders and files; everything else is ignored.',
      ru: 'Сдавайте папки katas/*/src с обычными папками и файлами; всё остальное не учитывается.',
    },
  })
}

const plain: Text = { en: 'plain folders and files only', ru: 'только обычные папки и файлы' }

export const faults = {
  link: { expected: plain, observed: { en: 'a symbolic link', ru: 'символическая ссылка' } },
  special: { expected: plain, observed: { en: 'neither a file nor a folder', ru: 'не файл и не папка' } },
  notFolder: { expected: { en: 'a folder', ru: 'папка' }, observed: { en: 'a file', ru: 'файл' } },
  missing: { expected: { en: 'a folder', ru: 'папка' }, observed: { en: 'it is not there', ru: 'её нет' } },
  noEntry: {
    expected: { en: 'the file that the tests import', ru: 'файл, который импортируют тесты' },
    observed: { en: 'it is not there', ru: 'его нет' },
  },
  packages: {
    expected: { en: "the course's own packages", ru: 'пакеты самого курса' },
    observed: { en: 'a folder of packages: it is not taken', ru: 'папка с пакетами, она не принимается' },
  },
  folderLikeFile: {
    expected: { en: 'a file', ru: 'файл' },
    observed: { en: 'a folder with the name of a file', ru: 'папка с именем файла' },
  },
  kind: {
    expected: {
      en: `a file that ends in one of ${limits.kinds.join(' ')}`,
      ru: `файл с одним из окончаний ${limits.kinds.join(' ')}`,
    },
    observed: { en: 'code of another kind', ru: 'код другого вида' },
  },
  notUtf8: {
    expected: { en: 'names in UTF-8', ru: 'имена в UTF-8' },
    observed: {
      en: 'a name that is not UTF-8 (its bytes are shown as ?)',
      ru: 'имя не в UTF-8 (вместо его байтов — ?)',
    },
  },
  control: {
    expected: { en: 'names without control characters', ru: 'имена без управляющих символов' },
    observed: { en: 'a name with control characters', ru: 'имя с управляющими символами' },
  },
  longName: {
    expected: { en: `names of at most ${limits.nameBytes} bytes`, ru: `имена не длиннее ${limits.nameBytes} байт` },
    observed: { en: 'a longer name', ru: 'имя длиннее' },
  },
  deep: {
    expected: {
      en: `at most ${limits.depth} folders in one another below src`,
      ru: `не более ${limits.depth} вложенных папок внутри src`,
    },
    observed: { en: 'a folder deeper than that', ru: 'папка глубже' },
  },
  many: {
    expected: {
      en: `at most ${limits.entries} files and folders in src`,
      ru: `в src не более ${limits.entries} файлов и папок`,
    },
    observed: { en: 'more than that', ru: 'их больше' },
  },
} satisfies Record<string, Fault>

/** Windows and macOS keep one of such files, Linux both: the grader cannot tell which one is meant. */
export function sameName(other: string): Fault {
  const name = printable(other)
  return {
    expected: {
      en: 'names that differ by more than upper and lower case, or how accents are written',
      ru: 'имена отличаются не только регистром или способом записи диакритики',
    },
    observed: {
      en: `some systems take it for the same name as ${name}`,
      ru: `для некоторых систем это же имя — ${name}`,
    },
  }
}

export function tooBig(bytes: number, total: number): Fault {
  return {
    expected: {
      en: `at most ${limits.fileBytes} bytes a file and ${limits.labBytes} a lab`,
      ru: `не более ${limits.fileBytes} байт на файл и ${limits.labBytes} на лабораторную`,
    },
    observed: { en: `${bytes} bytes, ${total} in all`, ru: `${bytes} байт, всего ${total}` },
  }
}

export function unreadable(message: string): Fault {
  return {
    expected: { en: 'files that can be read', ru: 'файлы, которые можно прочитать' },
    observed: { en: message, ru: message },
  }
}
