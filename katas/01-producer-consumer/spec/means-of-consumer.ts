/** Of what is printed, what is committed, and the round trip. */
export const meansOfConsumer = {
  // 1.4
  lines: (count: number) => ({
    of: {
      en: `${count} line(s) are printed`,
      ru: `напечатано строк: ${count}`,
    },
    means: {
      en: `Where those from before the first start are missing: a new group starts at the end of the topic unless it is told fromBeginning.`,
      ru: `Если нет тех, что были до первого запуска: новая группа начинает с конца топика, если не задать fromBeginning.`,
    },
  }),
  linesMissing: {
    of: { en: 'lines that are missing', ru: 'строки, которых нет' },
    means: {
      en: 'An offset was committed although its event had not been printed, or an event was passed by.',
      ru: 'Смещение закоммичено, хотя событие не напечатано, либо событие пропущено.',
    },
  },
  linesAgain: {
    of: { en: 'lines that were printed again', ru: 'строки, напечатанные повторно' },
    means: {
      en: 'What had been printed was not committed at the stop: the offset to commit is that of the next message, the last one plus 1.',
      ru: 'К остановке напечатанное не закоммичено: коммитится смещение следующего сообщения, последнее плюс 1.',
    },
  },
  otherLines: {
    of: { en: 'lines for which there is no event', ru: 'строки, для которых нет события' },
    means: {
      en: 'A line is partition:offset key type, for example 2:41 u-7 logged-in.',
      ru: 'Строка — это partition:offset key type, например 2:41 u-7 logged-in.',
    },
  },
  orderOfOffsets: {
    of: { en: 'the lines of one partition', ru: 'строки одной партиции' },
    so: { en: 'they are not in the order of the offsets', ru: 'они идут не в порядке смещений' },
  },
  commitsEachStep: {
    en: 'the consumer commits the offset of the last message',
    ru: 'консьюмер коммитит смещение последнего сообщения',
  },
  commitsAsItGoes: {
    of: {
      en: 'a commit while the consumer runs',
      ru: 'коммит во время работы',
    },
    means: {
      en: 'The code commits at its stop alone: a crash would print everything again.',
      ru: 'Код коммитит только при остановке: после падения всё напечатается заново.',
    },
  },
  printedAfterStop: {
    of: {
      en: 'lines that were printed after stop() had been called',
      ru: 'строки, напечатанные после вызова stop()',
    },
    so: {
      en: 'a consumer that is told to stop takes no further message',
      ru: 'консьюмер, которому велели остановиться, не берёт новых сообщений',
    },
  },
  committedAtStop: {
    of: {
      en: 'after a stop in the middle of the work, what is committed is what was printed',
      ru: 'после остановки посреди работы закоммичено то, что напечатано',
    },
    so: {
      en: 'an offset beyond the last printed line loses events, one before it prints lines again',
      ru: 'смещение дальше последней напечатанной строки теряет события, смещение до неё печатает строки заново',
    },
  },
  commitsTheNext: {
    en: 'What is committed is the offset of the next message to read: the last handled one plus 1. With that of the last one itself it is printed again at each start.',
    ru: 'Коммитится смещение следующего сообщения: последнее обработанное плюс 1. Если закоммитить смещение последнего, оно печатается заново при каждом запуске.',
  },
  committedFirst: {
    of: {
      en: 'events whose offsets were committed before their lines were printed',
      ru: 'события, чьи смещения закоммичены раньше, чем напечатаны строки',
    },
    so: {
      en: 'a crash at that moment loses them: no process will ever print them',
      ru: 'сбой в этот момент их теряет: их уже никто не напечатает',
    },
  },
  commitArrived: {
    of: {
      en: 'the offset that was committed before the process died',
      ru: 'смещение, закоммиченное до гибели процесса',
    },
  },
  lostCommit: {
    of: {
      en: 'what is committed after the stop, although a commit was lost on its way',
      ru: 'закоммиченное после остановки, хотя один коммит потерялся в пути',
    },
    so: {
      en: 'the line was printed, and the next start prints it again: stop() has resolved, and no other commit comes',
      ru: 'строка напечатана, и следующий запуск напечатает её снова: stop() завершился, и другого коммита не будет',
    },
    means: {
      en: 'The auto-commit of kafkajs does not repeat a commit that has failed. The commit of the next message would cover it, and there is none: try again until it is done, and before disconnect(), after which commitOffsets() does nothing.',
      ru: 'Автокоммит kafkajs не повторяет неудавшийся коммит. Его покрыл бы коммит следующего сообщения, но того нет: повторяйте, пока не получится, и до disconnect(): после него commitOffsets() не делает ничего.',
    },
  },
  linesAfterOutage: {
    of: {
      en: 'the line of each event is printed, of those from the outage too: a client that was connected once goes on trying',
      ru: 'напечатаны строки всех событий, в том числе тех, что пришли во время сбоя: кто однажды подключился, продолжает пытаться',
    },
    means: {
      en: 'kafkajs does not start a consumer again after every error, and where its event CRASH says restart: false, no process does; or the code repeats a commit that the group refuses (UNKNOWN_MEMBER_ID, ILLEGAL_GENERATION), and reads nothing meanwhile.',
      ru: 'kafkajs перезапускает консьюмера не после всякой ошибки, и если в его событии CRASH стоит restart: false, не перезапустит никто; либо код повторяет коммит, который группа отклоняет (UNKNOWN_MEMBER_ID, ILLEGAL_GENERATION), и ничего тем временем не читает.',
    },
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
    so: {
      en: 'they were taken for events, or passed by in silence: what a producer has checked, another may not have',
      ru: 'их приняли за события или молча пропустили: не всякий продюсер проверяет то, что отправляет',
    },
  },
  reportedEach: {
    of: { en: 'what was reported', ru: 'названные негодными' },
    so: {
      en: 'a message was reported again, out of its order, or although nothing is wrong with it',
      ru: 'о сообщении сообщили повторно, не по порядку или зря: с ним всё в порядке',
    },
  },
  linesAround: {
    of: { en: 'the lines of the good events around the bad ones', ru: 'строки годных событий вокруг негодных' },
  },
  reportedWhere: {
    of: { en: 'topic and offset of a report', ru: 'топик и смещение в сообщении о негодном' },
    so: {
      en: 'they do not lead to the message: a topic goes by its name on this cluster, ctx.name(topic), and an offset is a string, as kafkajs gives it',
      ru: 'по ним сообщение не найти: топик называют по имени на этом кластере, ctx.name(topic), а смещение — строка, как его отдаёт kafkajs',
    },
  },
  reason: { of: { en: 'the reason of a report', ru: 'причина в сообщении о негодном' } },
  badIsCommittedToo: {
    of: { en: 'what is committed behind a bad message', ru: 'закоммиченное после негодного сообщения' },
    so: {
      en: 'a bad message that is not committed comes again at each start',
      ru: 'негодное сообщение, которое не закоммичено, приходит заново при каждом запуске',
    },
  },

  // 1.5
  sentByTrip: { of: { en: 'the records of a round trip', ru: 'записи, отправленные roundTrip' } },
  severalUsers: { of: { en: 'the number of users', ru: 'число пользователей' } },
  ownEventsAreGood: {
    of: { en: 'events of its own that were reported', ru: 'собственные события, названные негодными' },
  },
  tripEnds: (count: number) => ({
    of: {
      en: `roundTrip(${count}) comes to its end`,
      ru: `roundTrip(${count}) завершается`,
    },
    means: {
      en: `It waits for a line beyond the last, and no line ends that wait: of 0 events all are printed at once.`,
      ru: `Он ждёт ещё одну строку сверх последней и не дождётся: из 0 событий все напечатаны сразу.`,
    },
  }),
  sendsItsOwn: { en: 'roundTrip sends its own events', ru: 'roundTrip отправляет собственные события' },
  ownEventsAreSent: { en: 'its own events are in the topic', ru: 'его собственные события в топике' },
  ownEvents: {
    of: { en: 'a round trip beside events of others', ru: 'roundTrip рядом с чужими событиями' },
    means: {
      en: 'Any line was counted: those of others end the wait before its own events are printed.',
      ru: 'Посчитаны любые строки: чужие заканчивают ожидание раньше, чем напечатаны свои.',
    },
  },
  usersComeAgain: {
    of: {
      en: 'a round trip after one of a process that was killed',
      ru: 'roundTrip после другого, чей процесс убит',
    },
    so: {
      en: 'its users are those of the earlier trip, whose events ended the wait: ctx.random gives the next process of the same seed the same numbers',
      ru: 'пользователи те же, что у прежнего roundTrip, и ожидание закончили его события: ctx.random даёт следующему процессу с тем же seed те же числа',
    },
  },
  refusedTrip: { of: { en: 'a round trip whose producer is refused', ru: 'roundTrip, продюсеру которого отказано' } },
  leftInGroup: {
    of: { en: 'members of the group after an error', ru: 'участники группы после ошибки' },
    so: {
      en: 'the consumer was not stopped: an error between its start and the end leaves it open',
      ru: 'консьюмер не остановлен: ошибка между его запуском и концом оставляет его открытым',
    },
  },
}
