/** What is said of task 17.2. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

interface Point {
  api: string
  direction: 'request' | 'response'
  topic?: string
}

export const meansOfTraining = {
  taskStopped: {
    of: t('what the records do to the task', 'что записи делают с задачей'),
    so: t('one record stops the whole stream', 'одна запись останавливает весь поток'),
  },
  keys: (topic: string) => ({ of: t(`keys of what is written to ${topic}`, `ключи записанного в ${topic}`) }),
  step: (n: number) => ({
    of: t(`the learner after ${n} examples, where it differs`, `модель после ${n} примеров: где отличается`),
    means: t(
      'Scaler first, then the prediction by it and the old weights, then the step; rate and deviation as the comment says.',
      'Сначала масштаб, затем предсказание по нему и старым весам, затем шаг; скорость и отклонение — как в комментарии.',
    ),
  }),
  predictions: {
    of: t('predictions by a given learner, where they differ', 'предсказания данной модели: где отличаются'),
    means: t(
      'The weights are of scaled features: who gives them raw ones gets nonsense.',
      'Веса относятся к масштабированным признакам: от сырых получится бессмыслица.',
    ),
  },
  noNaN: {
    of: t(
      'predictions of a very sure learner, of one that has seen nothing, and of one that has seen one example',
      'предсказания очень уверенной модели, ничего не видевшей и видевшей один пример',
    ),
    so: t(
      'there is a value that is no probability, or one from nothing',
      'есть значение, которое не вероятность, или взятое ниоткуда',
    ),
  },
  constant: {
    of: t('m2 and weights of features that never change', 'm2 и веса признаков, которые не меняются'),
    means: t('Divided by a deviation of 0.', 'Деление на отклонение, равное 0.'),
  },
  digits: {
    of: t('the error of the deviation of values that lie close together', 'ошибка отклонения для близких значений'),
    means: t(
      'Sum of squares minus square of the sum: two large numbers that are nearly equal, and the digits are gone.',
      'Сумма квадратов минус квадрат суммы: два больших почти равных числа, и цифры пропали.',
    ),
  },
  trainedAlone: {
    of: t('the learners of the published models, where they differ', 'модели из опубликованных версий: где отличаются'),
    means: t(
      'Something else than the training part, in its order, is in model or scaler: held-out orders, say.',
      'В модели или масштабе есть что-то кроме обучающей части в её порядке: например, отложенные заказы.',
    ),
  },
  histogram: {
    of: t(
      'the histograms of the published models, where they differ',
      'гистограммы опубликованных моделей: где отличаются',
    ),
    means: t(
      'Each example learnt from counts once a feature; an edge belongs to the bin above it.',
      'Каждый обучающий пример считается один раз на признак; граница относится к верхней корзине.',
    ),
  },
  versions: { of: t('version numbers', 'номера версий'), so: t('they are not 1, 2, 3 …', 'это не 1, 2, 3 …') },
  toTheBit: {
    of: t('models of a second run over the same examples', 'модели второго прогона на тех же примерах'),
    so: t('something beside the examples is in the model', 'в модели есть что-то кроме примеров'),
    means: t('Chance that is not seeded, or the clock.', 'Случайность без зерна или часы.'),
  },
  aModel: {
    of: t('the kind of the last model', 'тип последней модели'),
    so: t('none was published', 'ни одной не опубликовано'),
  },
  beatsBaseline: {
    of: t('the loss on new orders', 'потеря на новых заказах'),
    so: t(
      'the model is hardly better than whoever tells everybody the share of late orders',
      'модель едва лучше того, кто всем называет долю опозданий',
    ),
  },
  nearFloor: (floor: number) => ({
    of: t('the loss on new orders', 'потеря на новых заказах'),
    so: t(
      `whoever knows the truth has ${floor.toFixed(3)}: there is more to be learnt`,
      `у знающего правду ${floor.toFixed(3)}: выучено не всё`,
    ),
  }),
  rejected: {
    of: t('what was told to ctx.onReject', 'что сообщили в ctx.onReject'),
    so: t('something is reported not at all, twice, or for no reason', 'о чём-то не сообщили, сообщили дважды или зря'),
  },
  aroundBad: {
    of: t('metrics of the examples around it, where they differ', 'метрики примеров вокруг: где отличаются'),
    so: t('bad input counts, or takes good input with it', 'плохая запись учтена или забрала с собой хорошую'),
  },
  trained: (count: number, means: Text) => ({
    of: t(
      `training-metrics and models hold what ${count} examples give, each once (differing: where they do not)`,
      `в training-metrics и models лежит то, что дают ${count} примеров, по одному разу (иначе показано, где не так)`,
    ),
    means,
  }),
  byProcess: (name: string): Text =>
    t(
      `The ${name} process. A model in memory only begins at nothing; examples that are read again are learnt from twice.`,
      `Процесс ${name}. Модель только в памяти начинает с нуля; прочитанные заново примеры выучены дважды.`,
    ),
  fromTheBeginning: t('Examples are read from the beginning.', 'Примеры читаются с самого начала.'),
  groupName: (name: string) => ({ of: t(`the state of the group ${name}`, `состояние группы ${name}`) }),
  asByHand: {
    of: t(
      'the last model, over three processes, to the last bit',
      'последняя модель после трёх процессов, до последнего бита',
    ),
    so: t('it is not what learn gives for the same examples', 'это не то, что learn даёт на тех же примерах'),
  },
  where: ({ api, direction, topic }: Point): Text => {
    const about = topic === undefined ? '' : ` (${topic})`
    return direction === 'request'
      ? t(`before the broker has seen ${api}${about}`, `до того, как брокер увидел ${api}${about}`)
      : t(`before the answer to ${api}${about}`, `до ответа на ${api}${about}`)
  },
  dies: (where: Text) => {
    const [en, ru] = typeof where === 'string' ? [where, where] : [where.en, where.ru]
    return {
      of: t(`the process dies ${en}`, `процесс умирает ${ru}`),
      means: t(
        'Nothing is committed, or not in a transaction.',
        'Ничего не коммитится, или коммитится не в транзакции.',
      ),
    }
  },
  died: (all: readonly Text[]): Text => {
    const list = (language: 'en' | 'ru') => all.map((one) => (typeof one === 'string' ? one : one[language])).join('; ')
    return t(
      `The process died ${list('en')}. What is learnt twice cannot be unlearnt: state, results and offsets belong into one transaction.`,
      `Процесс умирал ${list('ru')}. Выученное дважды не забыть: состоянию, результатам и смещениям место в одной транзакции.`,
    )
  },
  joined: {
    of: t('assignments received by the time that the start resolved', 'назначения, полученные к завершению запуска'),
    so: t('the start does not wait for the first rebalance', 'запуск не ждёт первой ребалансировки'),
  },
  sessions: {
    of: t('session timeouts that the instance asked for', 'таймауты сессии, которые просил экземпляр'),
    so: t('sessionTimeoutMs is not what its group is told', 'группе сообщён не sessionTimeoutMs'),
  },
  sameName: {
    of: t('transactional ids of a restart under the same name', 'transactional.id перезапуска под тем же именем'),
    so: t(
      'process.id is not kept over restarts: readers wait for the transaction of a killed instance',
      'process.id не сохраняется между запусками: читатели ждут транзакцию убитого экземпляра',
    ),
  },
  ownNames: {
    of: t('transactional ids of an instance with another name', 'transactional.id экземпляра с другим именем'),
    so: t('instances that run together would fence each other', 'работающие вместе экземпляры вытеснят друг друга'),
  },
  missing: (topic: string) => ({
    of: t(`the start without ${topic}`, `запуск без ${topic}`),
    means: t(
      'A topic that is only written to is missed when there is something to write, and not before; one that is only read looks like an empty one.',
      'Топика, в который только пишут, хватятся, лишь когда будет что записать; топик, который только читают, похож на пустой.',
    ),
  }),
}
