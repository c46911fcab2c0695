/** What is said of the page. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfPage = {
  noBrowser: t(
    'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  ),
  shows: (rows: string, means: Text) => ({
    of: t(`the table has the rows ${rows}`, `в таблице строки ${rows}`),
    means,
  }),
  headed: (heading: string) => ({
    of: t(`a heading says "${heading}"`, `заголовок говорит "${heading}"`),
    means: t(
      'The heading tells whose list it is; the id goes into the path of the question encoded.',
      'Заголовок говорит, чей это список; в путь запроса id попадает закодированным.',
    ),
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
    lost: t('without connection', 'без соединения'),
    tooMuch: t('with more than it shows', 'где данных больше, чем показано'),
  },
  nothingYet: t('Nothing can be recommended yet, and that is said.', 'Рекомендовать пока нечего, и об этом сказано.'),
  dataIsThere: t('There is something now.', 'Теперь есть что показать.'),
  answered: t('The API has answered.', 'API ответил.'),
  popularShown: t(
    'While no user was shown: what is popular, in the order of the answer.',
    'Пока пользователь не показан — популярное, в порядке ответа.',
  ),
  columns: { of: t('the columns of the table', 'столбцы таблицы') },
  personalShown: t(
    'For the user in the field, in the order of the answer.',
    'Для пользователя из поля, в порядке ответа.',
  ),
  changeShown: t('The page asks again each two seconds.', 'Страница спрашивает снова каждые две секунды.'),
  firstTen: t('Ten of them, the first.', 'Первые десять.'),
  partIsSaid: t('Of how many it is a part is said.', 'Сказано, часть скольких это.'),
  tenMore: t(
    'Show more asks for ten more, by keyboard too, and its focus stays.',
    'Show more просит ещё десять, с клавиатуры тоже, и фокус остаётся на месте.',
  ),
  noMoreThere: {
    of: t('Show more and its note, where all ten rows are shown', 'Show more и подпись, когда показаны все десять'),
    so: t('more is offered where there is no more', 'предлагают ещё там, где больше ничего нет'),
  },
  noMoreLeft: t('Nothing is left to ask for.', 'Просить больше нечего.'),
  notAtHandSaid: t(
    'An answer of 500 or more is no answer, and not a refusal: nobody has asked for anything wrong.',
    'Ответ с 500 и выше — не ответ, но и не отказ: спросили обо всём правильно.',
  ),
  noMoreThanFifty: { of: t('whether Show more is disabled at 50', 'отключена ли Show more на 50') },
  anewForUser: t(
    'For another user it begins with ten again.',
    'Для другого пользователя всё начинается снова с десяти.',
  ),
  stopped: t(
    'The API has stopped: the page asks again each two seconds, and says when nobody answers.',
    'API остановлен: страница спрашивает снова каждые две секунды и говорит, когда никто не отвечает.',
  ),
  staysMeanwhile: {
    of: t('rows while the connection is lost', 'строки, пока соединения нет'),
    so: t('what was shown is gone', 'показанное исчезло'),
  },
  backAgain: t(
    'The page goes on asking, and finds back by itself.',
    'Страница продолжает спрашивать и находит API сама.',
  ),
  refusalTold: t('A refusal is told with the reason of the API.', 'Об отказе сказано с причиной от API.'),
  refusalGone: t('The refusal is gone after the next good answer.', 'После следующего хорошего ответа отказ исчез.'),
  asText: {
    en: 'The title is shown as HTML, and what stands in it is run.',
    ru: 'Название показано как HTML, и то, что в нём, исполняется.',
  },
  neverShown: {
    of: t('first rows that the page has shown since', 'первые строки, которые страница с тех пор показывала'),
    means: t(
      'The answer to the question before came late and was shown over the newer one.',
      'Ответ на прошлый вопрос пришёл поздно и показан поверх нового.',
    ),
  },
  slowIsOver: {
    of: t(
      'the held questions are answered, or were given up (how many of the two)',
      'на задержанные вопросы ответили, или от них отказались (сколько из двух)',
    ),
  },
  focusStays: {
    of: t('whether the field still has the focus', 'остался ли фокус в поле'),
    so: t('the page draws the field anew', 'страница рисует поле заново'),
  },
}
