/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import type { Text } from '#harness'

const latin1 = {
  en: 'Kafka reads a properties file as Java does: its bytes are Latin-1, letters beyond that are written \\uXXXX (an emoji takes two of them), and a backslash is doubled. With the path as it is, the data lies in a directory of another name.',
  ru: 'Kafka читает файл свойств так же, как Java: байты — это Latin-1, остальные буквы пишутся как \\uXXXX (эмодзи — двумя такими), обратная косая черта удваивается. Если записать путь как есть, данные окажутся в каталоге с другим именем.',
}

export const means = {
  // 1.1
  roles: {
    of: 'process.roles',
    so: { en: 'one process alone needs both roles', ru: 'единственному процессу нужны обе роли' },
  },
  loopback: {
    of: 'listeners',
    means: {
      en: 'A listener without a host, or on 0.0.0.0, is open to the whole network: both ports are to be on 127.0.0.1 alone.',
      ru: 'Listener без хоста или на 0.0.0.0 открыт всей сети: оба порта должны быть только на 127.0.0.1.',
    },
  },
  advertised: {
    of: 'advertised.listeners',
    so: {
      en: 'clients go where the broker says that it is (advertised.listeners, else listeners)',
      ru: 'клиенты идут туда, куда их посылает брокер (advertised.listeners, иначе listeners)',
    },
  },
  oneBroker: {
    so: {
      en: 'the internal topics of groups and transactions cannot be made: one broker cannot hold three replicas, which are the default',
      ru: 'внутренние топики групп и транзакций создать нельзя: один брокер не удержит три реплики, а по умолчанию их три',
    },
  },
  logDirs: {
    of: 'log.dirs',
    means: {
      en: 'Without log.dirs Kafka writes below /tmp, and a reboot deletes your topics.',
      ru: 'Без log.dirs Kafka пишет в /tmp, и перезагрузка удалит ваши топики.',
    },
  },
  latin1: { of: 'log.dirs', means: latin1 },
  filesInDataDir: { of: { en: 'the files in dataDir', ru: 'файлы в dataDir' }, means: latin1 },
  groupHasCoordinator: {
    en: 'a group finds its coordinator. When none ever does, the internal topic __consumer_offsets could not be made: one broker cannot hold three replicas',
    ru: 'группа находит координатора. Если не находит никогда, внутренний топик __consumer_offsets не создан: один брокер не может держать три реплики',
  },
  oneRecord: { of: { en: 'the end of the topic after one record', ru: 'конец топика после одной записи' } },

  // 1.2
  partitions: { of: { en: 'the partitions of user-events', ru: 'партиции user-events' } },
  recordsKept: { means: { en: 'The topic was deleted and made anew.', ru: 'Топик удалён и создан заново.' } },
  otherPartitions: (there: number, asked: number) => ({
    so: {
      en: `the topic has ${there} partitions and ${asked} were asked for: keys go elsewhere than the caller believes`,
      ru: `партиций у топика ${there}, а просили ${asked}: ключи попадают не туда, куда думает вызывающий`,
    },
  }),
  otherMeanwhile: {
    of: {
      en: 'a topic that somebody else made while this call was under way',
      ru: 'топик, который за время вызова создал кто-то другой',
    },
    so: {
      en: 'it was taken for its own: that there was none at first does not say who made the one that is there now',
      ru: 'его приняли за свой: если сначала топика не было, это ещё не значит, что нынешний создал этот вызов',
    },
  },
  leftAsItIs: {
    of: { en: 'the partitions of user-events after that', ru: 'партиции user-events после этого' },
    so: {
      en: 'a topic that others use was changed under their hands: keys move to other partitions',
      ru: 'топик, которым пользуются другие, изменён у них под руками: ключи переезжают в другие партиции',
    },
  },

  // 1.3
  noEvents: {
    of: 'send([])',
    so: {
      en: 'an empty list is taken for an error: there is nothing to send',
      ru: 'пустой список принят за ошибку, хотя отправлять просто нечего',
    },
  },
  equalEvents: {
    means: {
      en: 'Equal events are two events: a user may do the same thing twice. The numbers of an idempotent producer keep repeated requests out, not a comparison of contents.',
      ru: 'Равные события — это два события: пользователь может дважды сделать одно и то же. Повторные запросы отсекает нумерация идемпотентного продюсера, а не сравнение содержимого.',
    },
  },
  tooLarge: {
    of: { en: '3,000 events in one call', ru: '3000 событий в одном вызове' },
    means: {
      en: 'They are more than a megabyte, and a broker refuses such a batch (message.max.bytes): many events take several requests.',
      ru: 'Это больше мегабайта, а такой пакет брокер отвергает (message.max.bytes): много событий отправляют несколькими запросами.',
    },
  },
  besideLongCall: {
    of: {
      en: 'short calls that began while a call of several requests was under way',
      ru: 'короткие вызовы, начатые во время вызова из нескольких запросов',
    },
  },
  requestsTakeTurns: {
    means: {
      en: 'A later call came in between the requests of an earlier one: requests stand in a row, and whole calls have to. A call is over when its last request is.',
      ru: 'Более поздний вызов вклинился между запросами более раннего: в очередь встают запросы, а должны целые вызовы. Вызов закончен, когда закончен его последний запрос.',
    },
  },
  acks: {
    of: { en: 'acks of the Produce requests', ru: 'acks в запросах Produce' },
    so: {
      en: '-1 (all) waits for all replicas in sync; with 1 or 0 an acknowledged event can vanish with its leader',
      ru: '-1 (all) ждёт все синхронные реплики; при 1 или 0 подтверждённое событие может исчезнуть вместе с лидером',
    },
  },
  brokerAnswers: { en: 'the broker answers the Produce request', ru: 'брокер отвечает на запрос Produce' },
  notAwaited: {
    of: {
      en: 'send() had resolved before the broker answered',
      ru: 'send() завершился раньше, чем ответил брокер',
    },
    so: {
      en: 'it does not wait for the answer: its caller goes on although the event may never arrive',
      ru: 'он не ждёт ответа: вызывающий идёт дальше, хотя событие может и не дойти',
    },
  },
  refusalSwallowed: {
    means: {
      en: 'The broker refused an event, and send() resolved: it did not wait for the answer, or swallowed the error.',
      ru: 'Брокер отверг событие, а send() завершился успешно: он не дождался ответа или проглотил ошибку.',
    },
  },
  poisoned: {
    of: {
      en: 'calls with good events beside a call that was rejected',
      ru: 'вызовы с годными событиями рядом с отвергнутым',
    },
    means: {
      en: 'A chain of promises passes the error of one call on to every call behind it: each call is to be told of its own alone.',
      ru: 'Цепочка промисов передаёт ошибку одного вызова всем следующим: каждый вызов должен узнать только о своей.',
    },
  },
  broken: (of: Text) => ({
    of,
    so: {
      en: 'an event that breaks the contract was accepted for sending',
      ru: 'событие, нарушающее контракт, принято к отправке',
    },
  }),
  partlySent: {
    means: {
      en: 'Part of a call that was rejected is in the topic: check all events of a call before the first is sent.',
      ru: 'Часть отвергнутого вызова попала в топик: проверьте все события вызова до отправки первого.',
    },
  },
  notIdempotent: {
    means: {
      en: 'The client sent the request again, and the broker could not tell: only an idempotent producer numbers its records.',
      ru: 'Клиент повторил запрос, и брокер не смог это понять: записи нумерует только идемпотентный продюсер.',
    },
  },
  sideBySide: {
    means: {
      en: 'Sends ran side by side, and one that was repeated arrived after those behind it: begin a send when the one before has ended.',
      ru: 'Отправки шли параллельно, и повторённая пришла после следующих за ней: начинайте отправку, когда закончилась предыдущая.',
    },
  },
  overlappingCalls: {
    means: {
      en: 'Calls of send() overlapped in the client. kafkajs gives the sequence numbers of a request that failed to whichever send comes next, and the broker takes new events for old ones. Neither idempotent nor maxInFlightRequests puts calls in a row: begin each when the one before has ended.',
      ru: 'Вызовы send() шли в клиенте одновременно. kafkajs отдаёт номера неудавшегося запроса той отправке, что окажется следующей, и брокер принимает новые события за старые. Ни idempotent, ни maxInFlightRequests не выстраивают вызовы в очередь: начинайте каждый, когда закончился предыдущий.',
    },
  },
  gaveUp: {
    of: { en: 'calls of send() in an outage', ru: 'вызовы send() во время сбоя' },
    so: {
      en: 'a call was rejected: whoever was connected once goes on trying for a minute',
      ru: 'вызов отвергнут: кто однажды подключился, пытается ещё минуту',
    },
  },
  aMinutePasses: {
    en: 'a minute passes on the clock of the process',
    ru: 'на часах процесса проходит минута',
  },
  noProducerId: {
    of: { en: 'a producer that is refused a producer id', ru: 'продюсер, которому отказано в producer id' },
    so: {
      en: 'it sends without one, or does not look at the answer: the broker cannot tell a repeated request',
      ru: 'он отправляет без него или не смотрит на ответ: брокер не отличит повторный запрос',
    },
  },
  leftUnderWay: {
    of: {
      en: 'calls of send() that had come to an end when stop() resolved',
      ru: 'вызовы send(), завершённые к концу stop()',
    },
    so: {
      en: 'stop() leaves sends under way, at once or when it has waited long enough: their callers never learn what became of their events',
      ru: 'stop() бросает отправки на полпути, сразу или когда ему надоело ждать: вызвавшие не узнают, что стало с их событиями',
    },
  },

  // 1.4
  lines: (count: number) => ({
    en: `${count} line(s) are printed. When those from before the first start are missing: a new group starts at the end of the topic unless it is told fromBeginning`,
    ru: `напечатано строк: ${count}. Если нет тех, что были до первого запуска: новая группа начинает с конца топика, если не задать fromBeginning`,
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
  commitsAsItGoes: {
    en: 'a commit while the consumer runs. With one at its stop alone, a crash would print everything again',
    ru: 'коммит во время работы. Если он только при остановке, сбой заставит напечатать всё заново',
  },
  committedAtStop: {
    of: {
      en: 'after a stop in the middle of the work, what is committed is what was printed',
      ru: 'после остановки посреди работы закоммичено то, что напечатано',
    },
  },
  commitsTheNext: {
    en: 'What is committed is the offset of the next message to read: the last handled one plus 1. With that of the last one itself it is printed again at each start',
    ru: 'Коммитится смещение следующего сообщения: последнее обработанное плюс 1. Если закоммитить смещение последнего, оно печатается заново при каждом запуске',
  },
  committedFirst: {
    of: {
      en: 'events whose offsets were committed before their lines were printed',
      ru: 'события, чьи смещения закоммичены раньше, чем напечатаны строки',
    },
    so: {
      en: 'a crash at that moment loses them: nobody will ever print them',
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
      en: 'kafkajs does not repeat a commit that has failed. The commit of the next message would cover it, and there is none: try again until it is done.',
      ru: 'kafkajs не повторяет неудавшийся коммит. Его покрыл бы коммит следующего сообщения, но того нет: повторяйте, пока не получится.',
    },
  },
  linesAfterOutage: {
    en: 'the line of each event is printed, of those from the outage too: whoever was connected once goes on trying (missing lines are listed). kafkajs does not start a consumer again after every error: where its event CRASH says restart: false, nobody does',
    ru: 'напечатаны строки всех событий, в том числе тех, что пришли во время сбоя: кто однажды подключился, продолжает пытаться (перечислены недостающие). kafkajs перезапускает консьюмера не после всякой ошибки: если в его событии CRASH стоит restart: false, не перезапустит никто',
  },
  printedOrReported: (count: number) => ({
    en: `each of ${count} messages is printed or reported. An error thrown in the handler is retried for ever, and what follows waits`,
    ru: `каждое из сообщений (${count}) напечатано или названо негодным. Ошибка, брошенная в обработчике, повторяется без конца, и всё остальное ждёт`,
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
    en: `roundTrip(${count}) comes to its end. When it waits for a line beyond the last, no line ends the wait: of 0 events all are printed at once`,
    ru: `roundTrip(${count}) завершается. Если он ждёт ещё одну строку сверх последней, ждать ему вечно: из 0 событий все напечатаны сразу`,
  }),
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
