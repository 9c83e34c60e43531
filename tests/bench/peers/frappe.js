/* frappe-gantt: one row for each phase; it has no filter, so the filtered tasks are drawn anew. */
const rows = await window.rows
const tasks = (word = '') => rows.filter(r => !word || (r.group + r.name + r.description).includes(word)).flatMap(r => r.phases.map((p, i) => ({ id: r.id + '-' + i, name: r.name + ' ' + p.label, start: p.start, end: p.end, progress: 0, custom_class: p.kind })))
const g = new Gantt('#t', tasks(), { view_mode: 'Year', readonly: true, infinite_padding: false, container_height: 780, language: 'ja', scroll_to: 'start', today_button: false })
document.getElementById('q').addEventListener('input', e => g.refresh(tasks(e.target.value)))
window.bench.toYear = y => g.set_scroll_position(y + '-04-01')
