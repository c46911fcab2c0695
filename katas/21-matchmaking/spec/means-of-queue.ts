import type { About } from '#harness'

/** What is said of the queue and of what is no request (21.3). */
export const meansOfQueue = {
  taskEnded: {
    of: { en: 'the task that reads match-requests', ru: 'задача, читающая match-requests' },
    so: {
      en: 'one record stops the task, and all requests behind it wait for ever',
      ru: 'одна запись останавливает задачу, и все запросы за ней ждут вечно',
    },
    means: {
      en: 'A serde that checks throws at the first record that it does not like.',
      ru: 'Serde с проверкой бросает исключение на первой же негодной записи.',
    },
  },
  stateOf: (region: string): About => ({
    of: { en: `what match-queues says last of ${region}`, ru: `что match-queues говорит последним о ${region}` },
    means: {
      en: 'After each change: how many wait, and since when the first does. After a match and a cancellation too; where nobody waits the value is null, for compaction removes no other.',
      ru: 'После каждого изменения: сколько ждёт и с какого момента ждёт первый. После матча и отмены тоже; если никто не ждёт, значение — null: другого compaction не удаляет.',
    },
  }),
  stateAfterTheClock: {
    of: {
      en: 'what match-queues says last of eu, when the clock has matched two of three',
      ru: 'что match-queues говорит последним о eu, когда по часам свели двоих из троих',
    },
    so: {
      en: 'a match that no request has made changes the queue too',
      ru: 'матч, который возник без нового запроса, тоже меняет очередь',
    },
  },
  stateByTheModel: (region: string, now: number): About => ({
    of: {
      en: `what match-queues says last of ${region} at @${now}`,
      ru: `что match-queues говорит последним о ${region} в @${now}`,
    },
    means: {
      en: 'After each change of a queue it says how many wait, and since when the first does; null where nobody waits.',
      ru: 'После каждого изменения очереди там стоит, сколько ждёт и с какого момента ждёт первый; null, если никто.',
    },
  }),
  nothingChanged: {
    of: {
      en: 'records in match-queues over looks that found nothing, a repetition, a refusal and cancellations of what does not wait',
      ru: 'записей в match-queues за просмотры, которые ничего не нашли, повтор, отказ и отмены того, что не ждёт',
    },
    so: {
      en: 'the same state is written again at each look: ten records a second and region, which say nothing',
      ru: 'одно и то же состояние пишется при каждом просмотре: десять записей в секунду на регион, не говорящих ничего',
    },
  },
  oneQueue: {
    of: {
      en: 'a waits with ticket 3 in eu and asks for us, for eu, and for us',
      ru: 'a ждёт с тикетом 3 в eu и просится в us, в eu и в us',
    },
    means: {
      en: 'A player who waits is refused, in his region and in another: two queues could match him twice. A refusal does not forget that he waits.',
      ru: 'Ждущему игроку отказывают и в его регионе, и в другом: две очереди могли бы взять его в два матча. Отказ не забывает, что он ждёт.',
    },
  },
  goesOnWaiting: {
    of: {
      en: 'a, refused three times, goes on waiting with ticket 3 in eu at 1000',
      ru: 'a после трёх отказов ждёт с тикетом 3 в eu с рейтингом 1000',
    },
    means: {
      en: 'The newer request took the place of the older one, or stands in a second queue.',
      ru: 'Новый запрос занял место прежнего или стоит во второй очереди.',
    },
  },
  repetition: {
    of: {
      en: 'notifications of a, whose requests came again',
      ru: 'уведомления игрока a, чьи запросы пришли повторно',
    },
    means: {
      en: 'A join whose ticket is not higher than each before it is a repetition: it is not answered, and changes nothing, also where it names another region.',
      ru: 'join, тикет которого не выше всех прежних, — повтор: на него не отвечают, и он ничего не меняет, даже если назван другой регион.',
    },
  },
  usedUp: {
    of: {
      en: 'matches of a, whose tickets 5 (cancelled), 6 and 7 (refused) come again, and then 8',
      ru: 'матчи игрока a: снова приходят тикеты 5 (отменён), 6 и 7 (отклонён), затем 8',
    },
    means: {
      en: 'A ticket that was cancelled or refused is used up, and so is every lower one: only a higher one counts.',
      ru: 'Отменённый или отклонённый тикет использован, как и все меньшие: считается только больший.',
    },
  },
  playsAgain: {
    of: {
      en: 'matches made by requests that come again after their match',
      ru: 'матчи из-за запросов, пришедших повторно после своего матча',
    },
    so: {
      en: 'a repetition puts a player into a second match with one request',
      ru: 'из-за повтора игрок с одним запросом попадает во второй матч',
    },
  },
  beginAlike: {
    of: {
      en: 'regions e, eu and eu-, and players whose ids go on like the names',
      ru: 'регионы e, eu и eu- и игроки, чьи id продолжают эти имена',
    },
    means: {
      en: 'A prefix without a separator: the keys of eu begin with e too.',
      ru: 'Префикс без разделителя: ключи eu тоже начинаются с e.',
    },
  },
  noRequest: (record: string): About => ({
    of: {
      en: `what comes of a record that is no request: ${record}`,
      ru: `что вышло из негодной записи: ${record}`,
    },
    so: {
      en: 'what is no request changes nothing and is not answered',
      ru: 'негодная запись ничего не меняет и остаётся без ответа',
    },
  }),
  aroundBadRequests: {
    of: {
      en: 'the match of b and a, who asked before and after the records that are no requests',
      ru: 'матч b и a: один попросил до негодных записей, другой после',
    },
    so: { en: 'what is no request stops nothing', ru: 'негодная запись ничего не останавливает' },
  },
  reportedWhere: {
    of: {
      en: 'ctx.onReject, once for each, where its author wrote it to match-requests',
      ru: 'ctx.onReject по разу на каждую запись, с местом в match-requests, куда её записал автор',
    },
    means: {
      en: 'A missing place: something is taken for what it is not. The contract is about keys, null values, bytes (not characters) and bad UTF-8 too. An internal topic: behind a repartition topic recordMetadata() tells of that one.',
      ru: 'Места нет: негодное приняли за годное. Контракт касается и ключей, и null, и байтов (не символов), и битого UTF-8. Внутренний топик: за repartition-топиком recordMetadata() называет уже его.',
    },
  },
  edges: {
    of: {
      en: 'requests at the edges: ratings 0 and 5000, names, regions and ids of the longest, players called __proto__ and constructor, 1,024 bytes, fields that the contract does not name',
      ru: 'запросы на границах: рейтинги 0 и 5000, самые длинные имена, регионы и id, игроки __proto__ и constructor, 1024 байта, поля, которых нет в контракте',
    },
    so: { en: 'the contract allows them', ru: 'контракт их допускает' },
  },
  quotes: {
    of: {
      en: 'reasons that quote the record, or say nothing',
      ru: 'причины, которые цитируют запись или ничего не говорят',
    },
    means: {
      en: 'The message of JSON.parse quotes what it cannot read: names of players stand in the log then.',
      ru: 'Сообщение JSON.parse цитирует то, чего не смог прочесть: так имена игроков попадают в лог.',
    },
  },
}
