/** What is said of the page, and of what it asks. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfPage = {
  noBrowser: t(
    'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  ),
  toldNothing: { of: t('what is told where there is nothing', 'что сказано, когда ничего нет') },
  told: { of: t('all metrics and windows are told, oldest first', 'названы все метрики и окна, старые первыми') },
  toldLast: {
    of: t(
      'the last 200 metrics and 100 windows are told, and how many there were',
      'названы последние 200 метрик и 100 окон и сколько их было',
    ),
    means: t('The oldest go, and the total goes on.', 'Уходят самые старые, а общее число растёт.'),
  },
  draws: (name: string, lines: string, means: Text) => ({
    of: t(`the chart ${name} has the lines ${lines}`, `на графике ${name} линии ${lines}`),
    means,
  }),
  tells: (role: string, text: string, means: Text) => ({
    of: t(`an element of role ${role} says "${text}"`, `элемент с ролью ${role} говорит "${text}"`),
    means,
  }),
  says: (text: string, isThere: boolean, means: Text) => ({
    of: isThere
      ? t(`"${text}" is to be seen`, `видно "${text}"`)
      : t(`"${text}" is not to be seen`, `"${text}" не видно`),
    means,
  }),
  accessible: (state: Text, scheme: string) => ({
    of: t(
      `what axe-core finds on the page ${typeof state === 'string' ? state : state.en}, ${scheme}`,
      `что axe-core находит на странице ${typeof state === 'string' ? state : state.ru}, ${scheme}`,
    ),
  }),
  states: {
    empty: t('without data', 'без данных'),
    full: t('with data', 'с данными'),
    alarm: t('with an alarm', 'с тревогой'),
    lost: t('without connection', 'без соединения'),
  },
  nothingYet: t('There is nothing yet, and that is said.', 'Пока ничего нет, и об этом сказано.'),
  noCharts: { of: t('charts without data', 'графики без данных') },
  answered: t('The service has answered.', 'Сервис ответил.'),
  dataIsThere: t('There is something now.', 'Теперь есть что показать.'),
  curve: t('A point for each of the metrics; a null is no point.', 'Точка на каждую метрику; null — не точка.'),
  driftDrawn: t('A line for each feature, a point for each window.', 'Линия на признак, точка на окно.'),
  modelSaid: t('The version in use is said.', 'Версия в работе названа.'),
  noAlarm: t('The last window has no alarm.', 'В последнем окне тревоги нет.'),
  alarmSaid: t('The last window has an alarm.', 'В последнем окне тревога.'),
  alarmOver: t(
    'The last window has none any more: what was said is gone.',
    'В последнем окне её больше нет: сообщение ушло.',
  ),
  partIsSaid: t('Of how many it is a part is said.', 'Сказано, часть скольких это.'),
  stopped: t(
    'The service has stopped: the page asks again each two seconds, and says when nobody answers.',
    'Сервис остановлен: страница спрашивает каждые две секунды и говорит, когда никто не отвечает.',
  ),
  staysMeanwhile: {
    of: t('the learning curve while the connection is lost', 'кривая обучения, пока соединения нет'),
    so: t('what was shown is gone', 'показанное исчезло'),
  },
  backAgain: t(
    'The page goes on asking, and finds back by itself.',
    'Страница продолжает спрашивать и возвращается сама.',
  ),
  focusStays: { of: t('whether the button keeps the focus', 'остаётся ли фокус на кнопке') },
  known: {
    of: t('the service knows 2 metrics, 1 window and version 3', 'сервис знает 2 метрики, 1 окно и версию 3'),
  },
  asksAgain: { of: t('requests of the page to /api within its two seconds', 'запросы страницы к /api за две секунды') },
  allAnswered: { of: t('requests of the page without an answer', 'запросы страницы без ответа') },
  noPart: {
    of: t('notes that a part is shown while all are', 'сообщения о показанной части, когда показано всё'),
    so: t('a part is spoken of where there is no more', 'говорится о части, хотя больше ничего нет'),
  },
  paused: {
    of: t(
      'learning curve, "No model yet" and alert while paused, after answers to what was asked before the pause and later',
      'кривая обучения, "No model yet" и тревога на паузе, после ответов на спрошенное до неё и позже',
    ),
    so: t('what is shown changes though it is paused', 'показанное меняется, хотя стоит пауза'),
  },
  resumed: t('After Resume what has come meanwhile is shown.', 'После Resume видно пришедшее тем временем.'),
}
