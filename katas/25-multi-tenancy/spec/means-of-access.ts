/** Of rights and members. */
export const meansOfAccess = {
  rights: {
    of: { en: 'what the tenant may do', ru: 'что может арендатор' },
    so: {
      en: 'the tenants are not separated as the text says',
      ru: 'арендаторы разделены не так, как сказано в тексте',
    },
    means: {
      en: 'A prefix without its dot belongs to acme2, too. Groups are resources of their own. Only the inbox is written, and READ brings no more than DESCRIBE with it.',
      ru: 'Префикс без точки подходит и acme2. Группы — отдельный ресурс. Писать можно только в inbox, а READ добавляет лишь DESCRIBE.',
    },
  },
  listedTopics: {
    of: { en: 'the topics that the tenant is shown', ru: 'топики, которые видит арендатор' },
    so: { en: 'a tenant learns who else is a customer', ru: 'арендатор узнаёт, кто ещё здесь клиент' },
  },
  listedGroups: {
    of: { en: 'the groups that the tenant is shown', ru: 'группы, которые видит арендатор' },
    so: { en: 'a tenant learns who else is a customer', ru: 'арендатор узнаёт, кто ещё здесь клиент' },
  },
  takenBack: {
    of: {
      en: 'what the tenant may do, which was allowed more before',
      ru: 'что может арендатор, которому раньше разрешили больше',
    },
    means: {
      en: 'What there is the cluster knows (describeAcls of the principal): wildcards, prefixes, other hosts and DENY are among it. What everybody may is not this tenant’s.',
      ru: 'Что есть, знает кластер (describeAcls по principal): там бывают *, префиксы, другие хосты и DENY. А что можно всем — не права этого арендатора.',
    },
  },
  othersAcls: {
    of: { en: 'the ACLs of a neighbour', ru: 'ACL соседа' },
    so: { en: 'somebody else’s rights were taken away', ru: 'забрали чужие права' },
  },
  accessGap: {
    of: { en: 'what was refused to the tenant in between', ru: 'в чём арендатору отказали в промежутке' },
    so: {
      en: 'a right that was to stay was taken away and given again: a tenant at work is refused',
      ru: 'право, которое должно остаться, забрали и выдали снова: работающий арендатор получает отказ',
    },
  },
  isMember: {
    of: {
      en: 'the start of a member with the tenant’s password and rights',
      ru: 'запуск участника с паролем и правами арендатора',
    },
    means: {
      en: 'A tenant may join groups with its own prefix and no others: on the cluster billing of acme is acme.billing.',
      ru: 'Арендатору можно только в группы с его префиксом: billing арендатора acme в кластере называется acme.billing.',
    },
  },
  linesOfBoth: {
    of: { en: 'the members print their records', ru: 'участники печатают свои записи' },
    means: {
      en: 'A new group begins at the beginning of its stream, and each record is a line of ctx.print.',
      ru: 'Новая группа начинает с начала своего потока, и каждая запись — строка ctx.print.',
    },
  },
  lines: {
    of: { en: 'the printed lines, sorted', ru: 'напечатанные строки по порядку' },
    means: {
      en: 'Each reads its own stream, from its beginning, all partitions.',
      ru: 'Каждый читает свой поток с начала, все партиции.',
    },
  },
  ownGroup: {
    of: {
      en: 'the members of the tenant’s group, by the name nameOf gives it',
      ru: 'участники группы арендатора с именем из nameOf',
    },
  },
  goesOn: {
    of: { en: 'the lines of three members, one after the other', ru: 'строки трёх участников друг за другом' },
  },
  goesOnAmid: {
    of: {
      en: 'the next member prints what the last one has not',
      ru: 'следующий участник печатает то, чего не напечатал предыдущий',
    },
  },
  jumps: {
    of: {
      en: 'the first offset that was left out or came again after a stop amid many records',
      ru: 'первое смещение, которое пропущено или пришло снова после остановки посреди многих записей',
    },
    so: { en: 'a restart costs records, or doubles them', ru: 'перезапуск стоит записей или удваивает их' },
    means: {
      en: 'What was fetched is not yet read: the offset to commit is the one behind the last record that was printed.',
      ru: 'Получено — ещё не прочитано: коммитить нужно смещение после последней напечатанной записи.',
    },
  },
  otherGroup: {
    of: { en: 'a group of another name reads all anew', ru: 'группа с другим именем читает всё заново' },
    means: {
      en: 'Offsets are a group’s own: one group for all of a tenant’s members, or no fromBeginning.',
      ru: 'Смещения у каждой группы свои: возможно, у всех участников арендатора одна группа или нет fromBeginning.',
    },
  },
  noMember: {
    of: {
      en: 'the start of a member whose password is wrong, or whose user may not do this',
      ru: 'запуск участника с неверным паролем или без прав',
    },
    so: {
      en: 'not the tenant came, but the platform, which may do anything',
      ru: 'пришёл не арендатор, а платформа, которой можно всё',
    },
    means: {
      en: 'ctx.kafka is the platform. A tenant’s client has the tenant’s user and password; and run() resolves before the group is joined.',
      ru: 'ctx.kafka — это платформа. У клиента арендатора его пользователь и пароль; а run() завершается ещё до входа в группу.',
    },
  },
  namesTenant: { of: { en: 'the message', ru: 'сообщение' } },
  passwordTold: {
    of: { en: 'the message', ru: 'сообщение' },
    so: { en: 'a password stands in a log', ru: 'пароль стоит в логе' },
  },
  foreignName: { of: { en: 'a group or a stream that is no name', ru: 'группа или поток, которые не имя' } },
  groupIsThere: { en: 'the group is there', ru: 'группа собралась' },
}
