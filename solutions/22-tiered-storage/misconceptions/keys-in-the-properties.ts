import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the keys belong where the store is named', ru: 'ключи пишут там же, где названо хранилище' },
  caughtBy: '22.1 no secret stands in the properties',
  says: /a secret in it is known/,
  edits: [
    {
      file: 'broker.ts',
      find: 'const secret = (name: string) => `\\${file:${store.credentialsFile}:${name}}`',
      replace: "const secret = (name: string) => (name === 'access.key' ? 'katas' : 'katas-of-the-course')",
    },
  ],
})
