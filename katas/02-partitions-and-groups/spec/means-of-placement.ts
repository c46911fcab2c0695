/** Of the topic and the partition of each user. */
import type { About, Text } from '#harness'

const allAreChecked = {
  en: 'Every activity is checked against the contract, and all of them before the first is sent.',
  ru: 'По контракту проверяют каждое событие, и все — до отправки первого.',
}

export const meansOfPlacement = {
  // 2.1
  threePartitions: {
    of: { en: 'the partitions of the topic', ru: 'партиции топика' },
  },
  bothResolve: {
    of: {
      en: 'a call during which another one makes the same topic',
      ru: 'вызов, во время которого другой создаёт тот же топик',
    },
    so: {
      en: 'the topic is there as it was asked for: that another call made it is no error',
      ru: 'топик есть, и он такой, как просили: то, что его создал другой вызов, — не ошибка',
    },
  },
  asManyAsAsked: {
    of: {
      en: 'the partitions of a topic that was asked for with one, twice at once',
      ru: 'партиции топика, который дважды одновременно попросили создать с одной партицией',
    },
  },
  topicKept: {
    of: { en: 'the topic after a call that had nothing to do', ru: 'топик после вызова, которому нечего было делать' },
    means: {
      en: 'A topic that is there is left alone: neither deleted nor given more partitions.',
      ru: 'Существующий топик не трогают: не удаляют и не добавляют ему партиций.',
    },
  },
  anotherNumber: (has: number, asked?: number): About => ({
    so: {
      en: `the topic has ${has} partitions, ${asked} are asked for, and where users are depends on that number: more is as wrong as fewer`,
      ru: `в топике ${has} партиций, а просят ${asked}; от этого числа зависит, где лежат пользователи: больше так же неверно, как меньше`,
    },
  }),
  madeMeanwhile: (has: number, asked: number): About => ({
    so: {
      en: `another call has made the topic with ${has} partitions while this one was on its way with ${asked}: both say that it is as they asked, and for one of them it is not`,
      ru: `пока этот вызов с ${asked} партициями был в пути, другой создал топик с ${has}: оба сообщают, что всё как просили, а для одного это не так`,
    },
    means: {
      en: 'A topic that was not there a moment ago need not be the own one: what counts is how many partitions it has, and not who has made it.',
      ru: 'Если мгновение назад топика не было, создать его мог и кто-то другой: важно, сколько в нём партиций, а не кто его создал.',
    },
  }),
  bothNumbers: {
    of: { en: 'the error', ru: 'ошибка' },
    so: {
      en: 'who reads it does not see how many partitions there are and how many were asked for',
      ru: 'из неё не видно, сколько партиций есть и сколько просили',
    },
  },

  // 2.2
  javaPlace: (id: string, hash: number): About => ({
    of: {
      en: `user "${id}" (murmur2 ${hash}) over 3, 6 and 7 partitions`,
      ru: `пользователь «${id}» (murmur2 ${hash}) по 3, 6 и 7 партициям`,
    },
    means: {
      en: 'A partition below 0: the sign bit. Wrong for long ids only: the loop over 4 bytes. Wrong where the hash is negative: Math.abs in place of & 0x7fffffff. Wrong for letters of several bytes: the length and the bytes are those of UTF-8. Wrong for digits: the id is hashed as text.',
      ru: 'Партиция меньше 0: знаковый бит. Неверно только для длинных id: цикл по 4 байта. Неверно, где хеш отрицателен: Math.abs вместо & 0x7fffffff. Неверно для многобайтовых букв: и длина, и байты берутся из UTF-8. Неверно для цифр: id хешируется как текст.',
    },
  }),
  javaPlaces: {
    of: {
      en: "users that are not where Kafka's Java client puts them",
      ru: 'пользователи, которые лежат не там, куда их кладёт Java-клиент Kafka',
    },
    means: {
      en: 'The text is hashed as it is, byte by byte of UTF-8: no number is made of it, nothing is trimmed, lowered or normalised; its last 1 to 3 bytes count too.',
      ru: 'Текст хешируется как есть, по байтам UTF-8: его не превращают в число, не обрезают, не меняют регистр и не нормализуют; последние 1–3 байта тоже участвуют.',
    },
  },
  numberIsText: (ids: readonly number[]): About => ({
    of: { en: `the partitions of ${ids.join(', ')} as numbers`, ru: `партиции для чисел ${ids.join(', ')}` },
    so: {
      en: 'a user has another partition as text: it is two users',
      ru: 'для того же id строкой партиция другая: получилось два пользователя',
    },
    means: {
      en: 'The text of the id is hashed, neither its JSON nor the bits of the number.',
      ru: 'Хешируется текст id, а не его JSON и не биты числа.',
    },
  }),
  even: (partition: number): About => ({
    of: {
      en: `users of 10,000 in partition ${partition}, within 10 % of 3333`,
      ru: `пользователи из 10 000 в партиции ${partition}, отклонение от 3333 не больше 10 %`,
    },
  }),
  userInOnePartition: {
    of: {
      en: 'key = user id as text, value = the activity, partition = that of its user, in the order of sending',
      ru: 'ключ — id пользователя строкой, значение — событие, партиция — по пользователю, порядок — как отправлено',
    },
    means: {
      en: 'One user in several partitions: the partitioner does not look at the key, or not in every process alike, or for another number of partitions than the topic has.',
      ru: 'Пользователь в разных партициях: партиционер не смотрит на ключ, смотрит в разных процессах по-разному или считает не столько партиций, сколько есть в топике.',
    },
  },
  longLists: {
    of: {
      en: 'three lists sent at once, of 3000, 1 and 300 activities, and an empty one',
      ru: 'три списка, отправленные одновременно, из 3000, 1 и 300 событий, и пустой',
    },
    means: {
      en: 'A long list is cut into requests, and each is awaited before the next. Calls that share a producer must not disconnect it from under one another.',
      ru: 'Длинный список режут на запросы и каждого дожидаются до следующего. Если у вызовов общий продюсер, один вызов не должен отключать его у другого.',
    },
  },
  acknowledged: (fault: string): About => ({
    so: {
      en: `the call says that all is written, and it is not: ${fault}`,
      ru: `вызов сообщает, что всё записано, а это не так: ${fault}`,
    },
    means: {
      en: 'The code does not wait for the acknowledgement: acks=0, or a send without await.',
      ru: 'Код не ждёт подтверждения: acks=0 или send без await.',
    },
  }),
  contract: (what: Text): About => ({
    of: {
      en: `activities with one that has this: ${what.en}`,
      ru: `события, среди которых есть негодное (${what.ru})`,
    },
    means: allAreChecked,
  }),
  contractFarBehind: (what: Text): About => ({
    of: {
      en: `1200 good activities, and behind them one that has this: ${what.en}`,
      ru: `1200 годных событий, а за ними негодное (${what.ru})`,
    },
    means: allAreChecked,
  }),
  unnamed: {
    of: {
      en: 'a list with an activity that has a field which the contract does not name',
      ru: 'список, где у события есть поле, которого нет в контракте',
    },
    so: {
      en: 'such fields are allowed and mean nothing: a newer program may write them',
      ru: 'такие поля допустимы и ничего не значат: их может писать более новая программа',
    },
  },
  nothingSent: {
    of: {
      en: 'the topic after calls that were refused, and one that was not',
      ru: 'топик после отклонённых вызовов и одного принятого',
    },
    so: {
      en: 'it holds other records than the accepted call has sent',
      ru: 'в нём не те записи, что отправил принятый вызов',
    },
    means: {
      en: 'Activities of a list with a bad one were sent: all are checked before the first goes, not chunk by chunk.',
      ru: 'Отправлены события из списка, где есть плохое: сначала проверяют весь список, а не порцию за порцией.',
    },
  },
}
