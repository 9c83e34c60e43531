/* jsgantt-improved: one row for each phase under a row for its group. */
const rows = await window.rows, parents = new Map()
const g = new JSGantt.GanttChart(document.getElementById('t'), 'quarter')
g.setOptions({ vCaptionType: 'Caption', vLang: 'ja', vShowRes: 0, vShowDur: 0, vShowComp: 0, vShowStartDate: 0, vShowEndDate: 0, vShowCost: 0, vShowTaskInfoLink: 0, vEditable: false, vUseSingleCell: 10000, vFormatArr: ['Month', 'Quarter'], vFormat: 'quarter', vQuarterColWidth: 40 })
let n = 0
const add = (pName, pStart, pEnd, pGroup, pParent, pClass) => { g.AddTaskItemObject({ pID: ++n, pName, pStart, pEnd, pClass, pLink: '', pMile: 0, pRes: '', pComp: 0, pGroup, pParent, pOpen: 1, pDepend: '', pCaption: '', pNotes: '' }); return n }
for (const r of rows) {
  if (!parents.has(r.group)) parents.set(r.group, add(r.group, '', '', 1, 0, 'ggroupblack'))
  for (const p of r.phases) add(r.name + ' ' + p.label, p.start, p.end, 0, parents.get(r.group), 'gtaskblue')
}
g.Draw()
