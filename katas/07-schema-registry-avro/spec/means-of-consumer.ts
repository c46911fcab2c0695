/** Of the consumer, and of the schemas by id. */
export const meansOfConsumer = {
  lines: (count: number) => ({
    of: {
      en: `${count} message(s) are printed or reported`,
      ru: `сообщений напечатано или названо негодными: ${count}`,
    },
    means: {
      en: `Where those from before the first start are missing: a new group starts at the end of the topic unless it is told fromBeginning.`,
      ru: `Если нет тех, что были до первого запуска: новая группа начинает с конца топика, если не задать fromBeginning.`,
    },
  }),
  printed: { of: { en: 'what is printed', ru: 'напечатанное' } },
  nothingBad: { of: { en: 'what was reported', ru: 'названные негодными' } },
  fiveBytes: {
    of: {
      en: 'what is printed of a byte 0 and an id, written with a schema without fields',
      ru: 'напечатанное из байта 0 и id, записанных по схеме без полей',
    },
    so: {
      en: 'an event that needs no byte was taken for a message that is too short',
      ru: 'событие, которому байты не нужны, принято за слишком короткое сообщение',
    },
  },
  readerSchema: {
    of: { en: 'what is printed of messages with several schemas', ru: 'напечатанное из сообщений с разными схемами' },
    means: {
      en: 'Bytes are read with the schema that they were written with, and seen with the reader’s own: its fields, its defaults, no other field.',
      ru: 'Байты читают по схеме писателя, а видят по своей: её поля, её значения по умолчанию и никаких других полей.',
    },
  },
  lookups: {
    of: { en: 'how often the registry was asked for each id', ru: 'сколько раз у реестра спросили каждый id' },
    so: {
      en: 'an id never gets another schema: the first answer is good for ever',
      ru: 'у id никогда не появится другая схема: первый ответ верен навсегда',
    },
  },
  committedFirst: {
    of: {
      en: 'offsets that were committed before their lines were printed',
      ru: 'смещения, закоммиченные раньше, чем напечатаны строки',
    },
    so: { en: 'a crash at that moment loses them', ru: 'сбой в этот момент их теряет' },
  },
  goesOn: {
    of: { en: 'what two runs have printed', ru: 'напечатанное за два запуска' },
    so: { en: 'a stop lost or doubled something', ru: 'остановка что-то потеряла или задвоила' },
  },
  printedOrReported: (count: number) => ({
    of: {
      en: `each of ${count} messages is printed or reported`,
      ru: `каждое из сообщений (${count}) напечатано или названо негодным`,
    },
    means: {
      en: `An error thrown in the handler is retried for ever, and what follows waits.`,
      ru: `Ошибка, брошенная в обработчике, повторяется без конца, и всё остальное ждёт.`,
    },
  }),
  notReported: {
    of: { en: 'messages that ctx.onReject was not told of', ru: 'сообщения, о которых ctx.onReject не узнал' },
    so: { en: 'they were taken for events, or passed by in silence', ru: 'их приняли за события или молча пропустили' },
  },
  reportedEach: {
    of: { en: 'what was reported', ru: 'названные негодными' },
    so: {
      en: 'a message was reported again, out of its order, or although nothing is wrong with it',
      ru: 'о сообщении сообщили повторно, не по порядку или зря: с ним всё в порядке',
    },
  },
  reason: { of: { en: 'the reason of a report', ru: 'причина в сообщении о негодном' } },
  linesAround: { of: { en: 'what is printed around the bad messages', ru: 'напечатанное вокруг негодных сообщений' } },
  lookedUpInJson: {
    of: { en: 'the ids that the registry was asked for', ru: 'id, которые спросили у реестра' },
    so: {
      en: 'the bytes of a message without the magic byte were taken for an id',
      ru: 'байты сообщения без магического байта приняты за id',
    },
  },
  badIsCommittedToo: {
    of: { en: 'what is committed behind a bad message', ru: 'закоммиченное после негодного сообщения' },
    so: {
      en: 'a bad message that is not committed comes again at each start',
      ru: 'негодное сообщение, которое не закоммичено, приходит заново при каждом запуске',
    },
  },
  unknownIsReported: {
    en: 'a message whose id the registry does not know is reported',
    ru: 'сообщение, id которого реестр не знает, названо негодным',
  },
  notFoundForEver: {
    of: { en: 'what comes of an id once the registry knows it', ru: 'что выходит с id, когда реестр его узнал' },
    so: {
      en: 'the failure was kept: a writer that is quicker than its registry is locked out for ever',
      ru: 'неудача запомнена: писатель, опередивший свой реестр, отрезан навсегда',
    },
  },
  awayIsNotBad: {
    of: {
      en: 'messages that were reported while the registry was away',
      ru: 'сообщения, названные негодными, пока реестра не было',
    },
    so: {
      en: 'they are good, and lost: nothing is wrong with a message when the registry does not answer',
      ru: 'они годные и потеряны: если реестр не отвечает, сообщение в этом не виновато',
    },
  },
  committedAway: {
    of: {
      en: 'the offset that is committed while a message waits for the registry',
      ru: 'смещение, закоммиченное, пока сообщение ждёт реестр',
    },
    so: {
      en: 'what waits is committed although it was not printed: a crash loses it',
      ru: 'ждущее закоммичено, хотя не напечатано: сбой его потеряет',
    },
  },
  committedAtStop: {
    of: { en: 'the offset that is committed at the stop', ru: 'смещение, закоммиченное к остановке' },
  },
  afterAway: { of: { en: 'what is printed once the registry is back', ru: 'напечатанное, когда реестр вернулся' } },
  linesAfterTrouble: {
    of: {
      en: 'the four events are printed after 500, 503, 429, two cut connections, an answer that stops half-way, one that never comes and one that is slow',
      ru: 'четыре события напечатаны после 500, 503, 429, двух разрывов, ответа, оборванного на середине, ответа, который не пришёл, и медленного',
    },
    means: {
      en: 'fetch waits for minutes: a request needs a limit of its own, for the body too.',
      ru: 'fetch ждёт минутами: запросу, вместе с телом ответа, нужен свой предел.',
    },
  },
  slowLookup: {
    of: {
      en: 'how often the registry was asked until an answer came, which took 1.8 s',
      ru: 'сколько раз реестр спросили до ответа, который шёл 1,8 с',
    },
    so: {
      en: 'an answer may take two seconds: who asks again sooner makes a slow registry slower',
      ru: 'ответу дано две секунды: кто переспрашивает раньше, делает медленный реестр ещё медленнее',
    },
  },
  onlyReads: {
    of: {
      en: 'requests of the consumer that do more than ask',
      ru: 'запросы консьюмера, которые не только спрашивают',
    },
    so: {
      en: 'the schema of a reader is its own affair: registered, it would be a version that no program writes',
      ru: 'схема читателя — его личное дело: зарегистрированная, она станет версией, по которой никто не пишет',
    },
  },
  stopsWhileAway: {
    of: {
      en: 'stop() resolves although a message waits for the registry',
      ru: 'stop() завершается, хотя сообщение ждёт реестр',
    },
    means: {
      en: 'Disconnect() waits for the handler, and the handler for the registry: end its wait first.',
      ru: 'Disconnect() ждёт обработчик, а тот ждёт реестр: сначала прервите его ожидание.',
    },
  },
  printedByNext: {
    of: {
      en: 'what waited for the registry is printed by the next start',
      ru: 'то, что ждало реестр, печатает следующий запуск',
    },
    means: {
      en: 'The offset of that message was committed before it was printed: no other start prints it.',
      ru: 'Смещение этого сообщения закоммичено раньше, чем оно напечатано: другой запуск его уже не напечатает.',
    },
  },
  asksNothingYet: { of: { en: 'requests before the first byId()', ru: 'запросов до первого byId()' } },
  byId: { of: { en: 'the schema of the id', ru: 'схема этого id' } },
  oneCall: {
    of: { en: 'how often the registry was asked for each id', ru: 'сколько раз у реестра спросили каждый id' },
    means: {
      en: 'What is kept is the answer: a call that comes while the first request is on its way asks again. Keep the promise.',
      ru: 'Хранится ответ: кто спросит, пока первый запрос в пути, отправит ещё один. Храните промис.',
    },
  },
  waitsTogether: {
    of: {
      en: 'ten calls while the registry answers 503 three times',
      ru: 'десять вызовов, пока реестр трижды отвечает 503',
    },
    so: {
      en: 'a registry in trouble is asked by each of them, or they give up',
      ru: 'реестр, которому и так плохо, спрашивает каждый из них, либо они сдаются',
    },
  },
  pauses: {
    of: {
      en: 'the shortest time between two requests to a registry that answers 503 (ms)',
      ru: 'кратчайшее время между двумя запросами к реестру, который отвечает 503 (мс)',
    },
    so: {
      en: 'who asks again without a pause keeps it from coming back',
      ru: 'кто переспрашивает без паузы, мешает реестру подняться',
    },
  },
  badSchema: {
    of: {
      en: 'byId() of an id that is unknown, and of one that is no Avro',
      ru: 'byId() от неизвестного id и от схемы не Avro',
    },
    so: {
      en: 'no message can be read by such an id: the call has to reject',
      ru: 'по такому id сообщение не прочитать: вызов должен завершиться ошибкой',
    },
  },
  missingNow: (nth: number) => ({
    of: {
      en: `byId(), the ${nth === 1 ? 'first' : 'second'} time that the registry does not know the id`,
      ru: `byId(), когда реестр не знает id в ${nth}-й раз`,
    },
  }),
  waitingAtStop: {
    of: { en: 'calls that wait when stop() is called', ru: 'вызовы, которые ждут в момент stop()' },
    so: {
      en: 'they have to reject when stop() is called: no registry will answer them',
      ru: 'при stop() они должны завершиться ошибкой: реестр им уже не ответит',
    },
  },
}

