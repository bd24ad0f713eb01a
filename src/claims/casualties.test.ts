import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COUNTS, statedIn } from './testing.ts'

/** Each text and the counts of people that it states. */
const check = (rows: readonly (readonly [string, readonly string[]])[]): void => {
  for (const [text, expected] of rows) assert.deepEqual(statedIn(text, COUNTS), expected, text)
}

test('verbs of death and injury count their object, their passive subject or their subject', () => {
  check([
    ['The explosion killed two workers and injured at least seven.', ['killed civilian 2', 'injured any 7+']],
    ['At least two police officers were killed in the shooting.', ['killed police 2+']],
    ['LUNDEN, March 6 (Bay Wire) - 14 pilgrims died in a stampede.', ['killed civilian 14']],
    ['Three fishermen drowned when their boat capsized.', ['killed civilian 3']],
    ['Two workers lost their lives in the collapse.', ['killed civilian 2']],
    ['Two firefighters suffered burns in the blaze.', ['injured emergency 2']],
    ['Five people were taken to hospital after the crash.', ['injured any 5']],
    ['The blast claimed three lives.', ['killed any 3']],
    ['The storm left two people dead and five injured.', ['killed any 2', 'injured any 5']],
    ['One person was slightly injured.', ['injured any 1']],
  ])
})

test('a deed with a weapon kills when its outcome is told, and hurts otherwise', () => {
  check([
    ['The attacker was shot dead.', ['killed attacker 1']],
    ['Police shot and killed the gunman.', ['killed attacker 1']],
    ['A student was stabbed in the arm.', ['injured civilian 1, probable']],
    ['Nine people were crushed to death at a concert.', ['killed any 9']],
    ['Two men were sentenced to death on Monday.', []],
    ['Three people were bored to death by the speech.', []],
    ['Two people were shot dead on Monday.', ['killed any 2']],
    ['He was shot in the leg.', []],
  ])
})

test('attackers, victims and police are kept apart', () => {
  check([
    ['A policeman and the gunman died.', ['killed police 1', 'killed attacker 1']],
    ['Police officers killed the attacker.', ['killed attacker 1']],
    ['The attacker was killed by police.', ['killed attacker 1']],
    ['Two attackers were shot dead by police.', ['killed attacker 2']],
    ['The police officer was killed and the attacker was shot dead.', ['killed police 1', 'killed attacker 1']],
    ['Seven soldiers and two civilians were killed in the ambush.', ['killed soldier 7', 'killed civilian 2']],
    ['Ten police officers and three soldiers were wounded.', ['injured police 10', 'injured soldier 3']],
  ])
})

test('the same verbs about things, animals, ideas and games count nobody', () => {
  check([
    ['The committee killed the proposal on Tuesday.', []],
    ['The proposal was killed by the committee.', []],
    ['He killed time at the airport.', []],
    ['The director shot a film in the old harbour.', []],
    ['The photographer shot 300 pictures at the wedding.', []],
    ['The shop held a fire sale on Saturday.', []],
    ['The talks came to a dead end on Monday.', []],
    ['The dog killed two sheep.', []],
    ['The fire killed 14 cows.', []],
    ['The fire destroyed three houses and killed two horses.', []],
    ['His career died in 2019.', []],
    ['The engine died on Sunday.', []],
    ['The battery is dead.', []],
    ['The goalkeeper saved two penalties.', []],
    ['The team was beaten 3-0 on Sunday.', []],
    ['Police fired two officers over the scandal.', []],
    ['The missing documents were found on Monday.', []],
    ['The airline carried 300 passengers.', []],
  ])
})

test('a count is an interval', () => {
  check([
    ['Up to three people were wounded in the attack.', ['injured any 0-3']],
    ['More than 40 people were killed in the earthquake.', ['killed any 41+']],
    ['Between 10 and 15 people were injured.', ['injured any 10-15']],
    ['Fewer than ten people were injured.', ['injured any 0-9']],
    ['Nearly 100 people were killed in the earthquake.', ['killed any ~100']],
    ['Dozens of people were injured in the crash.', ['injured any ~24+']],
    ['Several officers were injured in the clashes.', ['injured police ~3+']],
    ['Officers were injured in the clashes.', []],
    ['Some 200 residents were evacuated from the building.', ['evacuated civilian ~200']],
  ])
})

test('tolls and numbers of the hurt count people', () => {
  check([
    ['The death toll rose to 27.', ['killed any 27']],
    ['The number of injured rose to 40.', ['injured any 40']],
    ['The number of visitors rose to 40.', []],
  ])
})

test('people missing, held, rescued, moved and taken are counted in their own slots', () => {
  check([
    ['Three people are missing after the ferry sank.', ['missing any 3']],
    ['Fifteen people were reported missing.', ['missing any 15']],
    ['Two men were arrested after the attack.', ['arrested suspect 2']],
    ['Police arrested three suspects after the bombing.', ['arrested suspect 3']],
    ['Six miners were rescued from the shaft.', ['rescued civilian 6']],
    ['Two people were pulled alive from the rubble.', ['rescued any 2']],
    ['Hundreds of villagers were evacuated after the flood.', ['evacuated civilian ~200+']],
    ['Thousands of people were displaced by the floods.', ['displaced any ~2000+']],
    ['About 200 people were left homeless.', ['displaced any ~200']],
    ['Gunmen kidnapped three aid workers on Monday.', ['hostages civilian 3']],
  ])
})

test('a part of the people counted is marked as one', () => {
  check([
    ['Ten people were killed, including three children.', ['killed any 10', 'killed child 3 (part)']],
    ['Twelve people were injured, two of them seriously.', ['injured any 12', 'injured any 2 (part)']],
    ['Twelve people were killed, ten of them Americans.', ['killed any 12', 'killed civilian 10 (part)']],
    ['The dead included three nurses.', ['killed civilian 3 (part)']],
    ['One of the wounded died in hospital.', ['killed any 1 (part)']],
    ['A second officer was killed.', ['killed police 1 (part)']],
  ])
})

test('ages and other numbers beside people are no counts of them', () => {
  check([
    ['A 30-year-old man was killed.', ['killed any 1']],
    ['Two people, aged 20 and 30, were killed.', ['killed any 2']],
    ['Two people were killed in 2019.', ['killed any 2']],
  ])
})

test('what nobody says to have happened counts nobody', () => {
  check([
    ['Did the attack kill ten people?', []],
    ['If the bridge had collapsed, hundreds would have been killed.', []],
    ['It is unclear whether anyone was killed.', []],
    ['It is not clear how many people were killed.', []],
    ['There were no reports of injuries.', []],
    ['The group threatened to kill three hostages.', []],
    ['Two men tried to kill three guards.', []],
    ['The novel, in which three people are murdered, won a prize.', []],
    ['In a drill, three volunteers played the wounded.', []],
    ['Four runners were dead tired at the finish.', []],
    ['Unless the warnings are heeded, nine people could be killed.', []],
    ['The minister retracted a statement that nine people had been killed.', ['killed any 9, certain not']],
    ['The town could see nine people killed.', ['killed any 9, possible']],
    ['Nine people were killed, if reports are to be believed.', ['killed any 9, possible']],
    ['Perhaps nine people were killed.', ['killed any 9, possible']],
    ['Reports that nine people were killed are false.', ['killed any 9, certain not']],
    ['Rescuers dismissed reports that nine people were killed.', ['killed any 9, certain not']],
    ['No smugglers were arrested.', ['arrested suspect 1+, certain not']],
    ['Police have made no arrests.', []],
  ])
})
