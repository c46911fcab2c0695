import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'those who wait are gone through client by client',
    ru: 'ждущих обходят клиент за клиентом',
  },
  caughtBy: '19.4 serves those who wait for the limit of all in the order in which they came',
  says: /client by client/,
  edits: [
    {
      file: 'waiting.ts',
      find: '({ ticket, ...waiting }))',
      replace: '({ ticket, ...waiting })).sort((a, b) => a.client.localeCompare(b.client))',
    },
  ],
})
