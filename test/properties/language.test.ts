import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { captureOfText, read } from './pool.ts'

const GERMAN =
  'Bei dem Brand in der Nacht auf Mittwoch sind zwei Menschen verletzt worden. Die Feuerwehr war mit vierzig Kräften im Einsatz. ' +
  'Ein Sprecher der Polizei sagte, die Ursache sei noch unklar. Die Ermittlungen dauern an, und die Straße bleibt bis zum Abend gesperrt.'
const ENGLISH =
  'Two people were injured in a fire in Calder Quay on Wednesday night, the fire service said. A spokesman for the police said that ' +
  'the cause was not yet known. The street will stay closed until the evening.'

describe('the language of a report', () => {
  it('is read for claims when it is English', () => {
    const { claims, article } = read(captureOfText('en.txt', ENGLISH))
    assert.ok(claims.some(c => c.statement.slot === 'injured'))
    assert.ok(!article.problems.some(p => p.code === 'claims/language'))
  })

  it('other than English gives no claims, and says so', () => {
    const { claims, mentions, article } = read(captureOfText('de.txt', GERMAN))
    assert.deepEqual(claims, [])
    assert.equal(mentions.length, 1)
    assert.equal(article.text, GERMAN)
    assert.ok(article.problems.some(p => p.code === 'claims/language' && / got de;/.test(p.message)))
  })

  it('is told by the words when a page says another', () => {
    const page = `<html lang="de"><body><article><h1>Fire in Calder Quay</h1><p>${ENGLISH}</p></article></body></html>`
    assert.ok(read(captureOfText('en.html', page)).claims.some(c => c.statement.slot === 'injured'))
  })
})
