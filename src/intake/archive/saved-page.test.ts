import assert from 'node:assert/strict'
import { test } from 'node:test'
import { savedFrom } from './saved-page.ts'

const address = 'https://harbour-times.example/a?b=c'

test('the note of a saved page gives its address, and its time where it has one', () => {
  const rows: [string, ReturnType<typeof savedFrom>][] = [
    [`<!DOCTYPE html>\r\n<!-- saved from url=(0035)${address} -->\r\n<html>`, { origin: address, capturedAt: null }],
    [
      `<html lang=en><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Sun May 04 2031 12:00:00 GMT+0200 (Central European Summer Time)\n-->`,
      { origin: address, capturedAt: '2031-05-04T10:00:00Z' },
    ],
    [
      "<html>\n<!-- Mirrored from harbour-times.example/a by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 04 May 2031 10:00:00 GMT -->",
      { origin: 'http://harbour-times.example/a', capturedAt: '2031-05-04T10:00:00Z' },
    ],
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<!-- saved from url=(0020)file:///home/a.html -->', null],
    [`<p>The note reads saved from url=(0035)${address}, as it always does.`, null],
    [`${' '.repeat(9000)}<!-- saved from url=(0035)${address} -->`, null],
    [
      `<!--\n Page saved with SingleFile \n url: ${address} \n saved date: some day\n-->`,
      { origin: address, capturedAt: null },
    ],
    ...['Fri, 31 Dec 9999 23:00:00 GMT', 'Sat, 13 Sep 275760 00:00:00 GMT'].map(
      (date, i): [string, ReturnType<typeof savedFrom>] => [
        `<!--\n Page saved with SingleFile \n url: ${address} \n saved date: ${date}\n-->`,
        { origin: address, capturedAt: i === 0 ? '9999-12-31T23:00:00Z' : null },
      ],
    ),
  ]
  for (const [head, expected] of rows) assert.deepEqual(savedFrom(head), expected, head.slice(0, 80))
})
