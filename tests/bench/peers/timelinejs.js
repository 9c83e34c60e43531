/* TimelineJS3: a slide and a marker for each phase. */
const rows = await window.rows, d = s => { const [year, month, day] = s.split('-'); return { year, month, day } }
const events = rows.flatMap(r => r.phases.map((p, i) => ({ unique_id: r.id + '-' + i, group: r.group, start_date: d(p.start), end_date: d(p.end), text: { headline: r.name + ' ' + p.label, text: r.description } })))
const tl = new TL.Timeline('t', { events }, { language: 'ja', script_path: new URL('js/', location).href, font: null, hash_bookmark: false, ga_measurement_id: null, duration: 0 })
window.bench.toYear = y => tl.goTo(events.findIndex(e => +e.start_date.year >= y))
