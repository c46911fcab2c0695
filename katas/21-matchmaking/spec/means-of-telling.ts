import type { About, AboutWait } from '#harness'

/** What is said of notifications and cancellations (21.5). */
export const meansOfTelling = {
  notYetTold: { of: { en: 'notifications before there is a match', ru: 'уведомления, пока матча нет' } },
  eachOnce: {
    of: {
      en: 'notifications, each with the match in which that ticket is',
      ru: 'уведомления, каждое с матчем, в котором состоит этот тикет',
    },
    means: {
      en: 'Each player of a match is told, once, of the ticket with which he waited; not the first of them alone, and not of another match (?).',
      ru: 'О матче узнаёт каждый его игрок, один раз и о том тикете, с которым ждал; не только первый и не о другом матче (?).',
    },
  },
  toldAgain: {
    of: {
      en: 'notifications in the three seconds after those of the match',
      ru: 'уведомления за три секунды после уведомлений о матче',
    },
    so: { en: 'a match is told twice', ru: 'о матче сообщили дважды' },
  },
  leaks: (player: string, text: string): About => ({
    of: {
      en: `what of others (or of ratings and names) stands in a notification to ${player}: ${text}`,
      ru: `что о других (или о рейтингах и именах) стоит в уведомлении игроку ${player}: ${text}`,
    },
    so: {
      en: 'a player reads what is none of his business: ids, names, ratings or tickets of others',
      ru: 'игрок читает то, что его не касается: чужие id, имена, рейтинги или тикеты',
    },
  }),
  fields: (type: string): About => ({
    of: { en: `fields of a notification ${type}`, ru: `поля уведомления ${type}` },
    so: { en: 'the contract names all fields that it has', ru: 'в контракте названы все его поля' },
  }),
  cancelled: {
    of: { en: 'what comes of a cancellation of a ticket that waits', ru: 'что вышло из отмены ждущего тикета' },
    means: {
      en: 'A cancellation of somebody who waits takes him off the queue, and he is told so.',
      ru: 'Отмена ждущего снимает его с очереди, и ему об этом сообщают.',
    },
  },
  matchedAndCancelled: {
    of: {
      en: 'a cancels at @900; b would have fitted him at @1000, c fits b at @1900',
      ru: 'a отменяет в @900; b подошёл бы ему в @1000, c подходит b в @1900',
    },
    so: { en: 'who was told cancelled is in no match', ru: 'кому сообщили cancelled, того нет ни в одном матче' },
  },
  matchStands: {
    of: { en: 'matches, when b cancels after the match of a and b', ru: 'матчи, когда b отменяет после матча a и b' },
    so: { en: 'a match stands, whoever cancels afterwards', ru: 'матч остаётся в силе, кто бы потом ни отменил' },
  },
  tooLate: {
    of: {
      en: 'notifications, when b cancels after the match of a and b',
      ru: 'уведомления, когда b отменяет после матча a и b',
    },
    means: {
      en: 'A cancellation that comes too late is answered with not-waiting: silence leaves the player to guess, and cancelled is not true.',
      ru: 'На опоздавшую отмену отвечают not-waiting: молчание заставляет игрока гадать, а cancelled — неправда.',
    },
  },
  neverCame: {
    of: {
      en: 'a cancellation of ticket 4, which has not come, and then its join',
      ru: 'отмена тикета 4, который не приходил, а затем его join',
    },
    means: {
      en: 'A cancellation of what has not come is answered, and changes nothing: the ticket is not used up by it.',
      ru: 'На отмену того, что не приходило, отвечают, и она ничего не меняет: тикет ею не использован.',
    },
  },
  otherTicket: {
    of: {
      en: 'cancellations of tickets 3, 5 and 6 (refused), while 4 waits',
      ru: 'отмены тикетов 3, 5 и 6 (отклонён), пока ждёт 4',
    },
    means: {
      en: 'A cancellation takes off the ticket that it names: whatever else the player waits with goes on waiting.',
      ru: 'Отмена снимает тот тикет, который в ней назван: с другим игрок продолжает ждать.',
    },
  },
  secondTime: {
    of: { en: 'two cancellations of ticket 4, which waits', ru: 'две отмены тикета 4, который ждёт' },
    means: {
      en: 'The first is answered with cancelled, the second with not-waiting: there is nothing left to cancel.',
      ru: 'На первую отвечают cancelled, на вторую — not-waiting: отменять уже нечего.',
    },
  },
  free: {
    of: {
      en: 'a is matched, asks for us, cancels, asks for eu; b is matched and asks for eu',
      ru: 'a сведён, просится в us, отменяет, просится в eu; b сведён и просится в eu',
    },
    means: {
      en: 'Who was told matched or cancelled waits no longer, and is not refused: the step that knows where a player waits must hear of it.',
      ru: 'Кому сообщили matched или cancelled, тот больше не ждёт и не получает refused: об этом должен узнать шаг, который знает, где ждёт игрок.',
    },
  },
  anew: {
    of: {
      en: 'a has waited from @0 to @3000, cancels and asks again; b, 60 away, comes at @3000',
      ru: 'a ждал с @0 до @3000, отменил и просится снова; b на расстоянии 60 приходит в @3000',
    },
    so: {
      en: 'a new request waits from its own timestamp on, behind who came before it',
      ru: 'новый запрос ждёт со своего timestamp и стоит за теми, кто пришёл раньше',
    },
  },
  toldByTheModel: (player: string): About => ({
    of: {
      en: `notifications of ${player || 'all players (how many)'}`,
      ru: `уведомления игрока ${player || '(сколько всего у всех)'}`,
    },
    means: {
      en: 'Each match is told to each of its players once; each cancellation is answered once; a request that comes while another ticket waits is refused once; a repetition is not answered.',
      ru: 'О каждом матче каждому его игроку сообщают один раз; на каждую отмену отвечают один раз; запрос при другом ждущем тикете отклоняют один раз; на повтор не отвечают.',
    },
  }),
  askedAgain: {
    en: 'each cancellation of ticket 2 is answered',
    ru: 'на каждую отмену тикета 2 есть ответ',
  },
  freeOnEachPartition: {
    of: {
      en: 'what thirty players are told who were matched, ask again with ticket 2 and cancel it',
      ru: 'что сообщили тридцати игрокам, которых свели, а они просятся снова с тикетом 2 и отменяют его',
    },
    means: {
      en: 'The news that a player is free has to come to the task that takes his requests: on the same key, and over a topic with as many partitions.',
      ru: 'Весть о том, что игрок свободен, должна дойти до задачи, которая принимает его запросы: с тем же ключом и через топик с тем же числом партиций.',
    },
  },
  headersOfOthers: {
    of: {
      en: 'headers in notifications that come from requests of other players',
      ru: 'заголовки уведомлений, пришедшие из запросов других игроков',
    },
    so: {
      en: 'a record that is made of the one that came carries its headers along: write a new one',
      ru: 'запись, сделанная из пришедшей, несёт её заголовки: создавайте новую',
    },
  },
  writesTheMatch: {
    en: 'the match is written (from then on the process gets nothing to read)',
    ru: 'матч записывается (с этого момента процесс ничего не может прочесть)',
  },
  matchWhileItReadsNothing: {
    en: 'the match of ann and bob stands in matches',
    ru: 'матч ann и bob стоит в matches',
  },
  toldInTheEnd: {
    of: {
      en: 'ann and bob, who cancelled after the match, are told of it (those missing are listed)',
      ru: 'ann и bob, отменившие после матча, узнали о нём (перечислены те, кто нет)',
    },
  },
  answered: (player: string): AboutWait => ({
    en: `the cancellation of ${player} is answered`,
    ru: `на отмену игрока ${player} есть ответ`,
  }),
  tellsTheMatch: {
    en: 'a notification is on its way (from then on the process gets nothing to read)',
    ru: 'уведомление отправлено (с этого момента процесс ничего не может прочесть)',
  },
  readsNothing: {
    en: 'the process reads nothing any more (the test holds what it asks for)',
    ru: 'процесс больше ничего не читает (тест придерживает его запросы)',
  },
  toldWhileItReadsNothing: {
    of: {
      en: 'ann and bob are told what is on its way already (those missing are listed)',
      ru: 'ann и bob получают то, что уже отправлено (перечислены те, кто нет)',
    },
  },
  toldTooEarly: {
    of: {
      en: 'what ann is told, who has read that she is matched, asks again with ticket 2 and cancels it',
      ru: 'что сообщили ann, которая прочла о матче, просится снова с тикетом 2 и отменяет его',
    },
    means: {
      en: 'She was told before the step that knows where she waits had heard of it. Tell from that step, when it has.',
      ru: 'Ей сообщили раньше, чем об этом узнал шаг, который знает, где она ждёт. Сообщать должен он сам, когда узнает.',
    },
  },
}
