/** What is said of task 4.2: counting by hand and with the DSL. */
import type { Text } from '#harness'

export const meansOfCounting = {
  given: (what: string): Text => ({ en: `given ${what}`, ru: `на входе ${what}` }),
  // by hand
  windows: (times: readonly number[]) => ({
    of: { en: `windows of ${times.join(', ')}`, ru: `окна для ${times.join(', ')}` },
    so: {
      en: 'a window is [start, end): its end is the start of the next one',
      ru: 'окно — это [start, end): его конец — начало следующего',
    },
  }),
  open: {
    of: { en: 'isOpen at a stream time of …', ru: 'isOpen при stream time …' },
    so: {
      en: 'a window is closed as soon as end <= stream time - grace',
      ru: 'окно закрыто, как только end <= streamTime - graceMs',
    },
  },
  orderOfArrival: {
    en: 'The counts, each window of a category once, and stream time: the largest time of a click so far.',
    ru: 'Счётчики, каждое окно категории один раз, и stream time: наибольшее время клика до сих пор.',
  },
  lateByHand: {
    en: 'The changelog and the late clicks, in order. Stream time never goes back, and never looks at a clock; counts of the state may stand in any order.',
    ru: 'Changelog и опоздавшие клики по порядку. Stream time никогда не идёт назад и не смотрит на часы; счётчики в состоянии могут стоять в любом порядке.',
  },
  restored: {
    en: 'A counter that died after some clicks (cut), was restored from its changelog (compacted: the last entry of each window alone) and counted on: its counts, each window of a category once. Stream time is in no changelog: -1.',
    ru: 'Счёт оборвался после какого-то клика (cut), восстановлен из changelog (compacted: только последняя запись каждого окна) и продолжен: счётчики, каждое окно категории один раз. Времени потока в changelog нет: -1.',
  },
  lastEntry: {
    en: 'The last entry of each window, whether it is larger or smaller than those before: code that keeps the largest, the first or the sum reads something else than the topic says.',
    ru: 'Последняя запись каждого окна, больше она предыдущих или меньше: кто оставляет наибольшую, первую или сумму, читает не то, что сказано в топике.',
  },

  // with the DSL
  tumbling: {
    of: {
      en: 'counts after clicks at 0:00, at 4:59.999, at 5:00 and 1 ms later',
      ru: 'счётчики после кликов в 0:00, в 4:59.999, в 5:00 и на 1 мс позже',
    },
    means: {
      en: 'Two in each window, written at once, keys with the bounds of the window. More records: the windows overlap. None: they wait for the window to close.',
      ru: 'По два в каждом окне, сразу, в ключе границы окна. Записей больше — окна перекрываются. Нет совсем — они ждут закрытия окна.',
    },
  },
  whoeverClicks: {
    of: {
      en: 'counts of clicks by three users on several categories',
      ru: 'счётчики кликов трёх пользователей по нескольким категориям',
    },
    means: {
      en: 'Records are grouped by their key, and the key of a click is its user until you change it. The key of a count is JSON without spaces: category, start, end; a category may be any text.',
      ru: 'Группировка идёт по ключу записи, а ключ клика — пользователь, пока вы его не смените. Ключ счёта — JSON без пробелов: category, start, end; категорией может быть любой текст.',
    },
  },
  byTimestamp: {
    of: {
      en: 'clicks whose records have another time than the field at',
      ru: 'клики, у записей которых timestamp не совпадает с полем at',
    },
    so: {
      en: 'windows, stream time and lateness go by the timestamp of the record',
      ru: 'окна, stream time и опоздание определяются по timestamp записи',
    },
  },
  againstBatch: {
    en: 'The last count of each window against all clicks counted at once by their own time. A click within grace counts, however late it comes.',
    ru: 'Последний счёт каждого окна и подсчёт всех кликов разом по их собственному времени. В пределах grace клик учитывается, как бы поздно он ни пришёл.',
  },
  beyondGrace: {
    en: 'Given [clicks in order of arrival, grace in ms]: each click that counts writes the new count of its own window at once; one whose window ended a grace or more before stream time is in late-clicks.',
    ru: 'На входе [клики в порядке прихода, grace в мс]: каждый учтённый клик сразу пишет новый счёт своего окна; клик, чьё окно кончилось за grace или больше до stream time, попадает в late-clicks.',
  },
  asItCame: {
    of: { en: 'late clicks, byte for byte', ru: 'опоздавшие клики, байт в байт' },
    so: {
      en: 'what is put aside was written anew: a click goes to late-clicks as it came, with its own key, its own bytes and its own timestamp',
      ru: 'ушедшее в сторону записано заново: клик попадает в late-clicks таким, каким пришёл, со своим ключом, своими байтами и своим timestamp',
    },
  },
  oneMinute: {
    of: { en: 'without graceMs', ru: 'без graceMs' },
    so: {
      en: 'the second click at 0:00 comes at a stream time of 5:59.999 and counts, the third comes at 6:00 and is late',
      ru: 'второй клик за 0:00 приходит при stream time 5:59.999 и учитывается, третий приходит в 6:00 и опаздывает',
    },
  },
}
