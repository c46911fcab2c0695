/** What is said of the transactional pipeline: transactions, fencing, offsets, crashes, start and stop. */
export const meansOfPipeline = {
  // 6.1 transactions
  transactionalId: {
    of: {
      en: 'transactionalId of the Produce requests to the ledger',
      ru: 'transactionalId в запросах Produce к ledger',
    },
    so: {
      en: 'what is sent without it is in no transaction: transaction.send, not producer.send',
      ru: 'отправленное без него не входит в транзакцию: нужен transaction.send, а не producer.send',
    },
  },
  nobodyToTell: {
    of: { en: 'HTTP calls of a pipeline without bankUrl', ru: 'HTTP-вызовы конвейера без bankUrl' },
  },
  doneAgain: {
    of: {
      en: 'entries of all payments: the refused batch is done again by itself',
      ru: 'записи всех платежей: отклонённая пачка обрабатывается снова, сама',
    },
    means: {
      en: 'The failed transaction was not aborted (readers wait for its end, and kafkajs begins no other before), or the work has stopped, or the batch was passed over.',
      ru: 'Неудавшуюся транзакцию не отменили (читатели ждут её конца, а kafkajs не начнёт следующую), либо работа встала, либо пачку пропустили.',
    },
  },
  offsetsRefused: {
    en: 'The offsets were refused after the entries had been written. If entries are there twice, the transaction was committed after the error. Only commit when every step has succeeded.',
    ru: 'Смещения отклонены, когда записи уже были отправлены. Если записи задвоились, после ошибки транзакция всё же была закоммичена. Коммит допустим, только когда удался каждый шаг.',
  },
  abortedEntries: {
    of: { en: 'aborted entries in the log', ru: 'отменённые записи в логе' },
    so: {
      en: 'the first transaction had written its entries before its offsets were refused: only read_committed hides them, and here there are none',
      ru: 'первая транзакция отправила записи до того, как отклонили её смещения: скрывает их только read_committed, а здесь их нет',
    },
  },
  lostAnswer: {
    en: 'An answer that does not come says nothing: the request may have been done. What is left of a transaction after an error is aborted or settled by a new producer with the same transactional id, and the work goes on from the committed offsets.',
    ru: 'Если ответ не пришёл, это ничего не значит: запрос мог быть выполнен. После ошибки остаток транзакции нужно отменить или дать закрыть новому продюсеру с тем же transactional.id, а работу продолжить с закоммиченных смещений.',
  },
  afterLostAnswer: (count: number, api: string) => ({
    en: `an entry for each of ${count} payments, the answer to ${api} having been lost`,
    ru: `записи для всех платежей (${count}) после потери ответа на ${api}`,
  }),
  ownLateCommit: {
    en: 'The commit of the former session, taken for lost, arrived when the new one had read the old offsets, and both did the same work. A new producer of the same process has a predecessor too: it begins behind an empty transaction, each time, before the offsets are read.',
    ru: 'Коммит прошлой сессии, который сочли потерянным, пришёл, когда новая уже прочитала старые смещения, и обе сделали одну работу. У нового продюсера в том же процессе тоже есть предшественник: каждый раз сначала пустая транзакция, потом чтение смещений.',
  },
  largeFetch: (count: number) => ({
    of: {
      en: `an entry for each of ${count} payments, which are fetched at once`,
      ru: `записи для всех платежей (${count}), пришедших одним fetch`,
    },
    means: {
      en: `The code makes a transaction for each payment, which takes minutes.`,
      ru: `Код делает транзакцию на каждый платёж, а это минуты.`,
    },
  }),
  tooLarge: {
    of: {
      en: 'Produce requests that the broker found too large',
      ru: 'запросы Produce, которые брокер счёл слишком большими',
    },
    so: {
      en: 'the entries of one fetch are more than the 1 MB that it takes in one request: sent in one, they are refused again and again',
      ru: 'записи одного fetch больше 1 МБ, а больше одним запросом он не принимает: отправленные разом, они отвергаются снова и снова',
    },
  },
  eachOnce: { en: 'Each payment has one entry.', ru: 'У каждого платежа одна запись.' },

  // 6.1 fencing
  fencedForGood: {
    of: {
      en: 'the zombie learns that it is fenced and stops for good',
      ru: 'зомби узнаёт, что его вытеснили, и останавливается насовсем',
    },
    means: {
      en: 'Its transactional id is not the one of its successor, or it takes the id back from a successor that is at work.',
      ru: 'Его transactional.id не совпадает с id преемника либо он отбирает id у работающего преемника.',
    },
  },
  fencedLeft: {
    of: {
      en: 'the fenced instance has left the group, its successor alone is a member',
      ru: 'вытесненный экземпляр вышел из группы, в ней только преемник',
    },
    so: {
      en: 'a member that does nothing keeps its partitions from everybody else',
      ru: 'участник, который ничего не делает, держит свои партиции, и до них никому не добраться',
    },
  },
  staysFenced: {
    of: { en: 'the state of a fenced instance after stop()', ru: 'состояние вытесненного экземпляра после stop()' },
  },
  writtenByBoth: {
    en: 'What stands there twice was written by both. Two instances with different transactional ids are two producers to Kafka: neither is fenced.',
    ru: 'Задвоенное записали оба экземпляра. Экземпляры с разными transactional.id для Kafka разные продюсеры: ни один не будет вытеснен.',
  },
  fencedTooLate: {
    en: 'The late commit was accepted after the successor had read the old offsets, so both did the same work. kafkajs asks for its producer id, which fences the predecessor, only when the first transaction begins: begin an empty one before subscribing, with the same transactional id at every start.',
    ru: 'Запоздавший коммит приняли, когда преемник уже прочитал старые смещения, и оба сделали одну работу. kafkajs запрашивает producer id (этим и вытесняется предшественник) лишь при первой транзакции: начните пустую до subscribe, и всегда с одним и тем же transactional.id.',
  },
  readTooEarly: {
    of: {
      en: 'OffsetFetch requests before the answer to InitProducerId',
      ru: 'запросы OffsetFetch до ответа на InitProducerId',
    },
    so: {
      en: 'until then the predecessor may still commit what it has begun',
      ru: 'до этого предшественник ещё может закоммитить начатое',
    },
  },
  lateCommitRefused: { of: { en: 'the answer to the late commit', ru: 'ответ на запоздавший коммит' } },

  // 6.1 start and stop
  joins: { en: 'the pipeline joins its group', ru: 'конвейер вступает в группу' },
  notAMember: {
    of: {
      en: 'the start had resolved before the group had taken its member in',
      ru: 'start завершился раньше, чем группа приняла участника',
    },
    so: {
      en: 'the caller takes a pipeline that reads nothing yet for a running one',
      ru: 'тот, кто его ждал, считает работающим конвейер, который ещё ничего не читает',
    },
  },
  atHand: (step: string) => ({
    of: {
      en: `entries and offsets committed in the end (stop() came during: ${step})`,
      ru: `закоммиченные записи и смещения (stop() пришёл на шаге: ${step})`,
    },
    means: {
      en: 'stop() dropped what was at hand: its producer was closed under it, or stop() did not wait for it. It is to be finished first; then the consumer, then the producer.',
      ru: 'stop() бросил начатое: у него закрыли продюсера или его не дождались. Сначала его доделывают, затем закрывают консьюмера, затем продюсера.',
    },
  }),
  leftAtStop: { of: { en: 'members of the group after stop()', ru: 'участники группы после stop()' } },
  openAfterStop: {
    of: {
      en: 'what others write to the ledger after stop() is there for readers of what is committed',
      ru: 'записи, которые после stop() пишут в ledger другие, видны тем, кто читает закоммиченное',
    },
    means: {
      en: 'stop() has left a transaction open before those entries: readers wait until it times out.',
      ru: 'Вызов stop() оставил перед этими записями открытую транзакцию: читатели ждут её тайм-аута.',
    },
  },
  stopped: { of: { en: 'the state after stop()', ru: 'состояние после stop()' } },
  doneAtNextStart: {
    en: 'After a stop the next start goes on from the committed offsets: nothing twice, nothing lost.',
    ru: 'После остановки следующий запуск продолжает с закоммиченных смещений: ничего дважды, ничего не потеряно.',
  },

  // 6.3
  offsetCommits: {
    of: { en: 'OffsetCommit requests', ru: 'запросы OffsetCommit' },
    so: {
      en: 'such an offset is committed whatever becomes of the transaction, and by a fenced instance too. Auto-commit is to be off, and offsets go to transaction.sendOffsets, where nothing is a payment as well',
      ru: 'такое смещение коммитится, что бы ни стало с транзакцией, и вытесненным экземпляром тоже. autoCommit нужно выключить, а смещения передавать в transaction.sendOffsets, даже если в пачке нет ни одного платежа',
    },
  },
  pastBad: {
    en: 'The offset moves past bad records too, with nothing else behind it; and what is committed is the next offset to read, the last one plus 1.',
    ru: 'Смещение проходит и плохие записи, даже если дальше только они; коммитится следующее смещение, последнее плюс 1.',
  },
  allOrNothing: {
    of: { en: 'what is committed when the commit never arrived', ru: 'что закоммичено, когда коммит не дошёл' },
    so: {
      en: 'a committed offset without entries loses payments; entries without the offset repeat them',
      ru: 'смещение без записей теряет платежи, записи без смещения повторяют их',
    },
  },
  togetherAtLast: {
    en: 'ten entries and the offset 10 committed with them',
    ru: 'десять записей и закоммиченное с ними смещение 10',
  },
  takenBack: {
    en: 'Unexpected entries: the shop has aborted these payments, some before the pipeline started, some while it ran. A consumer with readUncommitted: true reads them all the same.',
    ru: 'Лишние записи: эти платежи магазин отменил, часть до запуска конвейера, часть во время работы. Консьюмер с readUncommitted: true их всё равно читает.',
  },

  // 6.4
  inThisOrder: (order: string) => ({
    en: `In this order: ${order}. Twice: entries were committed without the offsets. Missing: offsets without the entries. Both belong into one transaction.`,
    ru: `По порядку (process dies = процесс падает): ${order}. Дубли: записи закоммичены без смещений. Потери: смещения без записей. И то и другое должно быть в одной транзакции.`,
  }),
  ownCrashes: {
    en: 'your own crashes, at each of the four points, leave no trace in the ledger',
    ru: 'ваши собственные сбои, в каждой из четырёх точек, не оставляют следов в ledger',
  },
  diedWhere: (point: string, done: string | undefined, undone: string | undefined) => ({
    en: `${point}: ${done ?? 'nothing'} was answered, and ${undone ?? 'nothing'} was not even sent (true: it was seen on the wire)`,
    ru: `${point}: ответ на ${done ?? '(ничего)'} получен, а ${undone ?? '(ничего)'} даже не отправлен (true: сообщение было в сети)`,
  }),
  dead: (point: string) => ({
    of: {
      en: `the process is dead at ${point}`,
      ru: `процесс мёртв в точке ${point}`,
    },
    so: {
      en: `an error that is thrown is no crash: it is caught, and the code around it cleans up`,
      ru: `брошенное исключение — не сбой: его поймают, и код вокруг приберёт за собой`,
    },
  }),
}
