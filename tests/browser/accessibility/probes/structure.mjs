/* What the markup says: headings, ids, references, landmarks, names of links, cells of tables.
 *
 * A part of the battery. Looks into the page only; each finding is a line that leads to the place.
 */

/** Headings without gaps, ids that are there once, references that lead somewhere, named parts. */
export function structure(root, first) {
  return root.evaluate((host, first) => {
    const all = (selector) => [...host.querySelectorAll(selector)];
    const named = (node) => node.getAttribute('aria-label') || node.getAttribute('aria-labelledby');
    const found = [];
    const levels = all('h1, h2, h3, h4, h5, h6').map((one) => Number(one.localName[1]));
    levels.forEach((level, at) => {
      const before = at === 0 ? first - 1 : levels[at - 1];
      if (level < first || level > before + 1) found.push(`heading h${level} after h${before}: ${all('h1, h2, h3, h4, h5, h6')[at].textContent.slice(0, 40)}`);
    });
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => found.push(`id twice: ${id}`));
    const known = new Set(ids);
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers', 'for']) {
      for (const node of all(`[${name}]`)) {
        // What a closed button would control is not there yet.
        if (name === 'aria-controls' && node.getAttribute('aria-expanded') === 'false') continue;
        const missing = node.getAttribute(name).split(/\s+/).filter((id) => id && !known.has(id));
        if (missing.length) found.push(`${name} leads nowhere: ${missing}`);
      }
    }
    for (const node of all('main, [role=main], [role=banner], [role=contentinfo], [role=complementary], header, footer, aside')) {
      found.push(`a landmark of the page: ${node.localName}`);
    }
    for (const node of all('nav, [role=region], [role=group], [role=search], form')) {
      if (!named(node)) found.push(`no name: ${node.localName} ${node.className}`);
    }
    for (const node of all('[role=grid], [role=treegrid], [role=tree], [role=tablist], [role=application]')) {
      found.push(`a widget that has to be learnt: ${node.getAttribute('role')}`);
    }
    for (const node of all('audio, video, object, embed, blink, marquee, meta[http-equiv=refresh], [autoplay], [accesskey], [draggable=true], [tabindex]:not([tabindex="0"], [tabindex="-1"])')) {
      found.push(`does not belong here: ${node.localName}`);
    }
    return found;
  }, first);
}

/** Links of the same name lead to the same place; no name that says nothing. */
export function links(root) {
  return root.evaluate((host) => {
    const found = [];
    const places = new Map();
    const headings = [...host.querySelectorAll('h1, h2, h3, h4, h5, h6, caption')];
    for (const link of host.querySelectorAll('a[href]')) {
      const labels = (link.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
      const name = (labels.length ? labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        : link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim();
      if (/^(こちら|ここ|詳細|詳しく|もっと見る|続きを読む|クリック|here|click here|more|read more|details)$/i.test(name) || /こちら/.test(name)) {
        found.push(`a name that says nothing: ${name}`);
      }
      // Names are not identities: what is around (items above, the heading before) tells them apart.
      const around = [headings.findLast((one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING && !one.contains(link))?.textContent ?? ''];
      for (let item = link.closest('li, td, tr, section'); item && host.contains(item); item = item.parentElement?.closest('li, td, tr, section')) {
        around.push(item.textContent.replace(/\s+/g, ' ').trim().slice(0, 80));
      }
      const before = places.get(name);
      if (before && before.href !== link.href && before.around === around.join()) found.push(`one name, two places: ${name}`);
      places.set(name, { href: link.href, around: around.join() });
    }
    return [...new Set(found)];
  });
}

/** Tables are native and whole: caption, scopes, spans, no empty cell, paragraphs in cells. */
export function tables(root) {
  return root.evaluate((host) => {
    const found = [];
    for (const table of host.querySelectorAll('table')) {
      const name = table.caption?.textContent.slice(0, 30) ?? 'without caption';
      if (!table.caption?.textContent.trim()) found.push('a table without caption');
      if (table.hasAttribute('role')) found.push(`${name}: a role on the table`);
      for (const th of table.querySelectorAll('th')) {
        if (!/^(col|row|colgroup|rowgroup)$/.test(th.scope)) found.push(`${name}: no scope: ${th.textContent.slice(0, 30)}`);
      }
      const rows = [...table.rows];
      const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
      const widest = Math.max(...rows.map(width));
      const reaching = rows.map(() => 0);
      rows.forEach((row, at) => {
        for (const cell of row.cells) {
          for (let below = at + 1; below < Math.min(at + cell.rowSpan, rows.length); below += 1) reaching[below] += cell.colSpan;
        }
        if (width(row) + reaching[at] !== widest) found.push(`${name}: a row of ${width(row) + reaching[at]} of ${widest} columns: ${row.textContent.slice(0, 30)}`);
      });
      for (const cell of table.querySelectorAll('td, th')) {
        if (!cell.textContent.trim() && !cell.querySelector('img[alt], svg[aria-label]')) found.push(`${name}: an empty cell in ${cell.parentElement.textContent.slice(0, 30)}`);
      }
      for (const cell of table.querySelectorAll('td')) {
        const bare = [...cell.childNodes].some((node) => node.nodeType === 3 ? node.data.trim() : /^(span|b|strong|em)$/.test(node.localName) && !node.matches('.city-plan-hidden'));
        if (bare && cell.closest('.city-plan')) found.push(`${name}: text outside of a paragraph: ${cell.textContent.slice(0, 30)}`);
      }
    }
    return [...new Set(found)];
  });
}

/** Every bar says its state and its years in words. */
export function bars(root) {
  return root.evaluate((host) => {
    const found = [];
    for (const bar of host.querySelectorAll('td[data-kind]:not([data-kind=none])')) {
      const said = bar.textContent;
      if (!/(令和|平成|昭和)?\d+年|\bFY|\d{4}/.test(said)) found.push(`a bar without a year: ${said.slice(0, 60)}`);
      if (said.replace(/[\s\d]/g, '').length < 4) found.push(`a bar without words: ${said}`);
    }
    return found;
  });
}
