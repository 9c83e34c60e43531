/* Journeys that read: a term, the years, paper. */
import { expect } from '@playwright/test';
import { plain, words as wordsOfPdf } from '../../support/paper.mjs';
import { fiscalYear, ja, leavesOf, PLANS } from '../../support/plans.mjs';

const PLAN = PLANS.get('kadoma-2022');
const TERM = '.city-plan-term';
const NOTE = '.city-plan-term__note';
const WESTERN = ['.city-plan-display .city-plan-choice:not(:has(~ .city-plan-choice))', '西暦'];

/** The years of the roadmap on a phone: a button for each. */
const turnOnPhone = [
  ['the last year', async (visit) => {
    await visit.open();
    await visit.press(['.city-plan-yearbar__year', '令和7']);
    await visit.sees('the year', () => list('.city-plan-yearbar__sentence')).toEqual([`${fiscalYear(2025)}の予定を表示しています。`]);
    expect(await visit.look(() => list('.city-plan-yearbar__sentence .city-plan-now').length), 'this is not the current year').toBe(0);
  }],
  ['back to the first', async (visit) => {
    await visit.press(['.city-plan-yearbar__year', '令和4']);
    await visit.sees('the year', () => list('.city-plan-yearbar__sentence')).toEqual([`${fiscalYear(2022)}の予定を表示しています。`]);
    await visit.sees('the address', () => fragment()).toBe('city-plan__year-2022');
  }],
];

/** The years of the table on a desktop: written in another way. */
const styleOnDesktop = [
  ['the years are 西暦 alone', async (visit) => {
    await visit.open();
    await visit.sees('the years', () => list('thead th[aria-current=date]').join()).toContain('令和6年度');
    await visit.press('.city-plan-display__button');
    await visit.choose(WESTERN);
    await visit.sees('the years', () => list('thead th').slice(1).join()).toBe('2022年度,2023年度,今年度2024年度,2025年度');
    expect(await visit.look(() => words(find('table')).includes('令和'))).toBe(false);
    await visit.sees('the address', () => fragment()).toBe('city-plan__years-western');
  }],
];

export const READING = [
  {
    id: 'term',
    name: 'An explained term opens and closes',
    steps: [
      ['it opens', async (visit) => {
        await visit.open('digital-counters');
        await visit.press(TERM);
        await visit.sees('it is open', (css) => document.querySelector(css).getAttribute('aria-expanded'), TERM).toBe('true');
        const word = await visit.look((css) => words(find(css)), TERM);
        const { explanation } = PLAN.glossary.find((entry) => ja(entry.word) === word);
        await visit.sees('the explanation', (css) => list(css).join(), NOTE).toContain(ja(explanation));
      }],
      ['it closes, and gives the focus back', async (visit) => {
        await visit.press([`${NOTE} button`, '説明を閉じる']);
        await visit.sees('it is closed', (term, note) => ({
          expanded: document.querySelector(term).getAttribute('aria-expanded'),
          notes: list(note),
          focus: document.activeElement === document.querySelector(term),
        }), TERM, NOTE).toEqual({ expanded: 'false', notes: [], focus: true });
      }],
    ],
  },
  {
    id: 'years',
    name: 'The years: the next and the one before on a phone, 西暦 on a desktop',
    steps: { touch: turnOnPhone, keyboard: styleOnDesktop },
  },
  {
    id: 'print',
    name: 'Paper has every initiative, and no navigation',
    steps: [
      ['what is printed', async (visit) => {
        await visit.visit('/plans/kadoma-2022.html#city-plan?view=roadmap');
        await visit.ready();
        const navigation = plain((await visit.look(() => list('.city-plan-shell__link'))).join(''));
        const screen = () => visit.look(() => document.body.innerText);
        // Otherwise it could not be missed on paper.
        expect(plain(await screen())).toContain(navigation);
        const { pdf } = await visit.driver.print();
        if (!pdf) visit.remarks.push('print rules put on the screen: this driver does not print');
        const paper = async () => (pdf ? wordsOfPdf(pdf) : plain(await screen()));
        await expect.poll(paper).not.toContain(navigation);
        const text = await paper();
        for (const { name } of leavesOf(PLAN)) expect.soft(text).toContain(plain(ja(name)));
        expect(text).toContain(plain(ja(PLAN.title)));
      }],
    ],
  },
];
