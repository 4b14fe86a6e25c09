import { describe, expect, test } from 'vitest'
import { detectLanguage, parseLanguage } from './language.ts'

describe('detectLanguage', () => {
  test.each([
    ['Two soldiers were killed and three others wounded on Monday, the army said.', 'en'],
    ['Explosion in Kirkuk kills three', 'en'],
    ['Der Sprecher sagte am Montag, dass drei Soldaten verletzt wurden.', 'de'],
    ['Türk ordusu Pazartesi günü üç teröristin etkisiz hale getirildiğini açıkladı.', 'tr'],
    ['قالت وزارة الدفاع إن ثلاثة جنود قتلوا', 'ar'],
    ['ارتش ایران روز دوشنبه اعلام کرد', 'fa'],
    ['12 / 34 — 56 %', null],
    ['', null],
  ])('%s', async (text, expected) => {
    expect(await detectLanguage(text)).toBe(expected)
  })
})

test.each([
  ['en-GB', 'en'],
  ['ar_IQ', 'ar'],
  ['eng', 'en'],
  ['EN', 'en'],
  ['ckb', 'ckb'],
  ['und', null],
  ['English (UK)', null],
  ['', null],
])('parseLanguage: %s', (stated, expected) => {
  expect(parseLanguage(stated)).toBe(expected)
})
