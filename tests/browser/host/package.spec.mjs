/* What a build leaves for others: a package of npm, a manifest with hashes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from '../support/page.mjs';

const DIST = new URL('../../../dist/', import.meta.url);
const json = (name) => JSON.parse(readFileSync(new URL(name, DIST), 'utf8'));

test.describe('the package', () => {
  test.skip(({ isMobile }) => isMobile, 'files have no width');

  test('has the version of the component and brings every file that it exports', () => {
    const { version, exports, customElements, license } = json('package.json');
    expect(version).toBe(readFileSync(new URL('../../../Cargo.toml', import.meta.url), 'utf8').match(/^version = "(.*)"$/m)[1]);
    expect(version).toBe(json('manifest.json').version);
    expect(license).toBe('MIT OR Apache-2.0');
    for (const file of [...Object.values(exports), customElements, 'README.md', 'CHANGELOG.md', 'LICENSE-MIT', 'LICENSE-APACHE']) {
      expect(existsSync(new URL(file.replace('*', 'kadoma-2022.json'), DIST)), file).toBe(true);
    }
  });

  test('names the files of one build with their hashes', () => {
    for (const [part, { name, integrity }] of Object.entries(json('manifest.json').files)) {
      const hash = createHash('sha256').update(readFileSync(new URL(name, DIST))).digest('base64');
      expect(integrity, part).toBe(`sha256-${hash}`);
    }
    const same = (one, other) => expect(readFileSync(new URL(one, DIST))).toEqual(readFileSync(new URL(other, DIST)));
    same('city-plan.js', json('manifest.json').files.loader.name);
    same('city-plan-frame.js', json('manifest.json').files.frame.name);
  });

  test('has a bill of materials that is valid by its published schema', async () => {
    const validator = new Validation.JsonStrictValidator('1.6');
    const bill = readFileSync(new URL('bom.cdx.json', DIST), 'utf8');
    expect(await validator.validate(bill)).toBe(null);
    // A bill that names nothing would be valid, too, and a faulty one has to be found.
    expect(JSON.parse(bill).components.map(({ name }) => name)).toEqual(expect.arrayContaining(['std', 'yew', 'calamine']));
    expect(await validator.validate(bill.replace('"type": "library"', '"type": "book"'))).not.toBe(null);
  });
});
