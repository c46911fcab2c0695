/** Task 9.4: failover, the consumer, the loss of the primary. */
export const meansOfFailover = {
  resumes: {
    of: { en: 'where the group goes on', ru: 'место, с которого группа продолжит' },
    so: {
      en: 'further on, the group leaves out what it has not handled; further back, it repeats more than it must',
      ru: 'дальше — группа пропустит необработанное; раньше — повторит больше, чем нужно',
    },
    means: {
      en: 'A checkpoint has two numbers: upstream is the primary’s, downstream the backup’s. The last record for a group and a partition counts, and those of other groups and topics do not. Without one it is the beginning that the copy has now. Partitions are sorted as numbers.',
      ru: 'В checkpoint два числа: upstream относится к основному кластеру, downstream — к резервному. Считается последняя запись для группы и партиции, записи других групп и топиков не в счёт. Если её нет, это нынешнее начало копии. Партиции отсортированы как числа.',
    },
  },
  committed: {
    of: { en: 'what the group has committed on the backup', ru: 'закоммиченное группой на резервном кластере' },
    so: {
      en: 'a consumer starts from what is committed, not from a report',
      ru: 'консьюмер начинает с закоммиченного, а не с отчёта',
    },
  },
  primaryIsLost: {
    of: { en: 'messages between failOver and the primary', ru: 'сообщений между failOver и основным кластером' },
    so: {
      en: 'the primary is lost: who asks it waits for it',
      ru: 'основной кластер потерян: кто его спрашивает, тот его и ждёт',
    },
  },
  further: {
    of: {
      en: 'where the group goes on with checkpoints of 100 and 110, 9 and nothing committed',
      ru: 'место, с которого группа продолжит при checkpoint 100 и закоммиченных 110, 9 и ничего',
    },
    so: {
      en: 'the further of the two counts, compared as numbers: what is handled is not handled again, and nothing is left out',
      ru: 'считается то, что дальше, и сравниваются числа: обработанное не повторяется, и ничего не пропущено',
    },
  },
  notBack: {
    of: {
      en: 'where the group goes on when failOver is called again, after it has handled up to 119',
      ru: 'место, с которого группа продолжит после второго вызова failOver, когда она обработала до 119',
    },
    so: {
      en: 'an operator calls it twice: the group goes back to an old checkpoint and repeats everything since',
      ru: 'оператор вызвал её дважды: группа вернулась к старому checkpoint и повторяет всё, что было после',
    },
  },
  missing: {
    of: {
      en: 'what never arrived, by partition, and all together',
      ru: 'сколько не дошло, по партициям и всего',
    },
    so: {
      en: 'the tail of the primary is what a failover costs: it is counted in the primary’s numbers, never less than 0, and null where nobody looked',
      ru: 'хвост основного кластера — цена failover: он считается в числах основного, не бывает меньше 0, а где никто не смотрел, он null',
    },
    means: {
      en: 'lastSeen is the offset of the next record; the position that MirrorMaker wrote down is that of the last one it copied: the difference is one less than it looks. Its last record for a partition counts.',
      ru: 'lastSeen — смещение следующей записи, а позиция, записанная MirrorMaker, — последней скопированной: разность на единицу меньше, чем кажется. Считается последняя его запись для партиции.',
    },
  },
  members: {
    of: {
      en: 'a group with members on the backup is refused, and named',
      ru: 'группа с участниками на резервном кластере отвергается и названа',
    },
    so: {
      en: 'members go on from where they are, and commit over what failOver commits',
      ru: 'участники продолжают со своего места и коммитят поверх того, что закоммитил failOver',
    },
  },
  neverCopied: {
    of: {
      en: 'a topic that was never copied is refused, and named',
      ru: 'топик, который никогда не копировался, отвергается и назван',
    },
    so: {
      en: 'a topic of the same name on the backup is not the copy: the service would find it empty, and nobody would know what was lost',
      ru: 'топик с тем же именем на резервном кластере — не копия: сервис нашёл бы его пустым, и никто не узнал бы, что потеряно',
    },
  },
  nothingCommitted: {
    of: {
      en: 'what the group has committed on the backup after a refusal',
      ru: 'закоммиченное группой на резервном кластере после отказа',
    },
    so: { en: 'half a failover is none', ru: 'половина failover — не failover' },
  },
  bothTopics: {
    of: {
      en: 'the consumer on the backup prints the copies from where the group stands, and all that is written to the topic of the backup',
      ru: 'консьюмер на резервном кластере печатает копии с места, где стоит группа, и всё записанное в топик резервного',
    },
    means: {
      en: 'With a subscription to the unprefixed name alone a consumer sees nothing of the primary. With one to the copy alone it sees nothing that is written on the backup. A topic where the group has committed nothing is read from the beginning: from the end, what was written before the consumer came is left out.',
      ru: 'С подпиской только на имя без префикса консьюмер не видит ничего с основного кластера. С подпиской только на копию — ничего из записанного на резервном. Топик, где группа ничего не закоммитила, читают с начала: если с конца, записанное до прихода консьюмера пропадёт.',
    },
  },
  commits: {
    so: {
      en: 'what is not committed is handled again after the next start, or by the service on the backup',
      ru: 'незакоммиченное обработают ещё раз после следующего запуска или на резервном кластере',
    },
    means: {
      en: 'The consumer on the primary reads another topic, does not commit what it has printed, or stands still at a record that it cannot read.',
      ru: 'Консьюмер на основном кластере читает другой топик, не коммитит напечатанное или встал на записи, которую не может прочитать.',
    },
  },
  goesOnWhereItWas: {
    of: {
      en: 'the lines of a consumer on the primary that stopped and started again',
      ru: 'строки консьюмера на основном кластере, который остановился и запустился снова',
    },
    so: {
      en: 'each record once, those of the topic itself; empty is not null',
      ru: 'каждая запись один раз, записи самого топика; пустое — не null',
    },
  },
  rejects: {
    of: { en: 'what was rejected', ru: 'что забраковано' },
    so: {
      en: 'a null key or value, and bytes that are no UTF-8, are reported, and stop nobody',
      ru: 'о null вместо ключа или значения и о байтах не в UTF-8 сообщается, и никого они не останавливают',
    },
  },
  load: {
    en: 'the primary acknowledges the load of the spec',
    ru: 'основной кластер подтверждает записи нагрузки из спецификации',
  },
  tail: {
    of: {
      en: 'records that were on the primary when it was last looked at, and never arrived',
      ru: 'записей, которые были на основном кластере при последнем взгляде и не дошли',
    },
    so: {
      en: 'a failover that says nothing of its tail looks like one without a loss',
      ru: 'failover, который молчит о хвосте, выглядит как failover без потерь',
    },
  },
  handledAfter: {
    en: 'the consumer on the backup prints each record that was copied and not handled before',
    ru: 'консьюмер на резервном кластере печатает каждую скопированную и ещё не обработанную запись',
  },
  replays: {
    of: {
      en: 'records that were handled before the failover and again after it',
      ru: 'записей, обработанных до failover и ещё раз после',
    },
    so: {
      en: 'the group had caught up, and its checkpoint said so: it repeats one record at most',
      ru: 'группа дочитала до конца, и её checkpoint это говорил: повторить можно не больше одной записи',
    },
  },
}
