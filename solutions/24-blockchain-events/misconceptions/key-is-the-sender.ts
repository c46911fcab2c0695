import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event belongs to who caused it',
    ru: 'событие принадлежит виновнику',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  says: /Key = contract/,
  edits: [
    {
      file: 'messages.ts',
      find: 'message(one.contract, one,',
      replace: 'message(one.transactionHash, one,',
    },
  ],
})
