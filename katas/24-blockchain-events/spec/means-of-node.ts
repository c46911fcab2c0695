/** What is said of logs and blocks as they are read. */
import type { Text } from '#harness'

export const meansOfNode = {
  digits: (value: string) => ({
    of: { en: `the event whose amount is ${value}`, ru: `событие с суммой ${value}` },
    means: {
      en: 'An amount has up to 256 bits and a number of JavaScript 53: BigInt keeps all digits. The two addresses are topics, the amount is data.',
      ru: 'В сумме до 256 бит, а в числе JavaScript — 53: все цифры сохраняет BigInt. Два адреса лежат в topics, сумма — в data.',
    },
  }),
  lowerCase: {
    of: { en: 'the event of a log that is spelled in capitals', ru: 'событие лога, записанного заглавными буквами' },
    means: {
      en: 'One address may be spelled in two ways; as a key it must have one.',
      ru: 'Один и тот же адрес пишут по-разному, а как ключ он должен выглядеть одинаково.',
    },
  },
  otherShape: (kind: string) => ({
    of: { en: `what a log is read as: ${kind}`, ru: `как прочитан лог: ${kind}` },
    so: {
      en: 'something that is no transfer of an amount would be published as one',
      ru: 'то, что не является переводом суммы, было бы опубликовано как перевод',
    },
    means: {
      en: 'The first topic names the signature, and not what is indexed: two addresses as topics and one word of data make an event of ERC-20.',
      ru: 'Первый topic называет сигнатуру, но не то, что индексировано: событие ERC-20 — это два адреса в topics и одно слово в data.',
    },
  }),
  blockAsItIs: (number: number) => ({
    of: { en: `block ${number} as it was read`, ru: `блок ${number}, как он прочитан` },
    means: {
      en: 'All transactions of the block, reverted ones too, with fee = gasUsed × effectiveGasPrice; events of the given contracts, whoever was called, in the order of the log.',
      ru: 'Все транзакции блока, в том числе откатившиеся, с комиссией gasUsed × effectiveGasPrice; события указанных контрактов, кого бы ни вызывали, в порядке лога.',
    },
  }),
  latest: {
    of: { en: 'the newest block, read with two contracts', ru: 'последний блок, прочитанный с двумя контрактами' },
    means: {
      en: 'A transaction to one contract may leave events of another: logs are chosen by the address that wrote them.',
      ru: 'Транзакция к одному контракту может оставить события другого: логи отбирают по адресу, который их написал.',
    },
  },
  noContracts: {
    of: { en: 'events where no contract is of interest', ru: 'события, когда ни один контракт не интересует' },
    so: {
      en: 'events of contracts that nobody asked for are published',
      ru: 'публикуются события контрактов, о которых не просили',
    },
  },
  allTransactions: {
    of: { en: 'how many transactions the block has', ru: 'сколько транзакций в блоке' },
    so: { en: 'transactions of the block are missing', ru: 'часть транзакций блока потеряна' },
    means: { en: 'All of them count: failed ones, and those to others.', ru: 'Считаются все: и неудачные, и чужие.' },
  },
  genesis: { of: { en: 'the number of block 0', ru: 'номер блока 0' } },
  noSuchBlock: {
    of: { en: 'the block after the newest one', ru: 'блок после последнего' },
    means: { en: 'The node answers null: there is none yet.', ru: 'Узел отвечает null: такого ещё нет.' },
  },
  oneOfTheTwo: {
    of: {
      en: 'the block that was read while another one took its place, beside the version with its hash',
      ru: 'блок, прочитанный во время замены, рядом с версией, у которой тот же хеш',
    },
    so: {
      en: 'transactions and events of one block stand beside those of another',
      ru: 'рядом стоят транзакции и события разных блоков',
    },
    means: {
      en: 'A number is a place, and a hash is a block: ask for logs and receipts by the hash, and see that what comes has it.',
      ru: 'Номер — это место, а хеш — это блок: логи и receipts запрашивайте по хешу и проверяйте, что в ответе он же.',
    },
  },
  nodeMissed: (place: Text) => ({
    of: { en: `the call ${place.en}`, ru: `вызов, когда ${place.ru}` },
    means: {
      en: 'fetch waits for minutes by itself: a call needs a limit of its own, for head and body, and an error that names the address.',
      ru: 'fetch сам по себе ждёт минутами: вызову нужен свой предел времени, и на заголовки, и на тело, и ошибка с адресом.',
    },
  }),
  refusedAnswer: (kind: string) => ({
    of: { en: `a read to which the node answers: ${kind}`, ru: `чтение, на которое узел отвечает: ${kind}` },
    so: { en: 'trouble of the node is taken for an answer', ru: 'неполадка узла принята за ответ' },
    means: {
      en: 'JSON-RPC reports errors with status 200, in the field error: result is absent then.',
      ru: 'JSON-RPC сообщает об ошибках со статусом 200, в поле error: result тогда нет.',
    },
  }),
  wellAgain: {
    of: { en: 'a read when the node is well again', ru: 'чтение, когда узел снова в порядке' },
  },
}
