/** What is said of task 10.2: statistics, windows, bad input. */

const aroundBad = {
  en: 'What is bad neither stops nor moves anything: the good readings around it are counted, in the windows that are theirs. Fewer: the stream ended, or stream time was moved by a bad record.',
  ru: 'Битая запись ничего не останавливает и не двигает: показания вокруг неё учтены в своих окнах. Меньше — поток остановился или битая запись сдвинула stream time.',
}

export const meansOfWindows = {
  afterValues: (values: readonly number[]) => ({
    of: { en: `what is known after ${values.join(', ')}`, ru: `статистика после ${values.join(', ')}` },
    means: {
      en: 'min and max begin at the first value, not at 0; mean is sum / count.',
      ru: 'min и max начинаются с первого значения, а не с 0; mean — это sum / count.',
    },
  }),
  nothingMerged: {
    of: { en: 'merge of nothing', ru: 'слияние пустого списка' },
    means: { en: 'No value, no statistics: null.', ru: 'Нет значений — нет статистики: null.' },
  },
  mergedOf: (groups: string) => ({
    en: `what merge makes of the statistics of ${groups}`,
    ru: `что merge делает из статистик ${groups}`,
  }),
  meanOfMeans: {
    en: 'A mean of means is not the mean: a window of one value weighs as much as one of ten. Add counts and sums, and divide then.',
    ru: 'Среднее от средних — не среднее: окно из одного значения весит столько же, сколько окно из десяти. Сложите count и sum, потом делите.',
  },
  windows: {
    of: { en: 'windows of times at their edges', ru: 'окна для времён на их границах' },
    means: {
      en: 'A window is [start, end), aligned to the epoch: the time end belongs to the next one.',
      ru: 'Окно — это [start, end), отсчёт от начала эпохи: время end относится к следующему.',
    },
  },
  ownWindows: {
    of: {
      en: 'what is written to iot-windows (count, mean) after readings at 0 s, 9.999 s, 10 s, of another device, of the other metric',
      ru: 'что записано в iot-windows (count, mean) после показаний в 0 с, в 9,999 с, в 10 с, другого устройства и другой метрики',
    },
    means: {
      en: 'One record for each reading and metric, written at once; the key is that of windowKeySchema, to the letter. One window for two devices or two metrics mixes what has nothing in common.',
      ru: 'По одной записи на показание и метрику, сразу; ключ — в точности как в windowKeySchema. Одно окно на два устройства или две метрики смешивает то, что не имеет общего.',
    },
  },
  missingMetric: {
    of: {
      en: 'windows (count, mean) of readings with 0, and with one sensor',
      ru: 'окна (count, mean) для показаний с 0 и с одним датчиком',
    },
    means: {
      en: 'A missing metric is no value, not 0 and not NaN; and 0 is a value: an if (value) takes it for missing.',
      ru: 'Отсутствующая метрика — это не значение, не 0 и не NaN; а 0 — это значение: if (value) примет его за отсутствие.',
    },
  },
  afterReadings: (readings: string) => ({
    en: `the last values of each window after ${readings}`,
    ru: `последние значения каждого окна после ${readings}`,
  }),
  againstBatch: {
    en: 'Within grace the order of arrival does not matter: windows go by the time of the event, and each metric of each device has its own.',
    ru: 'В пределах grace порядок прихода не важен: окна строятся по времени события, своё у каждой метрики каждого устройства.',
  },
  withGrace: (readings: string, graceMs: number) => ({
    en: `what is written to each window, with a grace of ${graceMs} ms, after ${readings}`,
    ru: `что записано в каждое окно при grace ${graceMs} мс после ${readings}`,
  }),
  beyondGrace: {
    en: 'A window takes readings while its end > stream time - grace. Stream time is the largest time so far, of all devices of the partition, and is moved on before the window is looked at.',
    ru: 'Окно принимает показания, пока его end > streamTime - grace. Stream time — наибольшее время из пришедших, по всем устройствам партиции, и двигается до проверки окна.',
  },
  fiveSeconds: {
    of: {
      en: 'what is written (count, mean) where the second reading of the first window comes at stream time 14.999 s, and the third at 15 s',
      ru: 'что записано (count, mean), если второе показание первого окна приходит при stream time 14,999 с, а третье — при 15 с',
    },
    means: {
      en: 'The grace is five seconds: at 15 s the window 0–10 s is closed, a millisecond earlier it is not.',
      ru: 'Grace — пять секунд: в 15 с окно 0–10 с закрыто, миллисекундой раньше — нет.',
    },
  },
  byTimestamp: {
    of: {
      en: 'windows of records whose timestamps are not what the clock and the values say',
      ru: 'окна записей, timestamp которых не совпадает ни с часами, ни с тем, что в значении',
    },
    means: {
      en: 'The time of the event is the timestamp of the record, and the device is its key. A field at or deviceId in the value is none that the contract names.',
      ru: 'Время события — это timestamp записи, а устройство — её ключ. Поля at и deviceId в значении контракт не называет.',
    },
  },
  sizeOf: (bytes: number, letters: number) => ({
    en: `a value of ${bytes} bytes in ${letters} letters`,
    ru: `значение в ${bytes} байт из ${letters} символов`,
  }),
  notReported: {
    of: {
      en: 'records (key: value) that are no readings, and of which ctx.onReject was told nothing',
      ru: 'записи (ключ: значение), которые не являются показаниями, но о которых не сообщено в ctx.onReject',
    },
    means: {
      en: 'Each of them breaks the contract by itself: deviceSchema, readingSchema, MAX_BYTES, UTF-8.',
      ru: 'Каждая из них нарушает контракт: deviceSchema, readingSchema, MAX_BYTES или UTF-8.',
    },
  },
  rejectedReadings: {
    of: {
      en: 'offsets that were reported by ctx.onReject (even ones are readings)',
      ru: 'смещения, о которых сообщено в ctx.onReject (чётные — показания)',
    },
    means: {
      en: 'Each record that is no reading is reported once, and no other, when it comes.',
      ru: 'О каждой записи, которая не является показанием, сообщают один раз и сразу, и больше ни о какой.',
    },
  },
  countsAroundBad: {
    of: {
      en: 'the count in the temperature window after each good reading, one before each bad record',
      ru: 'count в окне температуры после каждого верного показания, по одному перед каждой битой записью',
    },
    means: aroundBad,
  },
  aroundBad,
  badGoesNowhere: {
    of: { en: 'records of iot-windows, and alerts', ru: 'записей в iot-windows и алерты' },
    means: {
      en: 'A reading is taken whole or not at all: with one impossible value the other one does not count either.',
      ru: 'Показание берут целиком или не берут вовсе: при одном невозможном значении не учитывается и другое.',
    },
  },
  withinContract: {
    of: { en: 'readings at the edge of the contract', ru: 'показания на границе контракта' },
    means: {
      en: 'Limits are included: 1,024 bytes (of bytes, not of letters), 64 characters, -100 and 150 degrees, 0 and 100 per cent. Unknown fields are allowed, a device may have any name, and a reading may be as old as it likes.',
      ru: 'Границы входят: 1 024 байта (байта, а не символа), 64 символа, -100 и 150 градусов, 0 и 100 процентов. Незнакомые поля разрешены, имя устройства — любое, и показание может быть сколь угодно старым.',
    },
  },
  clockAhead: {
    of: { en: 'offsets that were reported', ru: 'смещения, о которых сообщено' },
    means: {
      en: 'A device whose clock is ahead would close the windows of all others: more than a minute after ctx.clock.now() is bad input, exactly a minute is not.',
      ru: 'Устройство, чьи часы ушли вперёд, закрыло бы окна всех остальных: больше минуты после ctx.clock.now() — битая запись, ровно минута — нет.',
    },
  },
  justAhead: {
    of: { en: 'records of iot-windows', ru: 'записей в iot-windows' },
    so: {
      en: 'a reading from a clock that is ahead has closed a window, or one of just a minute was refused',
      ru: 'показание с ушедших вперёд часов закрыло окно, или отвергнуто показание ровно на минуту вперёд',
    },
  },
  clockIsAsked: {
    of: {
      en: 'the same reading when the clock has gone on by 1 ms',
      ru: 'то же показание, когда часы ушли на 1 мс вперёд',
    },
    means: {
      en: 'The clock is asked at each reading, and it is ctx.clock, not Date.now().',
      ru: 'Часы спрашивают на каждом показании, и это ctx.clock, а не Date.now().',
    },
  },
}
