/** Of names, topics and quotas. */
export const meansOfNames = {
  name: { of: { en: 'nameOf', ru: 'nameOf' } },
  owner: (name: string) => ({
    of: { en: `the owner of ${JSON.stringify(name)}`, ru: `владелец имени ${JSON.stringify(name)}` },
    means: {
      en: 'Only what nameOf gives is somebody’s: two parts that are names, and one dot.',
      ru: 'Чьё-то только то, что возвращает nameOf: две части, обе — имена, и одна точка.',
    },
  }),
  badTenant: (name: string) => ({
    of: { en: `nameOf with ${JSON.stringify(name)}`, ru: `nameOf с ${JSON.stringify(name)}` },
    so: {
      en: 'with such names one tenant’s prefix can be the beginning of another’s name',
      ru: 'с такими именами префикс одного арендатора может оказаться началом имени другого',
    },
  }),
  made: { of: { en: 'the topics that were made', ru: 'созданные топики' } },
  partitions: { of: { en: 'the partitions of the topic', ru: 'партиции топика' } },
  brokersTime: {
    of: {
      en: 'how much later the record’s time is than the time that the client claimed, an hour ago',
      ru: 'насколько время записи позже того, что назвал клиент (час назад)',
    },
    so: {
      en: 'a tenant dates its records as it likes, and so chooses the bill on which they stand',
      ru: 'арендатор датирует записи как хочет, то есть сам выбирает, в какой счёт они попадут',
    },
    means: {
      en: 'A topic keeps the client’s time unless message.timestamp.type says LogAppendTime.',
      ru: 'Топик хранит время клиента, если в message.timestamp.type не стоит LogAppendTime.',
    },
  },
  kept: { of: { en: 'the records of a topic that was there', ru: 'записи топика, который уже был' } },
  otherPartitions: {
    of: {
      en: 'topics that are there with another number of partitions',
      ru: 'топики, которые уже есть, с другим числом партиций',
    },
    so: { en: 'nobody learns that the plan was not carried out', ru: 'никто не узнает, что план не выполнен' },
  },
  leftAsItIs: { of: { en: 'the partitions of a topic that was there', ru: 'партиции топика, который уже был' } },
  otherMeanwhile: {
    of: {
      en: 'a topic that somebody makes with another number of partitions between looking and making',
      ru: 'топик, который кто-то создал с другим числом партиций между проверкой и созданием',
    },
    so: { en: 'nobody learns that the plan was not carried out', ru: 'никто не узнает, что план не выполнен' },
  },
  badNameMade: { of: { en: 'createTopics with a bad name', ru: 'createTopics с плохим именем' } },
  madeAllTheSame: {
    of: { en: 'the topics after calls with bad names', ru: 'топики после вызовов с плохими именами' },
    so: { en: 'a refused call leaves half a tenant behind', ru: 'отклонённый вызов оставил пол-арендатора' },
  },
  ownTopics: {
    of: { en: 'the tenant’s topics', ru: 'топики арендатора' },
    means: {
      en: 'acme2 and acme-2 begin with acme, too: the tenant ends at the dot.',
      ru: 'acme2 и acme-2 тоже начинаются с acme: имя арендатора кончается точкой.',
    },
  },
}
