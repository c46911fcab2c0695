/** Of the group and its members. */
import type { About, Text } from '#harness'

/** When heartbeats are looked at. */
const whiles = {
  nothing: { en: 'while it has nothing to do', ru: 'пока ему нечего делать' },
  work: { en: 'while it works on one activity', ru: 'пока он работает над одним событием' },
  batch: { en: 'while it works through a batch of short ones', ru: 'пока он проходит пачку коротких событий' },
  rebalance: {
    en: 'while the group rebalances and it is still at work',
    ru: 'пока группа ребалансируется, а он ещё работает',
  },
}

export type During = keyof typeof whiles

const whileItWorks = {
  en: 'kafkajs has no heartbeat thread: call heartbeat() by setInterval while you work.',
  ru: 'У kafkajs нет отдельного потока для heartbeat: пока идёт работа, вызывайте heartbeat() по setInterval.',
}

/** What makes a member of kafkajs send them. */
const pulse: Readonly<Record<During, Text>> = {
  nothing: {
    en: 'An idle member of kafkajs sends them between fetches: heartbeatInterval and maxWaitTimeInMs have to be well below a third of the session.',
    ru: 'Простаивающий участник kafkajs шлёт их между fetch-запросами: и heartbeatInterval, и maxWaitTimeInMs должны быть заметно меньше трети сессии.',
  },
  work: whileItWorks,
  rebalance: whileItWorks,
  batch: {
    en: 'kafkajs has no heartbeat thread: call heartbeat() after each record.',
    ru: 'У kafkajs нет отдельного потока для heartbeat: вызывайте heartbeat() после каждой записи.',
  },
}

/** Which time was measured. */
const windows = {
  toTheThird: { en: 'from the first look to the third heartbeat', ru: 'от начала наблюдения до третьего heartbeat' },
  firstToFourth: { en: 'from one heartbeat to the third after it', ru: 'от одного heartbeat до третьего после него' },
}

