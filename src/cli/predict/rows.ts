/** The input of a benchmark set: one JSON object a line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of a file in the set's input folder, blank lines left out. @throws when there is no such file, or a line is no JSON */
export function rowsOf<Row>(input: string, file: string): readonly Row[] {
  return readFileSync(join(input, file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Row)
}
