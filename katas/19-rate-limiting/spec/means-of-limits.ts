import type { About } from '#harness'
import { type Answer, type Sent, told } from './answers.ts'
import { story } from './means-of-answers.ts'

interface Story {
  changed: readonly { from: number; key: string; limit: number }[]
  admitted: readonly Answer[]
}

const whole = ({ changed, admitted }: Story, of: string): string =>
  [...changed.map(({ from, key, limit }) => `${of} ${key} ${limit} @${from}`), story(admitted)].join('\n')

/** What is said of limits that change (19.5). */
export const meansOfLimits = {
  higherLimit: {
    of: {
      en: 'admitted: two of a, then two more by the new limit of 4; b keeps the default of 2',
      ru: 'admitted: два запроса a, потом ещё два по новому лимиту 4; у b по-прежнему 2 по умолчанию',
    },
    means: {
      en: 'A limit that is looked up once, or kept with the count, is yesterday’s: ask for it at each decision.',
      ru: 'Лимит, который узнали однажды или хранят вместе со счётчиком, уже вчерашний: спрашивайте его при каждом решении.',
    },
  },
  lowerLimit: {
    of: {
      en: 'with limit 1 nothing fits until all four are out of the window; then one does',
      ru: 'с лимитом 1 ничего не проходит, пока все четыре не выйдут из окна; потом проходит один',
    },
  },
  forgotten: {
    of: {
      en: 'admitted: five, which is the limit; within the same minute it is 2, then 0, then 5 again',
      ru: 'admitted: пять, это и есть лимит; в ту же минуту он становится 2, потом 0, потом снова 5',
    },
    means: {
      en: 'Only so many admissions were kept as the limit of the moment has places: those that still count were forgotten while it was lower.',
      ru: 'Хранилось лишь столько пропущенных, сколько мест в лимите на данный момент: пока он был ниже, забылись те, что ещё считаются.',
    },
  },
  zero: {
    of: { en: 'a limit of 0 in limits', ru: 'лимит 0 в limits' },
    so: {
      en: '0 is a limit, not a missing one: nothing passes',
      ru: '0 — это лимит, а не его отсутствие: не проходит ничего',
    },
  },
  tombstone: {
    of: {
      en: 'after the null value (a tombstone) the default of 3 holds again',
      ru: 'после значения null (tombstone) снова действует 3 по умолчанию',
    },
    means: {
      en: 'The tombstone was passed over, or read as a limit of 0.',
      ru: 'Tombstone пропустили мимо или прочли как лимит 0.',
    },
  },
  lowerForAll: {
    of: {
      en: 'limit 1 of all (*), and a was admitted already',
      ru: 'общий лимит (*) 1, а запрос a уже пропущен',
    },
  },
  releasedByTheLimit: {
    of: {
      en: 'r0 at once, r1 and r2 when the limit rises to 3; r3 and r4 wait',
      ru: 'r0 сразу, r1 и r2 — когда лимит вырос до 3; r3 и r4 ждут',
    },
  },
  releasedByTheDefault: {
    of: {
      en: 'r3 too when a tombstone brings back the default of 4; r4 waits',
      ru: 'и r3, когда tombstone вернул 4 по умолчанию; r4 ждёт',
    },
  },
  releasedLate: {
    of: {
      en: 'released later than 1,100 ms after the new limit: 1 s until it holds, 100 ms until they leave',
      ru: 'выпущены позже чем через 1100 мс после нового лимита: 1 с, пока он вступит в силу, и 100 мс до ухода',
    },
  },
  oldLimit: {
    of: { en: 'the limit of a is 1, as it was', ru: 'лимит a по-прежнему 1' },
    means: {
      en: 'What is no limit has changed one, or taken it away.',
      ru: 'Запись, которая не является лимитом, изменила лимит или сняла его.',
    },
  },
  limitsAtTheEdge: {
    of: {
      en: 'limits of 0 and 100,000, a client of 64 characters, a tombstone where nothing was, a field that the contract does not name',
      ru: 'лимиты 0 и 100 000, клиент из 64 символов, tombstone там, где ничего не было, поле, которого нет в контракте',
    },
    so: { en: 'the contract allows them', ru: 'контракт их допускает' },
  },
  aboveTheMoment: (
    { key, id, at, limit }: { key: string; id: string; at: number; limit: number },
    it: Story,
  ): About => ({
    of: {
      en: `in the window of ${key} when ${id} was admitted at @${at}, its limit being ${limit}`,
      ru: `в окне ${key}, когда ${id} пропустили в @${at} при лимите ${limit}`,
    },
    so: {
      en: `more than the limit of the moment. In order:\n${whole(it, 'limit of')}`,
      ru: `больше действующего лимита. По порядку:\n${whole(it, 'лимит')}`,
    },
  }),
  notByTheMoment: (one: Sent, limits: { clientLimit: number; globalLimit: number }, it: Story): About => ({
    of: {
      en: `why ${told([one])} is rejected (none: it is admitted), its client’s limit being ${limits.clientLimit}, that of all ${limits.globalLimit}`,
      ru: `почему отклонён ${told([one])} (нет причины — пропущен) при лимите клиента ${limits.clientLimit} и общем ${limits.globalLimit}`,
    },
    so: {
      en: `it is not decided by the limits of the moment. In order:\n${whole(it, 'limit of')}`,
      ru: `решение не по действующим лимитам. По порядку:\n${whole(it, 'лимит')}`,
    },
  }),
  writtenLimits: {
    of: {
      en: 'records in limits: for a 5, then a null value (not the text "null", not an empty one); for b 0; for * 100',
      ru: 'записи в limits: для a 5, потом значение null (не текст "null" и не пустая строка); для b 0; для * 100',
    },
    so: {
      en: 'a limit is taken back by a null value alone: Kafka keeps any text, and compaction removes no key',
      ru: 'лимит снимает только значение null: любой текст Kafka сохранит, и сжатие не удалит ключ',
    },
  },
  limitNotAwaited: {
    of: {
      en: 'setLimit had resolved before the broker answered',
      ru: 'setLimit завершился раньше, чем ответил брокер',
    },
    so: {
      en: 'its caller goes on although the limit may never be written',
      ru: 'вызывающий идёт дальше, хотя лимит может так и не записаться',
    },
  },
}
