/** What is said of the page: task 18.5. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfPage = {
  noBrowser: t('not run: there is no Chromium here', 'не запускался: здесь нет Chromium'),
  shows: (rows: string, why: Text) => ({
    of: t(`rows of the table, to be: ${rows}`, `строки таблицы, должны быть: ${rows}`),
    means: why,
  }),
  tells: (role: string, text: string, why: Text) => ({
    of: t(`the element of role ${role}, to say "${text}"`, `элемент с ролью ${role}, должен говорить «${text}»`),
    means: why,
  }),
  says: (text: string, isThere: boolean, why: Text) => ({
    of: t(
      `whether "${text}" is to be seen (${isThere ? 'it should' : 'it should not'})`,
      `видно ли «${text}» (${isThere ? 'должно' : 'не должно'})`,
    ),
    means: why,
  }),
  accessible: (state: Text, scheme: string) => ({
    of: t(
      `what axe-core finds on the page ${state.en}, ${scheme}`,
      `что axe-core находит на странице ${state.ru}, ${scheme}`,
    ),
  }),
  states: {
    empty: t('without lines', 'без строк'),
    full: t('with lines', 'со строками'),
    lost: t('without connection', 'без соединения'),
    tooMuch: t('with more than it shows', 'где строк больше, чем показано'),
  },
  nothingYet: t('Nothing is found yet, and that is said.', 'Пока ничего не найдено, и об этом сказано.'),
  answered: t('The API has answered.', 'API ответил.'),
  newestFirst: t(
    'The newest line first, times in UTC, the trace behind its message.',
    'Новые строки сверху, время по UTC, трейс за сообщением.',
  ),
  linesAreThere: t('There are lines now.', 'Строки теперь есть.'),
  columnsOfLines: { of: t('columns of the table', 'столбцы таблицы') },
  drawn: {
    of: t('what Chart.js has drawn', 'что нарисовал Chart.js'),
    means: t(
      'One dataset for each level, in their order, with a point for each minute of the answer, 0 as well.',
      'По набору на уровень, по порядку, с точкой на каждую минуту ответа, 0 тоже.',
    ),
  },
  folded: { of: t('whether the trace is open at first', 'раскрыт ли трейс сначала') },
  comesByItself: t('The page asks again each two seconds.', 'Страница спрашивает снова каждые две секунды.'),
  staysOpen: {
    of: t('whether an open trace is still open after new data', 'раскрыт ли ещё трейс после новых данных'),
    so: t(
      'rows are drawn anew with each answer: what was open in them closes',
      'строки рисуются заново с каждым ответом: раскрытое в них закрывается',
    ),
  },
  focusStays: {
    of: t('whether the focus is where it was', 'остался ли фокус на месте'),
    so: t('what had the focus was drawn anew', 'элемент с фокусом нарисован заново'),
  },
  byLevelOfPage: t('Of the level that was chosen.', 'Выбранного уровня.'),
  byWord: t('With the word in message or trace.', 'Со словом в сообщении или трейсе.'),
  byService: t('Of the service that was asked for.', 'Спрошенного сервиса.'),
  nothingFound: t('Nothing is found, and that is said.', 'Ничего не найдено, и об этом сказано.'),
  firstTwenty: t('Twenty of them, the newest.', 'Двадцать самых новых.'),
  noMoreThere: {
    of: t('whether Show more is to be seen where all are shown', 'видна ли Show more, когда показано всё'),
    so: t('more is offered where there is no more', 'предлагают ещё там, где больше ничего нет'),
  },
  partIsSaid: t('Of how many it is a part is said.', 'Сказано, часть скольких это.'),
  twentyMore: t(
    'Show more asks for twenty more, by keyboard too.',
    'Show more просит ещё двадцать, с клавиатуры тоже.',
  ),
  noMoreThanMost: { of: t('whether Show more is disabled at 200', 'отключена ли Show more на 200') },
  anewForQuestion: t('Another question begins with twenty again.', 'Новый вопрос снова начинается с двадцати.'),
  indexAway: t('An answer of 500 or more is no answer.', 'Ответ с 500 и выше — не ответ.'),
  staysMeanwhile: {
    of: t('rows meanwhile', 'строки тем временем'),
    so: t('what was shown is gone', 'показанное исчезло'),
  },
  viewStopped: t('Nobody answers any more.', 'Больше никто не отвечает.'),
  backAgain: t(
    'The page goes on asking, and finds back by itself.',
    'Страница продолжает спрашивать и находит API сама.',
  ),
  refusalTold: t('A refusal is told with the reason of the API.', 'Об отказе сказано с причиной от API.'),
  refusalGone: t('The refusal is gone after the next good answer.', 'После следующего хорошего ответа отказ исчез.'),
  asText: t(
    'What stands in a line is shown as it is, and not run.',
    'Содержимое строки показано как есть и не исполняется.',
  ),
  noMarkup: {
    of: t('elements that a line has put into the page', 'элементы, которые строка вставила в страницу'),
    so: t(
      'a line of a log is run as HTML in the browser of whoever reads it',
      'строка лога исполняется как HTML у того, кто её читает',
    ),
  },
  slowIsOver: t(
    'The question that was held is answered, or was given up.',
    'На задержанный вопрос ответили, или от него отказались.',
  ),
  neverShown: {
    of: t('whether the answer to the question before was shown', 'показан ли ответ на прошлый вопрос'),
    means: t(
      'The answer to the question before came late and was shown over the newer one.',
      'Ответ на прошлый вопрос пришёл поздно и показан поверх нового.',
    ),
  },
}
