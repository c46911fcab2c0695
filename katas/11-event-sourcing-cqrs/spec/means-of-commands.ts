/** Of the Command Service: task 11.3. */
import { say, type Text } from '#harness'

const shown = (body: unknown): string => {
  const text =
    typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString() : JSON.stringify(body)
  return text === undefined ? '' : text.length > 80 ? `${text.slice(0, 77)}…` : text
}

export const meansOfCommands = {
  ofAnswer: (what: string, body: unknown): Text => ({
    en: `the answer to ${what} ${shown(body)}`.trim(),
    ru: `ответ на ${what} ${shown(body)}`.trim(),
  }),
  carriedOut: {
    so: { en: 'a command that the rules allow is carried out', ru: 'команда, которую правила разрешают, выполняется' },
  },
  refusedAs: {
    en: 'a refusal has a status and a code: by them a program tells one reason from another',
    ru: 'у отказа есть статус и code: по ним программа отличает одну причину от другой',
  },
  toldAndNotSo: {
    so: {
      en: 'the client was told that it is done, and no entry of its account says so: money changed hands that the log does not know',
      ru: 'клиенту сказали, что команда выполнена, а в счёте такой записи нет: деньги отдали, а лог об этом не знает',
    },
    means: {
      en: 'The service took its own write for the verdict: whether an event counts is known when it has been read back.',
      ru: 'Сервис принял свою запись за приговор: засчитано ли событие, известно, когда оно прочитано обратно.',
    },
  },
  toldElsewhere: {
    so: {
      en: 'the client was told of another record than the one that counts for its command: it asks for a state by a wrong position, and the next time it is told otherwise',
      ru: 'клиенту назвали не ту запись, которая засчитана за его командой: он просит состояние по неверной позиции, а в другой раз услышит другое',
    },
    means: {
      en: 'The answer was made of what this instance wrote. Another one wrote the same command too, and that record came first.',
      ru: 'Ответ составлен из того, что записал этот экземпляр. Ту же команду записал и другой, и его запись пришла первой.',
    },
  },
  soAndNotTold: (status: number) => ({
    so: {
      en: `the client was told ${status}, and the command was carried out all the same`,
      ru: `клиенту ответили ${status}, а команда всё равно выполнена`,
    },
  }),
  noEntry: (): string => say({ en: 'no entry in the account', ru: 'записи в счёте нет' }),
  written: { of: { en: 'the records of account-events', ru: 'записи в account-events' } },
  receipts: {
    of: { en: 'the answers to the commands', ru: 'ответы на команды' },
    so: {
      en: 'the answer says where the event stands: who reads later asks for a state that has come so far',
      ru: 'ответ говорит, где лежит событие: кто читает потом, просит состояние, дочитанное до этого места',
    },
  },
  allReplicas: {
    of: {
      en: 'acks of the requests that write events (-1: all in-sync replicas)',
      ru: 'acks запросов, пишущих события (-1: все in-sync реплики)',
    },
    so: {
      en: 'an event that one broker alone has is gone with that broker',
      ru: 'событие, которое есть у одного брокера, пропадёт вместе с ним',
    },
  },
  sleeps: {
    of: { en: 'a sleep by ctx.clock when everything is answered', ru: 'сон по ctx.clock, когда на всё отвечено' },
    so: {
      en: 'only the limit of an answer sleeps by it, and no longer than the answer takes',
      ru: 'по нему идёт только предел ответа, и не дольше самого ответа',
    },
  },
  triedAgainLater: {
    so: {
      en: 'a refusal leaves no trace: the same command, sent again when there is money, is decided anew',
      ru: 'отказ не оставляет следа: та же команда, отправленная, когда деньги появились, решается заново',
    },
  },
  onlyAccepted: { of: { en: 'the commands that the account has', ru: 'команды, которые есть у счёта' } },
  refusalsUnwritten: {
    of: { en: 'records in the topic', ru: 'записи в топике' },
    so: { en: 'a refusal is no event: it writes nothing', ru: 'отказ не событие: он ничего не пишет' },
  },
  mistake: {
    so: {
      en: 'a client’s mistake is told by 4xx: a 2xx says that it was done, a 5xx that the service is at fault, and the client sends it again and again',
      ru: 'об ошибке клиента говорит 4xx: 2xx означает, что всё сделано, а 5xx — что виноват сервис, и клиент будет слать это снова и снова',
    },
  },
  longest: {
    so: { en: 'ids of 64 and owners of 100 characters are allowed', ru: 'id из 64 и имя из 100 знаков разрешены' },
  },
  encoded: {
    so: { en: '%61nna is the account anna: paths are decoded', ru: '%61nna — это счёт anna: путь декодируют' },
  },
  pathNames: {
    so: {
      en: 'the path names the account and what is wanted: whatever else the body says is ignored',
      ru: 'счёт и действие называет путь: всё прочее в теле не имеет значения',
    },
  },
  joinsAgain: {
    of: {
      en: 'a member that its group took for gone joins again',
      ru: 'участник, которого группа сочла ушедшим, вступает снова',
    },
  },
  balanceAfterMistakes: { of: { en: 'the balance after all mistakes', ru: 'баланс после всех ошибок' } },
  mistakesUnwritten: {
    of: { en: 'records in the topic', ru: 'записи в топике' },
    so: { en: 'a mistake writes nothing', ru: 'ошибка ничего не пишет' },
  },
  inPieces: {
    of: { en: 'the answer to a body that comes byte by byte', ru: 'ответ на тело, приходящее по байту' },
    means: {
      en: 'Decode the bytes when all of them are there: a letter may lie in two chunks.',
      ru: 'Декодируйте байты, когда пришли все: буква может лежать в двух кусках.',
    },
  },
  owner: {
    of: { en: 'what stands in the topic of it', ru: 'что об этом лежит в топике' },
    so: { en: 'what the client sent is not what was written', ru: 'записано не то, что прислал клиент' },
    means: {
      en: 'Decode the bytes when all of them are there: a letter may lie in two chunks.',
      ru: 'Декодируйте байты, когда пришли все: буква может лежать в двух кусках.',
    },
  },
  exactly: (size: number) => ({
    of: { en: `the answer to a body of ${size} bytes`, ru: `ответ на тело в ${size} байт` },
    so: {
      en: 'a body may have 65536 bytes and not one more, whether it says so beforehand or not',
      ru: 'в теле может быть 65536 байт и ни одним больше, объявлено это заранее или нет',
    },
  }),
  brokenBytes: {
    of: { en: 'the answer to a body that is no UTF-8', ru: 'ответ на тело, которое не UTF-8' },
    so: {
      en: 'bytes that are no UTF-8 are a client’s mistake: who mends them carries out what nobody sent',
      ru: 'байты, которые не UTF-8, — ошибка клиента: кто их подправляет, выполняет то, чего никто не присылал',
    },
  },
  bytesNotLetters: {
    of: {
      en: 'the answer to a body of 65 thousand bytes in half as many letters',
      ru: 'ответ на тело из 65 тысяч байт, в котором букв вдвое меньше',
    },
    so: { en: 'the limit is of bytes, not of letters', ru: 'предел считают в байтах, а не в буквах' },
  },
  stopsBesideEndless: {
    of: {
      en: 'stop() beside a request whose body never ends',
      ru: 'stop() рядом с запросом, тело которого не кончается',
    },
    so: {
      en: 'one client that is silent keeps the service from stopping',
      ru: 'один молчащий клиент не даёт сервису остановиться',
    },
  },
  writes: { en: 'the event of the command is on its way to the topic', ru: 'событие команды на пути в топик' },
  limited: {
    of: {
      en: 'a command that Kafka keeps waiting waits by ctx.clock',
      ru: 'команда, которую держит Kafka, ждёт по ctx.clock',
    },
    means: {
      en: 'A wait without a limit keeps its client for ever.',
      ru: 'Ожидание без предела держит клиента вечно.',
    },
  },
  oneSleep: {
    of: { en: 'who sleeps by ctx.clock, in ms', ru: 'кто спит по ctx.clock, в мс' },
    so: {
      en: 'a request that Kafka keeps waiting waits by one sleep of five seconds',
      ru: 'запрос, который держит Kafka, ждёт одним сном в пять секунд',
    },
  },
  inTime: {
    of: { en: 'the answer when the five seconds are over', ru: 'ответ, когда пять секунд прошли' },
    so: {
      en: 'nobody knows what became of the command, and the client must hear that',
      ru: 'что стало с командой, неизвестно, и клиент должен это услышать',
    },
  },
  retryAfter: { of: { en: 'Retry-After of a 503', ru: 'Retry-After в ответе 503' } },
  goesOn: {
    of: { en: 'the same command, sent again, is carried out', ru: 'та же команда, отправленная снова, выполнена' },
    means: {
      en: 'The service goes on by itself when Kafka is back: what waits behind a command that was given up waits for ever, or a client is in a state from which it does not come back.',
      ru: 'Когда Kafka вернулась, сервис продолжает сам: иначе кто-то вечно ждёт за брошенной командой или клиент остался в состоянии, из которого не выходит.',
    },
  },
  onceAfterAll: {
    of: { en: 'what the account comes to', ru: 'к чему пришёл счёт' },
    so: { en: 'a command counted twice, or not at all', ru: 'команда засчитана дважды или ни разу' },
  },
  unreachable: { of: { en: 'the answer while no broker can be reached', ru: 'ответ, пока брокер недоступен' } },
  behindNoEvent: {
    so: {
      en: 'what cannot be read is passed over: everything behind it is as good as before',
      ru: 'нечитаемое пропускают: всё, что за ним, не хуже прежнего',
    },
  },
  reported: {
    of: {
      en: 'the calls of ctx.onReject, one for each record that is no event',
      ru: 'вызовы ctx.onReject, по одному на запись, которая не событие',
    },
    so: {
      en: 'what is no event is reported once, where it is read, and nothing else is',
      ru: 'о том, что не событие, сообщают один раз, там, где это прочитано, и ни о чём другом',
    },
  },
  reasonGiven: { of: { en: 'the reason given to ctx.onReject', ru: 'reason в ctx.onReject' } },
  balanceOf: (name: string) => ({ of: { en: `the balance of ${name}`, ru: `баланс ${name}` } }),
  threeOfTen: {
    of: { en: 'the answers to ten withdrawals of 30 from 100', ru: 'ответы на десять снятий по 30 со счёта, где 100' },
    so: {
      en: 'three can be paid, and seven cannot, whoever is asked',
      ru: 'три можно выплатить, семь — нет, кого ни спроси',
    },
    means: {
      en: 'Clients that come at the same moment are told what was true a moment ago, or one that lost a race gets an error in place of a new decision.',
      ru: 'Одновременным клиентам отвечают тем, что было верно мгновение назад, или проигравший гонку получает ошибку вместо нового решения.',
    },
  },
  bothPaid: {
    of: {
      en: 'the answers to two withdrawals of 30 from 100, asked again',
      ru: 'ответы на два снятия по 30 со счёта, где 100, при повторе',
    },
    so: { en: 'there was money for both', ru: 'денег хватало на оба' },
  },
  paidAtLast: {
    so: {
      en: 'an event of this command came late, and there was money all the same: a race that was lost is no refusal, the command is decided anew',
      ru: 'событие команды опоздало, а деньги всё равно были: проигранная гонка не отказ, команду решают заново',
    },
  },
  paidAfterAll: {
    so: {
      en: 'events of others came first five times, and there was money all the same: nothing but Kafka may keep a command from its answer',
      ru: 'пять раз чужие события успевали раньше, а деньги всё равно были: помешать ответу может только Kafka',
    },
  },
  repeatedTwice: {
    of: { en: 'the answers when both are asked again', ru: 'ответы, когда спросили обоих ещё раз' },
    so: { en: 'the command was carried out, whoever is asked', ru: 'команда выполнена, кого ни спроси' },
  },
  oneOfTwo: {
    of: {
      en: 'the answers to two withdrawals of 80 from 100, asked again',
      ru: 'ответы на два снятия по 80 со счёта, где 100, при повторе',
    },
    so: { en: 'one of them was carried out, and one was not', ru: 'одно из них выполнено, другое нет' },
  },
  oldBalance: {
    so: {
      en: 'the money was there, acknowledged to another client: this instance decided on what it had read so far, a stale balance',
      ru: 'деньги уже были, другой клиент получил подтверждение: этот экземпляр решал по тому, что успел прочитать, — по устаревшему балансу',
    },
  },
  spentElsewhere: {
    en: 'the money had been withdrawn at another instance',
    ru: 'деньги уже сняли у другого экземпляра',
  },
  openedElsewhere: {
    en: 'the account had been opened at another instance',
    ru: 'счёт уже открыли у другого экземпляра',
  },
  countedTooMuch: {
    en: 'the balance is 50: a record that comes again, late or early, or is not allowed, does not count',
    ru: 'баланс — 50: запись, которая повторилась, опоздала, забежала вперёд или не разрешена, не считается',
  },
  countedTooLittle: {
    so: {
      en: 'the balance is 50: old events count like new ones',
      ru: 'баланс — 50: старые события считаются наравне с новыми',
    },
  },
  seqBehindOld: {
    of: { en: 'the number of the entry behind four old ones', ru: 'номер записи после четырёх старых' },
    so: { en: 'events without a number are counted too', ru: 'события без номера тоже считаются' },
  },
  oldCommand: {
    so: { en: 'the id of an old event is that of its command', ru: 'id старого события — это id его команды' },
  },
  idThatNeverCounted: {
    so: {
      en: 'the id of a record that does not count is not used up: nothing happened under it',
      ru: 'id записи, которая не засчитана, не израсходован: под ним ничего не произошло',
    },
  },
  repeated: {
    so: {
      en: 'a command that is sent again was carried out, and gets the answer of the first time',
      ru: 'повторно отправленная команда выполнена и получает ответ первого раза',
    },
  },
  sameAnswer: {
    of: { en: 'different answers to one command', ru: 'различных ответов на одну команду' },
    so: {
      en: 'one command has one event, and its answer tells where that stands',
      ru: 'у команды одно событие, и ответ говорит, где оно лежит',
    },
    means: { en: 'Each try wrote an event of its own.', ru: 'Каждая попытка записала своё событие.' },
  },
  repeatedAfterRestart: {
    so: {
      en: 'what a command came to stands in the topic: a memory of the process is gone after a restart',
      ru: 'чем кончилась команда, лежит в топике: память процесса после перезапуска пуста',
    },
  },
  idOfAnother: {
    so: {
      en: 'an id belongs to its account: another account may have the same',
      ru: 'id принадлежит счёту: у другого счёта может быть такой же',
    },
  },
  balances: { of: { en: 'the balances of anna and boris', ru: 'балансы anna и boris' } },
  afterLostAnswer: {
    of: {
      en: 'the answer to a command when the answer of the broker was lost',
      ru: 'ответ на команду, когда ответ брокера потерян',
    },
    so: {
      en: 'the event may stand there all the same: a lost answer is no refusal',
      ru: 'событие могло записаться: потерянный ответ не отказ',
    },
  },
  behindLostAnswer: {
    so: {
      en: 'the next command is not carried out: after a write that was given up an idempotent producer gives its sequence number to the next one, and the broker drops that',
      ru: 'следующая команда не выполнена: после брошенной записи идемпотентный продюсер отдаёт её номер следующей, и брокер ту отбрасывает',
    },
  },
  unanswered: { of: { en: 'what a client of a dead service gets', ru: 'что получает клиент умершего сервиса' } },
  repeatedAfterCrash: {
    so: {
      en: 'the client got no answer and asks again: it gets the answer that it missed',
      ru: 'клиент не получил ответа и спрашивает снова: он получает пропущенный ответ',
    },
    means: {
      en: 'Whether a command was carried out is read from the log, not remembered.',
      ru: 'Выполнена ли команда, читают из лога, а не помнят.',
    },
  },
  paidTwice: { en: 'the money was withdrawn already', ru: 'деньги уже сняты' },
  answeredAtStop: {
    en: 'what is under way at a stop is answered: carried out, or 503',
    ru: 'на то, что в работе при остановке, отвечают: выполнено или 503',
  },
  stops: { of: { en: 'stop(), called twice', ru: 'stop(), вызванный дважды' } },
  faults: {
    writesHeld: { en: 'what is written waits', ru: 'записи ждут' },
    writerFreezes: {
      en: 'the instance freezes with its event on the way',
      ru: 'экземпляр замирает, когда его событие в пути',
    },
    othersFirst: {
      en: 'an event of somebody else comes before that of the command',
      ru: 'чужое событие приходит раньше события команды',
    },
    readsLate: { en: 'what an instance reads comes late', ru: 'прочитанное экземпляром приходит с опозданием' },
    answerLost: { en: 'the answer to the write is lost', ru: 'ответ на запись потерян' },
    diesBefore: { en: 'the service dies before its event is written', ru: 'сервис умирает до записи события' },
    diesAfter: { en: 'the service dies when its event is written', ru: 'сервис умирает, когда событие записано' },
    questionsLost: {
      en: 'the first questions for a coordinator are lost',
      ru: 'первые запросы о координаторе теряются',
    },
    readsHeld: { en: 'what the Query Service reads waits', ru: 'прочитанное Query Service ждёт' },
  },
}
