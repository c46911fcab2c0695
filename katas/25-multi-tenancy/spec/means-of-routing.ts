/** Of the router. */
export const meansOfRouting = {
  allHandled: {
    of: {
      en: 'each record of the inboxes is in a stream or was reported (ctx.onReject)',
      ru: 'каждая запись из inbox лежит в потоке или о ней сообщили (ctx.onReject)',
    },
    means: {
      en: 'What is neither was dropped without a word, or nobody reads that inbox.',
      ru: 'Иначе запись молча потеряна или этот inbox никто не читает.',
    },
  },
  routed: (stream: string) => ({
    of: { en: `the records of ${stream}, with each header tenant`, ru: `записи ${stream} со всеми заголовками tenant` },
    so: {
      en: 'whoever is behind the router believes what a client claims',
      ru: 'тот, кто стоит за роутером, верит словам клиента',
    },
    means: {
      en: 'Header, key and value are the client’s words. Only the inbox tells the owner, and the header tenant is set anew.',
      ru: 'Заголовок, ключ и значение — слова клиента. Владельца выдаёт только inbox, а заголовок tenant ставится заново.',
    },
  }),
  nothingRejected: { of: { en: 'what was reported of good records', ru: 'о каких хороших записях сообщили' } },
  byteForByte: {
    of: {
      en: 'the records in the stream, without the header tenant, in hex',
      ru: 'записи в потоке без заголовка tenant, в hex',
    },
    so: { en: 'what a tenant wrote came out changed', ru: 'что написал арендатор, вышло изменённым' },
    means: {
      en: 'A router carries bytes. As text, what is no UTF-8 is lost; no value is not an empty one; a header may come several times.',
      ru: 'Роутер переносит байты. В тексте теряется всё, что не UTF-8; «нет значения» — не пустое значение; заголовок бывает несколько раз.',
    },
  },
  order: { of: { en: 'the numbered records of each key', ru: 'пронумерованные записи каждого ключа' } },
  rejects: {
    of: { en: 'the records that were reported', ru: 'записи, о которых сообщили' },
    means: {
      en: 'A stream is one of the list that the router was given, named once. The inbox is none, nor is a topic that only happens to exist.',
      ru: 'Поток — только из списка, который получил роутер, и назван один раз. Inbox — не поток, и топик, который просто есть, — тоже.',
    },
  },
  aroundRejects: {
    of: { en: 'the good records around those that were reported', ru: 'хорошие записи вокруг тех, о которых сообщили' },
    so: {
      en: 'one bad record stops a tenant, or costs good ones',
      ru: 'одна плохая запись останавливает арендатора или стоит хороших',
    },
  },
  leaked: (stream: string) => ({
    of: { en: `the records of ${stream}`, ru: `записи ${stream}` },
    so: {
      en: 'a client writes where it has no right to: the router did it for it',
      ru: 'клиент пишет туда, куда ему нельзя: за него это сделал роутер',
    },
  }),
  looped: {
    of: { en: 'the records of the inbox afterwards', ru: 'записи inbox после всего' },
    so: { en: 'the router feeds itself', ru: 'роутер кормит сам себя' },
  },
  routersGroups: {
    of: {
      en: 'groups and topics of the router that ownerOf gives to a tenant',
      ru: 'группы и топики роутера, которые ownerOf отдаёт арендатору',
    },
    so: {
      en: 'a tenant who is called so may join the router’s group, and take its partitions',
      ru: 'арендатор с таким именем может войти в группу роутера и забрать её партиции',
    },
  },
  silentTenant: {
    of: {
      en: 'a record of acme comes, while the other tenant of the router writes nothing',
      ru: 'запись acme приходит, пока второй арендатор роутера ничего не пишет',
    },
    means: {
      en: 'Who reads the inboxes in turn waits at the silent one.',
      ru: 'Кто читает inbox по очереди, ждёт у того, где тихо.',
    },
  },
  carriesOn: {
    of: { en: 'the router carries on where the last one was', ru: 'роутер продолжает с места предыдущего' },
    means: {
      en: 'The next router has the group of the last one, and begins at that group’s offsets.',
      ru: 'У следующего роутера та же группа, и он начинает с её смещений.',
    },
  },
  afterOutage: {
    of: { en: 'records come again when the broker is back', ru: 'записи снова приходят, когда брокер вернулся' },
    means: {
      en: 'Where kafkajs gave up, its consumer is still for ever, without an error: restartOnFailure, or the event consumer.crash.',
      ru: 'Если kafkajs сдалась, её consumer молчит навсегда и без ошибки: restartOnFailure или событие consumer.crash.',
    },
  },
  lostByKill: {
    of: { en: 'the records in the stream after two kills', ru: 'записи в потоке после двух убийств процесса' },
    so: { en: 'what counted as read was not written yet', ru: 'прочитанным считалось то, что ещё не записано' },
    means: {
      en: 'The offset is committed only when the stream has the record: await send, and commit nothing before.',
      ru: 'Смещение коммитят, только когда запись уже в потоке: дождитесь send и ничего не коммитьте раньше.',
    },
  },
  lostByStop: {
    of: {
      en: 'the records that waited for their stream when the router ended',
      ru: 'записи, которые ждали свой поток, когда роутер закончился',
    },
    so: { en: 'what counted as read was not written yet', ru: 'прочитанным считалось то, что ещё не записано' },
    means: {
      en: 'Where eachMessage returns, kafkajs takes the record as read: what could not be written must throw, also at the stop.',
      ru: 'Если eachMessage вернулась, kafkajs считает запись прочитанной: что не записалось, должно бросать ошибку и при остановке.',
    },
  },
  cleanStop: {
    of: {
      en: 'the records in the stream after four routers that were stopped',
      ru: 'записи в потоке после четырёх остановленных роутеров',
    },
    means: {
      en: 'stop() ends what is under way, and commits what it has done.',
      ru: 'stop() доводит начатое до конца и коммитит сделанное.',
    },
  },
  acks: {
    of: { en: 'the acks of all writes of the router', ru: 'acks всех записей роутера' },
    so: {
      en: 'a record counts as written that one broker alone has, or none',
      ru: 'записанной считается запись, которая есть у одного брокера или ни у кого',
    },
  },
  reachesTrouble: { en: 'the router writes to acme.orders', ru: 'роутер пишет в acme.orders' },
  heldUp: {
    of: {
      en: 'the records of the other tenants come, while one tenant’s stream cannot be written',
      ru: 'записи остальных приходят, пока поток одного арендатора недоступен',
    },
    so: { en: 'one tenant’s trouble holds up another', ru: 'беда одного арендатора задерживает другого' },
    means: {
      en: 'Who shares a consumer or a queue with the tenant in trouble waits with it.',
      ru: 'Кто делит с ним consumer или очередь, тот и ждёт вместе с ним.',
    },
  },
  inTrouble: { of: { en: 'the stream that cannot be written', ru: 'поток, в который нельзя писать' } },
  notRejected: {
    of: { en: 'what was reported in the meantime', ru: 'о чём сообщили за это время' },
    so: {
      en: 'good records are given up because of a trouble that passes',
      ru: 'хорошие записи бросили из-за временной беды',
    },
  },
  afterTrouble: {
    of: {
      en: 'the records of the tenant come when its stream can be written again',
      ru: 'записи арендатора приходят, когда в его поток снова можно писать',
    },
    means: {
      en: 'A producer that gave up has to be asked again, and a consumer that crashed has to be started again.',
      ru: 'Если producer сдался, его нужно просить снова, а упавший consumer — запустить заново.',
    },
  },
  afterTroubleOrder: {
    of: { en: 'the records that waited for their stream', ru: 'записи, которые ждали свой поток' },
    so: { en: 'a trouble that passes cost records or their order', ru: 'временная беда стоила записей или порядка' },
  },
}