export const meansOfGroup = {
  knowsItsPartitions: {
    of: {
      en: 'members whose start has resolved without an `owns` line',
      ru: 'участники, чей запуск завершился без строки `owns`',
    },
    so: {
      en: 'startMember resolved before the member knew its partitions',
      ru: 'startMember завершился раньше, чем участник узнал свои партиции',
    },
    means: {
      en: 'run() of kafkajs may come back before the member has joined: the event GROUP_JOIN tells when it has.',
      ru: 'run() в kafkajs может вернуться раньше, чем участник вступил в группу: об этом сообщает событие GROUP_JOIN.',
    },
  },
  oneOwnerEach: {
    of: { en: 'the partitions that the members own', ru: 'партиции, которыми владеют участники' },
    means: {
      en: 'All of them at every member: each has joined a group of its own. Some twice: a member that was expelled has not joined again. Some missing: a member has gone without a word, or joins no more.',
      ru: 'Все у каждого участника: у каждого своя группа. Какие-то у двоих: исключённый участник не вступил заново. Каких-то нет: участник ушёл молча или больше не вступает.',
    },
  },
  evenShares: { of: { en: 'how many partitions each member owns', ru: 'сколько партиций у каждого участника' } },
  shared: {
    en: 'every partition has one owner, by the last `owns` line of each member',
    ru: 'у каждой партиции один владелец, судя по последней строке `owns` каждого участника',
  },
  idleHandlesNothing: (name: string): About => ({
    of: { en: `what ${name} handled, which owns nothing`, ru: `что обработал ${name}, у которого нет партиций` },
    so: {
      en: 'a partition was read by a member that does not own it: a group has no more workers than partitions',
      ru: 'партицию читал участник, который ею не владеет: рабочих в группе не больше, чем партиций',
    },
  }),
  ownedAsPrinted: {
    of: {
      en: 'the partitions of owned(), as in the last `owns` line',
      ru: 'партиции из owned(), как в последней строке `owns`',
    },
  },
  ownsEachTime: (name: string): About => ({
    of: {
      en: `the \`owns\` lines of ${name}, one for each assignment that the broker gave it`,
      ru: `строки \`owns\` участника ${name}, по одной на каждое назначение от брокера`,
    },
    means: {
      en: 'A line is due whenever the member is given partitions, also the same as before, also none.',
      ru: 'Строка нужна при каждом назначении, даже если партиции те же и даже если их нет.',
    },
  }),
  byNumber: {
    of: { en: 'the partitions of the only member, in order', ru: 'партиции единственного участника по порядку' },
    means: {
      en: 'Partitions are numbers: sorted as text, 10 comes before 2. kafkajs hands them out sorted so.',
      ru: 'Номера партиций — числа: если сортировать их как строки, 10 идёт раньше 2. kafkajs отдаёт их именно так.',
    },
  },
  ownsNothingAfterStop: { of: { en: 'owned() of a member that has left', ru: 'owned() участника, который ушёл' } },
  oneGroupId: {
    en: 'The group id is the same at every start: with one per start no member finds again what was committed.',
    ru: 'Group id один и тот же при каждом запуске: если он каждый раз новый, ни один участник не найдёт закоммиченного.',
  },
  nameIsClientId: {
    of: {
      en: 'the first line of a member without a name, which goes by its client id',
      ru: 'первая строка участника без имени: его зовут по client id',
    },
  },
  groupKnowsItsName: {
    of: {
      en: 'client id under which the group knows a member without a name: that of ctx.clientConfig',
      ru: 'client id, под которым группа знает участника без имени: из ctx.clientConfig',
    },
  },
  onlyWhatIsNew: {
    of: {
      en: 'what the member handled that started when the group had committed the first half',
      ru: 'что обработал участник, запущенный, когда группа закоммитила первую половину',
    },
    means: {
      en: 'Everything again: the member joined another group, or sought the beginning, in place of the committed offsets.',
      ru: 'Всё заново: участник вступил в другую группу или перемотал на начало вместо закоммиченных смещений.',
    },
  },
  noWorkNoSleep: {
    of: { en: 'sleeps of 0 ms where the work takes no time', ru: 'вызовы sleep(0), когда работа не занимает времени' },
  },
  session: (clientId: string): About => ({
    of: {
      en: `the session timeout that ${clientId} tells the broker`,
      ru: `session timeout, который ${clientId} сообщает брокеру`,
    },
  }),
  heartbeats: (clientId: string, sessionTimeoutMs: number, during: During): Text => ({
    en: `${clientId} sends at least three heartbeats in its session of ${sessionTimeoutMs} ms, ${whiles[during].en}`,
    ru: `${clientId} шлёт не меньше трёх heartbeat за сессию в ${sessionTimeoutMs} мс, ${whiles[during].ru}`,
  }),
  noHeartbeats: (due: Text, during: During) => ({ of: due, means: pulse[during] }),
  heartbeatsIn: (window: keyof typeof windows, due: Text, clientId: string, during: During): About => ({
    of: {
      en: `milliseconds ${windows[window].en} of ${clientId}, ${whiles[during].en}`,
      ru: `миллисекунды ${windows[window].ru} участника ${clientId}, ${whiles[during].ru}`,
    },
    so: due,
    means: pulse[during],
  }),
  minute: (name: string): Text => ({
    en: `a minute of ${name}'s time goes by`,
    ru: `проходит минута времени участника ${name}`,
  }),
  afterOutage: (outage: number) => ({
    of: {
      en: `what was written in outage ${outage} is handled when the broker is back`,
      ru: `записанное во время отключения ${outage} обработано, когда брокер вернулся`,
    },
    means: {
      en: `A member whose client gives up is to begin anew. kafkajs does not start a consumer again after every error: where its event CRASH says restart: false, no process does.`,
      ru: `Участник, чей клиент сдался, должен начать заново. kafkajs перезапускает консьюмера не после всякой ошибки: если в его событии CRASH стоит restart: false, не перезапустит никто.`,
    },
  }),
}
