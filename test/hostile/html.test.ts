import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { understand } from '../../src/pipeline.ts'
import { createEngine } from '../../src/text/engine/create-engine.ts'
import { readGazetteer, readNames, readWeights } from '../../src/workers/weights.ts'
import { captureOfPage, checkAnchors, checkParsing, checkReading, reportsWith } from './html-checks.ts'
import { grown, growths, missing, naughtyStrings, tokenizerInputs, treeInputs } from './shared.ts'

/** Every nth of the inputs for what takes long; `node test/hostile/html.ts` takes all. */
const some = <T>(inputs: readonly T[], nth: number): readonly T[] => inputs.filter((_, i) => i % nth === 0)

describe('hostile HTML', () => {
  test('all inputs of tokenizer tests parse, the same each time', { skip: missing }, () => {
    const inputs = tokenizerInputs()
    assert.equal(inputs.length, 6810)
    inputs.forEach(checkParsing)
  })

  test('all inputs of tree tests parse, the same each time', { skip: missing }, () => {
    const inputs = treeInputs()
    assert.equal(inputs.length, 1796)
    inputs.forEach(checkParsing)
  })

  test('they can be read as articles', { skip: missing }, () => {
    for (const input of some([...tokenizerInputs(), ...treeInputs()], 20)) checkReading(captureOfPage(input))
  })

  test('growth patterns can be read as articles', { skip: missing }, () => {
    const patterns = growths()
    assert.equal(patterns.length, 38)
    for (const pattern of patterns) checkReading(captureOfPage(grown(pattern, 8 * 1024)))
  })

  test('naughty strings in reports leave every anchor at its words', { skip: missing }, () => {
    const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })
    const strings = naughtyStrings()
    assert.equal(strings.length, 515)
    const captures = some(strings, 10).flatMap(reportsWith)
    const anchors = captures.map(capture => {
      checkReading(capture)
      return checkAnchors(understand(capture, engine))
    })
    assert.ok(anchors.filter(count => count > 0).length > captures.length / 2, 'most of these reports have claims')
  })
})
