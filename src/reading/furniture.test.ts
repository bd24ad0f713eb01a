import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCaption, isStatement } from './captions.ts'
import { agenciesOf, appealRuns, furnitureOf } from './furniture.ts'

const cut: readonly [text: string, reason: string][] = [
  [
    'Copyright 2031 The Harbour Agency. All rights reserved. This material may not be published or redistributed.',
    'rights',
  ],
  ['© 2031 Eastport Online', 'rights'],
  ['Read More', 'link'],
  ['Read or Share this story: http://example.com/2q2G', 'link'],
  ['RELATED: Ten ferries that never sailed', 'link'],
  ['Our hearts are heavy tonight... Posted by Port Elmy Chapel on Sunday, 4 May 2031', 'embedded post'],
  ['Advertisement', 'advertisement'],
  ['( Source )', 'label'],
  ['Harbour news logo', 'picture label'],
  ['Reuters - Ap - Afp', 'agencies'],
  ['Video PlayerClose', 'player'],
  ['Stay up to date with notifications from the Herald', 'notice'],
  ['Notifications can be managed in browser preferences.', 'notice'],
  ['Thank you for registering', 'notice'],
  ['Please refresh the page or navigate to another page on the site to be automatically logged in', 'notice'],
  ['Sign up to our newsletter', 'notice'],
]
for (const [text, reason] of cut) test(`furniture: ${text}`, () => assert.equal(furnitureOf(text)?.reason, reason))

const kept = [
  'The browser maker said cookies were not to blame for the outage.',
  'Police said the suspect posted the video on Facebook before he signed out of his account.',
  'Share prices fall as app launch fails',
  'Register of ferry passengers lost in fire',
  'Follow the coast road and you reach the village.',
  'Facebook and Twitter down for hours',
  '© Maria Doe, 24, was killed in a shooting on Saturday evening. Three others were injured.',
  'Copyright law was at the heart of the dispute between the towns, the court said on Monday.',
  'He read more than any of his colleagues.',
  'The advertisement was withdrawn.',
  '(He was alone.)',
  'Reuters reported that two people died.',
]
for (const text of kept) test(`no furniture: ${text}`, () => assert.equal(furnitureOf(text), null))

test('an appeal is a run in the publisher’s own voice', () => {
  const appeal = [
    'Your support helps us to tell the story',
    'From rivers to rents, our reporters are on the ground, and we know how much that matters.',
    'Your donation lets us keep sending journalists to both sides.',
    'The Herald is trusted by its readers, and we do not hide our work behind paywalls.',
  ]
  const report = ['Two people died in the fire, police said.', '“We ran, and we saw your reporters run,” a woman said.']
  assert.deepEqual(appealRuns([...report, ...appeal, ...report]), [false, false, true, true, true, true, false, false])
  assert.deepEqual(appealRuns(['We demand the support of our people.', 'Our struggle goes on, and we warn you.']), [
    false,
    false,
  ])
  assert.deepEqual(
    appealRuns(['A fund was set up. If you wish to donate, you can donate at any branch of the bank.']),
    [false],
  )
})

test('agenciesOf takes lines of agencies only', () => {
  assert.deepEqual(agenciesOf('Reuters - Ap - Afp'), ['Reuters', 'AP', 'AFP'])
  assert.deepEqual(agenciesOf('Source: Reuters'), ['Reuters'])
  assert.deepEqual(agenciesOf('Reuters and others'), [])
})

const captions: readonly [text: string, caption: boolean, statement: boolean][] = [
  ['Smoke rises over the quay in Port Elmy (REUTERS)', true, true],
  ['The tail could be seen at the site (Ministry of Safety/AP)', true, true],
  ['Forensic officers at the quay in Port Elmy (PA)', true, false],
  ['This photo released by the coast guard shows the ferry on Sunday. (Coast Guard via AP)', true, true],
  ['The burned ferry that sank on Sunday.Maria Perez / Agence Francepresse', true, true],
  ['Screengrab translation of the mayor’s feed (PA)', true, false],
  ['FILE PHOTO: the ferry at sea', true, false],
  ['He joined the front (FLN) in 1990.', false, true],
  ['The union (SNTE) said two died.', false, true],
  ['Two die in quay fire (VIDEO)', false, true],
]
for (const [text, caption, statement] of captions) {
  test(`caption: ${text}`, () => assert.deepEqual([isCaption(text), isStatement(text)], [caption, statement]))
}
