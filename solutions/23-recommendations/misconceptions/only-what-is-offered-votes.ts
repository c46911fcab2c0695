import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is not in the catalogue is not looked at', ru: 'чего нет в каталоге, на то и не смотрят' },
  caughtBy: '23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered',
  says: /is given its row too/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: 'const entries = [...this.#store<Entry>(STORE.recommendations).all()]',
      replace:
        'const entries = [...this.#store<Entry>(STORE.recommendations).all()].filter(([itemId]) => this.item(itemId))',
    },
  ],
})
