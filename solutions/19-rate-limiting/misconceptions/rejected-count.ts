import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every request is load, so every request counts',
    ru: 'любой запрос — нагрузка, значит, считать надо все',
  },
  caughtBy: '19.3 counts admitted requests only: who keeps asking is admitted as soon as who waited',
  says: /goes on asking never gets in again/,
  edits: [
    {
      file: 'decide.ts',
      find: '    this.#context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))',
      replace: `    this.#window.add(client, now)
    this.#context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))`,
    },
  ],
})
