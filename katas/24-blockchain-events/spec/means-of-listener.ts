/** What is said of topics and of what the listener publishes. */
import type { Text } from '#harness'

const settledBy: Text = {
  en: 'Each transaction, event and block of the chain is told once as pending, once as confirmed when it is, and as retracted when it is gone.',
  ru: 'О каждой транзакции, событии и блоке сообщают один раз как pending, один раз как confirmed, когда пора, и как retracted, когда они исчезли.',
}

export const meansOfListener = {
  partitionCounts: { of: { en: 'partitions of the five topics', ru: 'партиции пяти топиков' } },
  cleanup: {
    of: { en: 'cleanup.policy of the five topics', ru: 'cleanup.policy пяти топиков' },
    means: {
      en: 'Where the last record of a key counts, a topic is compacted; where each record counts, it is not.',
      ru: 'Где важна последняя запись ключа, топик сжимают (compact); где важна каждая — нет.',
    },
  },
  recordsKept: { of: { en: 'a topic that was there already', ru: 'топик, который уже был' } },
  otherPartitions: (topic: string, there: number) => ({
    of: {
      en: `createTopics where ${topic} has ${there} partitions`,
      ru: `createTopics, когда у ${topic} партиций: ${there}`,
    },
    means: {
      en: 'With other partitions keys stand elsewhere, and the application would find out much later.',
      ru: 'При другом числе партиций ключи лежат в других местах, и выяснится это намного позже.',
    },
  }),
  saysTheNumbers: { of: { en: 'the error, beside topic and numbers', ru: 'ошибка рядом с топиком и числами' } },
  missingTopic: {
    of: { en: 'a start without that topic', ru: 'запуск без этого топика' },
    means: {
      en: 'A topic that is only written to is missed at the first record, long after the start: ask at the start.',
      ru: 'Топик, в который только пишут, хватятся при первой записи, намного позже старта: спросите при старте.',
    },
  },
  settled: (why?: Text) => ({
    of: {
      en: 'the committed records tell what the chain holds now, and no more',
      ru: 'закоммиченные записи говорят ровно то, что сейчас есть в сети',
    },
    means: why ?? settledBy,
  }),
  impossible: (why?: Text) => ({
    of: {
      en: 'what was told of one thing, in a way that cannot be',
      ru: 'что сообщено об одном и том же так, как быть не может',
    },
    so: {
      en: 'the same was told twice, or in an order that cannot be: whoever sums up counts it wrong',
      ru: 'об одном сообщили дважды или в невозможном порядке: кто суммирует, посчитает неверно',
    },
    means: why ?? settledBy,
  }),
  seesBlock: (number: number) => ({
    of: { en: `block ${number} is told as pending`, ru: `о блоке ${number} сообщено как о pending` },
    means: {
      en: 'A block is published when it is seen: nothing waits for confirmations.',
      ru: 'Блок публикуют, как только его увидели: подтверждений никто не ждёт.',
    },
  }),
  fromTheBeginning: {
    en: 'Without another wish all blocks count, from number 0, also those that were there before the listener; contracts may be spelled in any way.',
    ru: 'Если не просили иного, важны все блоки с номера 0, в том числе появившиеся до слушателя; адреса контрактов пишут по-разному.',
  },
  transactionRecords: {
    of: { en: 'blockchain-transactions', ru: 'blockchain-transactions' },
    means: {
      en: 'Key = sender, header id = blockHash:hash, timestamp = the time of the block; reverted transactions are there, marked.',
      ru: 'Ключ — отправитель, заголовок id — blockHash:hash, timestamp — время блока; откатившиеся транзакции тоже там, с пометкой.',
    },
  },
  eventRecords: {
    of: { en: 'blockchain-events', ru: 'blockchain-events' },
    means: {
      en: 'Key = contract, header id = blockHash:transactionHash:logIndex: equal events of one transaction differ by the index alone. In the order of the chain.',
      ru: 'Ключ — контракт, заголовок id — blockHash:transactionHash:logIndex: одинаковые события одной транзакции отличает только индекс. Порядок — как в сети.',
    },
  },
  blockRecords: {
    of: { en: 'blockchain-blocks', ru: 'blockchain-blocks' },
    means: {
      en: 'Key = number in decimal, in the order of the chain.',
      ru: 'Ключ — номер в десятичной записи, порядок — как в сети.',
    },
  },
  isStopped: { of: { en: 'the state after stop()', ru: 'состояние после stop()' } },
  fromBlock: {
    of: { en: 'numbers of the published blocks', ru: 'номера опубликованных блоков' },
    means: { en: 'fromBlock is the first one.', ru: 'fromBlock — это первый.' },
  },
  goesOn: {
    of: {
      en: 'numbers of all published blocks after two more starts',
      ru: 'номера всех опубликованных блоков ещё после двух запусков',
    },
    means: {
      en: 'A start goes on after the last published block, whatever fromBlock says: no block is left out and none comes twice.',
      ru: 'Запуск продолжает после последнего опубликованного блока, что бы ни стояло в fromBlock: ни пропусков, ни повторов.',
    },
  },
  waitsForTheFirst: {
    of: { en: 'numbers of the published blocks', ru: 'номера опубликованных блоков' },
    means: { en: 'fromBlock may not be there yet.', ru: 'Блока fromBlock может ещё не быть.' },
  },
  place: ({ api, direction }: { api: string; direction: string }): Text => ({
    en: direction === 'request' ? `before the broker hears of ${api}` : `before the answer to ${api} is known`,
    ru: direction === 'request' ? `до того, как брокер услышал ${api}` : `до того, как стал известен ответ на ${api}`,
  }),
  writesABlock: (place: Text) => ({
    of: {
      en: `the listener writes a block in a transaction; ${place.en}`,
      ru: `слушатель пишет блок в транзакции; ${place.ru}`,
    },
    means: {
      en: 'Records and what is remembered go into one transaction of Kafka: Produce, then EndTxn.',
      ru: 'Записи и то, что надо запомнить, идут в одной транзакции Kafka: Produce, затем EndTxn.',
    },
  }),
  afterDeaths: {
    en: 'What was published and what was remembered must be one transaction: in between a process can die.',
    ru: 'То, что опубликовано, и то, что запомнено, должны быть одной транзакцией: между ними процесс может умереть.',
  },
  afterLostAnswers: {
    en: 'After an error of the broker it is not known whether the block is there: what is committed says so, and memory does not.',
    ru: 'После ошибки брокера неизвестно, записан ли блок: ответ — в закоммиченном, а не в памяти.',
  },
  asksTheNode: {
    of: { en: 'the listener asks the node', ru: 'слушатель обращается к узлу' },
    means: {
      en: 'It tries again each everyMs, for as long as it takes.',
      ru: 'Он пробует снова каждые everyMs, сколько потребуется.',
    },
  },
  nodeIsBack: (trouble: string): Text => ({
    en: `The node was in trouble (${trouble}) and is well again: the listener has to go on by itself, with a limit for each call, and leave out nothing.`,
    ru: `У узла были неполадки (${trouble}), и они прошли: слушатель должен продолжить сам, с пределом времени на вызов, и ничего не пропустить.`,
  }),
  stillRunning: { of: { en: 'the state after all that', ru: 'состояние после всего этого' } },
  timePasses: {
    of: { en: 'most of a minute of the process’s time is over', ru: 'прошла почти минута по часам процесса' },
  },
  brokerIsBack: {
    en: 'The broker was away for most of a minute: the listener has to go on by itself with a new producer, and leave out nothing.',
    ru: 'Брокера не было почти минуту: слушатель должен продолжить сам, с новым продюсером, и ничего не пропустить.',
  },
  untilState: (wanted: string, means: Text) => ({
    of: { en: `state() is ${wanted}`, ru: `state() — это ${wanted}` },
    means,
  }),
  takenOver: {
    en: 'The broker lets the newest of one transactional id write; the older one hears INVALID_PRODUCER_EPOCH, and must not come back.',
    ru: 'Писать брокер даёт новейшему с данным transactional id; старший слышит INVALID_PRODUCER_EPOCH и возвращаться не должен.',
  },
  saysTheEnd: {
    of: { en: 'lines that the listener printed', ru: 'строк, напечатанных слушателем' },
    so: { en: 'it stopped without a word', ru: 'он остановился молча' },
  },
  bothListen: {
    en: 'Two listeners looked at the same blocks: one of them may write.',
    ru: 'Два слушателя видели одни и те же блоки: писать может один.',
  },
  newerGoesOn: {
    of: { en: 'the state of the newer listener', ru: 'состояние нового слушателя' },
    so: { en: 'the older one has shut out the newer one', ru: 'старый слушатель отстранил нового' },
  },
  staysFenced: { of: { en: 'the state of the older one after stop()', ru: 'состояние старого после stop()' } },
  stopWaits: {
    of: { en: 'stop() while the answer to a commit is on its way', ru: 'stop(), пока ответ на commit в пути' },
    so: { en: 'stop() did not wait for what was begun', ru: 'stop() не дождался начатого' },
  },
  stopEnds: { of: { en: 'stop() when the answer has come', ru: 'stop(), когда ответ пришёл' } },
  writesAfterStop: {
    of: { en: 'blocks written after stop()', ru: 'блоки, записанные после stop()' },
    so: { en: 'the listener lives on after stop()', ru: 'после stop() слушатель продолжает жить' },
  },
  sleepsByTheClock: {
    of: {
      en: 'how long it slept by ctx.clock when nothing was new',
      ru: 'сколько спал по ctx.clock, когда нового не было',
    },
    means: { en: 'One ctx.clock.sleep(everyMs, signal).', ru: 'Один ctx.clock.sleep(everyMs, signal).' },
  },
  stopWakes: {
    of: { en: 'stop() while the listener sleeps', ru: 'stop(), пока слушатель спит' },
    means: { en: 'The sleep needs a signal that stop() aborts.', ru: 'Сну нужен сигнал, который прервёт stop().' },
  },
}
