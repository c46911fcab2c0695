/** What is said of task 10.1: topics, fleet, simulator. */

export const meansOfDevices = {
  partitionCounts: {
    of: { en: 'partitions of readings, windows, alerts', ru: 'партиций у показаний, окон, алертов' },
  },
  cleanupOfWindows: {
    of: { en: 'cleanup.policy of iot-windows', ru: 'cleanup.policy топика iot-windows' },
    means: {
      en: 'Windows are a table: compact keeps the last value of each, delete takes what is old.',
      ru: 'Окна — это таблица: compact оставляет последнее значение каждого, delete убирает старое.',
    },
  },
  cleanupOfEvents: {
    of: { en: 'cleanup.policy of iot-readings and iot-alerts', ru: 'cleanup.policy топиков iot-readings и iot-alerts' },
    means: {
      en: 'Readings and alerts are events: compaction would keep the last one of each device and drop all others.',
      ru: 'Показания и алерты — это события: при сжатии (compact) от каждого устройства осталась бы только последняя запись.',
    },
  },
  recordsKept: {
    of: { en: 'what was in the topic before', ru: 'то, что уже лежало в топике' },
  },
  otherPartitions: (topic: string, there: number) => ({
    of: {
      en: `${topic} is there with ${there} partitions: createTopics`,
      ru: `${topic} уже есть, партиций: ${there}; createTopics`,
    },
    means: {
      en: 'createTopics of kafkajs resolves to false where topics are there, whatever they look like.',
      ru: 'createTopics в kafkajs отвечает false, если топики уже есть, какими бы они ни были.',
    },
  }),
  saysTheNumbers: {
    of: { en: 'the error', ru: 'ошибка' },
    means: {
      en: 'It names the topic, how many partitions there are, and how many are needed.',
      ru: 'В ней названы топик, сколько партиций есть и сколько нужно.',
    },
  },
  sameSeed: {
    of: {
      en: 'readings of another process with the same seed, whose clock is an hour ahead',
      ru: 'показания другого процесса с тем же seed, часы которого на час впереди',
    },
    means: {
      en: 'Something beside ctx.random decides: Math.random, or the clock.',
      ru: 'Решает не только ctx.random: ещё Math.random или часы.',
    },
  },
  anotherFleet: {
    of: { en: 'readings of a second fleet of the same ctx', ru: 'показания второго парка с тем же ctx' },
    means: {
      en: 'Chance does not come from ctx.random: the fleet goes the same way each time, under any seed.',
      ru: 'Случайность берётся не из ctx.random: парк каждый раз ведёт себя одинаково, при любом seed.',
    },
  },
  namesAndTimes: {
    of: { en: 'device and time of the first readings', ru: 'устройство и время первых показаний' },
    means: {
      en: 'One reading of each device, in the order of their numbers, at the time that was asked for.',
      ru: 'По одному показанию от каждого устройства, по порядку номеров, на заданное время.',
    },
  },
  couldBeTrue: (devices: number, every: number) => ({
    of: {
      en: `what could not be true of ${devices} devices in 700 readings, one each ${every} ms (ten at most are shown)`,
      ru: `что неправдоподобно за 700 показаний, устройств: ${devices}, между показаниями ${every} мс (показано не больше десяти)`,
    },
    means: {
      en: 'A value starts from the one before it (white noise jumps), has one digit after the point, stays within bounds, leaves its limits in any 600 readings and comes back, and each device has its own. It goes by the number of readings: however far apart they are, the steps are as small.',
      ru: 'Значение отталкивается от предыдущего (белый шум скачет), имеет один знак после запятой, не выходит за границы, за любые 600 показаний покидает пороги и возвращается, и у каждого устройства оно своё. Считаются показания, а не время: как бы далеко они ни отстояли, шаги остаются малыми.',
    },
  }),
  rounds: (n: number) => ({
    of: {
      en: `readings of 3 devices in the topic when the simulator waits for the ${n}. time`,
      ru: `показаний трёх устройств в топике, когда симулятор ждёт в ${n}-й раз`,
    },
    means: {
      en: 'It measures at once, and each time when everyMs are over; what was measured is sent before it waits. More: it measures early. Fewer: it waits before the first ones, or before they are sent.',
      ru: 'Он измеряет сразу и затем каждые everyMs; измеренное отправлено до ожидания. Больше — измеряет раньше срока. Меньше — ждёт до первых показаний или до их отправки.',
    },
  }),
  oneSleep: {
    of: { en: 'what it slept for by ctx.clock', ru: 'сколько он спал по ctx.clock' },
  },
  stopWakes: {
    of: { en: 'stop() while the simulator waits', ru: 'stop(), пока симулятор ждёт' },
    means: {
      en: 'The clock stands still: stop has to end the sleep by its signal.',
      ru: 'Часы стоят: stop должен прервать сон сигналом.',
    },
  },
  asMeasured: {
    of: {
      en: 'readings in the topic: key, timestamp of the record, and values of a fleet of the same seed',
      ru: 'показания в топике: ключ, timestamp записи и значения парка с тем же seed',
    },
    means: {
      en: 'Key = device, timestamp = ctx.clock.now() when it was measured (left out, it is the time of sending), value = the metrics; none after stop.',
      ru: 'Ключ — устройство, timestamp — ctx.clock.now() в момент измерения (без него будет время отправки), значение — метрики; после stop ничего нет.',
    },
  },
  sends: {
    of: { en: 'the simulator sends a second time', ru: 'симулятор отправляет второй раз' },
  },
  keepsMeasuring: {
    of: { en: 'it goes on measuring after the answer was lost', ru: 'после потери ответа измерения продолжаются' },
  },
  notIdempotent: {
    of: { en: 'readings that are in the topic twice', ru: 'показания, лежащие в топике дважды' },
    means: {
      en: 'The answer was lost, and the request was repeated: only a producer with idempotent: true is recognised by the broker.',
      ru: 'Ответ потерялся, и запрос повторили: брокер узнаёт повтор только у продюсера с idempotent: true.',
    },
  },
  noneMissing: {
    of: { en: 'the rounds that are in the topic', ru: 'раунды измерений, которые есть в топике' },
    means: {
      en: 'A round is missing: it was given up when its answer was lost.',
      ru: 'Раунда не хватает: его бросили, когда потерялся ответ.',
    },
  },
  toldByPrint: {
    of: {
      en: 'lines of ctx.print after the broker refused a reading',
      ru: 'строк ctx.print после того, как брокер отверг показание',
    },
    means: {
      en: 'An error that nobody hears of: the reading is missing, and no one knows why.',
      ru: 'Об ошибке никто не узнал: показания нет, и непонятно почему.',
    },
  },
  sendsAgain: { of: { en: 'the simulator sends the next reading', ru: 'симулятор отправляет следующее показание' } },
  nextIsSent: {
    of: {
      en: 'rounds in the topic, without those whose sending failed (1 and 3)',
      ru: 'раунды в топике, без тех, отправка которых не удалась (1 и 3)',
    },
    means: {
      en: 'After an error the simulator goes on with another producer. The old one gives the next reading the number of the one that failed: if the broker has that one, it drops the next as a repetition.',
      ru: 'После ошибки симулятор продолжает с другим продюсером. Прежний даст следующему показанию номер неудавшегося: если оно у брокера есть, следующее он отбросит как повтор.',
    },
  },
  onItsWay: {
    of: {
      en: 'stop(), and how often the simulator has slept, while the answer of the broker is still to come',
      ru: 'stop() и сколько раз симулятор засыпал, пока ответа брокера ещё нет',
    },
    means: {
      en: 'What was measured is sent, or has failed, before the next wait begins and before stop is over.',
      ru: 'Измеренное отправлено или не отправилось до того, как начнётся следующее ожидание и закончится stop.',
    },
  },
  stopEnds: { of: { en: 'stop() after the answer', ru: 'stop() после ответа' } },
  allMeasured: { of: { en: 'rounds in the topic', ru: 'раунды в топике' } },
}
