import type { About, Text } from '#harness'

/** What is said of `decide` and `readInput`, and of the model. */
export const meansOfDecisions = {
  // readInput
  taken: { of: { en: 'a value that keeps to the contract', ru: 'значение по контракту' } },
  accepted: (topic: string, what: string): About => ({
    of: { en: `in topic ${topic}: ${what}`, ru: `в топике ${topic}: ${what}` },
    so: {
      en: 'a value that breaks the contract of its topic would be acted upon',
      ru: 'значение, которое нарушает контракт топика, пошло бы в работу',
    },
  }),

  // forward
  forward: (service: string): About => ({
    of: { en: `what ${service} says to the events of the way forward`, ru: `что ${service} говорит на пути вперёд` },
  }),
  limit: (what: string): About => ({
    of: what,
    means: {
      en: 'A limit is allowed itself: only what is beyond it is refused.',
      ru: 'Само предельное значение допустимо: отказ только тому, что за ним.',
    },
  }),
  wholeEvent: {
    of: { en: 'the event', ru: 'событие' },
    means: {
      en: 'id is ORDERID/TYPE, order is that of the input, causedBy is the id of the input (null for OrderPlaced), at is now.',
      ru: 'id — это ORDERID/TYPE, order — как во входе, causedBy — id входа (у OrderPlaced null), at — now.',
    },
  } satisfies About,
  reason: (service: string): About => ({
    of: {
      en: `the reason that ${service} gives for its refusal`,
      ru: `причина (reason), по которой отказал ${service}`,
    },
    so: {
      en: 'whoever looks at a cancelled order does not learn why it was cancelled',
      ru: 'тот, кто смотрит на отменённый заказ, не узнает, почему он отменён',
    },
  }),
  ofOthers: (service: string): About => ({
    of: { en: `what ${service} says to inputs that concern others`, ru: `что ${service} говорит на чужие входы` },
    so: { en: 'a step was done that nobody asked for', ru: 'сделан шаг, о котором никто не просил' },
  }),
  again: (service: string): About => ({
    of: { en: `what ${service} says to an input that comes again`, ru: `что ${service} говорит на повторный вход` },
    so: {
      en: 'a step is done twice where an event comes twice: Kafka may deliver any event again',
      ru: 'шаг сделан дважды, когда событие пришло дважды: Kafka может доставить любое событие повторно',
    },
  }),
  reservedOnce: {
    of: {
      en: 'what is available of 9 after one reservation of 1, told three times',
      ru: 'остаток из 9 после одного резерва, о котором сказали трижды',
    },
    so: {
      en: 'the stock was taken once for each time that the event came',
      ru: 'товар взят столько раз, сколько раз пришло событие',
    },
  },
  otherContents: (more: object): About => ({
    of: {
      en: `an order with a known id and another ${Object.keys(more)}`,
      ru: `заказ с известным id и другим ${Object.keys(more)}`,
    },
    so: {
      en: 'its sender believes that the order was placed as it stands there',
      ru: 'отправитель думает, что размещён именно такой заказ',
    },
  }),
  firstHolds: { of: { en: 'the order that was placed first', ru: 'заказ, размещённый первым' } },
  suppliedOnce: {
    of: {
      en: 'available after supplies of 3, the same 3 again, and 4 more; 1 chair',
      ru: 'остаток после поставки 3, той же поставки ещё раз и ещё 4; 1 стул',
    },
    means: {
      en: 'A supply is known by its supplyId: coming again it adds nothing.',
      ru: 'Поставку узнают по supplyId: придя повторно, она ничего не добавляет.',
    },
  },

  // back
  undone: (word: string): About => ({
    of: {
      en: `answers to the step, to ${word} twice, and to the step again`,
      ru: `ответы на шаг, дважды на ${word} и ещё раз на шаг`,
    },
    means: {
      en: 'A compensation is idempotent: the second word to undo finds nothing to undo, and what was undone is not done again.',
      ru: 'Компенсация идемпотентна: второму сигналу отмены отменять нечего, и отменённое не делается снова.',
    },
  }),
  givenBack: {
    of: { en: 'available, of 5, after a reservation that was undone', ru: 'остаток из 5 после отменённого резерва' },
    so: {
      en: 'stock has leaked: nobody has it, and nobody can buy it',
      ru: 'товар утёк: его ни у кого нет, и купить его нельзя',
    },
  },
  voided: (service: string, word: string): About => ({
    of: {
      en: `what ${service} says to ${word} where nothing was done, to its step behind that, and to both again`,
      ru: `что ${service} говорит на ${word}, когда ещё ничего не сделано, затем на свой шаг и на то и другое ещё раз`,
    },
    means: {
      en: 'What was not done is voided, not undone, and that is remembered: the event that asks for the step may come behind the one that takes it back.',
      ru: 'Несделанное аннулируют, а не отменяют, и это запоминают: событие с просьбой о шаге может прийти после события с его отменой.',
    },
  }),
  refusedAlready: (service: string): About => ({
    of: {
      en: `what ${service} says to words to undo after it has refused`,
      ru: `что ${service} говорит на сигналы отмены после отказа`,
    },
    so: {
      en: 'something is taken back that never happened, or is said twice',
      ru: 'отменяется то, чего не было, или сказанное повторяется',
    },
  }),
  cancelledBy: (word: string): About => ({
    of: {
      en: `what the order says when placed, to ${word} twice, when its time is up, and to a late DeliveryScheduled`,
      ru: `что говорит заказ при размещении, дважды на ${word}, по истечении времени и на поздний DeliveryScheduled`,
    },
  }),
  lateSuccess: {
    means: {
      en: 'A success that comes behind the time-out is no success: it is undone, or not done at all.',
      ru: 'Успех, пришедший после тайм-аута, — уже не успех: его отменяют или не делают вовсе.',
    },
  },
  neverPlaced: {
    of: {
      en: 'what is said of an order that was not placed: its time is up, three events of it, and then the order itself',
      ru: 'что сказано о неразмещённом заказе: вышло время, три его события, а потом сам заказ',
    },
    so: {
      en: 'an order is ended that nobody has placed, or the real one is not placed any more',
      ru: 'завершён заказ, которого никто не размещал, или настоящий уже не разместить',
    },
  },
  timedOutLate: {
    of: {
      en: 'what a completed order says when its time is up',
      ru: 'что говорит выполненный заказ, когда выходит его время',
    },
    so: { en: 'a time-out undoes what the customer has in hand', ru: 'тайм-аут отменяет то, что уже у покупателя' },
  },

  // the model
  interleaving: {
    of: {
      en: 'what is wrong in one of the interleavings, and the steps that lead there',
      ru: 'что не так в одном из чередований и какие шаги к этому ведут',
    },
    so: {
      en: 'topics have no common order: what the steps show will happen one day',
      ru: 'у топиков нет общего порядка: однажды шаги случатся именно так',
    },
  },
  nothing: { en: 'nothing', ru: 'ничего' },
  outcomes: (name: string): About => ({
    of: {
      en: `how the interleavings end that are tried (${name})`,
      ru: `чем кончаются проверенные чередования (${name})`,
    },
  }),
} satisfies Record<string, About | Text | ((...args: never[]) => About | Text)>
