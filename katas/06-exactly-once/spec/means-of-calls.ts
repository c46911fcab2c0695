/** What is said of calls to the bank, of the source, and of records that are no payments. */
export const meansOfCalls = {
  // 6.1 the bank
  keyOfThePayment: {
    means: {
      en: 'The bank counts calls with one key once. No abort takes a call back: the repeated one must have the key of the first, so the key comes from the payment.',
      ru: 'Вызовы с одним ключом банк считает за один. Отмена транзакции вызов не отзывает: у повтора должен быть тот же ключ, то есть ключ берётся из платежа.',
    },
  },
  everyIdIsTold: {
    of: {
      en: 'the bank has been told of each payment, whatever letters its id has',
      ru: 'банк узнал о каждом платеже, какие бы символы ни были в id',
    },
    means: {
      en: 'fetch throws at a header with letters above U+00FF, and then the batch fails for ever.',
      ru: 'fetch бросает исключение, если в заголовке символы выше U+00FF, и пачка не удаётся никогда.',
    },
  },
  keysOfTheirOwn: {
    of: { en: 'payments that share their key with another', ru: 'платежи, чей ключ совпал с чужим' },
    so: {
      en: 'the bank counts one of them only: headers lose blanks at their ends, and payments may be equal in all but their ids',
      ru: 'банк посчитает лишь один из них: заголовки теряют пробелы по краям, а платежи могут совпадать во всём, кроме id',
    },
  },
  sameKeyAgain: {
    of: { en: 'payments whose key changed from call to call', ru: 'платежи, чей ключ менялся от вызова к вызову' },
    so: {
      en: 'a call that is repeated, by another process too, is a new one to the bank',
      ru: 'повторный вызов, в том числе из другого процесса, для банка новый',
    },
  },
  theCall: { of: { en: 'what the bank was sent', ru: 'что отправлено банку' } },
  notTaken: {
    of: { en: 'payments that the bank has accepted', ru: 'платежи, принятые банком' },
    means: {
      en: 'Some were told of in a call that got no answer, a refusal or a redirect, and have an entry all the same. Only 2xx counts, and a call that failed is made again.',
      ru: 'О некоторых сообщили вызовом, на который не ответили, ответили отказом или редиректом, а запись у них есть. Считается только 2xx, неудавшийся вызов повторяют.',
    },
  },
  toldTooLate: {
    of: {
      en: 'payments of which the bank was told when their entries were committed',
      ru: 'платежи, о которых банк узнал после коммита записи',
    },
    so: {
      en: 'a crash in between leaves an entry that the bank never hears of',
      ru: 'сбой между ними оставляет запись, о которой банк не узнает никогда',
    },
  },
  secondCall: {
    of: {
      en: 'a second call for the payment on whose first call the bank is silent',
      ru: 'второй вызов для платежа, на первый вызов которого банк молчит',
    },
    so: {
      en: 'the pipeline waits as long as fetch does, which is minutes: a call needs a limit of its own',
      ru: 'конвейер ждёт вместе с fetch, а это минуты: вызову нужен свой предел',
    },
  },
  toldAgain: {
    of: {
      en: 'an entry for a payment whose first call the bank has refused (404, 503, a redirect) or cut',
      ru: 'проводка по платежу, первый вызов о котором банк отклонил (404, 503, редирект) или оборвал',
    },
    so: {
      en: 'the bank is to be told again until it takes the payment',
      ru: 'банку нужно сообщать снова, пока он не примет платёж',
    },
  },
  slowButInTime: {
    of: {
      en: 'the bank has accepted both payments, each 3 s after the call',
      ru: 'банк принял оба платежа, каждый через 3 с после вызова',
    },
    means: { en: 'The 5 s are one call’s, not the batch’s.', ru: '5 с даны одному вызову, а не всей пачке.' },
  },
  callsCutShort: {
    of: {
      en: 'calls for payments whose answer was slow, and in time',
      ru: 'вызовы для платежей, на которые ответили медленно, но в срок',
    },
    so: {
      en: 'a call was repeated although each answer came after 3 s: the 5 s are one call’s, not the batch’s',
      ru: 'вызов повторён, хотя каждый ответ пришёл через 3 с: 5 с даны одному вызову, а не всей пачке',
    },
  },
  bankRefusesAll: {
    en: 'the bank is asked and asked again',
    ru: 'банк спрашивают снова и снова',
  },

  // 6.2
  resent: {
    en: 'Twice: the broker knows a repeated request by producer id and sequence number, so the client must be idempotent and repeat by itself. A send that your own code repeats with a new producer is new to the broker.',
    ru: 'Дубли: повтор запроса брокер узнаёт по producer id и номеру последовательности, поэтому продюсер должен быть идемпотентным и повторять сам. Если send повторяет ваш код через нового продюсера, для брокера это новые записи.',
  },
  gaveUp: {
    of: { en: 'sendPayments while answers get lost', ru: 'sendPayments при потере ответов' },
    so: {
      en: 'it gave up: however many answers get lost, the payments are to arrive',
      ru: 'он сдался: сколько бы ответов ни потерялось, платежи должны дойти',
    },
  },
  keyIsTheAccount: {
    means: {
      en: 'The key is the account: payments under keys of their own are spread over the partitions and lose their order per account.',
      ru: 'Ключ — это account: платежи под собственными ключами разойдутся по партициям и потеряют порядок в пределах счёта.',
    },
  },
  acks: {
    of: { en: 'acks of the Produce requests', ru: 'acks в запросах Produce' },
    so: {
      en: '-1 is "all". With fewer, a payment can be acknowledged and lost with its leader',
      ru: '-1 означает all. Иначе платёж может быть подтверждён и потерян вместе с лидером',
    },
  },
  accepted: (what: string) => ({
    of: what,
    so: {
      en: 'a payment that breaks the contract was accepted for sending',
      ru: 'платёж, нарушающий контракт, принят к отправке',
    },
  }),
  partlySent: {
    means: {
      en: 'Part of a call that was rejected is in the topic: check all payments before the first is sent.',
      ru: 'Часть отвергнутого вызова попала в топик: проверьте все платежи до отправки первого.',
    },
  },
  oneRequest: (count: number) => ({
    of: { en: `${count} payments in one call`, ru: `платежей в одном вызове: ${count}` },
    means: {
      en: 'They are more than a megabyte, and a broker refuses such a request: many payments take several.',
      ru: 'Это больше мегабайта, а такой запрос брокер отвергает: много платежей отправляют несколькими.',
    },
  }),
  nothingToSend: { of: 'sendPayments([])' },
  samples: { of: { en: 'ids of two sendings of samples', ru: 'id платежей двух отправок sendSample' } },

  // 6.3 bad records
  aroundBad: {
    of: {
      en: 'an entry for each payment around the bad records',
      ru: 'записи для всех платежей вокруг плохих записей',
    },
    means: {
      en: 'A bad record is thrown as an error, the batch is done again, and fails again, for ever.',
      ru: 'Плохая запись вызывает исключение, пачка повторяется и падает снова, и так без конца.',
    },
  },
  asEver: {
    en: 'What stands around a bad record is handled as ever, and nothing else gets an entry.',
    ru: 'Всё вокруг плохой записи обрабатывается как обычно, и ничто другое записи не получает.',
  },
  notReported: {
    of: { en: 'what ctx.onReject was not told of', ru: 'о чём ctx.onReject не узнал' },
    so: { en: 'it was taken for a payment, or passed by in silence', ru: 'это приняли за платёж или молча пропустили' },
  },
  reportedWrongly: {
    of: { en: 'what ctx.onReject was told', ru: 'о чём сообщено через ctx.onReject' },
    so: {
      en: 'a record was reported again, out of its order, or although nothing is wrong with it',
      ru: 'о записи сообщили повторно, не по порядку или зря: с ней всё в порядке',
    },
  },
  reason: { of: { en: 'the reason of a report', ru: 'причина в сообщении о плохой записи' } },
}
