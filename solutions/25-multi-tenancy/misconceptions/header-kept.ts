import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the router changes nothing', ru: 'роутер ничего не меняет' },
  caughtBy: '25.3 a record goes to the stream that it names, of the tenant whose inbox it lies in',
  says: /header tenant is set anew/,
  edits: [
    {
      file: 'router.ts',
      find: 'const headers = { ...message.headers, tenant }',
      replace: 'const headers = { tenant, ...message.headers }',
    },
  ],
})
