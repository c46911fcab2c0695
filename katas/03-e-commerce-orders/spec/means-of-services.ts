/** Of what the services write, commit and set aside: 3.3 and 3.4. */
import type { About, Text } from '#harness'

export const meansOfServices = {
  notHandled: {
    en: 'An error that leaves eachMessage holds up its whole partition.',
    ru: 'Исключение, которое вышло из eachMessage, держит всю партицию.',
  },
  fromTheBeginning: {
    en: 'A new group starts at the end of the topic unless it is told fromBeginning.',
    ru: 'Новая группа начинает с конца топика, если не задать fromBeginning.',
  },
  goesOn: {
    en: 'The service goes on after a restart where it was',
    ru: 'После перезапуска сервис продолжает с того же места',
  },
  writesItsFirst: {
    of: { en: 'the service writes its first record', ru: 'сервис пишет свою первую запись' },
    means: {
      en: 'It asks the provider in vain, or writes elsewhere.',
      ru: 'Он не получил ответа провайдера или пишет не туда.',
    },
  },
  asksKafka: (api: string) => ({
    of: { en: `each service sends its next ${api} request`, ru: `каждый сервис отправляет следующий запрос ${api}` },
  }),
  contradicts: (key: string): About => ({
    of: { en: `the second record of ${key}`, ru: `вторая запись ${key}` },
    so: {
      en: 'a record may stand twice, and must say the same: a reader of the first has acted on it',
      ru: 'запись может повториться, но должна говорить то же самое: тот, кто прочитал первую, уже действовал по ней',
    },
  }),
  chargedOnce: {
    of: { en: 'the orders of all charges', ru: 'заказы всех списаний' },
    means: {
      en: 'twice: attempts for one order had different Idempotency-Keys; memory dies with the process, so the key is made from the order id alone. Missing: other orders got the same key',
      ru: 'дважды: у попыток по одному заказу были разные Idempotency-Key; память умирает вместе с процессом, поэтому ключ строится только из идентификатора заказа. Не хватает: тот же ключ достался другому заказу',
    },
  },
  everyOrderPaid: {
    of: { en: 'the orders that have a payment', ru: 'заказы, у которых есть платёж' },
  },
  keyForAHeader: {
    of: {
      en: 'the waits between attempts, where the provider refuses nothing',
      ru: 'ожидания между попытками, когда провайдер ни в чём не отказывает',
    },
    means: {
      en: 'fetch throws where the Idempotency-Key holds what a header cannot (letters above U+00FF, a line break), and that looks like a broken connection: encode the order id, or hash it',
      ru: 'fetch бросает исключение, если в Idempotency-Key есть то, чего в заголовке быть не может (буквы выше U+00FF, перевод строки), и это похоже на обрыв соединения: закодируйте идентификатор заказа или возьмите хеш',
    },
  },
  keyOfItsOwn: {
    of: {
      en: 'the keys of the payments: the ids of the orders, whatever key their records had',
      ru: 'ключи платежей: идентификаторы заказов, какой бы ключ ни был у их записей',
    },
    means: {
      en: 'a payment that is missing was refused: its Idempotency-Key was another order’s. Ids that differ by case, by blanks or by escapes are different orders, and orders of one correlation id are',
      ru: 'если платежа нет, ему отказали: его Idempotency-Key уже занят другим заказом. Идентификаторы, которые отличаются регистром, пробелами или экранированием, — разные заказы, и заказы с одним correlation id тоже',
    },
  },
  lostPayment: {
    of: { en: 'the orders that have a payment', ru: 'заказы, у которых есть платёж' },
    so: { en: 'an order without a payment is charged and lost', ru: 'заказ без платежа оплачен и потерян' },
    means: {
      en: 'the offset was committed before the broker had acknowledged the record',
      ru: 'смещение закоммичено раньше, чем брокер подтвердил запись',
    },
  },
  lostNotification: {
    of: { en: 'the orders that have a notification', ru: 'заказы, о которых есть уведомление' },
    so: {
      en: 'a payment without a notification is announced and lost',
      ru: 'платёж без уведомления: клиенту сообщили, а запись потеряна',
    },
    means: {
      en: 'the offset was committed before the broker had acknowledged the record',
      ru: 'смещение закоммичено раньше, чем брокер подтвердил запись',
    },
  },
  chargeBody: {
    of: { en: 'the body of a request for a charge', ru: 'тело запроса на списание' },
    so: {
      en: 'the four fields of the provider’s manual, the same at each attempt: another body under the same key is 409',
      ru: 'четыре поля из документации провайдера, одинаковые при каждой попытке: другое тело под тем же ключом — 409',
    },
  },
  payment: { of: { en: 'the payment', ru: 'платёж' } },
  notification: { of: { en: 'the notification', ru: 'уведомление' } },
  correlation: { of: { en: 'the headers of a record', ru: 'заголовки записи' } },
  correlationKept: {
    of: { en: 'the correlation ids of the payments', ru: 'correlation id платежей' },
    so: {
      en: 'the id is handed on as the bytes that came, whatever they are; where none came the order id stands in',
      ru: 'идентификатор передаётся теми байтами, которыми пришёл, какими бы они ни были; если его нет, вместо него идёт идентификатор заказа',
    },
  },
  passedOn: (topic: string): About => ({
    of: {
      en: `order ids with their correlation ids in ${topic}`,
      ru: `идентификаторы заказов с correlation id в ${topic}`,
    },
    means: {
      en: 'each service hands on the id it was given, in the header; a new one at each step leads nowhere',
      ru: 'каждый сервис передаёт в заголовке тот идентификатор, который получил; если на каждом шаге создавать новый, путь заказа не проследить',
    },
  }),
  refusedWrite: {
    en: 'kafkajs stops a consumer for good when an error such as TOPIC_AUTHORIZATION_FAILED leaves eachMessage; after a plain Error it reads the record again.',
    ru: 'Если ошибка вроде TOPIC_AUTHORIZATION_FAILED выходит из eachMessage, kafkajs останавливает консьюмер насовсем; после обычного Error он читает запись снова.',
  },
  goesOnAfter: (api: string) => ({
    of: {
      en: `the order goes on to notifications after ${api} was refused once as not authorized`,
      ru: `заказ доходит до notifications после одного отказа на ${api}: нет прав`,
    },
    means: {
      en: `kafkajs takes that for final and ends the consumer (event CRASH, restart: false), also where no eachMessage is at work: start a new one.`,
      ru: `kafkajs считает такой отказ окончательным и завершает консьюмер (событие CRASH, restart: false), даже если eachMessage сейчас не работает: запустите новый.`,
    },
  }),
  everyPaymentAnnounced: {
    of: { en: 'the orders that have a notification', ru: 'заказы, о которых есть уведомление' },
    means: {
      en: 'a notification that is missing was refused: its Idempotency-Key was another order’s',
      ru: 'если уведомления нет, в нём отказали: его Idempotency-Key уже занят другим заказом',
    },
  },
  notifiedOnce: {
    of: { en: 'the orders of all messages', ru: 'заказы всех отправленных сообщений' },
    means: {
      en: 'twice: a payment may stand in the topic twice, so the Idempotency-Key is made from the order id alone; memory dies with the process',
      ru: 'дважды: запись о платеже может повториться, поэтому Idempotency-Key строится только из идентификатора заказа; память умирает вместе с процессом',
    },
  },
  toldOnce: {
    of: {
      en: 'what became of an order whose payments contradict each other, the paid one first',
      ru: 'что стало с заказом, платежи которого противоречат друг другу (первый — успешный)',
    },
    so: {
      en: 'an order is announced once, under one key: the provider answers another template under it with 409, and that payment goes aside',
      ru: 'о заказе сообщают один раз, под одним ключом: на другой шаблон под ним провайдер отвечает 409, и такой платёж уходит в payments-rejected',
    },
    means: {
      en: 'the Idempotency-Key is made of more than the order id',
      ru: 'Idempotency-Key строится не только из идентификатора заказа',
    },
  },
  template: {
    of: { en: 'the body of a request for a message', ru: 'тело запроса на сообщение' },
    so: {
      en: 'the template follows from the payment’s status, whatever other fields it has',
      ru: 'шаблон определяется статусом платежа, какие бы поля в нём ещё ни были',
    },
  },
  endToEnd: {
    en: 'every order comes through all three topics',
    ru: 'каждый заказ проходит все три топика',
  },
  ownLife: {
    of: {
      en: 'the Notification Service goes on when the Payment Service of the same process stops',
      ru: 'сервис уведомлений работает и после остановки сервиса оплаты в том же процессе',
    },
    means: {
      en: 'The two share a client, and the one that stopped has closed it for the other.',
      ru: 'У них общий клиент, и остановленный сервис закрыл его для другого.',
    },
  },
  isAside: (from: string): About => ({
    of: { en: `the keys in ${from}-rejected`, ru: `ключи в ${from}-rejected` },
    so: {
      en: `its offset is committed: what is missing in ${from}-rejected is lost, an error that is only logged too`,
      ru: `смещение закоммичено: чего нет в ${from}-rejected, то потеряно, даже если ошибка записана в лог`,
    },
  }),
  keyAsItCame: { of: { en: 'the key of a rejected record', ru: 'ключ отклонённой записи' } },
  valueAsItCame: {
    of: { en: 'the value of a rejected record, as it came', ru: 'значение отклонённой записи — каким пришло' },
  },
  headersAsTheyCame: {
    of: {
      en: 'the headers of a rejected record but for its reason',
      ru: 'заголовки отклонённой записи, кроме причины',
    },
    so: {
      en: 'headers stay as they came (bytes as bytes, repeated ones repeated, one without a value empty), and three say where the record stood; older rejected-* are replaced',
      ru: 'заголовки остаются какими пришли (байты байтами, повторные повторными, без значения — пустыми), и ещё три говорят, где стояла запись; прежние rejected-* заменяются',
    },
  },
  reasonGiven: (key: string): About => ({
    of: { en: `rejected-reason of ${key}`, ru: `rejected-reason у ${key}` },
  }),
  reported: {
    of: {
      en: 'what ctx.onReject was told of a rejected record',
      ru: 'что сообщили в ctx.onReject об отклонённой записи',
    },
    so: {
      en: 'whatever goes aside is reported, with its topic, partition, offset and reason',
      ru: 'обо всём, что ушло в топик отклонённых, сообщают: топик, партиция, смещение, причина',
    },
  },
  poisonStops: {
    en: 'An error that leaves eachMessage stops the partition, and with it every record behind the poison. kafkajs cannot write a header of null either, by itself or among several of one name.',
    ru: 'Исключение, которое вышло из eachMessage, останавливает партицию, а с ней и все записи после испорченной. Заголовок без значения, один или среди нескольких с тем же именем, kafkajs тоже записать не может.',
  },
  hugePoison: {
    en: 'With four more headers the record is larger than it came: the rejected topics have to take 2 MiB (createTopics).',
    ru: 'С четырьмя заголовками запись больше исходной: топики отклонённых записей должны принимать 2 МиБ (createTopics).',
  },
  onlyTheGood: {
    of: { en: 'the good records, and they alone, went on', ru: 'дальше прошли хорошие записи, и только они' },
  },
  writesTo: (topic: string): Text => ({
    en: `the service writes the record to ${topic}`,
    ru: `сервис пишет запись в ${topic}`,
  }),
  committedTooEarly: (topic: string): About => ({
    of: {
      en: `the offset committed while the write to ${topic} is held back`,
      ru: `смещение, закоммиченное, пока запись в ${topic} задержана`,
    },
    so: {
      en: 'committed before its record is written: a crash now would lose it',
      ru: 'закоммичено раньше, чем запись появилась: падение в этот момент её потеряет',
    },
    means: {
      en: 'the code does not await this send: on each way out of eachMessage the acknowledgement comes first',
      ru: 'этого send никто не ждёт: на любом пути из eachMessage сначала приходит подтверждение',
    },
  }),
} as const satisfies Readonly<Record<string, About | ((...values: never[]) => About | Text)>>
