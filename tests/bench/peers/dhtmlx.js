/* DHTMLX Gantt (Community): one row for each phase under a row for its group; its own keyboard navigation is on. */
const rows = await window.rows, parents = new Map(), data = []
for (const r of rows) {
  if (!parents.has(r.group)) { parents.set(r.group, 'g' + parents.size); data.push({ id: parents.get(r.group), text: r.group, type: 'project', open: true }) }
  r.phases.forEach((p, i) => data.push({ id: r.id + '-' + i, text: r.name + ' ' + p.label, start_date: p.start, end_date: p.end, parent: parents.get(r.group), hay: r.group + r.name + r.description }))
}
let word = ''
gantt.plugins({ keyboard_navigation: true })
gantt.i18n.setLocale('jp')
Object.assign(gantt.config, { date_format: '%Y-%m-%d', readonly: true, keyboard_navigation: true, keyboard_navigation_cells: true, scale_height: 50, min_column_width: 40, grid_width: 160, smart_rendering: true, static_background: true,
  scales: [{ unit: 'year', step: 1, format: '%Y' }, { unit: 'quarter', step: 1, format: d => 'Q' + (1 + Math.floor(d.getMonth() / 3)) }], columns: [{ name: 'text', label: '施策', tree: true, width: 160 }] })
gantt.attachEvent('onBeforeTaskDisplay', (id, t) => !word || (t.hay ? t.hay.includes(word) : gantt.getChildren(id).some(c => gantt.getTask(c).hay.includes(word))))
gantt.init('t')
gantt.parse({ data, links: [] })
document.getElementById('q').addEventListener('input', e => { word = e.target.value; gantt.render() })
window.bench.toYear = y => gantt.showDate(new Date(y, 3, 1))
