/** Of rights: ACLs, and the test of access. */
export const meansOfAccess = {
  administrator: {
    of: { en: 'what the administrator may do', ru: 'что может администратор' },
    means: {
      en: 'The administrator is a super user: User:<name> in super.users.',
      ru: 'Администратор — супер-пользователь: User:<имя> в super.users.',
    },
  },
  noAcl: {
    of: { en: 'what a user without any ACL may do', ru: 'что может пользователь без ACL' },
    so: { en: 'what no rule names is open to every user', ru: 'всё, о чём никто не подумал, открыто всем' },
    means: {
      en: 'Without authorizer.class.name no rule is asked, and allow.everyone.if.no.acl.found opens each topic that has no ACL yet.',
      ru: 'Без authorizer.class.name никого не спрашивают, а allow.everyone.if.no.acl.found открывает каждый топик, у которого ещё нет ACL.',
    },
  },
  namedLikeBroker: {
    of: { en: 'what a user who is called like the broker may do', ru: 'что может пользователь с именем брокера' },
    so: { en: 'a user with a password has the rights of a broker', ru: 'у пользователя с паролем права брокера' },
    means: {
      en: 'The name of a broker is what stands in its certificate: User:CN=…. User:… without CN= is a user who comes with a password.',
      ru: 'Имя брокера — то, что стоит в его сертификате: User:CN=…. User:… без CN= — это тот, кто пришёл с паролем.',
    },
  },
  superService: {
    of: { en: 'what a user who is called kafka may do', ru: 'что может пользователь с именем kafka' },
    so: {
      en: 'a service is a super user: no ACL is asked for it',
      ru: 'сервис — супер-пользователь: ACL для него не спрашивают',
    },
  },
  matrixOfRights: {
    of: { en: 'what the user may do', ru: 'что может пользователь' },
    means: {
      en: 'Topics and groups are resources of their own, names are literal, and READ and WRITE are all that is needed: ALL brings DELETE and more with it, PREFIXED and * bring topics that were not named.',
      ru: 'Топики и группы — разные ресурсы, имена буквальны, а нужны только READ и WRITE: ALL добавляет DELETE и прочее, PREFIXED и * — топики, которых никто не называл.',
    },
  },
  kindsOfRights: {
    of: { en: 'the operations in the user’s ACLs, beside DESCRIBE', ru: 'операции в ACL пользователя, кроме DESCRIBE' },
    so: {
      en: 'the user may do something that was not named: with ALL it deletes groups and topics',
      ru: 'пользователь может то, чего никто не называл: с ALL он удаляет группы и топики',
    },
  },
  readsInItsGroup: {
    of: {
      en: 'the user writes, reads in its group and commits',
      ru: 'пользователь пишет, читает в своей группе и коммитит',
    },
    means: {
      en: 'A user that may read a topic may not yet be a member of a group: that is an ACL of its own.',
      ru: 'Кто может читать топик, ещё не может войти в группу: на это нужен отдельный ACL.',
    },
  },
  takenBack: {
    of: { en: 'what the user may do after its rights became others', ru: 'что может пользователь после смены прав' },
    means: {
      en: 'What there is has to be asked of the cluster (describeAcls of the principal): wildcards, prefixes, ACLs of the cluster and DENY are among it.',
      ru: 'Что есть сейчас, знает только кластер (describeAcls по principal): там бывают и *, и префиксы, и ACL кластера, и DENY.',
    },
  },
  othersKeep: {
    of: {
      en: 'what another user may do, whose rights were not changed',
      ru: 'что может другой пользователь, права которого не меняли',
    },
    so: { en: 'ACLs of another user were taken away', ru: 'забрали чужие ACL' },
  },
  nothingLeft: { of: { en: 'the last right, after it was taken back', ru: 'последнее право после отзыва' } },
  givenAtAll: { of: { en: 'how often an ACL was given for a topic', ru: 'сколько раз выдавали ACL на топик' } },
  gap: {
    of: {
      en: 'how often ACLs were given for the topic and the group that stay',
      ru: 'сколько раз выдавали ACL на топик и группу, которые остаются',
    },
    so: {
      en: 'a right that was to stay was taken away and given again: between the two a running service is refused',
      ru: 'право, которое должно остаться, забрали и выдали снова: в промежутке работающий сервис получает отказ',
    },
  },

  wentWithThePrefix: {
    of: {
      en: 'a right that was to stay, after the same for a prefix went',
      ru: 'право, которое должно остаться, после отзыва такого же на префикс',
    },
    so: {
      en: 'a filter that does not say LITERAL or PREFIXED takes both',
      ru: 'фильтр, в котором не сказано LITERAL или PREFIXED, забирает оба',
    },
  },

  // checkAccess
  cells: {
    of: { en: 'the checked cells', ru: 'проверенные клетки' },
    means: {
      en: 'Who writes need not read, who reads a topic need not be a member of a group: each is asked for itself.',
      ru: 'Кто пишет, не обязательно читает, кто читает топик, не обязательно член группы: каждое право проверяется отдельно.',
    },
  },
  noCells: { of: { en: 'the answer for no cells', ru: 'ответ, когда клеток нет' } },
  looksOnly: {
    of: {
      en: 'the cells of a user who has DESCRIBE alone',
      ru: 'клетки пользователя, у которого есть только DESCRIBE',
    },
    means: {
      en: 'Metadata, offsets and descriptions of groups need DESCRIBE alone: who is answered there may neither write, read nor join.',
      ru: 'Для метаданных, смещений и описания группы хватает DESCRIBE: кому на них ответили, тот ещё не может ни писать, ни читать, ни войти в группу.',
    },
  },
  noRecords: {
    of: { en: 'the cells of a topic without records', ru: 'клетки топика без записей' },
    means: {
      en: 'That nothing is there to read, or not at this offset, is no refusal.',
      ru: 'Если читать нечего или на этом смещении ничего нет, это не отказ.',
    },
  },
  groupIsThere: { en: 'the group is there', ru: 'группа собралась' },
  groupNotices: {
    of: {
      en: 'the group whose member is at work while access is checked',
      ru: 'группа, участник которой работает во время проверки',
    },
    so: {
      en: 'a test of access stops everybody in the group for a rebalance',
      ru: 'проверка доступа останавливает всю группу на ребалансировку',
    },
    means: {
      en: 'Who joins makes the group rebalance. A heartbeat of an unknown member asks for the same right.',
      ru: 'Кто входит в группу, вызывает ребалансировку. Heartbeat от незнакомого участника требует того же права.',
    },
  },
  commitsNothing: (group: string) => ({
    of: { en: `the offsets of the group ${group} after the check`, ru: `смещения группы ${group} после проверки` },
    so: { en: 'the group goes on from another place than before', ru: 'группа продолжит не с того места' },
  }),
  writesNothing: {
    of: { en: 'the topic that the user may not write to', ru: 'топик, в который пользователю писать нельзя' },
  },
  strangeRecords: {
    of: { en: 'keys of records that a check left behind', ru: 'ключи записей, которые оставила проверка' },
    so: {
      en: 'a reader of the topic cannot tell a check from an order',
      ru: 'читатель топика не отличит проверку от заказа',
    },
  },
  noBroker: {
    so: {
      en: 'no answer was taken for an answer: a cluster that is away looks like one that denies (or allows) everything',
      ru: 'отсутствие ответа приняли за ответ: недоступный кластер выглядит как тот, что всё запрещает (или разрешает)',
    },
  },
  noAnswer: {
    of: {
      en: 'a write, a read and a join that the broker lets in and never answers',
      ru: 'запись, чтение и вход в группу, когда брокер впустил и не отвечает',
    },
    so: {
      en: 'silence was taken for an answer, or waited for longer than 10 s',
      ru: 'молчание приняли за ответ или ждали его дольше 10 с',
    },
  },
  notLetIn: {
    so: {
      en: 'a wrong password was taken for a denial: the check asked for no right',
      ru: 'неверный пароль приняли за отказ в праве, а о правах никто не спрашивал',
    },
  },
  noGroup: {
    so: {
      en: 'an error that says nothing of rights was taken for an answer about them',
      ru: 'ошибку, в которой нет ни слова о правах, приняли за ответ о правах',
    },
  },
  noSuchTopic: {
    so: {
      en: 'a misspelt topic was taken for an answer about rights',
      ru: 'опечатку в имени топика приняли за ответ о правах',
    },
  },
}
