/** What is said of task 17.3. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfMetrics = {
  losses: {
    of: t('lossOf for seven probabilities, where it differs', 'lossOf для семи вероятностей: где отличается'),
    means: t(
      'The natural logarithm of what was given to what happened, and no less than EPSILON: the logarithm of 0 is infinite.',
      'Натуральный логарифм вероятности того, что случилось, и не меньше EPSILON: логарифм 0 бесконечен.',
    ),
  },
  evaluation: {
    of: t('evaluate on 60 examples, where it differs', 'evaluate на 60 примерах: где отличается'),
    means: t('Means over the examples, and no sums.', 'Средние по примерам, а не суммы.'),
  },
  threshold: {
    of: t('accuracies for 0.5 and for 0.499', 'точность для 0.5 и для 0.499'),
    so: t('late is not told from 0.5 on', 'опоздание предсказано не с 0.5'),
  },
  ofNothing: {
    of: t('evaluate on no examples', 'evaluate без примеров'),
    means: t('Divided by 0 examples.', 'Деление на 0 примеров.'),
  },
  notBefore: {
    of: t('metrics after 99 examples learnt from and 30 held out', 'метрики после 99 обучающих и 30 отложенных'),
    so: t('other examples count than those that were learnt from', 'считаются не только примеры, на которых обучались'),
  },
  atHundred: { of: t('metrics after the hundredth example', 'метрики после сотого примера') },
  metrics: {
    of: t('training-metrics, where they differ', 'training-metrics: где отличаются'),
    means: t(
      'trainLoss is of each example before it was learnt from; the rest is of the last 200 held-out examples.',
      'trainLoss — потеря каждого примера до обучения на нём; остальное — по последним 200 отложенным.',
    ),
  },
  tooFew: {
    of: t('what is told of 19 held-out examples, and published', 'что сказано о 19 отложенных примерах и опубликовано'),
    so: t('a model is judged by fewer than HELD_OUT.least', 'модель судят меньше чем по HELD_OUT.least примерам'),
  },
  enough: {
    of: t('held-out examples, and whether the model is judged by them', 'отложенные примеры и судят ли по ним модель'),
    so: t('twenty are enough', 'двадцати достаточно'),
  },
  howManyMetrics: { of: t('records of training-metrics', 'записей в training-metrics') },
  falls: {
    of: t(
      'by how much the last losses are above those of the truth on the same examples',
      'насколько последние потери больше потерь правды на тех же примерах',
    ),
    so: t('the loss does not fall by half', 'потеря не уменьшилась и вдвое'),
  },
  noBetter: {
    of: t(
      'what is published while the share of late orders, 0, tells everything',
      'что опубликовано, пока доля опозданий, 0, говорит всё',
    ),
    so: t('a model is in use that is no better than the baseline', 'в работе модель не лучше базовой линии'),
  },
  worse: {
    of: t('versions that were published while labels were spoilt', 'версии, опубликованные при испорченных метках'),
    so: t('a worse model is in use', 'в работу пошла модель хуже прежней'),
  },
  sameExamples: {
    of: t('what was published after so many examples', 'что опубликовано после скольких примеров'),
    means: t(
      'The published model is judged again each time, on what is held out now: a loss that is remembered is of other, easier examples.',
      'Опубликованную модель каждый раз судят заново, на отложенных сейчас: запомненная потеря — от других, лёгких примеров.',
    ),
  },
}
