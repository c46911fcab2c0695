import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request that fits may pass, whoever waits',
    ru: 'запрос, который помещается, можно пропустить, кто бы ни ждал',
  },
  caughtBy: '19.4 releases delayed requests of a client in the order in which they came, never above the limit',
  edits: [
    {
      file: 'decide.ts',
      find: 'if (waiting === 0 && refusal === undefined)',
      replace: 'if (refusal === undefined)',
    },
  ],
})
