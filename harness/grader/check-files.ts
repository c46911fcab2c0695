/**
 * A program: checks the types of a project file by file, and says which file it is at, one a line. Run where tsc came to no end: the last
 * line names the file. Each file alone comes first, since a file that cannot be parsed is met by every file that imports it.
 */
import { writeSync } from 'node:fs'
import ts from 'typescript'

const project = process.argv[2]!
const { config } = ts.readConfigFile(project, ts.sys.readFile)
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')

function check(file: string, programOf: () => ts.Program): void {
  // At once, and not by a stream: nothing is written any more when the memory is used up.
  writeSync(1, `${JSON.stringify(file)}\n`)
  const program = programOf()
  program.getSemanticDiagnostics(program.getSourceFile(file))
}

const alone = { ...options, noResolve: true, noLib: true, types: [] }
for (const file of fileNames) check(file, () => ts.createProgram([file], alone))
const whole = ts.createProgram(fileNames, options)
for (const file of fileNames) check(file, () => whole)
