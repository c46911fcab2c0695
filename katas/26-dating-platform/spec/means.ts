/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import type { About } from '#harness'

export const means = {
  presence: {
    of: { en: 'the state after these events', ru: 'состояние после этих событий' },
    means: {
      en: 'Presence is a fact about all sessions of a user together, not about the last event that came.',
      ru: 'Присутствие — это факт обо всех сессиях пользователя вместе, а не о последнем пришедшем событии.',
    },
  } satisfies About,
  silence: {
    of: { en: 'the state when nothing more has come', ru: 'состояние, когда больше ничего не приходит' },
    so: {
      en: 'a session lives at exactly 30 s and is lost one millisecond later',
      ru: 'ровно через 30 с сессия ещё жива, а миллисекундой позже потеряна',
    },
  } satisfies About,
  statuses: {
    of: { en: 'what user-online-status was told', ru: 'что записано в user-online-status' },
    so: {
      en: 'a status is written when the state changes, and at no other time',
      ru: 'статус записывается, когда меняется состояние, и больше никогда',
    },
  } satisfies About,
  replies: {
    of: { en: 'the replies, in order', ru: 'ответы по порядку' },
    so: {
      en: 'the same command again is answered in the same words',
      ru: 'на ту же команду ещё раз даётся тот же ответ',
    },
  } satisfies About,
  profiles: { of: { en: 'the values of user-profile-updates', ru: 'значения в user-profile-updates' } } satisfies About,
  replied: { en: 'both commands are answered', ru: 'на обе команды пришёл ответ' },
}
