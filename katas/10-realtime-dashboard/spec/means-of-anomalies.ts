/** What is said of task 10.3. */

const between = {
  en: 'Begin beyond the limit, end at the limit less the hysteresis: in between nothing is told. An alert for each sample: nothing remembers that the excursion is known. An end too early: the hysteresis is missing.',
  ru: 'Начало — за порогом, конец — на пороге минус гистерезис, между ними ни о чём не сообщают. Алерт на каждое значение — никто не помнит, что выход уже известен. Слишком ранний конец — нет гистерезиса.',
}

const edges = {
  en: 'Beyond the limit is > or <, and exactly the limit is normal; back is <= high - hysteresis, or >= low + hysteresis.',
  ru: 'За порогом — это > или <, ровно порог — норма; вернулось — это <= high - hysteresis или >= low + hysteresis.',
}

export const meansOfAnomalies = {
  limitIsNormal: {
    of: {
      en: 'alerts of 20, 30, 10, 29.75, 10.25 (limits 10 and 30)',
      ru: 'алерты для 20, 30, 10, 29.75, 10.25 (пороги 10 и 30)',
    },
    means: edges,
  },
  highAndBack: {
    of: {
      en: 'alerts of 30, 30.25, 28.25, 28 (high 30, hysteresis 2)',
      ru: 'алерты для 30, 30.25, 28.25, 28 (high 30, гистерезис 2)',
    },
    means: edges,
  },
  lowAndBack: {
    of: {
      en: 'alerts of 10, 9.75, 11.75, 12 (low 10, hysteresis 2)',
      ru: 'алерты для 10, 9.75, 11.75, 12 (low 10, гистерезис 2)',
    },
    means: edges,
  },
  firstSample: {
    of: { en: 'alerts where the first sample of all is outside', ru: 'алерты, если уже первое значение за порогом' },
    means: {
      en: 'Nothing is remembered yet: null. An excursion may begin with the first sample.',
      ru: 'Ещё ничего не запомнено: null. Выход за порог может начаться с первого же значения.',
    },
  },
  noHysteresis: {
    of: { en: 'alerts of 31, 30, 9, 10 with a hysteresis of 0', ru: 'алерты для 31, 30, 9, 10 при гистерезисе 0' },
    means: edges,
  },
  trembling: {
    of: {
      en: 'alerts of three excursions whose values tremble around 30',
      ru: 'алерты трёх выходов за порог, в которых значения дрожат около 30',
    },
    means: between,
  },
  fromSideToSide: {
    of: { en: 'alerts of 35, 5, 35, 20', ru: 'алерты для 35, 5, 35, 20' },
    means: {
      en: 'A value from beyond one limit to beyond the other ends the one excursion, then begins the other: two alerts, in this order.',
      ru: 'Значение, перескочившее из-за одного порога за другой, заканчивает один выход и начинает другой: два алерта, именно в этом порядке.',
    },
  },
  notNewer: {
    of: {
      en: 'alerts where samples come late, or with the time of one before',
      ru: 'алерты, если значения приходят поздно или с тем же временем',
    },
    means: {
      en: 'Only a sample that is newer than the last judged one is judged: an old one would end or begin an excursion in the past, and one that was sent twice would count twice.',
      ru: 'Рассматривается только то, что новее последнего рассмотренного: старое значение начало бы или закончило выход в прошлом, а присланное дважды сработало бы дважды.',
    },
  },
  watchStays: {
    of: { en: 'what is remembered after a sample that is too old', ru: 'что запомнено после слишком старого значения' },
    so: {
      en: 'an old sample has moved the time back, or changed the excursion',
      ru: 'старое значение сдвинуло время назад или изменило выход за порог',
    },
  },
  afterSamples: (samples: string) => ({ en: `alerts of ${samples}`, ru: `алерты для ${samples}` }),
  oneBeginOneEnd: between,
  ownExcursions: {
    of: { en: 'alerts of two devices with two metrics each', ru: 'алерты двух устройств, у каждого две метрики' },
    means: {
      en: 'Each metric of each device is remembered by itself: an excursion of one hides, ends or begins none of another.',
      ru: 'Каждая метрика каждого устройства помнится отдельно: выход за порог у одной ничего не скрывает, не заканчивает и не начинает у другой.',
    },
  },
  keyAndTime: {
    of: { en: 'key and timestamp of the alerts', ru: 'ключ и timestamp алертов' },
    means: {
      en: 'Key = device, timestamp = that of the reading that decided.',
      ru: 'Ключ — устройство, timestamp — как у показания, которое всё решило.',
    },
  },
  closedWindow: {
    of: { en: 'records of iot-windows', ru: 'записей в iot-windows' },
    so: { en: 'a reading whose window is closed was counted', ru: 'учтено показание, окно которого закрыто' },
  },
  judgedAllTheSame: {
    of: {
      en: 'alerts of a device whose windows are closed, by the time of another one',
      ru: 'алерты устройства, чьи окна закрыты, потому что другое ушло вперёд',
    },
    means: {
      en: 'Lateness is a matter of windows. What a device sends is judged by its own time: whatever drops late readings stands before the judge.',
      ru: 'Опоздание касается окон. Показания устройства судят по его собственному времени: видимо, то, что отбрасывает опоздавших, стоит перед проверкой порогов.',
    },
  },
  limitsOf: (metric: string, asked: boolean) => ({
    of: {
      en: `alerts of the ${metric} with ${asked ? 'limits that were asked for' : 'the limits of the contract'}`,
      ru: `алерты метрики ${metric} с ${asked ? 'заданными порогами' : 'порогами из контракта'}`,
    },
    means: {
      en: 'The two metrics have limits of their own, and options.limits takes the place of LIMITS.',
      ru: 'У двух метрик свои пороги, а options.limits заменяет LIMITS.',
    },
  }),
}
