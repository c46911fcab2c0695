import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a check that cannot be made must not stop a deploy',
    ru: 'проверка, которую не провести, не должна мешать развёртыванию',
  },
  caughtBy: '7.5 asks again after 5xx',
  says: /no answer is no yes/,
  edits: [
    {
      file: 'compatibility.ts',
      find: `{ method: 'POST', body }, patience)`,
      replace: `{ method: 'POST', body }, { until: 0 }).catch(() => ({
      status: 200,
      body: { is_compatible: true },
    }))`,
    },
  ],
})
