/* A plan that is as hard to lay out as plans get: invented, and only for these tests.
 *
 * Every name has 40 characters or more, in three languages; four levels; 100 departments, 100
 * bodies; phases by months over 50 years; initiatives that have nothing but dated steps; all that a
 * further view can hold. The numbers can be made smaller where a test needs only the kinds.
 */

const SOURCE = { chapter: '検査のために作った章', page: '1' };

/** A name of 40 characters in three languages, for the place `at` of its kind. */
function name(kind, at) {
  const number = String(at + 1).padStart(3, '0');
  const ja = `検査用の${kind}第${number}号、市民及び事業者等の皆様との協働による利便性の向上に資する情報基盤の総合的な整備`;
  return {
    ja: ja.slice(0, 40),
    en: `Invented ${number}: Interdepartmental telecommunications infrastructure`,
    it: `Inventato ${number}: Digitalizzazione dell'amministrazione intercomunale`,
  };
}

const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const outline = (kind, at) => [{ kind: 'outline', paragraphs: [`${name(kind, at).ja}について、検査のためだけに書いた文です。実在の計画の文ではありません。`] }];
const month = (year, month) => `${year}-${String(month).padStart(2, '0')}`;

/** One initiative for each place of a tree of four levels. */
function initiatives({ first, years, departments, goals, leaves }) {
  const kinds = ['prepare', 'operate', 'expand', 'other'];
  const found = [];
  const add = (level, parent, more = {}) => {
    const at = found.length;
    const id = `${level}-${at + 1}`;
    found.push({ id, level, ...(parent && { parent }), number: `${at + 1}`, name: name('取組', at), sections: outline('取組', at), source: SOURCE, ...more });
    return id;
  };
  const phases = (at) => {
    const begin = first + ((at * 7) % years);
    const end = Math.min(begin + (at % 5), first + years - 1);
    return [
      { label: name('段階', at), kinds: [kinds[at % 4]], start: month(begin, (at % 12) + 1), end: month(end + 1, 2), end_basis: 'stated' },
      ...(end + 1 < first + years ? [{ label: '運用', kinds: ['operate'], start: month(end + 1, 4) }] : []),
    ];
  };
  const step = (at) => [{ id: `step-${at}`, label: name('節目', at), date: month(first + (at % years), (at % 12) + 1) }];
  const leaf = (parent) => {
    const at = found.length;
    const owners = [name('課', at % departments).ja, ...(at % 3 === 0 ? [name('課', (at * 3) % departments).ja] : [])];
    // Every fifth has dated steps only, every seventh nothing at all.
    const time = at % 5 === 0 ? { milestones: step(at) } : at % 7 === 0 ? {} : { phases: phases(at) };
    add('measure', parent, { departments: owners, serves: [{ list: 'list-national', item: `item-${(at % 8) + 1}`, basis: 'stated' }], ...time });
  };
  for (let goal = 0; goal < goals; goal += 1) {
    const top = add('goal');
    for (let policy = 0; policy < 2; policy += 1) {
      const second = add('policy', top);
      for (let area = 0; area < 2; area += 1) {
        const third = add('area', second);
        many(leaves, () => leaf(third));
      }
    }
  }
  return found;
}

