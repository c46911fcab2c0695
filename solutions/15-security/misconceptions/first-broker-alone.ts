import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the first broker of the list speaks for all', ru: 'первый брокер в списке отвечает за всех' },
  caughtBy: '15.2 one broker that lets in is enough, and of the others the one that says most counts',
  says: /keeps a user out whom another one lets in/,
  edits: [
    {
      file: 'client.ts',
      find: 'access.brokers.map((broker) =>',
      replace: 'access.brokers.slice(0, 1).map((broker) =>',
    },
  ],
})
