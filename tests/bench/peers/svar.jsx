/* SVAR React Gantt: one row for each phase under a row for its group. */
import React from 'react'
import { createRoot } from 'react-dom/client'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import '@svar-ui/react-gantt/all.css'
const rows = await window.rows
const tasks = []
const parents = new Map()
for (const r of rows) {
  if (!parents.has(r.group)) { parents.set(r.group, 'g' + parents.size); tasks.push({ id: parents.get(r.group), text: r.group, type: 'summary', open: true, parent: 0, start: new Date(r.phases[0].start), end: new Date(r.phases.at(-1).end) }) }
  r.phases.forEach((p, i) => tasks.push({ id: r.id + '-' + i, text: r.name + ' ' + p.label, parent: parents.get(r.group), type: 'task', start: new Date(p.start), end: new Date(p.end), progress: 0, hay: r.group + r.name + r.description }))
}
const scales = [{ unit: 'year', step: 1, format: '%Y' }, { unit: 'quarter', step: 1, format: d => 'Q' + (1 + Math.floor(d.getMonth() / 3)) }]
const columns = [{ id: 'text', header: '施策', width: 160 }]
let api
createRoot(document.getElementById('t')).render(<Willow fonts={false}><Gantt init={a => { api = a; setTimeout(() => a.exec('set-display-mode', { mode: 'chart' }), 50) }} readonly tasks={tasks} links={[]} scales={scales} columns={columns} cellWidth={40} /></Willow>)
document.getElementById('q').addEventListener('input', e => { const w = e.target.value; api.exec('filter-tasks', { filter: w ? t => (t.hay ?? '').includes(w) : null, open: true }) })
const first = Math.min(...rows.map(r => +r.phases[0].start.slice(0, 4)))
window.bench.toYear = y => api.exec('scroll-chart', { left: (y - first) * 4 * 40 })
