import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a message without its schema cannot be read',
    ru: 'сообщение без схемы прочитать нельзя',
  },
  caughtBy: '7.4 no answer of a registry in trouble makes a message bad',
  says: /nothing is wrong with a message/,
  edits: [
    {
      file: 'schemas.ts',
      find: `{}, { signal: stopped.signal })`,
      replace: `{}, { signal: stopped.signal, until: 0 }).catch((cause) => {
      throw new BadSchemaError('no schema', { cause })
    })`,
    },
  ],
})
