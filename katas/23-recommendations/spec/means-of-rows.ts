/** What is said of the topology: tasks 23.2 and 23.3 without a broker. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfRows = {
  taskStopped: {
    of: t('what the topology did with these records', 'что топология сделала с этими записями'),
    so: t('a record stopped the task, and all that comes after it', 'запись остановила задачу и всё, что идёт следом'),
  },
  drowned: {
    of: t(
      'neighbours of tea: pots share two of its three viewers, bags all three and 27 others',
      'соседи tea: у pot два из трёх его зрителей, у bags все три и ещё 27',
    ),
    means: t(
      'Common users are counted and not divided by how many there are: what everybody buys is then near to everything.',
      'Общие пользователи посчитаны, но не поделены на то, сколько их всего: то, что покупают все, оказывается рядом со всем.',
    ),
  },
  cosineOfRows: {
    of: t('similarities', 'похожести'),
    so: t('they are not the cosine of the ratings', 'это не косинус оценок'),
  },
  weights: {
    of: t('neighbours of tea after a view, a click and purchases', 'соседи tea после просмотра, клика и покупок'),
    means: t('A view counts 1, a click 2, a purchase 5.', 'Просмотр считается за 1, клик за 2, покупка за 5.'),
  },
  usersCounted: { of: t('users of tea', 'пользователи tea') },
  repeated: {
    of: t(
      'rows where events are repeated, each another number of times',
      'строки, когда события повторяются, каждое разное число раз',
    ),
    means: t(
      'A repetition is counted: one who reloads a page three times is three users, or rates three times as much.',
      'Повтор посчитан: обновивший страницу трижды — это три пользователя или тройная оценка.',
    ),
  },
  weakerAfter: {
    of: t('rows after a view of what was bought', 'строки после просмотра уже купленного'),
    means: t(
      'A view after a purchase makes the rating smaller: the last event wins.',
      'Просмотр после покупки уменьшает оценку: побеждает последнее событие.',
    ),
  },
  againstBatch: t(
    'Rows against a batch computation over all events. A difference that comes with one event more tells which change was not taken in, or not taken out.',
    'Строки против пакетного вычисления над всеми событиями. Какое изменение не учтено или не вычтено, видно по событию, с которым появляется разница.',
  ),
  otherOrder: {
    of: t('rows of the same events, user after user', 'строки тех же событий, пользователь за пользователем'),
    so: t(
      'the rows depend on the order in which the events of different users come',
      'строки зависят от того, в каком порядке приходят события разных пользователей',
    ),
  },
  ties: {
    of: t('neighbours that are all equally similar', 'соседи, похожие одинаково'),
    means: t(
      'Equal ones stand by itemId, as JavaScript compares text with <; an item is no neighbour of itself.',
      'Равные стоят по itemId, как JavaScript сравнивает тексты через <; сам себе товар не сосед.',
    ),
  },
  drift: {
    of: t(
      'rows after a user came and went a hundred times',
      'строки после того, как пользователь сто раз пришёл и ушёл',
    ),
    means: t(
      'Something stays behind each time: sums of fractions drift, or a rating that goes does not take out what it brought in.',
      'Каждый раз что-то остаётся: суммы дробей уплывают, или уходящая оценка забирает не то, что принесла.',
    ),
  },
  fromScratch: {
    of: t(
      'rows of items that the event does not concern, written because of it',
      'строки товаров, которых событие не касается, записанные из-за него',
    ),
    so: t('everything is computed anew with each event', 'с каждым событием всё вычисляется заново'),
  },
  oldContribution: {
    of: t('rows after a rating has grown', 'строки после того, как оценка выросла'),
    means: t('The new rating was added and the old one left in.', 'Новая оценка прибавлена, а старая осталась.'),
  },
  takenBack: {
    of: t('rows after something was taken back', 'строки после отзыва'),
    means: t(
      'What a user took back still counts, or something else went with it. What they never had changes nothing.',
      'Отозванное всё ещё учитывается, или вместе с ним ушло лишнее. Отзыв того, чего не было, ничего не меняет.',
    ),
  },
  noRow: {
    of: t('items that have a row', 'товары, у которых есть строка'),
    so: t(
      'an item that nobody rates any more still has a row: it needs a null value',
      'у товара, который никто больше не оценивает, осталась строка: ей нужно значение null',
    ),
  },
  noNeighbours: {
    of: t(
      'the row of an item whose only user has nothing else',
      'строка товара, у единственного пользователя которого больше ничего нет',
    ),
    means: t('An item without neighbours has a row too.', 'У товара без соседей тоже есть строка.'),
  },
  forgotten: {
    of: t('what is left when bob is forgotten', 'что остаётся, когда bob забыт'),
    means: t(
      'A null value is the wish to be forgotten: all that the user brought in goes out, and nothing of others.',
      'Значение null — это просьба забыть: уходит всё, что принёс пользователь, и ничего чужого.',
    ),
  },
  allForgotten: { of: t('rows when all are forgotten', 'строки, когда забыты все') },
  anew: {
    of: t('rows when one who was forgotten comes again', 'строки, когда забытый пользователь вернулся'),
    so: t('something is left of what was forgotten', 'от забытого что-то осталось'),
  },
  twenty: {
    of: t('neighbours of an item that has 22', 'соседи товара, у которого их 22'),
    so: t('not the first 20 of them, in their order, are told', 'указаны не первые 20 по порядку'),
  },
  movesUp: {
    of: t(
      'neighbours after one before the 21st went, or came back',
      'соседи после того, как кто-то перед 21-м ушёл или вернулся',
    ),
    means: t(
      'Who was cut off is not known any more: the state holds the first 20 only, and the 21st can not move up.',
      'Отрезанного больше не помнят: в состоянии лежат только первые 20, и 21-й не может подняться.',
    ),
  },
  histories: {
    of: t('rows of user-histories', 'строки user-histories'),
    means: t(
      'One row a user, each item once with its rating, by itemId.',
      'Одна строка на пользователя, каждый товар один раз со своей оценкой, по itemId.',
    ),
  },
  lastItem: {
    of: t('users who have a history', 'пользователи с историей'),
    so: t('a history without items is not told as a null value', 'о пустой истории не сказано значением null'),
  },
  rejected: {
    of: t('ctx.onReject, once for each that is no event', 'ctx.onReject, по разу на каждое не-событие'),
    means: t(
      'A record was not reported, was reported again, or something that is fine was: a tombstone is bad input only where its key is.',
      'О записи не сообщили, сообщили повторно, или сообщили о годной: tombstone плох, только если плох его ключ.',
    ),
  },
  aroundBad: {
    of: t('rows of what stood around bad input', 'строки того, что стояло вокруг битых записей'),
    so: t(
      'bad input was counted, or something valid around it was lost',
      'битая запись учтена, или потеряно годное рядом с ней',
    ),
  },
  anyName: {
    of: t('rows where names are __proto__, 10, a|b, a/b', 'строки, где имена — __proto__, 10, a|b, a/b'),
    means: t(
      'Names are keys of plain objects, are read as numbers, or are joined to one text that can be two pairs, or is cut in another place.',
      'Имена стали ключами обычных объектов, прочитаны как числа или склеены в текст, который подходит двум парам или разрезается не там.',
    ),
  },
}
