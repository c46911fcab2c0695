import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'alterConfigs changes what it is given', ru: 'alterConfigs меняет только переданное' },
  caughtBy: '22.2 a topic gets a policy, and keeps what else is set for it',
  says: /incrementalAlterConfigs changes/,
  edits: [
    { file: 'policies.ts', find: 'admin.incrementalAlterConfigs(', replace: 'admin.alterConfigs(' },
    {
      file: 'policies.ts',
      find: '            configOperation: IncrementalAlterConfigOperationTypes.SET,\n',
      replace: '',
    },
    {
      file: 'policies.ts',
      find: 'import { Admin, ConfigResourceTypes, IncrementalAlterConfigOperationTypes }',
      replace: 'import { Admin, ConfigResourceTypes }',
    },
  ],
})
