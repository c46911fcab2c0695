/** Task 9.5: the lag. */
export const meansOfLag = {
  behind: {
    of: { en: 'the lag of each partition', ru: 'отставание каждой партиции' },
    so: {
      en: 'offsets of one cluster are compared with offsets of the same cluster, and what the primary has deleted is waited for by nobody',
      ru: 'смещения одного кластера сравниваются со смещениями того же кластера, а удалённого основным никто не ждёт',
    },
    means: {
      en: 'The position that MirrorMaker wrote down is that of the last record it copied, and its last record for a partition counts. Topics stand as they were given, partitions as numbers.',
      ru: 'Позиция, записанная MirrorMaker, — это последняя скопированная запись, и считается последняя его запись для партиции. Топики стоят, как заданы, партиции — как числа.',
    },
  },
  together: {
    of: {
      en: 'all together: the sum of behind, the longest time, null where one of them is',
      ru: 'всего: сумма behind, самое долгое время, null, если хоть одно из них null',
    },
  },
  ownClock: {
    of: {
      en: 'milliseconds until the partition had arrived (the first after 3 minutes of the meter’s clock, the second after 7)',
      ru: 'миллисекунды до прихода партиции (первая через 3 минуты по часам измерителя, вторая через 7)',
    },
    so: {
      en: 'the lag is the time between two looks by one clock: timestamps are what producers’ clocks said, and those were an hour off here',
      ru: 'отставание — это время между двумя взглядами по одним часам: timestamp показывает часы продюсера, а они здесь врут на час',
    },
    means: {
      en: 'Both looks ask ctx.clock. What came after the first look is not waited for.',
      ru: 'Оба взгляда смотрят на ctx.clock. Того, что пришло после первого взгляда, не ждут.',
    },
  },
  idle: {
    of: { en: 'the lag of topics of which all has arrived', ru: 'отставание топиков, из которых всё дошло' },
    so: {
      en: 'nothing is missing, however old the last record is: an age by the producer’s clock is no lag',
      ru: 'всё на месте, какой бы старой ни была последняя запись: возраст по часам продюсера — не отставание',
    },
  },
  noTopic: {
    of: {
      en: 'a topic that the primary does not have is refused, and named',
      ru: 'топик, которого нет на основном кластере, отвергается и назван',
    },
  },
  linkDown: {
    of: { en: 'the lag while the link is cut', ru: 'отставание, пока канал оборван' },
    so: {
      en: 'the copy stands still and the meter says so: how much is behind, and no time',
      ru: 'копия стоит, и измеритель это говорит: сколько не дошло, а времени нет',
    },
  },
  endToEnd: {
    of: {
      en: 'milliseconds until what was behind a link that was cut for two seconds more has arrived',
      ru: 'миллисекунды до прихода того, что ждало канала, оборванного ещё на две секунды',
    },
    so: {
      en: 'end to end is from the primary’s end to the backup’s acknowledgement, the time of the link in it',
      ru: 'сквозное отставание — от конца на основном кластере до подтверждения резервного, вместе со временем канала',
    },
  },
  looksAgain: {
    en: 'the meter waits by ctx.clock.sleep before it looks again',
    ru: 'измеритель ждёт через ctx.clock.sleep, прежде чем посмотреть снова',
  },
  looksOften: {
    of: { en: 'the longest time between two looks, in ms', ru: 'самое долгое время между двумя взглядами, в мс' },
    so: {
      en: 'a lag cannot be known more precisely than one looks',
      ru: 'точнее, чем смотришь, отставание не узнать',
    },
  },
  looksAtPrimary: {
    en: 'the meter looks at the ends of the primary',
    ru: 'измеритель смотрит на концы основного кластера',
  },
  arrives: {
    en: 'the measurement ends once all that it saw at first has arrived: what came later is not waited for',
    ru: 'измерение кончается, когда дошло всё, что было видно сначала: более позднего не ждут',
  },
  timePasses: { en: 'two seconds pass', ru: 'прошло две секунды' },
}
