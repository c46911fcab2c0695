import type { About, Text } from '#harness'
import type * as Lab from '../src/index.ts'
import { shownEntry } from './model.ts'

/** What is said of bands and groups (21.2). */
export const meansOfRules = {
  band: (waited: number): About => ({
    of: { en: `the band after ${waited} ms`, ru: `полоса через ${waited} мс` },
    means: {
      en: 'A band widens in whole steps: at the instant at which a step is full, not 1 ms before or after, not bit by bit, and never beyond maxBand.',
      ru: 'Полоса расширяется целыми шагами: ровно в тот миг, когда шаг прошёл полностью, не на 1 мс раньше или позже, не понемногу и никогда не шире maxBand.',
    },
  }),
  clocksDisagree: {
    of: { en: 'the band of somebody who has waited less than 0 ms', ru: 'полоса того, кто прождал меньше 0 мс' },
    so: {
      en: 'the broker’s clock may be ahead of ours: less than 0 ms of waiting is 0, and the band is no narrower than at first',
      ru: 'часы брокера могут спешить относительно наших: ожидание меньше 0 мс — это 0, и полоса не уже начальной',
    },
  },
  pair: (one: Lab.Waiting, other: Lab.Waiting, now: number): About => ({
    of: {
      en: `whether they may meet, bands of 50, after 1 s 75, after 2 s 100, now ${now}: ${shownEntry(one)}; ${shownEntry(other)}`,
      ru: `могут ли они встретиться при полосах 50, через 1 с 75, через 2 с 100, сейчас ${now}: ${shownEntry(one)}; ${shownEntry(other)}`,
    },
    means: {
      en: 'The narrower band of the two decides, either way up or down, and a distance that equals it lies in it.',
      ru: 'Решает более узкая из двух полос, в обе стороны, и расстояние, равное ей, в неё входит.',
    },
  }),
  himself: {
    of: { en: 'one player, twice in the list', ru: 'один игрок, дважды в списке' },
    so: { en: 'a player is matched with himself', ru: 'игрока свели с ним самим' },
  },
  otherRegion: {
    of: { en: 'two players of two regions, with one rating', ru: 'два игрока из двух регионов с одним рейтингом' },
    so: { en: 'players of two regions never meet', ru: 'игроки двух регионов не встречаются' },
  },
  group: (rules: Lab.Rules, queue: readonly Lab.Waiting[]): About => ({
    of: {
      en: `the next group of ${rules.size}, bands of 50, after 1 s 75, after 2 s 100; the queue: ${queue.map(shownEntry).join(', ') || 'empty'}`,
      ru: `следующая группа из ${rules.size}, полосы 50, через 1 с 75, через 2 с 100; очередь: ${queue.map(shownEntry).join(', ') || 'пуста'}`,
    },
    means: {
      en: 'Each two of the group must fit, not each with the first alone. Of the groups that fit it is the one whose first has waited longest, then whose second: not the closest ratings, and not only groups with the head of the queue.',
      ru: 'Подходить должны любые двое в группе, а не каждый только первому. Из подходящих берут группу, чей первый ждёт дольше, затем чей второй: не ближайшие рейтинги и не только группы с головой очереди.',
    },
  }),
  firstOfAll: {
    en: 'A search that never takes a choice back misses groups; one that starts from the head alone misses more. Of several groups the first in the order of the queue counts.',
    ru: 'Поиск, который не отказывается от сделанного выбора, пропускает группы, а поиск только от головы — ещё больше. Из нескольких групп берут первую в порядке очереди.',
  } satisfies Text,
  wholeEntries: {
    of: {
      en: 'the group: the entries of the queue, whole, in its order',
      ru: 'группа: записи очереди целиком и в её порядке',
    },
    means: {
      en: 'Entries were put together anew, or sorted by rating: what else they hold, and who has waited longest, is needed for the match.',
      ru: 'Записи собрали заново или отсортировали по рейтингу: для матча нужно и всё остальное в них, и кто ждал дольше.',
    },
  },
}
