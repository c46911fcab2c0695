import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a name is put behind CN= in a text', ru: 'имя приписывают в строке после CN=' },
  caughtBy: '15.1 the authority has the name and the time that were asked for, signs itself and may sign others',
  says: /all there is in the subject/,
  edits: [
    {
      file: 'certificates.ts',
      find: 'new x509.Name([{ CN: [{ utf8String: name }] }])',
      replace: `new x509.Name(\`CN=\${name}\`)`,
    },
  ],
})
