import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is late is dropped, and nobody needs to know',
    ru: 'опоздавшее отбрасывается, и знать об этом никому не нужно',
  },
  caughtBy: '4.2 a click beyond grace counts nowhere and is in late-clicks as it came',
  says: /is in late-clicks/,
  edits: [
    {
      file: 'topology.ts',
      find: "    this.#context.forward(record.withKey(user).withValue(Buffer.from(value, 'base64')))",
      replace: '    void [user, value]',
    },
  ],
})
