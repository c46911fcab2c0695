import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the check of host names is a nuisance inside the company',
    ru: 'проверка имён хостов внутри компании только мешает',
  },
  caughtBy: '15.1 brokers check each other’s host names',
  says: /any certificate of the authority/,
  edits: [
    {
      file: 'broker.ts',
      find: `'ssl.keystore.type': 'PEM',`,
      replace: `'ssl.endpoint.identification.algorithm': '',
    'ssl.keystore.type': 'PEM',`,
    },
  ],
})
