import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writersOf } from './persons.ts'

const persons = (raw: string) => writersOf(raw, SITES).flatMap(w => (w.kind === 'person' ? [w.name] : []))
const others = (raw: string) =>
  writersOf(raw, SITES).flatMap(w => (w.kind === 'person' ? [] : [`${w.kind} ${w.agency ?? w.name}`]))
const SITES = ['Harbour Times', 'harbour-times.example']

test('persons of a byline, without labels, roles, places, addresses and handles', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Jane Roe', ['Jane Roe']],
    ['By Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['by JANE ROE', ['JANE ROE']],
    ['Von Erika Muster und Jan van den Berg', ['Erika Muster', 'Jan van den Berg']],
    ['Par Anne-Marie Leblanc, Luc Petit et Zoé Roy', ['Anne-Marie Leblanc', 'Luc Petit', 'Zoé Roy']],
    ['Por María del Mar López y Juan Pérez', ['María del Mar López', 'Juan Pérez']],
    ['Text: Erika Muster', ['Erika Muster']],
    ['Autor: Erika Muster (dpa)', ['Erika Muster']],
    ['Jane Roe, Political Correspondent', ['Jane Roe']],
    ['Jane Roe Senior Crime Reporter', ['Jane Roe']],
    ['Erika Muster, freie Journalistin', ['Erika Muster']],
    ['Jane Roe in Port Elmy', ['Jane Roe']],
    ['Jane Roe, MS, RDN', ['Jane Roe']],
    ['Jane Roe Harbour Times', ['Jane Roe']],
    ['Analysis by Jane Roe', ['Jane Roe']],
    ['Jane Roe @jroe', ['Jane Roe']],
    ['Jane Roe jane@harbour-times.example', ['Jane Roe']],
    ['Jane Roe &amp; John Doe', ['Jane Roe', 'John Doe']],
    ['<a href="/jroe">Jane Roe</a>', ['Jane Roe']],
    ['大渡 美咲', ['大渡 美咲']],
    ['Ярослав Кузнец, Карина Белая', ['Ярослав Кузнец', 'Карина Белая']],
    ['seagull7', ['seagull7']],
    ['Jane Roe, jane roe', ['Jane Roe']],
    // near misses: nobody
    ['https://social.example/jroe', []],
    ['admin', []],
    ['wordpressadmin', []],
    ['No Author', []],
    ['Foto: John Doe', []],
    ['Editing by John Doe', []],
    ['More by Jane Roe', []],
    ['3 min', []],
    ['', []],
  ]
  for (const [raw, names] of rows) assert.deepEqual(persons(raw), names, raw)
})

test('agencies, outlets and desks are told from persons', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Reuters', ['agency Reuters']],
    ['Associated Press', ['agency AP']],
    ['Erika Muster (dpa/AFP)', ['agency DPA', 'agency AFP']],
    ['Reuters Staff', ['agency Reuters']],
    ['Jane Roe, AP Sports Writer', ['agency AP']],
    ['Harbour Times', ['site Harbour Times']],
    ['harbour-times.example', ['site harbour-times.example']],
    ['Redaktion', ['organisation Redaktion']],
    ['Elmy Gazette News Desk', ['organisation Elmy Gazette News Desk']],
    ['Staff Reporter', ['organisation Staff Reporter']],
    ['Harbour Times, Port Elmy', ['site Harbour Times']],
    ['Harbour Times avec AFP', ['site Harbour Times', 'agency AFP']],
    ['Jane Roe', []],
    ['Emily Post', []],
  ]
  for (const [raw, names] of rows) assert.deepEqual(others(raw), names, raw)
})

test('any string gives names without line breaks and tags, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), raw => {
      for (const { name } of writersOf(raw, SITES)) assert.ok(name !== '' && !/[\n<>]/.test(name))
    }),
  )
})
