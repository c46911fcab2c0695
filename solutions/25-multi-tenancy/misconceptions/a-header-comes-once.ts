import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a header has one value', ru: 'у заголовка одно значение' },
  caughtBy: '25.5 written are the bytes of keys, values and headers in the inbox, and no others',
  says: /comes twice counts twice/,
  edits: [
    {
      file: 'usage.ts',
      find: `[values].flat().flatMap((one) => [name, one ?? ''])`,
      replace: `[name, [values].flat()[0] ?? '']`,
    },
  ],
})
