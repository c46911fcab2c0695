/** Of the report. */
export const meansOfReport = {
  measured: { of: { en: 'label and acknowledged records', ru: 'подпись и подтверждённые записи' } },
  requestsMeasured: {
    of: { en: 'Produce requests of the measured records', ru: 'запросов Produce с измеренными записями' },
    so: {
      en: 'requests of other kinds do not count, and those of the warm-up neither: a batch has as many as it needs',
      ru: 'запросы других видов не считают, запросы прогрева тоже: у батчей их столько, сколько нужно',
    },
  },
  bytesMeasured: (wire: number, seen: number) => ({
    of: {
      en: `how far the bytes (${seen}) are from those on the wire (${wire})`,
      ru: `насколько байты (${seen}) отличаются от прошедших по сети (${wire})`,
    },
    so: {
      en: 'what counts is what was sent, after compression and with all heads: the values alone say nothing of it',
      ru: 'важно отправленное, после сжатия и со всеми заголовками: сами значения об этом не говорят',
    },
  }),
  comparison: {
    of: { en: 'metric, before, after, change, verdict', ru: 'метрика, до, после, изменение, вывод' },
    so: {
      en: 'runs differ in length: requests and bytes are compared by record that was acknowledged, throughput by second; of throughput more is better, of all others less',
      ru: 'прогоны разной длины: запросы и байты сравнивают на подтверждённую запись, throughput — в секунду; throughput лучше больший, всё остальное — меньшее',
    },
  },
  smallDifference: {
    of: {
      en: 'verdicts on runs that differ by less than a hundredth',
      ru: 'выводы о прогонах, которые отличаются меньше чем на сотую',
    },
    so: {
      en: 'same is as much: how much of a difference is noise nobody can tell from two runs, and whoever rounds it off hides it',
      ru: 'same — это столько же: какая разница считается шумом, по двум прогонам не скажет никто, а кто её округлил, тот её скрыл',
    },
  },
  noNumber: {
    of: { en: 'metric, before, after, change, verdict', ru: 'метрика, до, после, изменение, вывод' },
    so: {
      en: 'null is not 0: a run that has acknowledged nothing has no latency, and is not the better one by it; 0 is a number, and 15 is worse than it, though no share of it',
      ru: 'null — это не 0: у прогона без подтверждений нет latency, и лучше он от этого не становится; 0 — число, и 15 хуже него, хотя доли от нуля не бывает',
    },
  },
  reportUrl: { of: { en: 'the URL of the report', ru: 'URL отчёта' } },
  reportJson: { of: { en: 'GET /report.json', ru: 'GET /report.json' } },
  htmlType: { of: { en: 'the content type of GET /', ru: 'content-type ответа на GET /' } },
  chartLibrary: { of: { en: 'whether GET /chart.js is Chart.js', ru: 'отдаёт ли GET /chart.js Chart.js' } },
  reportAfterStop: { of: { en: 'a report after the stop of one of two', ru: 'отчёт после остановки одного из двух' } },
  noBrowser: {
    en: 'not run: no Chromium on this machine (apt-get install chromium, or CHROMIUM_PATH)',
    ru: 'не запускался: на этой машине нет Chromium (apt-get install chromium или CHROMIUM_PATH)',
  },
  tableIsThere: { of: { en: 'what the page shows', ru: 'что показывает страница' } },
  headings: { of: { en: 'the column headings', ru: 'заголовки столбцов' } },
  rows: { of: { en: 'the first cells of the rows', ru: 'первые ячейки строк' } },
  numbersShown: { of: { en: 'p95 before and after, as the table shows it', ru: 'p95 до и после, как в таблице' } },
  percentShown: { of: { en: 'the change of p95 in percent', ru: 'изменение p95 в процентах' } },
  verdictShown: { of: { en: 'the verdict on p95', ru: 'вывод о p95' } },
  plots: { of: { en: 'the plots (canvas with an aria-label)', ru: 'графики (canvas с aria-label)' } },
  drawn: (name: string) => ({
    of: { en: `colours in the plot ${name}`, ru: `цветов на графике ${name}` },
    so: { en: 'a plot without colours shows nothing', ru: 'на графике без цветов ничего не нарисовано' },
  }),
  foreign: {
    of: { en: 'what the page asks of other servers', ru: 'что страница запрашивает у чужих серверов' },
    so: {
      en: 'a report that needs a CDN is empty where there is no network',
      ru: 'отчёт, которому нужен CDN, пуст там, где нет сети',
    },
  },
  labelIsText: {
    of: { en: 'the column headings', ru: 'заголовки столбцов' },
    so: { en: 'a label is shown as it was typed', ru: 'подпись показывают такой, какой её набрали' },
  },
  labelRuns: {
    of: { en: 'what a label has done in the page (0: nothing)', ru: 'что подпись сделала на странице (0 — ничего)' },
    so: {
      en: 'text that is taken for markup runs: it is escaped, in HTML and within a script',
      ru: 'текст, принятый за разметку, исполняется: его экранируют, и в HTML, и внутри скрипта',
    },
  },
}
