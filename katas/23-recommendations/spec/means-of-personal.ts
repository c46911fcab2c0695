/** What is said of task 23.5 but for the page. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })
const percent = (share: number | null) => (share === null ? 'null' : `${Math.round(100 * share)} %`)

export const meansOfPersonal = {
  votes: {
    of: t('what is recommended, with score and reason', 'что рекомендуется, со счётом и причиной'),
    means: t(
      'Each item of the history gives each of its neighbours rating × similarity; equal sums stand by itemId; the popular ones come after.',
      'Каждый товар истории даёт каждому своему соседу оценку × похожесть; равные суммы стоят по itemId; популярные идут следом.',
    ),
  },
  anyOrder: {
    of: t('the same with history and items in another order', 'то же при другом порядке истории и товаров'),
    so: t('the answer depends on the order of what it is made from', 'ответ зависит от порядка исходных данных'),
  },
  notForThem: {
    of: t('recommendations for one who has tea and cups', 'рекомендации тому, у кого есть tea и cup'),
    means: t(
      'What is in the history, not offered or not known is recommended; or an item of the history that is no longer offered has lost its vote.',
      'Рекомендуется то, что уже в истории, снято или неизвестно; или товар истории, снятый с продажи, потерял голос.',
    ),
  },
  popularOrder: {
    of: t('the popular ones', 'популярные'),
    means: t(
      'Most users first, equal ones by itemId, only what is offered.',
      'Сначала те, у кого больше пользователей, равные по itemId, только то, что продаётся.',
    ),
  },
  coldStart: {
    of: t('recommendations without a history', 'рекомендации без истории'),
    means: t(
      'A new user gets the popular ones: an empty list, or NaN, is no answer.',
      'Новый пользователь получает популярное: пустой список или NaN — не ответ.',
    ),
  },
  recall: {
    of: t('recall', 'recall'),
    means: t(
      'The share of held-out items among the first k, and of these shares the mean: neither hits / k nor all hits together.',
      'Доля отложенных товаров среди первых k, а от этих долей — среднее: не попадания / k и не все попадания вместе.',
    ),
  },
  noCases: {
    of: t('recall where nothing was held out', 'recall, где ничего не отложено'),
    means: t('0 / 0 is NaN: there is no such share.', '0 / 0 — это NaN: такой доли не существует.'),
  },
  worthIt: (found: number | null, byPopularity: number | null) => ({
    of: t(
      `recall@10 of personal recommendations (${percent(found)}) less that of popularity (${percent(byPopularity)})`,
      `recall@10 персональных рекомендаций (${percent(found)}) минус recall@10 популярности (${percent(byPopularity)})`,
    ),
    means: t(
      'Popularity in the guise of personal advice: the history changes little or nothing.',
      'Популярность под видом персонального совета: история почти ничего не меняет.',
    ),
  }),
  endToEnd: t(
    'Events become histories and rows, rows become answers.',
    'События становятся историями и строками, строки — ответами.',
  ),
  justBought: t(
    'What was just bought is in the history, and no news.',
    'Только что купленное уже в истории, это не новость.',
  ),
  forgottenUser: t(
    'Who was forgotten is a new user, and what they brought in is gone.',
    'Забытый — это новый пользователь, и принесённое им ушло.',
  ),
}
