/** What is said of task 17.5, but for the page. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfDrift = {
  psi: {
    of: t('psi of six pairs of histograms, where it differs', 'psi шести пар гистограмм: где отличается'),
    means: t(
      'Shares and not counts; half a value more in each bin, so that none is empty; seen minus reference times the logarithm of their ratio.',
      'Доли, а не количества; в каждой корзине на половину больше, чтобы пустых не было; (увиденное − эталон) на логарифм их отношения.',
    ),
  },
  windowNotFull: {
    of: t('windows told after 199 predictions that count', 'окна после 199 засчитанных предсказаний'),
    means: t('Predictions before any model do not count.', 'Предсказания до первой модели не считаются.'),
  },
  windows: {
    of: t('the first two windows, where they differ', 'первые два окна: где отличаются'),
    means: t(
      'Each window begins empty, and is compared with the histogram of the last model.',
      'Каждое окно начинается пустым и сравнивается с гистограммой последней модели.',
    ),
  },
  lastModel: {
    of: t(
      'the third window, after another model and a tombstone, where it differs',
      'третье окно после другой модели и tombstone: где отличается',
    ),
    so: t('it is not compared with the last model', 'оно сравнено не с последней моделью'),
  },
  edges: {
    of: t(
      'a window with values on the edges of bins, where it differs',
      'окно со значениями на границах корзин: где отличается',
    ),
    so: t('a value lies in the wrong bin', 'значение не в той корзине'),
  },
  falseAlarm: {
    of: t('where there was an alarm though nothing had shifted', 'где была тревога, хотя ничего не сдвинулось'),
    so: t('it cries wolf', 'ложная тревога'),
  },
  shiftSeen: {
    of: t('alarms in the windows after the shift', 'тревоги в окнах после сдвига'),
    so: t('the shift is not seen', 'сдвиг не замечен'),
  },
  tenWindows: { of: t('windows of 2,000 predictions', 'окна из 2000 предсказаний') },
  twoInARow: {
    of: t('drifting | alarm, window by window', 'drifting | alarm по окнам'),
    means: t(
      'An alarm needs the same feature in this window and in the one before; one that has drifted is told at once.',
      'Тревога — когда тот же признак сдвинут в этом окне и в предыдущем; сдвинутый признак назван сразу.',
    ),
  },
  notTheLabel: {
    of: t(
      'features that drifted while probabilities alone have changed',
      'сдвинувшиеся признаки, когда изменились только вероятности',
    ),
    so: t('what the model says is taken for what it is asked', 'ответы модели приняты за то, о чём её спрашивают'),
  },
  theFeatures: {
    of: t(
      'alarms of two windows in which features alone have changed',
      'тревоги двух окон, где изменились только признаки',
    ),
    so: t('what is asked has no part in it', 'то, о чём спрашивают, не учтено'),
  },
  aroundBadPredictions: {
    of: t('windows of the predictions around it, where they differ', 'окна из предсказаний вокруг: где отличаются'),
    so: t('bad input counts, or takes good input with it', 'плохая запись учтена или забрала с собой хорошую'),
  },
  restarted: {
    of: t(
      'two windows over a restart, as they would be without it',
      'два окна с перезапуском посередине, как без него',
    ),
    means: t(
      'What was counted before the restart is gone, or counted twice; or the window is of the process.',
      'Посчитанное до перезапуска пропало или посчитано дважды; или окно живёт в процессе.',
    ),
  },
}
