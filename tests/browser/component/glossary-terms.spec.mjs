/* Terms of the glossary, explained in the texts where they occur. */
import { expect, fragment, goTo, open, test } from '../support/page.mjs';
import { PLANS, furtherViewsOf, ja } from '../support/plans.mjs';

test.describe('terms', () => {
  test('every term of 門真市 that occurs in a text is explained there, never in a link or heading', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same on every width');
    const plan = PLANS.get('kadoma-2022');
    const element = await open(page, { hash: 'city-plan?view=document' });
    const explained = new Set();
    const collect = async () => {
      const terms = element.locator('.city-plan-term');
      for (const word of await terms.allTextContents()) explained.add(word);
      expect.soft(await element.locator(':is(a, h2, h3, h4, h5, h6) .city-plan-term').count()).toBe(0);
    };
    for (const view of ['overview', ...furtherViewsOf(plan), ...plan.initiatives.filter(({ row_only }) => !row_only).map(({ id }) => id)]) {
      await goTo(page, element, view);
      await collect();
    }
    const texts = [...textsOf(plan)].join('\n');
    const spellings = plan.glossary.map(({ word, aliases = [] }) => [ja(word), ...aliases.map((alias) => alias.word)]);
    const occurring = spellings.filter((words) => words.some((word) => stands(texts, word)));
    expect(occurring.length).toBeGreaterThan(15);
    const missing = occurring.filter((words) => !words.some((word) => explained.has(word)));
    // What occurs only inside of a longer term is explained by that one.
    const longer = (word) => spellings.flat().some((other) => other !== word && other.includes(word) && explained.has(other));
    expect(missing.filter((words) => !words.every((word) => longer(word) || !stands(texts, word)))).toEqual([]);
  });

  test('an explanation opens by keyboard, leads to the glossary, and gives the focus back', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keys');
    const element = await open(page, { hash: 'digital-counters' });
    const term = element.locator('.city-plan-term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    const note = element.locator('.city-plan-term__note');
    await expect(note).toBeVisible();
    await note.getByRole('button', { name: '説明を閉じる' }).press('Space');
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
    await term.click();
    await note.getByRole('link', { name: '用語の一覧で見る' }).click();
    await expect(element.locator('.city-plan-glossary__entry :focus')).toBeVisible();
    expect(fragment(page)).toMatch(/view-glossary__item-/);
  });
});

/** The texts of a plan in which terms are explained: leads and sections. */
function* textsOf(value) {
  if (Array.isArray(value)) for (const item of value) yield* textsOf(item);
  else if (value && typeof value === 'object') {
    if (value.lead) yield ja(value.lead);
    for (const text of [...(value.paragraphs ?? []), ...(value.points ?? [])]) yield ja(text);
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* textsOf(inner);
  }
}

/** Whether a word stands in a text, and not inside of a longer word in Latin letters. */
function stands(text, word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const begin = /^[A-Za-z0-9]/.test(word) ? '(?<![A-Za-z0-9])' : '';
  const end = /[A-Za-z0-9]$/.test(word) ? '(?![A-Za-z0-9])' : '';
  return new RegExp(begin + escaped + end).test(text);
}
