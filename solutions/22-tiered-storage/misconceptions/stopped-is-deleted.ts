import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic without tiers needs nothing of the store',
    ru: 'топику без уровней из хранилища ничего не нужно',
  },
  caughtBy: '22.2 when copying is stopped, what is in the store stays readable, and nothing more comes',
  says: /takes the store away/,
  edits: [
    {
      file: 'policies.ts',
      find: "    'remote.log.copy.disable': 'true',\n    'local.retention.ms': '-2',\n    'local.retention.bytes': '-2',\n",
      replace: "    'remote.log.delete.on.disable': 'true',\n    'remote.storage.enable': 'false',\n",
    },
  ],
})
