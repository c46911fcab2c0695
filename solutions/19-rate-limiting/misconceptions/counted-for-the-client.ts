import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request counts for its client as soon as the client’s own limit lets it through',
    ru: 'запрос засчитывается клиенту, как только его пропустил лимит клиента',
  },
  caughtBy: '19.2 counts a request that one of the two limits refuses for neither',
  says: /refuses counts for neither/,
  edits: [
    {
      file: 'decide.ts',
      find: '    this.#context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))',
      replace: `    if (reason === 'global-limit') this.#window.add(client, now)
    this.#context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))`,
    },
  ],
})
