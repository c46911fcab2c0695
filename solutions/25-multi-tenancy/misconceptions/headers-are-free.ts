import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'headers are no data', ru: 'заголовки — не данные' },
  caughtBy: '25.5 written are the bytes of keys, values and headers in the inbox, and no others',
  says: /keys and headers/,
  edits: [
    {
      file: 'usage.ts',
      find: `[key ?? '', value ?? '', ...sized]`,
      replace: `[key ?? '', value ?? '', ...sized.slice(sized.length)]`,
    },
  ],
})
