/** What the faults do, and what is wrong with a record. */
import type { Text } from '#harness'

export const meansOfFaults = {
  faults: {
    topicMadeMeanwhile: {
      en: 'another call makes the topic while this one is on its way',
      ru: 'другой вызов создаёт топик, пока этот в пути',
    },
    writesRefused: (partition: number): Text => ({
      en: `the broker refuses what is written to partition ${partition}`,
      ru: `брокер отклоняет запись в партицию ${partition}`,
    }),
    commitsRefused: {
      en: 'the broker cannot write a commit, and not the next one either',
      ru: 'брокер не может записать коммит, и следующий тоже',
    },
    joinLost: {
      en: 'the connection of member-1 breaks, and its request to join is lost',
      ru: 'соединение member-1 рвётся, и его запрос на вступление теряется',
    },
    questionsLost: {
      en: 'the network is not whole at once: the first questions for the coordinator are lost too',
      ru: 'сеть оживает не сразу: теряются и первые запросы о координаторе',
    },
    joinsLate: { en: 'member-1 joins late', ru: 'member-1 вступает с опозданием' },
    dealsLate: {
      en: 'member-2 is the leader, and deals late',
      ru: 'member-2 — лидер и раздаёт партиции с опозданием',
    },
    killed: {
      en: 'member-2 is killed when its first commit has been written',
      ru: 'member-2 убит, когда записан его первый коммит',
    },
    frozen: {
      en: 'member-1 is frozen with a commit on its way, past its session',
      ru: 'member-1 заморожен дольше своей сессии, а его коммит в пути',
    },
    commitLost: {
      en: 'the connection of member-1 breaks, and a commit is lost',
      ru: 'соединение member-1 рвётся, и коммит теряется',
    },
  },

  /** What is no activity, by what is wrong with it. */
  kinds: {
    noJson: { en: 'no JSON', ru: 'не JSON' },
    tombstone: { en: 'a tombstone', ru: 'tombstone' },
    noByte: { en: 'no byte', ru: 'ни одного байта' },
    noAction: { en: 'a missing field', ru: 'нет обязательного поля' },
    noUser: { en: 'no userId', ru: 'нет userId' },
    otherUser: { en: 'a user id that is neither text nor number', ru: 'id пользователя — не строка и не число' },
    emptyUser: { en: 'an empty user id', ru: 'пустой id пользователя' },
    longUser: { en: 'a user id of 65 letters', ru: 'id пользователя из 65 букв' },
    fraction: { en: 'a user id that is no whole number', ru: 'id пользователя — не целое число' },
    noTextAction: { en: 'an action that is no text', ru: 'действие — не строка' },
    emptyAction: { en: 'an empty action', ru: 'пустое действие' },
    longAction: { en: 'an action of 201 letters', ru: 'действие из 201 буквы' },
    textInJson: { en: 'JSON, and no object', ru: 'JSON, но не объект' },
    list: { en: 'a list', ru: 'список' },
    nullInJson: { en: 'JSON null', ru: 'null в JSON' },
    noText: { en: 'bytes that are no text', ru: 'байты, которые не текст' },
    badUtf8: { en: 'JSON with a byte that is no UTF-8', ru: 'JSON с байтом, которого нет в UTF-8' },
    version2: { en: 'an unknown version of the contract', ru: 'неизвестная версия контракта' },
    fine: { en: 'what the contract allows', ru: 'то, что контракт допускает' },
  },
} as const
