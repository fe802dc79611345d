// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixtureRow } from '../../dev/fixture';
import { changeOfHit } from '../../flight/changes';
import { startI18n } from '../../i18n';
import type { Hit } from '../../api/model';
import { ChangeChips } from './ChangeChips';

beforeAll(() => startI18n('en'));
afterEach(cleanup);

function chips(hit: Partial<Hit>): readonly (string | null)[] {
  const { container } = render(<ChangeChips change={changeOfHit(fixtureRow('AA 1', 'A', 'B', 1, 1, hit).hit)} />);
  return [...container.querySelectorAll('.chip')].map(({ textContent }) => textContent);
}

describe('the chips of a worklist row', () => {
  it('are none for somebody who is on the list unchanged', () => {
    expect(chips({})).toEqual([]);
  });

  it('say that the booking is gone before anybody walks to the gate', () => {
    expect(chips({ presence: 'Cancelled', lastChange: 'Cancelled' })).toEqual(['Cancelled']);
    expect(chips({ presence: 'NotOnBoard', lastChange: 'NotBoarded' })).toEqual(['Not on board']);
  });

  it('name the fields that changed', () => {
    expect(chips({ lastChange: 'Changed', changedFields: ['Seat'] })).toEqual(['Changed: seat']);
    expect(chips({ presence: 'OnBoard', lastChange: 'Boarded' })).toEqual(['On board']);
    expect(chips({ lastChange: 'Returned' })).toEqual(['Listed again']);
  });
});
