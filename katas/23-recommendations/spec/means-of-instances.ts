/** What is said of several instances of the API: task 23.4. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfInstances = {
  threeOwners: {
    of: t(
      'the twelve users are answered by three instances (x-answered-by, by whom)',
      'двенадцати пользователям отвечают три экземпляра (x-answered-by, кто)',
    ),
    means: t(
      'Each instance answers for all, from a table that it has whole, or one that has not the user does not ask the one that has. Or it cannot answer, with a part of what each answer needs as a whole: items and rows.',
      'Каждый экземпляр отвечает за всех из таблицы, которая у него целиком, или тот, у кого пользователя нет, не спрашивает того, у кого он есть. Или ответить нечем: у экземпляра лишь часть того, что каждому ответу нужно целиком, — товаров и строк.',
    ),
  },
  shared: (names: string) => ({
    of: t(
      `every instance answers all users rightly, from the state of ${names}`,
      `каждый экземпляр верно отвечает всем пользователям, из состояния ${names}`,
    ),
    means: t(
      'A history that is not here is with another instance: queryMetadataForKey says with which. An empty store is no new user.',
      'Истории, которой нет здесь, место у другого экземпляра: у какого, скажет queryMetadataForKey. Пустое хранилище не значит «новый пользователь».',
    ),
  }),
  sameAnswerer: {
    of: t(
      'who answers for each user, asked another instance',
      'кто отвечает за каждого пользователя, если спросить другой экземпляр',
    ),
    so: t(
      'x-answered-by does not name the instance that has the user',
      'x-answered-by называет не тот экземпляр, у которого пользователь',
    ),
  },
  answeredItself: (path: string) => ({
    of: t(`x-answered-by of GET ${path}`, `x-answered-by у GET ${path}`),
    means: t(
      'Each instance has this as a whole: it answers from its own state, and says its own name.',
      'Это у каждого экземпляра целиком: он отвечает из своего состояния и называет себя.',
    ),
  }),
  oddUser: (user: string) => ({
    of: t(`what the instances say of the user ${user}`, `что экземпляры говорят о пользователе ${user}`),
    means: t(
      'The path is not passed on as it came: one that is parsed, decoded or made anew names somebody else.',
      'Путь передан дальше не таким, каким пришёл: разобранный, раскодированный или собранный заново, он называет кого-то другого.',
    ),
  }),
  sameForAll: {
    of: t('answers of all instances for one whom nobody knows', 'ответы всех экземпляров о том, кого никто не знает'),
  },
  notAtHand: {
    of: t(
      'the status while the instance that has the user is frozen',
      'статус, пока экземпляр с пользователем заморожен',
    ),
    means: t(
      'A user whose history is only not at hand is taken for a new one, or the failure of another instance is told as an own one.',
      'Пользователь, чьей истории просто нет под рукой, принят за нового, или сбой другого экземпляра выдан за собственный.',
    ),
  },
  patience: {
    of: t(
      'an answer about a user of the frozen instance, within 6 s',
      'ответ о пользователе замороженного экземпляра, за 6 с',
    ),
    so: t('another instance is waited for without a limit', 'другой экземпляр ждут без ограничения'),
  },
  retryAfter: { of: t('retry-after of the 503', 'retry-after ответа 503') },
  ownUsersGoOn: {
    of: t('the answer for a user of its own meanwhile', 'ответ о собственном пользователе в это время'),
    so: t('one instance that is away takes the others with it', 'пропавший экземпляр тянет за собой остальные'),
  },
  thawed: t(
    'The other instance is asked again when it is back.',
    'Когда другой экземпляр вернулся, его снова спрашивают.',
  ),
  takenOver: {
    of: t('all users are answered by the one that stays', 'всем пользователям отвечает оставшийся'),
    means: t(
      'Its session is over, and its partitions go to who stays: their histories are restored there.',
      'Сессия убитого кончилась, его партиции переходят оставшемуся, там восстанавливаются их истории.',
    ),
  },
  neverNew: {
    of: t('answers meanwhile that are not personal', 'неперсональные ответы за это время'),
    means: t(
      'While histories are restored, a store that is empty is taken for the truth.',
      'Пока истории восстанавливаются, пустое хранилище принято за правду.',
    ),
  },
  restored: {
    of: t('answers right after a restart', 'ответы сразу после перезапуска'),
    means: t(
      'The state is gone with the process, or the start does not wait until it is restored.',
      'Состояние пропало вместе с процессом, или запуск не ждёт его восстановления.',
    ),
  },
}
