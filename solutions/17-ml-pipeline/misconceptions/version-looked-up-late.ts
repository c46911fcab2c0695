import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the version is the one in use', ru: 'версия — та, что в работе' },
  caughtBy:
    '17.4 a new version is taken into use without a restart and without a request lost, and each answer fits its version',
  says: /of another version than it says/,
  edits: [
    {
      file: 'inference.ts',
      find: '? predicted(await bodyOf(request), here) :',
      replace: '? await predicted(await bodyOf(request), here) :',
    },
    {
      file: 'inference.ts',
      find: 'function predicted(body: Buffer, { view, log }: Here): object {',
      replace: 'async function predicted(body: Buffer, { view, log }: Here): Promise<object> {',
    },
    {
      file: 'inference.ts',
      find: '  return { orderId, probability, model: model.version }',
      replace: `  await new Promise((resolve) => setTimeout(resolve, 20))
  return { orderId, probability, model: view.model?.version }`,
    },
  ],
})
