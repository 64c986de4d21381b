import { paragraphsCommand, stepsCommand, traceCommand, wireCommand } from './commands.ts'
import { Unusable } from './unusable.ts'

const HELP = `sessionscope: the payment session algorithm in the terminal

  sessionscope trace FILE    the cases of a scenario file with "expect" as computed here
  sessionscope steps         the steps and edges of the algorithm
  sessionscope paragraphs    the paragraphs and the steps that stand for them
  sessionscope wire FILE     recorded protocol bytes, read and written again

Everything is printed as JSON. Exit codes: 0 done, 2 unusable input.
Example: sessionscope trace core/conformance/authored.json
`

const withFile =
  (run: (file: string) => string) =>
  (args: readonly string[]): string => {
    const [file, ...more] = args
    if (file === undefined || more.length > 0)
      throw new Unusable('exactly one file is expected; see sessionscope --help')
    return run(file)
  }

const alone =
  (run: () => string) =>
  (args: readonly string[]): string => {
    if (args.length > 0)
      throw new Unusable(`nothing is expected after the command, found “${args[0]}”; leave it out`)
    return run()
  }

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  trace: withFile(traceCommand),
  wire: withFile(wireCommand),
  steps: alone(stepsCommand),
  paragraphs: alone(paragraphsCommand),
  help: () => HELP,
  '--help': () => HELP,
  '-h': () => HELP,
}

const main = ([name = '--help', ...args]: readonly string[]): void => {
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new Unusable(`there is no command “${name}”; see sessionscope --help`)
    process.stdout.write(command(args))
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`sessionscope: ${error.message}\n`)
    process.exitCode = 2
  }
}

// A reader like head may close the pipe early; that is no error of ours.
process.stdout.on('error', error => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

main(process.argv.slice(2))
