/** Of the Query Service and of the replay: tasks 11.4 and 11.5. */

const as = (at: readonly string[]) => at.join(', ')

export const meansOfQueries = {
  knows: { so: { en: 'a query of what is there is answered', ru: 'на запрос о том, что есть, отвечают' } },
  nothingYet: { of: { en: 'the accounts of an empty topic', ru: 'счета пустого топика' } },
  listed: {
    of: { en: 'the list of accounts', ru: 'список счетов' },
    so: {
      en: 'all accounts, in the order of ids by code units, without their entries',
      ru: 'все счета в порядке id по кодовым единицам, без entries',
    },
  },
  shown: (id: string) => ({ of: { en: `what is shown of ${id}`, ru: `что показано о ${id}` } }),
  counted: {
    of: { en: 'what is shown of an account', ru: 'что показано о счёте' },
    so: {
      en: 'the read model counts what the fold counts: nothing twice, nothing stale, nothing that is not allowed',
      ru: 'read model считает то же, что свёртка: ничего дважды, ничего устаревшего, ничего неразрешённого',
    },
  },
  knewAtStart: {
    of: { en: 'what it shows right after its start', ru: 'что показано сразу после запуска' },
    so: {
      en: 'a start resolves when everything is known that stood there',
      ru: 'запуск завершается, когда известно всё, что лежало в топике',
    },
    means: { en: 'It answers while it is still reading the history.', ru: 'Он отвечает, ещё не дочитав историю.' },
  },
  mistakeOf: {
    en: 'a client’s mistake is answered with 4xx and a reason',
    ru: 'на ошибку клиента отвечают 4xx и причиной',
  },
  encodedPath: {
    so: { en: '%61nna is the account anna: paths are decoded', ru: '%61nna — это счёт anna: путь декодируют' },
  },
  answersAtOnce: {
    of: {
      en: 'the balance without `after`, while newer events are on their way',
      ru: 'баланс без `after`, пока новые события в пути',
    },
    so: { en: 'without `after` it answers with what it has', ru: 'без `after` отвечают тем, что есть' },
  },
  answeredTooSoon: {
    of: {
      en: 'queries with `after`, before the read model has come so far',
      ru: 'запросы с `after`, пока read model не дочитана',
    },
    so: {
      en: 'an answer came before its offset: the client does not see what it wrote',
      ru: 'ответ пришёл раньше своего смещения: клиент не видит того, что записал',
    },
  },
  readYourWrites: {
    of: { en: 'the balance with `after`', ru: 'баланс с `after`' },
    so: {
      en: 'the answer knows everything up to the position, also where that is a record that counts for nothing',
      ru: 'ответ знает всё до этой позиции, даже если там запись, которая ничего не меняет',
    },
  },
  newcomer: {
    of: { en: 'an account that was opened at the position of `after`', ru: 'счёт, открытый в позиции из `after`' },
    so: {
      en: 'what the read model does not know yet is waited for, an account that is new to it too',
      ru: 'чего read model ещё не знает, того ждут, в том числе нового для неё счёта',
    },
  },
  nobodySleeps: { of: { en: 'sleeps by ctx.clock before anybody waits', ru: 'сны по ctx.clock, пока никто не ждёт' } },
  lessThanAsked: {
    en: 'what is older than was asked for is no answer: the client is told to come again',
    ru: 'ответ старее запрошенного — не ответ: клиенту говорят прийти позже',
  },
  limitedQuery: {
    of: { en: 'a query that must wait waits by ctx.clock', ru: 'запрос, которому надо ждать, ждёт по ctx.clock' },
    means: {
      en: 'A wait without a limit keeps its client for ever.',
      ru: 'Ожидание без предела держит клиента вечно.',
    },
  },
  fiveSeconds: {
    of: { en: 'a query that waits, a millisecond before its limit', ru: 'ждущий запрос за миллисекунду до предела' },
  },
  sleepEnds: { of: { en: 'a sleep is over with its answer', ru: 'сон кончился вместе с ответом' } },
  unwritten: {
    en: 'nobody has written this position: waiting for it is the client’s mistake, not a delay',
    ru: 'эту позицию никто не записал: ждать её — ошибка клиента, а не задержка',
  },
  asNumbers: {
    of: {
      en: 'the balance with `after` that names a record which is there',
      ru: 'баланс с `after`, где названа существующая запись',
    },
    so: { en: 'offsets are numbers: 9 comes before 11', ru: 'смещения — числа: 9 идёт раньше 11' },
  },
  whileAway: {
    of: { en: 'what is shown while Kafka is away', ru: 'что показано, пока Kafka недоступна' },
    so: { en: 'a read model answers from what it has', ru: 'read model отвечает тем, что у неё есть' },
  },
  readsAgain: {
    of: {
      en: 'the Query Service knows what was written meanwhile',
      ru: 'Query Service знает, что записали тем временем',
    },
    means: {
      en: 'It does not read on by itself when Kafka is back.',
      ru: 'Сам он не продолжает читать, когда Kafka вернулась.',
    },
  },
  replayed: { of: { en: 'the replay of the whole history', ru: 'replay всей истории' } },
  replayedUpTo: (at: readonly string[]) => ({
    of: { en: `the replay up to ${as(at)}`, ru: `replay до ${as(at)}` },
    so: { en: 'it is the state at another place of the history', ru: 'это состояние в другом месте истории' },
  }),
  restOf: (at: readonly string[]) => ({
    of: { en: `the replay of the rest, from the snapshot at ${as(at)}`, ru: `replay остатка от снимка на ${as(at)}` },
    so: {
      en: 'snapshot and tail do not come to what the whole history comes to',
      ru: 'снимок и хвост не сходятся с полной историей',
    },
  }),
  beyondTheEnd: {
    of: { en: 'the replay up to places that nobody has written yet', ru: 'replay до мест, которых ещё нет' },
    so: {
      en: 'a snapshot goes as far as records were read: whoever goes on from beyond that misses what comes meanwhile',
      ru: 'снимок доходит дотуда, докуда прочитаны записи: кто продолжит дальше, пропустит то, что придёт тем временем',
    },
  },
  tailOnly: {
    of: {
      en: 'the replay from a snapshot, when the records before it are gone',
      ru: 'replay от снимка, когда записей до него больше нет',
    },
    so: {
      en: 'the snapshot was not used: the whole history was read',
      ru: 'снимком не воспользовались: прочитали всю историю',
    },
  },
  countedAgain: {
    of: {
      en: 'the accounts when every record of the snapshot comes again behind it',
      ru: 'счета, когда каждая запись снимка повторилась после него',
    },
    so: {
      en: 'what is known from the snapshot counted again: the ids of the commands were not in it',
      ru: 'известное из снимка засчитано снова: id команд в нём не было',
    },
  },
  emptyTopic: { of: { en: 'the replay of an empty topic', ru: 'replay пустого топика' } },
  writesNothing: { of: { en: 'records in the topic after all replays', ru: 'записи в топике после всех replay' } },
  firstTime: { of: { en: 'what is shown the first time', ru: 'что показано в первый раз' } },
  fromItsFolder: {
    of: { en: 'what is shown after a restart in the same folder', ru: 'что показано после перезапуска в той же папке' },
  },
  deleted: {
    of: {
      en: 'what is shown when the folder of the read model was deleted',
      ru: 'что показано, когда папку read model удалили',
    },
    so: {
      en: 'a read model that is gone is built anew from the first record on',
      ru: 'пропавшую read model строят заново с первой записи',
    },
    means: {
      en: 'Something else than the read model remembers how far it was: the offsets of a group, say, which outlive it.',
      ru: 'Докуда дочитано, помнит не сама read model, а, например, смещения группы: они её переживают.',
    },
  },
  onlyTheTail: {
    of: {
      en: 'what is shown after a clean stop, when the records before it are gone',
      ru: 'что показано после чистой остановки, когда записей до неё больше нет',
    },
    so: {
      en: 'the read model that was saved, and what came since, are not what is shown',
      ru: 'показано не то, что сохранили, вместе с тем, что пришло после',
    },
  },
  damaged: {
    of: {
      en: 'what is shown when what the folder holds cannot be read',
      ru: 'что показано, когда содержимое папки нельзя прочитать',
    },
    so: {
      en: 'a copy that cannot be read is worth nothing, and costs nothing: the history has it all',
      ru: 'нечитаемая копия ничего не стоит, но и беды в ней нет: всё есть в истории',
    },
  },
  betweenFiles: {
    of: {
      en: 'what is shown after a crash between two of its files',
      ru: 'что показано после аварии между двумя файлами',
    },
    so: {
      en: 'one file is of now and the other of before: the place in the log and the accounts do not belong together',
      ru: 'один файл новый, другой прежний: место в логе и счета не подходят друг к другу',
    },
    means: {
      en: 'Two files are never replaced at one moment: what belongs together is one file, or says that it belongs together.',
      ru: 'Два файла не заменить в один миг: то, что связано, лежит в одном файле или несёт отметку, что связано.',
    },
  },
  afterCrash: {
    of: { en: 'what is shown after a crash', ru: 'что показано после аварии' },
    so: {
      en: 'the place in the log and the accounts do not belong together',
      ru: 'место в логе и счета не подходят друг к другу',
    },
  },
}
