/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import type { Fault } from './faults.ts'

const failing = (of: { en: string; ru: string }) => ({ en: `what failed on ${of.en}`, ru: `что не прошло на ${of.ru}` })

export const means = {
  passed: (file: string) => ({
    of: { en: `the number of tests of ${file} that pass`, ru: `число пройденных тестов в ${file}` },
    so: { en: 'nothing is tested there', ru: 'там ничего не проверяется' },
  }),
  right: {
    of: failing({ en: 'the application as it is', ru: 'приложении как есть' }),
    so: {
      en: 'tests that fail on a right application say nothing of a wrong one',
      ru: 'тесты, которые падают на правильном приложении, ничего не говорят о неправильном',
    },
    next: {
      en: 'npm run kata -- play 20 tests runs your tests and prints all that they say',
      ru: 'npm run kata -- play 20 tests запускает ваши тесты и печатает всё, что они говорят',
    },
  },
  otherwise: {
    of: failing({
      en: 'an application that keeps every promise in other words',
      ru: 'приложении, которое держит все обещания, но написано иначе',
    }),
    so: {
      en: 'the tests hold how the application is written, and not what it promises',
      ru: 'тесты проверяют, как приложение написано, а не что оно обещает',
    },
    means: {
      en: 'It writes JSON with its fields in another order and one more of them, header values as bytes, other words in x-error, and reads by eachBatch. Compare what was parsed, and only what is promised.',
      ru: 'Оно пишет JSON с другим порядком полей и лишним полем, значения заголовков байтами, другие слова в x-error и читает через eachBatch. Сравнивайте разобранное, и только обещанное.',
    },
  },
  found: ({ what }: Fault, passed: number) => ({
    of: {
      en: 'how many tests fail on an application with a fault',
      ru: 'сколько тестов падает на приложении с ошибкой',
    },
    so: {
      en: `its fault: ${what.en}; ${passed} tests pass all the same, so customers are the first who learn of it`,
      ru: `в нём ошибка: ${what.ru}; всё равно проходит столько тестов: ${passed}, и первыми о ней узнают покупатели`,
    },
  }),
  ownKafka: {
    of: { en: 'Kafkas that embeddedKafka() started', ru: 'запущено через embeddedKafka()' },
    so: { en: 'the tests do not set up a Kafka', ru: 'тесты не запускают Kafka' },
  },
  stopped: {
    of: { en: 'Kafkas that were stopped of those that were started', ru: 'сколько из запущенных Kafka остановлено' },
    so: {
      en: 'a broker goes on running after the tests are over',
      ru: 'брокер работает и после конца тестов',
    },
    means: {
      en: 'stop() belongs into afterAll: a line at the end of a test is not reached when the test fails.',
      ru: 'Место stop() — в afterAll: до последней строки упавшего теста дело не доходит.',
    },
  },
  container: {
    of: { en: 'what a test of startKafka() with a Docker engine said', ru: 'что сказал тест startKafka() с Docker' },
  },
  noEngine: {
    of: {
      en: 'what a test of startKafka() without a Docker engine said',
      ru: 'что сказал тест startKafka() без Docker',
    },
  },
  fallback: {
    of: {
      en: 'embedded Kafkas that startKafka() gave without a Docker engine',
      ru: 'сколько встроенных Kafka дал startKafka() без Docker',
    },
    so: {
      en: 'the integration tests run on no machine without Docker',
      ru: 'интеграционные тесты не запустить там, где нет Docker',
    },
  },
  counted: {
    of: { en: 'the files in c8’s report', ru: 'файлы в отчёте c8' },
    so: {
      en: 'the share is not that of the application',
      ru: 'эта доля — не доля приложения',
    },
    means: {
      en: 'Tests that cover themselves raise the share; a file that no test has loaded lowers it, if all: true is there.',
      ru: 'Тесты, покрывающие сами себя, завышают долю. Файл, который никто не загрузил, её снижает, если задано all: true.',
    },
  },
  lines: (file: string) => ({
    of: { en: `covered lines of ${file}, percent`, ru: `покрыто строк в ${file}, процентов` },
    so: { en: 'no test runs the rest', ru: 'остальное не выполняет ни один тест' },
  }),
  branches: {
    of: { en: 'covered branches of all files, percent', ru: 'покрыто ветвей во всех файлах, процентов' },
    so: { en: 'no test takes the others', ru: 'по остальным не проходит ни один тест' },
  },
  floor: {
    of: {
      en: 'the exit code of c8 where the contract tests run alone',
      ru: 'код завершения c8, когда запущены одни контрактные тесты',
    },
    so: {
      en: 'coverage may fall, and CI stays green',
      ru: 'покрытие может упасть, а CI останется зелёным',
    },
    means: {
      en: 'c8 compares with lines and branches only where check-coverage is true.',
      ru: 'c8 сравнивает с lines и branches, только если check-coverage равно true.',
    },
  },
  enough: {
    of: { en: 'the exit code of c8 where all tests run', ru: 'код завершения c8, когда запущены все тесты' },
  },
  shuffled: (seed: number) => ({
    of: failing({ en: `the application, in the order of seed ${seed}`, ru: `приложении в порядке по seed ${seed}` }),
    so: {
      en: 'a test needs what another one has left behind, or meets it',
      ru: 'тест зависит от того, что оставил другой, или натыкается на это',
    },
  }),
  timers: {
    of: { en: 'timers that your files set', ru: 'таймеры, которые ставят ваши файлы' },
    so: {
      en: 'a test that waits for time is slow on a fast machine and fails on a slow one',
      ru: 'тест, который ждёт время, медленный на быстрой машине и падает на медленной',
    },
    next: {
      en: 'wait for what you test: vi.waitFor and expect.poll ask until it is there; context() gives a clock on which sleeps are over at once',
      ru: 'ждите то, что проверяете: vi.waitFor и expect.poll спрашивают, пока оно не появится; часы из context() завершают сон сразу',
    },
  },
}
