/* A page of others: it asks how wide the plan would be, links to it in ways that were touched, and replaces it. */
import { find as initiative, ja, PLANS } from '../../support/plans.mjs';

const NAME = ja(initiative(PLANS.get('kadoma-2022'), 'telework').name);

/** Where the links of the views lead. */
const links = () => [...document.querySelectorAll('.city-plan-shell__view a[href*="#"], .city-plan-shell__views a')].map((link) => link.hash);

export const HOSTS = [
  {
    id: 'hosts',
    name: 'In the page of others it takes its room, opens what links meant, and stays after a swap',
    steps: [
      ['a float is as wide as the window', async (visit) => {
        await visit.visit('/hosts/script-last.html');
        await visit.ready();
        await visit.look(() => { document.querySelector('city-plan').parentElement.style.float = 'left'; });
        await visit.sees('the width', () => document.querySelector('city-plan').getBoundingClientRect().width > innerWidth * 0.6).toBe(true);
      }],
      ['a link that a newsletter has touched opens its initiative', async (visit) => {
        await visit.visit('/hosts/script-last.html#telework?utm_source=mail&utm_medium=email');
        await visit.ready();
        await visit.seesHeading(NAME);
      }],
      ['its links are selectors', async (visit) => {
        await visit.sees('links', links).not.toEqual([]);
        await visit.sees('links that are none', () => [...document.querySelectorAll('city-plan a')].map((link) => link.hash).filter((hash) => hash && !/^#[A-Za-z_][\w-]*$/.test(hash))).toEqual([]);
      }],
      ['another element in its place has its links', async (visit) => {
        const before = await visit.look(links);
        await visit.look(() => {
          const old = document.querySelector('city-plan');
          const made = document.createElement('city-plan');
          for (const { name, value } of old.attributes) if (name !== 'data-state') made.setAttribute(name, value);
          old.replaceWith(made);
        });
        await visit.ready();
        await visit.sees('the links', links).toEqual(before);
      }],
    ],
  },
];
