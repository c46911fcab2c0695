/** What the faults do. */
import type { Text } from '#harness'

/** What the pipeline does by each of its requests. */
const deeds: Readonly<Record<string, Text>> = {
  AddPartitionsToTxn: { en: 'names the partitions of its transaction', ru: 'называет партиции своей транзакции' },
  Produce: { en: 'writes its entries', ru: 'пишет свои записи' },
  AddOffsetsToTxn: { en: 'takes the offsets into its transaction', ru: 'включает смещения в свою транзакцию' },
  TxnOffsetCommit: { en: 'sends its offsets in its transaction', ru: 'отправляет смещения в своей транзакции' },
  EndTxn: { en: 'ends its transaction', ru: 'завершает свою транзакцию' },
  OffsetFetch: { en: 'asks for its committed offsets', ru: 'запрашивает свои закоммиченные смещения' },
  OffsetCommit: { en: 'commits its offsets', ru: 'коммитит свои смещения' },
}

export const meansOfFaults = {
  gets: (api: string): Text => ({
    en: `the pipeline ${deeds[api]!.en} (${api})`,
    ru: `конвейер ${deeds[api]!.ru} (${api})`,
  }),
  asksTheBank: { en: 'the pipeline tells the bank of a payment', ru: 'конвейер сообщает банку о платеже' },
  faults: {
    diesBefore: (api: string): Text => ({ en: `the process dies before ${api}`, ru: `процесс умирает до ${api}` }),
    diesAfter: (api: string): Text => ({ en: `the process dies after ${api}`, ru: `процесс умирает после ${api}` }),
    diesWithItsCommit: {
      en: 'the process dies with its commit on its way',
      ru: 'процесс умирает, когда его коммит в пути',
    },
    diesWhenBankIsTold: {
      en: 'the process dies when the bank has been told',
      ru: 'процесс умирает, когда банк уже узнал о платеже',
    },
    offsetsRefused: {
      en: 'the offsets of the first transaction are refused',
      ru: 'смещения первой транзакции отклонены',
    },
    rolledBack: {
      en: 'the offsets of the first transaction are refused: it is rolled back, the bank has been told',
      ru: 'смещения первой транзакции отклонены: она откатится, а банк о платежах уже знает',
    },
    answerLost: (api: string): Text => ({ en: `the answer to ${api} is lost`, ru: `ответ на ${api} потерян` }),
    answersLost: (api: string): Text => ({ en: `answers to ${api} are lost`, ru: `ответы на ${api} потеряны` }),
    brokerKilled: {
      en: 'the broker is killed with a commit on its way, and started again',
      ru: 'брокер убит, когда коммит в пути, и запущен снова',
    },
    slowCommit: {
      en: 'a commit is on its way for longer than its sender waits',
      ru: 'коммит в пути дольше, чем ждёт отправитель',
    },
    commitArrives: {
      en: 'it arrives when the same process has begun again and reads its offsets',
      ru: 'он доходит, когда тот же процесс начал заново и читает свои смещения',
    },
    zombieFreezes: {
      en: 'the zombie freezes when its entries are written',
      ru: 'зомби замирает, когда его записи в топике',
    },
    zombieThaws: {
      en: 'the zombie thaws when its successor has the transactional id',
      ru: 'зомби оживает, когда transactional id уже у преемника',
    },
    oldFreezes: {
      en: 'the old instance freezes with its commit on its way',
      ru: 'старый экземпляр замирает, когда его коммит в пути',
    },
    oldCommitArrives: {
      en: 'the late commit of the old instance arrives when the successor has begun to read',
      ru: 'запоздавший коммит старого экземпляра доходит, когда преемник уже читает',
    },
    slowToHear: {
      en: 'the coordinator is slow to hear of the successor',
      ru: 'координатор узнаёт о преемнике с опозданием',
    },
    paymentsRefused: { en: 'the payments are refused', ru: 'платежи отклонены' },
    takenIn: { en: 'the group takes its member in', ru: 'группа принимает участника' },
    stopBeforeAnswer: (api: string): Text => ({
      en: `stop() comes before the answer to ${api}`,
      ru: `stop() приходит раньше ответа на ${api}`,
    }),
    stopBeforeAcknowledged: {
      en: 'stop() comes before the entries are acknowledged',
      ru: 'stop() приходит раньше, чем подтверждены записи',
    },
  },
}
