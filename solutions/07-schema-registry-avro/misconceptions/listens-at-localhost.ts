import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who listens at localhost is reached through the published port',
    ru: 'до того, кто слушает localhost, дойдут через опубликованный порт',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /a loopback of its own/,
  edits: [{ file: 'registry.ts', find: `http://0.0.0.0:\${inside}`, replace: `http://localhost:\${inside}` }],
})
