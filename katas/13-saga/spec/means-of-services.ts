import type { About, AboutWait, Text } from '#harness'

const directions = {
  request: { en: 'right before the broker hears', ru: 'прямо перед тем, как брокер узнал' },
  response: { en: 'right after the broker has heard', ru: 'сразу после того, как брокер узнал' },
} as const satisfies Record<string, Text>

/** What is said of the services on the broker. */
export const meansOfServices = {
  // 13.1
  sixTopics: { of: { en: 'partitions of the six topics', ru: 'партиции шести топиков' } },
  topicKept: { of: { en: 'what stood in orders before', ru: 'что стояло в orders до этого' } },
  otherPartitions: {
    of: { en: 'a topic with another number of partitions', ru: 'топик с другим числом партиций' },
    so: {
      en: 'keys would go to other partitions than the services expect',
      ru: 'ключи попадали бы не в те партиции, которых ждут сервисы',
    },
  },
  startedWithout: { of: { en: 'services that started without a broker', ru: 'сервисы, запустившиеся без брокера' } },
  stuck: {
    means: {
      en: 'A bad record stops the partition behind it: it is to be reported, and passed.',
      ru: 'Плохая запись остановила партицию: о ней надо сообщить и идти дальше.',
    },
  },
  notReported: {
    of: {
      en: 'each bad record is reported to ctx.onReject (those that are not are listed)',
      ru: 'о каждой плохой записи сообщено в ctx.onReject (перечислены пропущенные)',
    },
    means: { en: 'What cannot be read is skipped without a word.', ru: 'Нечитаемое молча пропускается.' },
  } satisfies AboutWait,
  reportedGood: {
    of: {
      en: 'records that were reported and are not bad, or more than once',
      ru: 'записи, о которых сообщено напрасно или лишний раз',
    },
  },
  refusalReported: {
    of: {
      en: 'reports of a second order with the id of the first and other contents',
      ru: 'сообщений о втором заказе с тем же id и другим содержимым',
    },
    so: {
      en: 'nobody learns that the second order was not placed',
      ru: 'никто не узнает, что второй заказ не размещён',
    },
  },
  reasonGiven: { of: { en: 'each report has a reason', ru: 'в каждом сообщении есть причина' } },
  state: { of: { en: 'the state of the service', ru: 'состояние сервиса' } },
  joins: {
    of: { en: 'Payment asks to be a member of its group', ru: 'Payment просится в свою группу' },
  } satisfies AboutWait,
  startTooEarly: {
    of: {
      en: 'the start of Payment, while its group has not taken it in yet',
      ru: 'запуск Payment, пока группа его ещё не приняла',
    },
    so: {
      en: 'it resolves before the service is a member: who waits for it does not know when it is at work',
      ru: 'он завершается раньше, чем сервис вошёл в группу: по нему не узнать, когда сервис заработал',
    },
  },
  members: (after: 'start' | 'stop'): About => ({
    of: {
      en: `members of the group of Payment when its ${after} is over`,
      ru: `участников группы Payment, когда ${after === 'start' ? 'запуск завершён' : 'остановка завершена'}`,
    },
  }),
  stopTooEarly: {
    of: {
      en: 'stop(), while the answer to a write is still to come',
      ru: 'stop(), пока ответа на запись ещё нет',
    },
    so: {
      en: 'stop() resolves while something is being written',
      ru: 'stop() завершается, пока запись ещё идёт',
    },
  },
  stopsInTheMiddle: {
    of: { en: 'stop() in the middle of a write', ru: 'stop() посреди записи' },
  },
  stopFinishes: {
    of: {
      en: 'PaymentTaken, and how far the group has read, when stop() in the middle of that write has resolved',
      ru: 'PaymentTaken и докуда дочитала группа, когда stop() посреди этой записи завершился',
    },
    so: {
      en: 'stop() has left a transaction unfinished',
      ru: 'stop() оставил транзакцию незаконченной',
    },
  },
  saidAgain: {
    of: {
      en: 'records in order-events: those of before the stop, and two of o-2',
      ru: 'записи в order-events: прежние и две по o-2',
    },
    means: {
      en: 'After a clean stop nothing is done again: the offsets were not committed with what was written.',
      ru: 'После чистой остановки ничего не повторяется: смещения не закоммичены вместе с записанным.',
    },
  },
  stockForgotten: {
    of: {
      en: 'StockRefused for o-2: the last lamp was sold before the restart',
      ru: 'StockRefused для o-2: последняя лампа продана до перезапуска',
    },
    means: {
      en: 'What the service remembers did not outlive its process: keep it in Kafka, and read it at the start.',
      ru: 'Память сервиса не пережила процесс: храните её в Kafka и читайте при запуске.',
    },
  },

  // events on the broker
  said: (ids: readonly string[]) => ({
    of: {
      en: `these events are there (the time runs anew from each new event): ${ids.join(', ')}`,
      ru: `появились события (с каждым новым событием отсчёт начинается заново): ${ids.join(', ')}`,
    },
  }),
  ended: {
    of: {
      en: 'each order is completed or cancelled (the time runs anew from each new event)',
      ru: 'каждый заказ выполнен или отменён (с каждым новым событием отсчёт начинается заново)',
    },
  },
  quiet: {
    of: {
      en: 'each service has read its topics to the end, and committed that',
      ru: 'каждый сервис дочитал свои топики и закоммитил это',
    },
  } satisfies AboutWait,
  whole: {
    of: { en: 'what the events have against the contract', ru: 'расхождения событий с контрактом' },
  },
  forwardPath: { of: { en: 'events of an order that succeeds', ru: 'события успешного заказа' } },
  keyedByOrder: (topic: string): About => ({ of: { en: `key in ${topic}-events`, ru: `ключ в ${topic}-events` } }),
  carriesOrder: { of: { en: 'the order that an event carries', ru: 'заказ внутри события' } },

  // 13.2
  killedAt: (service: string, topic: string, direction: 'request' | 'response'): Text => ({
    en: `${service} is killed ${directions[direction].en} of its write to ${topic}`,
    ru: `${service} убит ${directions[direction].ru} о его записи в ${topic}`,
  }),
  comesTo: (service: string) => ({
    of: { en: `${service} writes its next event`, ru: `${service} пишет следующее событие` },
  }),
  lostInCrash: {
    means: {
      en: 'Something was saved without its other half: a state without its event, or an offset without both. The next instance takes the step for done, and the order stands still.',
      ru: 'Одно сохранено без другого: состояние без события или смещение без обоих. Следующий экземпляр считает шаг сделанным, и заказ стоит на месте.',
    },
  },
  wholeAfterCrash: {
    of: {
      en: 'what the events have against the contract after the crashes',
      ru: 'расхождения событий с контрактом после падений',
    },
  },
  leakedInCrash: {
    of: { en: 'what must be left can be reserved', ru: 'то, что должно было остаться, резервируется' },
    so: { en: 'stock has leaked: it is reserved for nobody', ru: 'товар утёк: он зарезервирован ни для кого' },
  },
  doubledInCrash: {
    of: { en: 'one more than is left is refused', ru: 'на единицу больше остатка — отказ' },
    so: { en: 'more is sold than there is', ru: 'продано больше, чем есть' },
  },
  saidTheContrary: {
    of: {
      en: 'events of an order that is both completed and timed out (none: it is one of them)',
      ru: 'события заказа, который и выполнен, и просрочен (пусто: что-то одно)',
    },
    means: {
      en: 'The event was out before the state was safe: killed between them the service decides anew, and differently.',
      ru: 'Событие ушло раньше, чем сохранилось состояние: упав между ними, сервис решает заново и иначе.',
    },
  },
  gaveUp: {
    means: {
      en: 'The service does not go on after an error: throw the producer, the consumer and the memory away, and begin as at a start. A pause by ctx.clock may never end.',
      ru: 'После ошибки сервис не продолжает: выбросьте producer, консьюмер и память и начните как при запуске. Пауза по ctx.clock может не кончиться никогда.',
    },
  },
  committedForgotten: {
    of: {
      en: 'what Payment says to OrderPlaced, the answer to that commit being lost, and then to StockRefused',
      ru: 'что Payment говорит на OrderPlaced, когда ответ на коммит потерян, а затем на StockRefused',
    },
    so: {
      en: 'the service does not remember what it has committed',
      ru: 'сервис не помнит того, что закоммитил',
    },
    means: {
      en: 'A commit without an answer may stand all the same, and the memory of the process does not know of it. Read the state anew after an error.',
      ru: 'Коммит без ответа всё же может состояться, и память процесса о нём не знает. После ошибки читайте состояние заново.',
    },
  },
  startLoading: {
    of: {
      en: 'the start of Payment, while the coordinator of its group is still loading',
      ru: 'запуск Payment, пока координатор его группы ещё загружается',
    },
    so: {
      en: 'a refusal that passes by itself keeps the service from starting',
      ru: 'отказ, который проходит сам, не даёт сервису запуститься',
    },
    means: {
      en: 'A crash of a consumer is not always its end: where the event CRASH says restart: true, kafkajs begins again by itself.',
      ru: 'Сбой консьюмера — не всегда конец: если в событии CRASH стоит restart: true, kafkajs начинает заново сам.',
    },
  },
  twice: {
    of: {
      en: 'events after every record of every topic came a second time',
      ru: 'события после того, как каждая запись каждого топика пришла второй раз',
    },
    so: { en: 'a record that comes twice is acted upon twice', ru: 'запись, пришедшая дважды, обработана дважды' },
  },
  ghost: {
    of: {
      en: 'events of an order that stands in aborted transactions alone',
      ru: 'события заказа, который есть только в отменённых транзакциях',
    },
    means: {
      en: 'The consumer reads uncommitted: it acts upon what was taken back.',
      ru: 'Консьюмер читает незакоммиченное и действует по тому, что отменено.',
    },
  },
  allPlaced: {
    of: {
      en: 'each of 1,400 orders that were there beforehand is placed (the time runs anew while some are)',
      ru: 'каждый из 1400 заказов, лежавших в топике заранее, размещён (пока их число растёт, отсчёт начинается заново)',
    },
    means: {
      en: 'A broker takes 1 MB in one request, and what is written for a megabyte of orders is more: one request for all is refused again and again.',
      ru: 'Брокер принимает в одном запросе 1 МБ, а на мегабайт заказов пишется больше: один запрос на всё отклоняют снова и снова.',
    },
  },
  transactionForEach: {
    of: { en: 'transactions for 1,400 records', ru: 'транзакций на 1400 записей' },
    so: { en: 'there is one for each record, or nearly', ru: 'почти на каждую запись своя' },
  },
  fenced: {
    of: { en: 'the state of the instance that has a successor', ru: 'состояние экземпляра, у которого есть преемник' },
    means: {
      en: 'INVALID_PRODUCER_EPOCH means that a later instance has the role: go for good. The transactional id is the same at each start.',
      ru: 'INVALID_PRODUCER_EPOCH значит, что роль у более позднего экземпляра: уходите насовсем. Transactional id при каждом запуске один и тот же.',
    },
  },
  fencedLeft: {
    of: {
      en: 'what the fenced instance still asks the broker, in the time of four heartbeats',
      ru: 'что отстранённый экземпляр ещё спрашивает у брокера за время четырёх heartbeat',
    },
    so: {
      en: 'the fenced instance keeps partitions that it can do nothing with',
      ru: 'отстранённый экземпляр держит партиции, с которыми ничего не может сделать',
    },
  },
  writtenByBoth: {
    of: { en: 'payments that were taken, each once', ru: 'снятые оплаты, каждая один раз' },
    so: { en: 'both instances have taken them', ru: 'их сняли оба экземпляра' },
  },
  staleStart: {
    of: { en: 'decisions about two orders for one lamp', ru: 'решения о двух заказах на одну лампу' },
    means: {
      en: 'The state was read before the role was taken over: what the predecessor committed in between is missing, and its stock is sold again.',
      ru: 'Состояние прочитано раньше, чем забрана роль: того, что предшественник закоммитил в промежутке, нет, и его товар продан снова.',
    },
  },

  // 13.3
  keyedBySku: {
    of: { en: 'keys in inventory-requests for one SKU', ru: 'ключи одного SKU в inventory-requests' },
    means: {
      en: 'Keyed by order, the requests for one SKU are spread: two processes of Inventory would sell the same lamp.',
      ru: 'С ключом заказа запросы на один SKU рассыпаны: два процесса Inventory продадут одну и ту же лампу.',
    },
  },
  onePartition: {
    of: { en: 'partitions of one SKU in inventory-requests', ru: 'партиции одного SKU в inventory-requests' },
    means: {
      en: 'Kept by the order, the requests for one SKU are spread: two processes of Inventory would sell the same lamp.',
      ru: 'С ключом заказа запросы на один SKU рассыпаны: два процесса Inventory продадут одну и ту же лампу.',
    },
  },
  requested: {
    of: {
      en: 'SKUs that were asked for by inventory-requests',
      ru: 'SKU, о которых спрашивали через inventory-requests',
    },
    means: {
      en: 'Inventory decides where the event comes in, and not by SKU.',
      ru: 'Inventory решает там, куда пришло событие, а не по SKU.',
    },
  },
  passesOnTheRest: {
    of: {
      en: 'events in inventory-requests that Inventory does not act upon',
      ru: 'события в inventory-requests, по которым Inventory не действует',
    },
    so: {
      en: 'each of them is written and read once more for nothing, and is bad input there',
      ru: 'каждое из них зря записано и прочитано ещё раз и там считается плохими данными',
    },
  },
  asItIs: { of: { en: 'an event that was passed on by SKU', ru: 'событие, переданное по SKU' } },
  byteForByte: {
    of: {
      en: 'values in inventory-requests that are not those of the topic that they came from',
      ru: 'значения в inventory-requests, не совпадающие с исходными',
    },
    so: { en: 'the event was serialised anew on its way', ru: 'событие по пути сериализовано заново' },
  },
  knownByIdAlone: {
    of: {
      en: 'an order is completed for a chair, whose only supply has the supplyId of a supply of lamps',
      ru: 'выполнен заказ на стул, единственная поставка которого имеет supplyId поставки ламп',
    },
    means: {
      en: 'A supply is known by its supplyId alone: with the same one it is the same supply, whatever else it says.',
      ru: 'Поставку узнают по одному supplyId: с тем же supplyId это та же поставка, что бы в ней ещё ни стояло.',
    },
  },
  twoThings: {
    means: {
      en: 'An order and a supply may have the same id: what is known of the one is not known of the other.',
      ru: 'У заказа и поставки может быть один и тот же id: известное об одном не относится к другому.',
    },
  },
  soldOnce: {
    of: {
      en: 'orders of one lamp each that are completed, of four lamps',
      ru: 'выполненные заказы по одной лампе, когда ламп четыре',
    },
  },
  stockAddsUp: { of: { en: 'what is left by the events', ru: 'остаток по событиям' } },

  // 13.4
  pathOf: (id: string): About => ({
    of: { en: `the path of ${id}, each event by its cause`, ru: `путь ${id}, каждое событие за своей причиной` },
  }),
  givenBackForReal: {
    of: { en: 'events of an order for all that is left', ru: 'события заказа на весь остаток' },
    so: { en: 'what was released cannot be had again', ru: 'возвращённое на склад недоступно' },
  },
  leaked: { of: { en: 'events of an order for the rest of the stock', ru: 'события заказа на остаток склада' } },
  tooEarly: {
    of: {
      en: 'orders that were timed out, or not completed, before their time was up',
      ru: 'заказы, просроченные или не выполненные до истечения времени',
    },
    means: {
      en: 'The time of an order is its own: from the `at` of its OrderPlaced.',
      ru: 'Время у каждого заказа своё: от `at` его OrderPlaced.',
    },
  },
  notTimedOut: {
    means: {
      en: 'Nobody watches the time by ctx.clock, or it is up only after timeoutMs.',
      ru: 'За временем по ctx.clock никто не следит, или оно выходит позже timeoutMs.',
    },
  },
  notTimedOutAtAll: {
    of: {
      en: 'the service writes OrderTimedOut when the time is up',
      ru: 'когда время вышло, сервис пишет OrderTimedOut',
    },
    means: {
      en: 'Nobody watches the time by ctx.clock: a timer of the wall runs on its own.',
      ru: 'За временем по ctx.clock никто не следит: таймер настенных часов идёт сам по себе.',
    },
  } satisfies AboutWait,
  timedOutAt: { of: { en: 'the time-out', ru: 'тайм-аут' } },
  timedOutTwice: { of: { en: 'time-outs after all orders have ended', ru: 'тайм-ауты, когда все заказы завершены' } },
  stopWaits: {
    of: { en: 'stop() while an order waits', ru: 'stop(), пока заказ ждёт' },
    means: { en: 'stop() waits for the time of an order.', ru: 'stop() ждёт, пока выйдет время заказа.' },
  },
  timeForgotten: {
    means: {
      en: 'A timer died with its process, and nobody found the open orders in the state at the start; or their time began anew there.',
      ru: 'Таймер умер вместе с процессом, а открытые заказы при запуске никто не нашёл в состоянии; или их время пошло заново.',
    },
  },
  notPassedOn: {
    means: {
      en: 'Who has nothing to undo must say so (StockVoided): the one before it hears of the time-out by that alone.',
      ru: 'Тот, кому отменять нечего, должен так и сказать (StockVoided): предыдущий узнаёт о тайм-ауте только от него.',
    },
  },

  faults: {
    commitLost: { en: 'the answer to a commit is lost', ru: 'ответ на коммит потерян' },
    writeRefused: { en: 'a write to inventory-events is refused', ru: 'запись в inventory-events отклонена' },
    answerLost: {
      en: 'the answer to a write to payment-events is lost',
      ru: 'ответ на запись в payment-events потерян',
    },
    joinTakesLong: {
      en: 'the request of Payment to join its group is held up',
      ru: 'запрос Payment на вход в группу задержан',
    },
    answerComesLate: {
      en: 'the answer to a write to payment-events comes late',
      ru: 'ответ на запись в payment-events приходит поздно',
    },
    groupLoading: { en: 'the coordinator of a group is still loading', ru: 'координатор группы ещё загружается' },
    offsetsRefused: { en: 'the offsets of a transaction are refused', ru: 'смещения транзакции отклонены' },
    freezes: { en: 'the instance freezes when it has written its events', ru: 'экземпляр замирает, записав события' },
    takesOver: { en: 'the successor has the transactional id', ru: 'transactional id у преемника' },
    freezesInCommit: {
      en: 'the predecessor freezes while its commit is on its way',
      ru: 'предшественник замирает, когда его коммит в пути',
    },
    commitArrives: {
      en: 'the commit of the predecessor arrives right before it is shut out',
      ru: 'коммит предшественника приходит прямо перед его отстранением',
    },
  } satisfies Record<string, Text>,
}