/** The plan; `size` changes how much of everything it has. */
export function difficultPlan(size = {}) {
  const { first = 2001, years = 50, departments = 100, bodies = 100, goals = 4, leaves = 7 } = size;
  const level = (id, kind, at) => ({ id, name: { ja: `${kind}（検査用の長い名前の階層）`, en: `Invented ${kind === '施策' ? 'measure' : `level ${at}`}`, it: `Livello inventato ${at}` } });
  return {
    format: 'city-plan/1',
    id: 'difficult',
    language: 'ja',
    title: name('計画', 0),
    city: { ja: '検査用の見本の市', en: 'Invented City', it: 'Città inventata' },
    publisher: name('発行者', 0).ja,
    status: 'adopted',
    date: '2001-03',
    remark: '検査のために作った計画です。実在の市の計画ではありません。',
    lead: '検査のために作った計画です。実在の市の計画ではありません。文字が重ならないこと、はみ出さないことを確かめます。',
    period: { kind: 'fiscal_years', start: first, end: first + years - 1, cycles: many(3, (at) => ({ id: `cycle-${at}`, name: name('期', at), start: first + at * 10, end: first + at * 10 + 9, end_basis: 'inferred', current: at === 2 })), review: [{ id: 'review-cycle', part: name('部分', 0), cycle: name('周期', 0).ja }] },
    roadmap: { form: 'table', start: first, end: first + years - 1 },
    levels: [level('goal', '目標', 1), level('policy', '方針', 2), level('area', '分野', 3), level('measure', '施策', 4)],
    initiatives: initiatives({ first, years, departments, goals, leaves }),
    bodies: many(bodies, (at) => ({ id: `body-${at}`, name: name('組織', at), head: name('長', at).ja, head_title: '本部長', ...(at > 2 && { parent: `body-${at % 3}`, parent_basis: 'stated' }), sections: outline('組織', at), source: SOURCE })),
    roles: many(3, (at) => ({ id: `role-${at}`, name: name('役', at), holder: name('職', at).ja, body: `body-${at}`, source: SOURCE })),
    contacts: many(2, (at) => ({ department: name('課', at).ja, postal_code: '000-0000', address: `${name('住所', at).ja}1丁目1番1号`, telephone: '000-000-0000（内線0000・0001）', email: `kensa-no-tame-no-nagai-namae-no-ka-${at}@example.jp`, source: SOURCE })),
    relations: many(12, (at) => ({ id: `rel-${at}`, kind: ['higher', 'national', 'prefectural', 'related'][at % 4], name: name('関連計画', at), authority: name('機関', at).ja, start: first, end: first + 9, dates: [{ date: '2001-03', what: '策定' }], sections: outline('関連計画', at), source: SOURCE })),
    lists: [{ id: 'list-national', name: name('国の一覧', 0), authority: '国', source: SOURCE, items: many(8, (at) => ({ id: `item-${at + 1}`, name: name('国の項目', at), sections: outline('国の項目', at) })) }],
    matrices: [{ id: 'matrix', name: name('対応表', 0), source: SOURCE, viewpoints: many(6, (at) => ({ id: `view-${at}`, name: name('視点', at) })), rows: many(6, (at) => ({ id: `matrix-row-${at}`, name: name('行', at), relation: `rel-${at}`, marks: [`view-${at}`] })) }],
    timetables: [{ id: 'timetable', name: name('行程表', 0), source: SOURCE, authority: '国', columns: many(5, (at) => ({ id: `col-${at}`, label: `${2001 + at}年度（検査用の長い列の名前）`, kind: 'time', start: 2001 + at, end: 2001 + at })), groups: [{ id: 'lane-timetable', name: name('分類', 0) }], rows: many(4, (at) => ({ id: `timetable-row-${at}`, group: 'lane-timetable', name: name('行程', at), steps: [{ column: `col-${at}`, text: name('段', at) }] })) }],
    glossary: many(12, (at) => ({ id: `term-${at}`, word: name('用語', at).ja, reading: `${'あかさたなはまやらわいう'[at]}けんさようのながいよみがな`, full: 'Interdepartmental Telecommunications Infrastructure', explanation: outline('用語', at)[0].paragraphs[0], source: SOURCE })),
    chronologies: [{ id: 'chronology', name: name('年表', 0), source: SOURCE, lanes: [{ id: 'lane-0', name: name('系列', 0) }, { id: 'lane-1', name: name('系列', 1) }], events: many(20, (at) => ({ id: `event-${at}`, date: month(1985 + at * 2, (at % 12) + 1), lane: `lane-${at % 2}`, text: name('出来事', at) })) }],
    indicators: many(4, (at) => ({ id: `fig-${at}`, name: name('指標', at), unit: '施設及び団体', values: many(6, (year) => ({ date: first + year, number: 123456 * (year + 1), printed: `${123456 * (year + 1)}施設及び団体`, kind: ['baseline', 'actual', 'target'][year % 3] })), source: SOURCE })),
    tables: [{ id: 'table', name: name('表', 0), columns: many(6, (at) => name('列', at).ja), rows: many(4, (row) => many(6, (at) => name('値', row * 6 + at).ja)), source: SOURCE }],
    reviews: [{ id: 'review', name: name('総括', 0), source: SOURCE, start: first - 3, end: first - 1, sections: outline('総括', 0), groups: many(2, (at) => ({ id: `past-${at}`, number: `${at + 1}.`, name: name('総括の分類', at), sections: outline('総括の分類', at) })) }],
  };
}
