import type { About, AboutWait, Text } from '#harness'

const crashed: Text = {
  en: 'More than once, or not at all: what is written and what is remembered are one transaction only under exactly_once_v2, and only if it is remembered in a state store with a changelog.',
  ru: 'Больше одного раза или ни разу: записанное и запомненное составляют одну транзакцию только при exactly_once_v2 и только если запомнено в хранилище состояния с changelog.',
}

/** What is said of matchmakers on the cluster: crashes, restarts, several instances. */
export const meansOfCluster = {
  deathAtTheNotification: {
    en: 'a notification is written (the test kills the process there)',
    ru: 'уведомление пишется (в этот момент тест убивает процесс)',
  },
  deathAtTheMatch: {
    en: 'the match is written (the test kills the process there)',
    ru: 'матч пишется (в этот момент тест убивает процесс)',
  },
  toldAfterTheCrash: {
    of: {
      en: 'the players of the match are told (those missing are listed)',
      ru: 'игрокам матча сообщено (перечислены те, кому нет)',
    },
    means: {
      en: 'The match was made before the crash and its notification forgotten with the process.',
      ru: 'Матч создан до сбоя, а уведомление о нём забыто вместе с процессом.',
    },
  },
  freeAfterTheCrash: {
    of: {
      en: 'ann and bob, who were told, play again with ticket 2',
      ru: 'ann и bob, которым сообщено, снова играют с тикетом 2',
    },
    means: {
      en: 'Who was told is still held to be waiting: his new request is refused.',
      ru: 'Того, кому сообщили, всё ещё считают ждущим: новый запрос отклонён.',
    },
  },
  matchedOnce: {
    of: { en: 'matches before and after the crash', ru: 'матчи до и после сбоя' },
    means: crashed,
  },
  toldOnce: {
    of: { en: 'notifications before and after the crash', ru: 'уведомления до и после сбоя' },
    means: crashed,
  },
  ofAnotherMatch: {
    of: { en: 'notifications of matches that stand nowhere', ru: 'уведомления о матчах, которых нигде нет' },
    so: { en: 'the players go to a match that does not exist', ru: 'игроки идут в матч, которого нет' },
  },
  takenIn: { en: 'match-queues says that so many wait in eu', ru: 'match-queues говорит, что столько ждёт в eu' },
  looksAfterARestart: {
    of: {
      en: 'ann and bob, whose bands reach each other after a restart, are told (those missing are listed)',
      ru: 'ann и bob, чьи полосы сошлись после перезапуска, получили уведомления (перечислены те, кто нет)',
    },
    means: {
      en: 'After the restart the clock looks at no queue until a request comes for it: which regions there are is in a field, and begins anew. The store knows them.',
      ru: 'После перезапуска часы не смотрят на очередь, пока для неё не придёт запрос: список регионов хранится в поле и начинается заново. Регионы знает хранилище.',
    },
  },
  stillWaits: {
    of: {
      en: 'zoe, who waits since before the crash, is refused another ticket',
      ru: 'zoe ждёт с тех пор, что было до сбоя, и второй тикет ей отклонён',
    },
    means: {
      en: 'The matchmaker has forgotten in the crash that she waits: what is not in a changelog dies with its process.',
      ru: 'При сбое сервис забыл, что она ждёт: что не попало в changelog, умирает вместе с процессом.',
    },
  },
  matchedAfterTheCrash: {
    of: {
      en: 'zoe and yan, who wait since before the crash, are matched with ann',
      ru: 'zoe и yan, ждущие с тех пор, что было до сбоя, сведены с ann',
    },
    means: {
      en: 'The queue was forgotten in the crash: what is not in a changelog dies with its process.',
      ru: 'Очередь забыта при сбое: что не попало в changelog, умирает вместе с процессом.',
    },
  },
  matchedAfterTheStop: {
    of: {
      en: 'bob, who waits since before the stop, is matched with cat and dan',
      ru: 'bob, ждущий с тех пор, что было до остановки, сведён с cat и dan',
    },
    means: {
      en: 'The queue was forgotten at the stop, or a repetition of ann took a place in it.',
      ru: 'Очередь забыта при остановке, или место в ней занял повтор ann.',
    },
  },
  orderKept: {
    of: {
      en: 'the matches over a crash and a stop, all timestamps being equal',
      ru: 'матчи через сбой и остановку, все timestamp равны',
    },
    means: {
      en: 'The order of coming was counted in a field of the processor, which begins anew at each start: take the next number from the store. Or it is compared as text, where 10 comes before 9.',
      ru: 'Порядок прихода считали в поле процессора, а оно при каждом старте начинается заново: следующий номер берите из хранилища. Или номера сравнивают как текст, где 10 идёт раньше 9.',
    },
  },
  idsAfterARestart: {
    of: {
      en: 'different ids of the two matches, a restart between them',
      ru: 'различных id у двух матчей, между которыми был перезапуск',
    },
    so: {
      en: 'the same id was given again after the restart',
      ru: 'после перезапуска тот же id выдан снова',
    },
  },
  eachAnswered: {
    of: {
      en: 'each of the 80 cancellations is answered (players without an answer are listed)',
      ru: 'на каждую из 80 отмен есть ответ (перечислены игроки без ответа)',
    },
    means: {
      en: 'A cancellation that crosses a match is not answered at all.',
      ru: 'Отмена, пересёкшаяся с матчем, осталась без ответа.',
    },
  },
  eitherOr: (player: string): About => ({
    of: {
      en: `notifications of ${player}, by what stands in matches`,
      ru: `уведомления игрока ${player}, судя по matches`,
    },
    means: {
      en: 'Who decides about a cancellation must see the match too: a step that has not heard of it yet says cancelled to somebody who is in a match.',
      ru: 'Кто решает об отмене, должен видеть и матч: шаг, который о нём ещё не слышал, говорит cancelled тому, кто уже в матче.',
    },
  }),
  seats: {
    of: { en: 'places in matches, and players in them', ru: 'мест в матчах и игроков в них' },
    so: { en: 'a player is in two matches with one ticket', ru: 'игрок с одним тикетом попал в два матча' },
  },
  bothHaveWork: { en: 'both instances have partitions', ru: 'у обоих экземпляров есть партиции' },
  partitionsAsked: { of: { en: 'partitions with requests', ru: 'партиции с запросами' } },
  takenInByAll: {
    en: 'All thirty requests are to be taken in.',
    ru: 'Все тридцать запросов должны быть приняты.',
  },
  eachFindsHisOpponent: {
    of: {
      en: 'each of sixty players has found the only one who fits (those who were not told are listed)',
      ru: 'каждый из шестидесяти игроков нашёл единственного подходящего (перечислены те, кому не сообщено)',
    },
    means: {
      en: 'Players of one region who stand on several partitions were looked at by several tasks: each sees its own part of the queue. Or the queue did not move with its partition.',
      ru: 'Игроков одного региона из разных партиций рассматривали разные задачи, и каждая видит свою часть очереди. Или очередь не переехала вместе с партицией.',
    },
  },
  allPartitions: {
    of: {
      en: 'matches of thirty pairs in six regions, on three partitions',
      ru: 'матчи тридцати пар в шести регионах на трёх партициях',
    },
    means: {
      en: 'Who fits and stands on another partition was not found, or somebody else was: the queue of a region is to be in one place.',
      ru: 'Подходящего с другой партиции не нашли или нашли не того: очередь региона должна быть в одном месте.',
    },
  },
  sharedWork: {
    of: { en: 'instances that wrote anything', ru: 'экземпляры, которые что-либо писали' },
    so: {
      en: 'one instance does everything, and the other one stands by',
      ru: 'один экземпляр делает всё, а другой простаивает',
    },
  },
  refusedElsewhere: {
    of: {
      en: 'each of thirty players who wait is refused another region (those not refused are listed)',
      ru: 'каждому из тридцати ждущих отказано в другом регионе (перечислены те, кому нет)',
    },
    means: {
      en: 'Whether a player waits was asked of the region: its task sees its own players, and the other region is another task.',
      ru: 'Ждёт ли игрок, спросили у региона: его задача видит только своих, а другой регион — это другая задача.',
    },
  },
  letGo: {
    of: {
      en: 'each of thirty players has cancelled his ticket (those without an answer are listed)',
      ru: 'каждый из тридцати игроков отменил свой тикет (перечислены те, кому нет ответа)',
    },
  },
  onceOverPartitions: {
    of: { en: 'all notifications of thirty players', ru: 'все уведомления тридцати игроков' },
    so: {
      en: 'each request is answered as it is to be, once',
      ru: 'на каждый запрос отвечают как положено и один раз',
    },
  },
  joins: { en: 'the instance joins its group', ru: 'экземпляр вступает в группу' },
  notYetRunning: {
    of: {
      en: 'startMatchmaker had resolved before the group gave it anything to do',
      ru: 'startMatchmaker завершился раньше, чем группа дала ему работу',
    },
    so: {
      en: 'KafkaStreams.start() resolves before the state is RUNNING',
      ru: 'KafkaStreams.start() завершается раньше, чем наступит состояние RUNNING',
    },
  },
  session: {
    of: { en: 'session time-out in JoinGroup, in ms', ru: 'тайм-аут сессии в JoinGroup, мс' },
    means: {
      en: 'Other settings were laid over INSTANCE: ctx.streamsConfig has a session of 6 s, and a killed instance holds its partitions so long.',
      ru: 'Поверх INSTANCE легли другие настройки: в ctx.streamsConfig сессия 6 с, и столько убитый экземпляр держит свои партиции.',
    },
  },
  leaves: {
    of: {
      en: 'whether stop() had resolved when the group let the instance go, and its members after that',
      ru: 'завершился ли stop() к моменту, когда группа отпустила экземпляр, и её участники после этого',
    },
    so: {
      en: 'stop() resolves before the instance has given its partitions back',
      ru: 'stop() завершается раньше, чем экземпляр вернул партиции',
    },
  },
  anotherInstance: {
    of: {
      en: 'transactional ids of one instance, started twice',
      ru: 'transactional id одного экземпляра после двух запусков',
    },
    means: {
      en: 'After a restart it is another instance to Kafka: a transaction that a crash left open ends only by its time-out.',
      ru: 'После перезапуска для Kafka это другой экземпляр: транзакция, оставшаяся открытой после сбоя, закончится лишь по тайм-ауту.',
    },
  },
  namedByInstance: {
    of: { en: 'the transactional id, which holds the process.id', ru: 'transactional id, в котором есть process.id' },
  },
} satisfies Record<string, About | AboutWait | Text | ((player: string) => About)>