/** What is no event, by what is wrong with it. */
export const kinds = {
  json: { en: 'JSON', ru: 'JSON' },
  otherMagic: { en: 'byte 1 in place of 0', ru: 'байт 1 вместо 0' },
  tombstone: { en: 'null', ru: 'null' },
  noBytes: { en: 'no bytes', ru: 'ни одного байта' },
  zeroAlone: { en: 'the byte 0 alone', ru: 'один байт 0' },
  fourBytes: { en: 'the byte 0 and three bytes of an id', ru: 'байт 0 и три байта id' },
  idAlone: { en: 'an id without an event', ru: 'id без события' },
  truncated: { en: 'an event without its last byte', ru: 'событие без последнего байта' },
  trailing: { en: 'an event and one byte more', ru: 'событие и лишний байт' },
  noSuchSymbol: { en: 'the ninth symbol of an enum of four', ru: 'девятый символ enum-а из четырёх' },
  unknownId: { en: 'an id that the registry does not know', ru: 'id, которого реестр не знает' },
  largestId: { en: 'the largest id there is', ru: 'наибольший возможный id' },
  littleEndian: { en: 'an id with its lowest byte first', ru: 'id младшим байтом вперёд' },
  noAvro: { en: 'an id of a Protobuf schema', ru: 'id схемы Protobuf' },
  noKind: {
    en: 'written without a field that the reader has no default for',
    ru: 'записано без поля, для которого у читателя нет default',
  },
  otherType: { en: 'written with text where the reader has a long', ru: 'записан текст там, где у читателя long' },
  otherRecord: { en: 'another record with the same fields', ru: 'другая запись с теми же полями' },
}
