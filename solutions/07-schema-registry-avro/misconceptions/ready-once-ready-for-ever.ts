import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a registry that has answered once answers from then on',
    ru: 'реестр, который раз ответил, ответит и дальше',
  },
  caughtBy: '7.1 waits for a registry that is still starting',
  says: /asked again for at least 5 s/,
  edits: [
    {
      file: 'registry.ts',
      find: `  const request = {`,
      replace: `  await whenRegistryAnswers(registryUrl)
  const request = {`,
    },
    { file: 'registry.ts', find: `request, fromNow())`, replace: `request, { until: 0 })` },
  ],
})
