/** Of percentiles and of the load. */
export const meansOfLoad = {
  percentiles: {
    of: {
      en: 'percentiles that are off by more than a thousandth (below 1,000 µs: at all)',
      ru: 'перцентили с ошибкой больше тысячной (ниже 1000 мкс — с любой)',
    },
    so: {
      en: 'a bucket may be a thousandth as wide as what is in it: of the same width everywhere they are too wide for the quick and too many for the slow',
      ru: 'корзина может быть шириной в тысячную от содержимого: одинаковые слишком широки для быстрых и слишком многочисленны для медленных',
    },
    means: {
      en: 'numbers sorted as texts, a rank that is rounded, a tail that is cut off, or an average',
      ru: 'числа отсортированы как текст, ранг округлён, хвост обрезан или это среднее',
    },
  },
  ofNone: { of: { en: 'the percentile of no samples', ru: 'перцентиль пустого набора' } },
  ofOne: { of: { en: 'a percentile of one sample', ru: 'перцентиль одного замера' } },
  nearestRank: {
    of: { en: 'percentiles on both sides of the boundary', ru: 'перцентили по обе стороны границы' },
    so: {
      en: 'it is a latency that somebody had: the smallest that so many percent do not exceed, not a value between two samples',
      ru: 'это latency, которую кто-то видел: наименьшая, которую столько процентов не превышают, а не значение между двумя замерами',
    },
  },
  keepsSamples: {
    of: { en: 'numbers in the histogram of 90,000 samples', ru: 'чисел в гистограмме 90 000 замеров' },
    so: {
      en: 'a list of samples grows with the load: an hour of it is gigabytes',
      ru: 'список замеров растёт вместе с нагрузкой: час — это гигабайты',
    },
  },
  plainValue: {
    of: { en: 'the histogram after JSON, or after a merge', ru: 'гистограмма после JSON или после слияния' },
    so: {
      en: 'it is a plain value that goes over the network and is changed by nobody',
      ru: 'это простое значение, которое передают по сети и никто не меняет',
    },
  },
  sameInJson: {
    of: { en: 'a histogram after JSON', ru: 'гистограмма после JSON' },
    so: {
      en: 'it is a plain value, of no samples as well: JSON has no Infinity, and makes null of it',
      ru: 'это простое значение, и у пустого набора тоже: Infinity в JSON нет, она станет null',
    },
  },
  merged: {
    of: { en: 'percentiles of merged histograms that are wrong', ru: 'неверные перцентили слитых гистограмм' },
    so: {
      en: 'counts are added up: an average of percentiles gives fifty slow ones as much weight as ten thousand quick ones',
      ru: 'складывают количества: среднее перцентилей даёт полусотне медленных столько же веса, сколько десяти тысячам быстрых',
    },
  },
  omitted: {
    of: { en: 'the samples with those that were left out', ru: 'замеры вместе с пропущенными' },
    so: {
      en: 'a sample of several intervals hides one request for each further interval: the first of them would have waited almost as long, the last one interval',
      ru: 'замер длиной в несколько интервалов скрывает по запросу на каждый следующий интервал: первый ждал бы почти столько же, последний — один интервал',
    },
  },
  omittedBoundary: {
    of: { en: 'the samples around two intervals', ru: 'замеры около двух интервалов' },
    so: {
      en: 'what is put back is an interval or longer: 19 of interval 10 hides nothing, 20 hides one of 10',
      ru: 'возвращают то, что не короче интервала: 19 при интервале 10 ничего не скрывает, 20 скрывает одно 10',
    },
  },
  howManyValues: { of: { en: 'how many values', ru: 'сколько значений' } },
  differentValues: {
    of: { en: 'how many different values', ru: 'сколько разных значений' },
    so: {
      en: 'equal values compress to nothing: whoever measures with them sees a compression that no event has',
      ru: 'одинаковые значения сжимаются в ничто: с ними видно сжатие, какого у событий не бывает',
    },
  },
  lengthOfValues: (bytes: number) => ({
    of: { en: `values that have not ${bytes} bytes`, ru: `значения не по ${bytes} байт` },
  }),
  jsonValues: { of: { en: 'values that are no JSON object', ru: 'значения, которые не JSON-объекты' } },
  compressible: {
    of: {
      en: 'how many times smaller gzip makes a thousand values of 200 bytes',
      ru: 'во сколько раз gzip уменьшает тысячу значений по 200 байт',
    },
    so: {
      en: 'compression is judged on what is sent in earnest: random bytes do not compress at all, and the same ones over and over to nothing',
      ru: 'сжатие оценивают на том, что отправляют всерьёз: случайные байты не сжимаются вовсе, а одни и те же — в ничто',
    },
  },
  counts: { of: { en: 'what the load says of its records', ru: 'что нагрузка говорит о своих записях' } },
  brokersCount: {
    of: { en: 'records in the topic', ru: 'записей в топике' },
    so: {
      en: 'what is acknowledged, the warm-up among it, is what the broker has',
      ru: 'подтверждённое, вместе с прогревом, — это то, что есть у брокера',
    },
  },
  oneByOne: {
    of: {
      en: 'Produce requests with another number of records than one',
      ru: 'запросы Produce, в которых не одна запись',
    },
  },
  acks: {
    of: { en: 'acks of the Produce requests', ru: 'acks в запросах Produce' },
    so: {
      en: 'without acknowledgement of all replicas the latency is that of the network card',
      ru: 'без подтверждения всех реплик измеряется latency сетевой карты',
    },
  },
  faults: {
    refused: { en: 'the broker refuses a record', ru: 'брокер отвергает запись' },
    stall: { en: 'the broker stands still for two seconds', ru: 'брокер замирает на две секунды' },
    slowStart: { en: 'the first answer takes three seconds', ru: 'первый ответ идёт три секунды' },
    secondBatch: { en: 'the broker refuses the second batch', ru: 'брокер отвергает второй батч' },
    heldAnswer: { en: 'the first answer is held', ru: 'первый ответ задержан' },
  },
  failures: {
    of: {
      en: 'what the load says where two of twenty records are refused',
      ru: 'что говорит нагрузка, если отвергнуты две записи из двадцати',
    },
    so: {
      en: 'what was refused is a failure: it is neither acknowledged nor the end of the load',
      ru: 'отвергнутое — это ошибка: не подтверждение и не конец нагрузки',
    },
  },
  noLatency: {
    of: { en: 'the latency where records are refused', ru: 'latency, когда записи отвергнуты' },
    so: {
      en: 'a refusal is quick: counted as a latency it makes a broken broker look fast; where nothing is acknowledged there is none',
      ru: 'отказ приходит быстро: посчитанный как latency, он делает сломанный брокер быстрым; если ничего не подтверждено, latency нет',
    },
  },
  stallSeen: { of: { en: 'the largest latency, ms', ru: 'наибольшая latency, мс' } },
  coordinated: {
    of: {
      en: 'p50 of a run of two seconds in which the broker stood still for most of the time, ms',
      ru: 'p50 прогона в две секунды, большую часть которых брокер стоял, мс',
    },
    so: {
      en: 'coordinated omission: the latency begins when the record was planned for. Whoever measures from the moment of sending has one slow sample in place of eighty',
      ru: 'coordinated omission: latency отсчитывают от момента, на который запись запланирована. Кто меряет от отправки, видит один медленный замер вместо восьмидесяти',
    },
  },
  goesOnSending: {
    of: {
      en: 'requests sent in the 1.5 s after the broker stood still',
      ru: 'запросов за 1,5 с после того, как брокер замер',
    },
    so: {
      en: 'users do not wait for one another: a load that waits for answers is lightest when the broker is slowest',
      ru: 'пользователи друг друга не ждут: нагрузка, которая ждёт ответов, легче всего тогда, когда брокеру хуже всего',
    },
  },
  keepsRate: {
    of: { en: 'seconds that 6 records at 5 a second take', ru: 'секунд на 6 записей по 5 в секунду' },
    so: {
      en: 'faster than planned is another load than the one asked for',
      ru: 'быстрее плана — это другая нагрузка, не та, которую просили',
    },
  },
  ascending: { of: { en: 'p50, p95, p99, max', ru: 'p50, p95, p99, max' } },
  notTheMax: { of: { en: 'p95, which is not the maximum', ru: 'p95 — это не максимум' } },
  warmUpCounted: {
    of: { en: 'records that count', ru: 'учтённые записи' },
    so: { en: 'the warm-up is in no number', ru: 'прогрев не входит ни в одно число' },
  },
  warmUpRefused: {
    of: {
      en: 'what the load says where a record of the warm-up is refused',
      ru: 'что говорит нагрузка, если отвергнута запись прогрева',
    },
    so: {
      en: 'a refused record of the warm-up is answered, and forgotten as the others: it neither ends the load nor counts',
      ru: 'на отвергнутую запись прогрева ответ получен, и её забывают, как остальные: нагрузку она не прерывает и в счёт не идёт',
    },
  },
  warmUpMeasured: {
    of: {
      en: 'what was measured (largest latency in ms, seconds), where only the warm-up waited for three seconds',
      ru: 'измеренное (наибольшая latency в мс, секунды), когда три секунды ждал только прогрев',
    },
    so: {
      en: 'the plan begins when the warm-up is answered: connections and cold caches are not what is measured',
      ru: 'план начинается, когда прогрев подтверждён: соединения и холодные кэши — не то, что измеряют',
    },
  },
}
