/** What is said of task 23.3 on the cluster. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

interface Point {
  api: string
  direction: 'request' | 'response'
  topic?: string
}

export const meansOfService = {
  settled: (acts: number, means: Text) => ({
    of: t(
      `recommendations and user-histories hold what a batch computation over all ${acts} events gives (differing: rows that do not)`,
      `в recommendations и user-histories лежит то, что даёт пакетное вычисление над всеми ${acts} событиями (differing: где не так)`,
    ),
    means,
  }),
  byProcess: (name: string): Text =>
    t(
      `The ${name} process. A restart goes on from the state of the one before: what is read again is counted twice, and a store without a changelog begins at nothing.`,
      `Процесс ${name}. Перезапуск продолжает с состояния предыдущего: прочитанное заново посчитано дважды, а хранилище без changelog начинает с нуля.`,
    ),
  twoMembers: {
    of: t(
      'two members of the group recommender, each with tasks',
      'два участника группы recommender, у каждого есть задачи',
    ),
    means: t(
      'Instances are of one application: one application.id.',
      'Экземпляры принадлежат одному приложению: один application.id.',
    ),
  },
  together: t(
    'Sums of one item come from users of all partitions: they meet by a repartition topic, not in a Map of the process.',
    'Суммы одного товара складываются от пользователей всех партиций: они встречаются через repartition-топик, а не в Map процесса.',
  ),
  takesOver: t(
    'The instance that stays restores the state of the one that left, and goes on.',
    'Оставшийся экземпляр восстанавливает состояние ушедшего и продолжает.',
  ),
  joined: {
    of: t(
      'assignments received by the time that the start resolved',
      'назначения, полученные к моменту, когда запуск завершился',
    ),
    so: t('the start does not wait for the first rebalance', 'запуск не ждёт первой ребалансировки'),
  },
  sessions: {
    of: t('session timeouts that the instance asked for', 'таймауты сессии, которые просил экземпляр'),
    means: t(
      'sessionTimeoutMs does not reach Kafka Streams, or that of ctx.streamsConfig is lost.',
      'sessionTimeoutMs не доходит до Kafka Streams, или теряется то, что задано в ctx.streamsConfig.',
    ),
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
      'Kafka Streams misses a topic that it only writes to when there is something to write.',
      'Топик, в который только пишут, Kafka Streams хватится, лишь когда будет что записать.',
    ),
  }),
  where: ({ api, direction, topic }: Point): Text => {
    const about = topic === undefined ? '' : ` (${topic})`
    return direction === 'request'
      ? t(`before the broker has seen ${api}${about}`, `до того, как брокер увидел ${api}${about}`)
      : t(`before the answer to ${api}${about}`, `до ответа на ${api}${about}`)
  },
  dies: (where: Text) => ({
    of: t(`the process dies ${where.en}`, `процесс умирает ${where.ru}`),
    means: t('Nothing is committed, or not in a transaction.', 'Ничего не коммитится, или коммитится не в транзакции.'),
  }),
  died: (all: readonly Text[]): Text => {
    const list = (language: 'en' | 'ru') => all.map((one) => (typeof one === 'string' ? one : one[language])).join('; ')
    return t(
      `The process died ${list('en')}. A sum that was added to twice is wrong for ever: state, results and offsets belong into one transaction.`,
      `Процесс умирал ${list('ru')}. Сумма, к которой прибавили дважды, неверна навсегда: состоянию, результатам и смещениям место в одной транзакции.`,
    )
  },
}
