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
    so: {
      en: 'who looks at the sum alone misses what other topics and partitions wait for',
      ru: 'кто смотрит только на итог, не узнает, чего ждут другие топики и партиции',
    },
    means: {
      en: 'behind of the whole adds up all partitions of all topics; ms of the whole is the longest, and unknown as soon as one is.',
      ru: 'behind целого складывает все партиции всех топиков; ms целого — самое долгое, и оно неизвестно, если неизвестно хоть одно.',
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
      en: 'nothing is missing, however old the last record is: 0 ms is a number that is known, and an age by the producer’s clock is no lag',
      ru: 'всё на месте, какой бы старой ни была последняя запись: 0 мс — известное число, а возраст по часам продюсера — не отставание',
    },
  },
  noTopic: {
    of: {
      en: 'a topic that the primary does not have is refused, and named',
      ru: 'топик, которого нет на основном кластере, отвергается и назван',
    },
    so: {
      en: 'a name with a typing error looks like a topic without a lag',
      ru: 'имя с опечаткой выглядит как топик без отставания',
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
    of: {
      en: 'the meter waits by ctx.clock.sleep before it looks again',
      ru: 'измеритель ждёт через ctx.clock.sleep, прежде чем посмотреть снова',
    },
    means: {
      en: 'It waits by another clock: a timer of the machine does not see that this one is moved on.',
      ru: 'Он ждёт по другим часам: таймер машины не видит, что эти переведены вперёд.',
    },
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
    of: {
      en: 'whether the measurement is over, long after all that it saw at first has arrived',
      ru: 'закончено ли измерение, когда всё увиденное сначала давно дошло',
    },
    so: {
      en: 'under load something new is always there: what came later is not waited for',
      ru: 'под нагрузкой новое есть всегда: более позднего не ждут',
    },
  },
}
