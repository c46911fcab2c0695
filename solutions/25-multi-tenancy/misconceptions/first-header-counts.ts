import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'of several headers the first counts', ru: 'из нескольких заголовков важен первый' },
  caughtBy: '25.3 what names no stream, or is too large, is reported and passed over, and goes nowhere',
  says: /named once/,
  edits: [
    {
      file: 'router.ts',
      find: `const named = headers?.['stream']`,
      replace: `const named = [headers?.['stream']].flat()[0]`,
    },
  ],
})
