import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first written, then answered', ru: 'сначала записать, потом ответить' },
  caughtBy: '17.4 while the broker is silent answers go on, up to what may be pending; all are written when it is back',
  says: /Answers wait for the broker/,
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
      replace: `  await log.written()
  return { orderId, probability, model: model.version }`,
    },
    {
      file: 'log.ts',
      find: '  async close(): Promise<void> {',
      replace: `  async written(): Promise<void> {
    await this.#writing
  }

  async close(): Promise<void> {`,
    },
  ],
})
