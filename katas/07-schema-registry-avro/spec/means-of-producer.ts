/** Of the producer. */
export const meansOfProducer = {
  prefix: {
    of: { en: 'the first five bytes of a message (hex)', ru: 'первые пять байтов сообщения (hex)' },
    means: {
      en: 'A byte 0, then the id of the schema as 4 bytes, the highest first. JSON begins with 7b, and a schema of its own in each message with anything else.',
      ru: 'Байт 0, затем id схемы в 4 байтах, старший первым. JSON начинается с 7b, а собственная схема в каждом сообщении — с чего-нибудь ещё.',
    },
  },
  wireFormat: {
    of: { en: 'keys and values of the records (hex)', ru: 'ключи и значения записей (hex)' },
    so: {
      en: 'who reads by the id of the schema does not find the event there',
      ru: 'кто читает по id схемы, не найдёт там события',
    },
  },
  askedAtSends: {
    of: { en: 'what the registry was asked after the start', ru: 'что у реестра спросили после запуска' },
    so: {
      en: 'each message costs a call: the id was known, and does not change',
      ru: 'каждое сообщение стоит вызова, хотя id уже известен и не меняется',
    },
  },
  subjectName: {
    of: { en: 'the subjects that were made', ru: 'созданные subject-ы' },
    means: {
      en: 'A topic’s values have the subject ctx.name(topic) and -value: other programs look for the schema there.',
      ru: 'У значений топика subject — это ctx.name(топик) и -value: там схему и будут искать остальные.',
    },
  },
  asGiven: {
    of: { en: 'the schemas that are registered', ru: 'зарегистрированные схемы' },
    means: {
      en: 'What a library makes of a schema may be less than the schema: without its defaults no reader can do without a field.',
      ru: 'Библиотека может сделать из схемы меньшее: без default ни один читатель не обойдётся без поля.',
    },
  },
  registeredOnce: { of: { en: 'registrations of two starts', ru: 'регистраций за два запуска' } },
  rulesStay: {
    of: {
      en: 'the compatibility level of the subject after a start',
      ru: 'уровень совместимости subject-а после запуска',
    },
    so: {
      en: 'the producer changed the rule that was in its way, and readers break instead',
      ru: 'продюсер изменил правило, которое ему мешало, и вместо него сломаются читатели',
    },
  },
  idOfItsOwn: {
    of: {
      en: 'ids of messages with a schema that is not the latest version',
      ru: 'id в сообщениях со схемой, которая не последняя версия',
    },
    so: {
      en: 'the bytes are read with another schema than they were written with',
      ru: 'байты прочитают не по той схеме, по которой они записаны',
    },
  },
  needsNoRegistry: {
    of: { en: 'a send while the registry is away', ru: 'отправка, пока реестра нет' },
    so: {
      en: 'the id is known since the start: nothing has to be asked',
      ru: 'id известен с запуска: спрашивать нечего',
    },
  },
  broken: (what: string) => ({
    of: {
      en: `a send of what the schema does not allow (${what})`,
      ru: `отправка того, чего схема не допускает (${what})`,
    },
    so: { en: 'something else than the event was sent', ru: 'отправлено не то, что было событием' },
  }),
  othersGoOn: {
    of: { en: 'sends before and after one that is refused', ru: 'отправки до и после отвергнутой' },
    so: {
      en: 'a send that is refused is not the end of those before and after it',
      ru: 'отвергнутая отправка не обрывает те, что до и после неё',
    },
  },
  partlySent: {
    of: { en: 'keys and values of the records (hex)', ru: 'ключи и значения записей (hex)' },
    so: {
      en: 'of a call that was rejected something was sent: who sends it again doubles that',
      ru: 'что-то из отвергнутого вызова отправлено: повторный вызов это задвоит',
    },
  },
  brokerAnswers: { en: 'the broker has got the events and answers', ru: 'брокер получил события и отвечает' },
  refusedByBroker: {
    of: { en: 'a send that the broker refuses', ru: 'отправка, в которой брокер отказал' },
    so: {
      en: 'the caller does not learn that the events are lost',
      ru: 'вызвавший не узнает, что события потеряны',
    },
  },
  notAwaited: {
    of: { en: 'what is over before the broker has answered', ru: 'что закончилось до ответа брокера' },
    so: {
      en: 'the caller takes events for written that the broker may never get',
      ru: 'вызвавший считает записанными события, которых брокер может и не получить',
    },
  },
  leftUnderWay: {
    of: { en: 'the order of their ends', ru: 'порядок завершения' },
    so: { en: 'stop() leaves a send that is under way', ru: 'stop() бросает начатую отправку' },
  },
  refused: {
    of: { en: 'a start with a schema that the registry refuses', ru: 'запуск со схемой, которую реестр отверг' },
    so: {
      en: 'the person who deploys it has to read where it failed and at which field',
      ru: 'тот, кто развёртывает, должен прочитать, где и на каком поле отказ',
    },
  },
  nothingRegistered: { of: { en: 'the schemas that are registered', ru: 'зарегистрированные схемы' } },
  failingFirst: {
    of: {
      en: 'a start whose registry stops in the middle of its answer, then cuts the connection, then answers 500 twice',
      ru: 'запуск, при котором реестр обрывает ответ на середине, потом рвёт соединение, потом дважды отвечает 500',
    },
    so: {
      en: 'a moment of trouble is not the end of the producer',
      ru: 'минутный сбой реестра — ещё не повод падать продюсеру',
    },
  },
}
