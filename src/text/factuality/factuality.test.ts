import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { createEngine } from '../engine/create-engine.ts'
import { parsedOf } from '../parse-tree.ts'
import type { Token } from '../token.ts'
import { factOf } from './factuality.ts'

const engine = createEngine(readFileSync(new URL('../../../models/en.bin.gz', import.meta.url)))

/** What the text says of the last word `at`: 'possible: may', 'certain not: failed'; the value as a bar from --- to +++. */
const said = (text: string, at: string): string => {
  const parsed = parsedOf(engine.analyse(text, { start: 0, end: text.length }))
  const fact = factOf(
    parsed,
    parsed.tokens.findLastIndex(t => t.text === at),
  )
  const words = fact.cues.map(c => parsed.tokens[c.token]!.text).join(' ')
  return `${fact.certainty}${fact.polarity === 'negative' ? ' not' : ''}${words === '' ? '' : `: ${words}`}`
}

const check = (rows: readonly (readonly [string, string, string])[]): void => {
  for (const [text, at, expected] of rows) assert.equal(said(text, at), expected, `${text} (${at})`)
}

test('plain statements, facts that are taken for granted, and what somebody says', () => {
  check([
    ['A bomb exploded in the market.', 'exploded', 'certain'],
    ['Police said that two men had fled.', 'fled', 'certain'],
    ['The minister regretted that the talks failed.', 'failed', 'certain'],
    ['He did not know that the guards had left.', 'left', 'certain'],
    ['Police do not know who fired the shots.', 'fired', 'certain'],
    ['She managed to escape.', 'escape', 'certain'],
    ['The storm forced them to leave.', 'leave', 'certain'],
    ['I can confirm the death of a guard.', 'death', 'certain'],
    ['Smoke could be seen above the port.', 'seen', 'certain'],
    ['He admitted killing the guard.', 'killing', 'certain'],
  ])
})

test('denial: negators, nobody, implicative verbs, what was prevented', () => {
  check([
    ['The guard was not hurt.', 'hurt', 'certain not: not'],
    ['No one was hurt in the fire.', 'hurt', 'certain not: one'],
    ['Neither driver was hurt.', 'hurt', 'certain not: driver'],
    ['They failed to stop the van.', 'stop', 'certain not: failed'],
    ['He did not fail to stop.', 'stop', 'certain: not'],
    ['The guards refused to leave.', 'leave', 'certain not: refused'],
    ['The men left without firing a shot.', 'firing', 'certain not: without'],
    ['Officers prevented an attack on the station.', 'attack', 'certain not: prevented'],
    ['The meeting was cancelled.', 'meeting', 'certain not: cancelled'],
    ['There was no explosion.', 'explosion', 'certain not: no'],
    ['The army denied that it had shelled the village.', 'shelled', 'certain not: denied'],
    ['He forgot to lock the door.', 'lock', 'certain not: forgot'],
    ['Police could not find the knife.', 'find', 'certain not: not'],
    ['The bus nearly fell into the river.', 'fell', 'certain not: nearly'],
  ])
})

test('doubt: modals, adverbs, adjectives, verbs and nouns of belief', () => {
  check([
    ['The town could see more deaths.', 'deaths', 'possible: could'],
    ['The man may have fled.', 'fled', 'possible: may'],
    ['The man allegedly stabbed a guard.', 'stabbed', 'possible: allegedly'],
    ['He is believed to have left the country.', 'left', 'probable: believed'],
    ['Police think that he left.', 'left', 'probable: think'],
    ['They fear that more people died.', 'died', 'possible: fear'],
    ['Officers looked into a possible attack.', 'attack', 'possible: possible'],
    ['There is a risk of flooding.', 'flooding', 'possible: risk'],
    ['He is unlikely to return.', 'return', 'probable not: unlikely'],
    ['There were reports of an explosion.', 'explosion', 'possible: reports'],
  ])
})

test('what is open: plans, wishes, attempts, conditions, questions, orders, purposes', () => {
  check([
    ['Officers will search the lake on Monday.', 'search', 'underspecified: will'],
    ['The group threatened to kill the hostages.', 'kill', 'underspecified: threatened'],
    ['The men tried to kill two guards.', 'kill', 'underspecified: tried'],
    ['Police want to question the driver.', 'question', 'underspecified: want'],
    ['If the dam breaks, hundreds could die.', 'breaks', 'underspecified: If'],
    ['It is unclear whether he acted alone.', 'acted', 'underspecified: whether'],
    ['Was the man killed?', 'killed', 'underspecified: ?'],
    ['Do not enter the building.', 'enter', 'underspecified not: enter not'],
    ['Divers came to search the lake.', 'search', 'underspecified: came'],
    ['There are plans for an attack on the port.', 'attack', 'underspecified: plans'],
    ['A blast would have killed hundreds.', 'killed', 'underspecified: would'],
    ['He was ordered to leave.', 'leave', 'underspecified: ordered'],
    ['A reward is offered for information leading to an arrest.', 'leading', 'underspecified: information'],
  ])
})

test('known things stay real in an open or denied clause, new ones do not', () => {
  check([
    ['The group may have filmed the attack.', 'attack', 'certain'],
    ['Police did not comment on the attack.', 'attack', 'certain'],
    ['The group may have caused an explosion.', 'explosion', 'possible: may'],
    ['The men made no threat.', 'threat', 'certain not: no'],
  ])
})

test('the value goes from -3 to 3, and doubt lies between', () => {
  const value = (text: string, at: string): number => {
    const parsed = parsedOf(engine.analyse(text, { start: 0, end: text.length }))
    return factOf(
      parsed,
      parsed.tokens.findIndex(t => t.text === at),
    ).value
  }
  const plain = value('The man fled.', 'fled')
  const planned = value('The man will flee.', 'flee')
  const doubted = value('The man may have fled.', 'fled')
  const conditional = value('If the man fled, they will find him.', 'fled')
  const denied = value('The man did not flee.', 'flee')
  assert.equal(plain, 3)
  assert.ok(plain > planned && planned > doubted && doubted > conditional && conditional > 0 && denied < -1)
})

test('any tree has an answer', () => {
  const token = fc.record({
    word: fc.constantFrom('attack', 'not', 'may', 'to', 'deny', 'rather', 'than', 'no', 'if', '?', 'without', 'kill'),
    upos: fc.constantFrom('VERB', 'NOUN', 'AUX', 'ADJ', 'PART', 'ADV', 'DET', 'PUNCT'),
    xpos: fc.constantFrom('VB', 'VBD', 'VBG', 'NN', 'JJ', 'TO'),
    rel: fc.constantFrom(
      'root',
      'ccomp',
      'xcomp',
      'advcl',
      'conj',
      'acl',
      'acl:relcl',
      'obj',
      'obl',
      'nsubj',
      'nmod',
      'aux',
      'mark',
      'det',
    ),
    head: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), words => {
      const tokens = words.map(
        (w, i): Token => ({
          ...w,
          text: w.word,
          lower: w.word,
          lemma: w.word,
          start: i,
          end: i + 1,
          head: i === 0 ? -1 : w.head % i,
        }),
      )
      const parsed = parsedOf(tokens)
      for (let i = 0; i < tokens.length; i++) {
        const { value, cues } = factOf(parsed, i)
        assert.ok(value >= -3 && value <= 3)
        assert.ok(cues.every(c => tokens[c.token] !== undefined))
      }
    }),
  )
})
