import type { Text } from '../text/index.ts'
import type { Anomaly, AnomalyName, Seen } from './types.ts'

/** An anomaly with what its name means and what usually causes it. */
export function anomaly(name: AnomalyName, seen: Text, records: readonly Seen[]): Anomaly {
  const [meaning, cause] = catalogue[name]
  return { name, seen, records, meaning, cause }
}

const catalogue: Readonly<Record<AnomalyName, readonly [meaning: Text, cause: Text]>> = {
  'no-success': [
    {
      en: 'Nothing succeeded: no send was acknowledged and nothing was read, so nothing could be checked.',
      ru: 'Ничего не удалось: ни одна отправка не подтверждена, ничего не прочитано, и проверять нечего.',
    },
    {
      en: 'The client never reached the broker, or every call failed before it.',
      ru: 'Клиент не достучался до брокера, либо каждый вызов завершился ошибкой ещё до этого.',
    },
  ],
  'lost-write': [
    {
      en: 'A write that the broker had acknowledged is in the log no more.',
      ru: 'Записи, которую брокер подтвердил, в логе нет.',
    },
    {
      en: 'acks of 0 or 1 with a broker that failed, an unclean election of a leader, or a topic that was truncated or recreated.',
      ru: 'acks=0 или 1 и сбой брокера, unclean-выборы лидера, либо топик усекли или пересоздали.',
    },
  ],
  duplicate: [
    { en: 'One message stands in the log more than once.', ru: 'Одно сообщение записано в лог несколько раз.' },
    {
      en: 'A retry after a lost answer without an idempotent producer, or the application sent it again after a restart.',
      ru: 'Повтор после потерянного ответа без идемпотентного продюсера, либо приложение отправило его заново после рестарта.',
    },
  ],
  'inconsistent-offsets': [
    { en: 'One offset was seen with two different messages.', ru: 'По одному смещению видели два разных сообщения.' },
    {
      en: 'The log was truncated and written anew after an unclean election, or the topic was deleted and created again.',
      ru: 'Лог усекли и записали заново после unclean-выборов лидера, либо топик удалили и создали снова.',
    },
  ],
  reordered: [
    {
      en: 'Two messages of one key stand in the log in another order than they were sent.',
      ru: 'Два сообщения с одним ключом стоят в логе не в том порядке, в каком их отправили.',
    },
    {
      en: 'Sends under way at once without idempotence, a retry that a later record overtook, or a send that was not awaited.',
      ru: 'Параллельные send без идемпотентности, повтор, который обогнала более поздняя запись, или send без await.',
    },
  ],
  'nonmonotonic-send': [
    {
      en: 'One producer wrote two messages to one partition, and the later one has the lower offset.',
      ru: 'Продюсер записал в партицию два сообщения, и у более позднего смещение меньше.',
    },
    {
      en: 'Several requests in flight without an idempotent producer, or sends that run side by side.',
      ru: 'Несколько запросов в полёте без идемпотентного продюсера либо параллельные отправки.',
    },
  ],
  'poll-skip': [
    {
      en: 'A consumer went past a message that is in the log without ever getting it.',
      ru: 'Консьюмер прошёл мимо сообщения, которое есть в логе, так его и не получив.',
    },
    {
      en: 'A seek too far, a position moved on by an error that was swallowed, or a filter before the handler.',
      ru: 'Слишком дальний seek, позиция сдвинулась из-за проглоченной ошибки, либо фильтр перед обработчиком.',
    },
  ],
  'nonmonotonic-poll': [
    {
      en: 'Without a new assignment a consumer got an offset that is not above the one before.',
      ru: 'Без нового назначения консьюмер получил смещение не больше предыдущего.',
    },
    {
      en: 'A seek back, several handlers running at once on one partition, or a batch that was retried from its beginning.',
      ru: 'seek назад, параллельная обработка одной партиции, либо пакет повторили с начала.',
    },
  ],
  reprocessed: [
    { en: 'One record was handed to the group more than once.', ru: 'Одну запись группа получила несколько раз.' },
    {
      en: 'A crash or a rebalance before the commit: at-least-once delivery does that, and the handler must bear it.',
      ru: 'Сбой или ребалансировка до коммита: at-least-once это допускает, и обработчик должен это выдерживать.',
    },
  ],
  gap: [
    {
      en: 'A reading of the log lacks an offset that is known to be written.',
      ru: 'При чтении лога нет смещения, о котором известно, что оно записано.',
    },
    {
      en: 'Records were deleted (retention, deleteRecords, a recreated topic) or the log lost its end with a broker.',
      ru: 'Записи удалены (retention, deleteRecords, топик пересоздан), либо лог потерял хвост вместе с брокером.',
    },
  ],
  'aborted-read': [
    {
      en: 'Something was read that never happened: its transaction was aborted, or its send had failed (Adya: G1a).',
      ru: 'Прочитано то, чего не было: транзакция отменена или отправка не удалась (G1a по Адье).',
    },
    {
      en: 'A consumer that reads uncommitted records, a send outside the transaction, or a failed send that was taken as certain.',
      ru: 'Консьюмер читает незакоммиченное, send выполнен вне транзакции, либо неизвестный исход приняли за отказ.',
    },
  ],
  'precommitted-read': [
    {
      en: 'A record was read before its transaction was committed.',
      ru: 'Запись прочитана до коммита её транзакции.',
    },
    {
      en: 'readUncommitted is set on the consumer, or the record was sent by the producer and not by its transaction.',
      ru: 'У консьюмера включён readUncommitted, либо запись отправил сам producer, а не его transaction.',
    },
  ],
  'nonmonotonic-commit': [
    { en: 'The committed offset of a group went back.', ru: 'Закоммиченное смещение группы ушло назад.' },
    {
      en: 'A member committed for a partition that it had lost, or commits run side by side and the older one came last.',
      ru: 'Участник закоммитил партицию, которую уже потерял, либо коммиты шли параллельно и старый пришёл последним.',
    },
  ],
  'premature-commit': [
    {
      en: 'A group committed past a record that none of its members had been given.',
      ru: 'Группа закоммитила смещение дальше записи, которую никто из её участников не получал.',
    },
    {
      en: 'An offset one too high, or the end of a batch committed while a part of it was left out.',
      ru: 'Смещение больше на единицу, либо закоммичен конец пакета, часть которого пропущена.',
    },
  ],
  'lost-output': [
    { en: 'An input has no output.', ru: 'Для входа нет выхода.' },
    {
      en: 'The input offset was committed before the output was written, or an error was swallowed.',
      ru: 'Входное смещение закоммичено до записи результата, либо ошибка проглочена.',
    },
  ],
  'duplicate-output': [
    { en: 'An input has its output more than once.', ru: 'Результат для одного входа записан несколько раз.' },
    {
      en: 'A crash between output and commit: only a transaction that holds both, or a check by id, keeps it single.',
      ru: 'Сбой между записью результата и коммитом: один раз его оставит только общая транзакция или проверка по id.',
    },
  ],
  'unexpected-output': [
    { en: 'An output belongs to no input.', ru: 'Выход не относится ни к одному входу.' },
    {
      en: 'An aborted input was read, an id was changed on the way, or a result was computed from state that is wrong.',
      ru: 'Прочитан отменённый вход, id изменён по пути, либо результат вычислен из неверного состояния.',
    },
  ],
}
