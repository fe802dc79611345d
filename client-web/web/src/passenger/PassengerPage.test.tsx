// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import { fixtureBackend } from '../dev/fixtureBackend';
import { travellerKey } from '../dev/travellerFixture';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
const { App } = await import('../app');

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const address = `/passengers/${travellerKey}`;

async function open(at = address, changes: Partial<Backend> = {}): Promise<Backend> {
  history.replaceState(null, '', at);
  const backend = { ...fixtureBackend(), ...changes };
  render(<App backend={backend} />);
  await waitFor(() => expect(document.querySelector('main') && !screen.queryByText('Reading…')).toBeTruthy());
  return backend;
}

const part = (name: string) => screen.getByRole('region', { name });
const items = (name: string) => within(part(name)).getAllByRole('listitem');

describe('the record of a traveller', () => {
  it('names nobody, and says how much it knows', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Traveller 5e1f09a4');
    expect(screen.getByText('9 journeys')).toBeTruthy();
    expect(screen.getByText('2 controls, 1 positive')).toBeTruthy();
  });

  it('shows for each hit what speaks for it, what against it, and what was not seen', async () => {
    await open();
    const hit = within(part('Why there is a hit'));
    expect(hit.getByText('Hold bags of 46 kg for 2 nights')).toBeTruthy();
    expect(hit.getByText('Booked 34 days ahead')).toBeTruthy();
    expect(hit.getByText(/bag tags not seen/)).toBeTruthy();
  });

  it('lists journeys with bags, booking and what was taken off', async () => {
    await open();
    const rows = within(part('Journeys')).getAllByRole('row');
    expect(rows).toHaveLength(12);
    expect(rows[4]?.textContent).toContain('return taken off');
    expect(rows[3]?.textContent).toContain('2 · 44 kg');
    expect(rows[9]?.textContent).toContain('Cancelled');
  });

  it('keeps the chosen journey in the address', async () => {
    await open();
    const way = within(part('Journeys')).getAllByTitle('Show on map and line')[1]!;
    fireEvent.click(way);
    expect(new URLSearchParams(location.search).get('journey')).toBe('AT515-2026-11-21-CMN');
    expect(way.getAttribute('aria-pressed')).toBe('true');
  });

  it('shows documents, companions and controls in words', async () => {
    await open();
    expect(items('Travel documents')[0]?.textContent).toContain('valid until Feb 1, 2031');
    expect(items('Travelled with')[0]?.textContent).toContain('same family name');
    expect(items('Controls')[0]?.textContent).toContain('Found something');
  });
});

describe('whether records are one traveller’s', () => {
  it('is decided with a reason, and sent again under the same name', async () => {
    const passengers = fixtureBackend().passengers;
    const decide = vi.spyOn(passengers, 'decide').mockResolvedValueOnce('Unreachable');
    await open(address, { passengers });
    const stranger = () => items('One traveller or several')[2]!;
    fireEvent.click(within(stranger()).getByRole('button', { name: 'Same traveller' }));
    const send = () => within(stranger()).getByRole('button', { name: 'Same traveller' });
    fireEvent.click(send());
    expect(within(stranger()).getByRole('alert').textContent).toBe('A reason is needed.');
    expect(decide).not.toHaveBeenCalled();
    fireEvent.change(within(stranger()).getByRole('textbox'), { target: { value: 'Both passports at the desk' } });
    await act(async () => void fireEvent.click(send()));
    expect(within(stranger()).getByRole('alert').textContent).toContain('Trying again is safe');
    await act(async () => void fireEvent.click(send()));
    await screen.findByText('Recorded: one traveller. Open flights are targeted again.');
    expect(decide.mock.calls[0]).toEqual(decide.mock.calls[1]);
    expect(decide.mock.calls[0]?.[1]).toBe(true);
  });

  it('is not for those who only read', async () => {
    const session = await fixtureBackend().session();
    await open(address, { session: async () => session && { ...session, mayDecide: false } });
    expect(within(part('One traveller or several')).queryByRole('button')).toBeNull();
  });
});

describe('a record that may not be read', () => {
  it('says what to do instead', async () => {
    await open('/passengers/0000');
    expect(screen.getByRole('alert').textContent).toContain('Open it from a flight');
  });
});

describe('from a flight', () => {
  it('leads to the record and back to the same person', async () => {
    await open('/flights/AT515-2026-11-21-CMN?worklist=PUJ&person=p12');
    fireEvent.click(screen.getByRole('button', { name: 'Record of this traveller' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Back to AT 515' }));
    expect(location.pathname + location.search).toBe('/flights/AT515-2026-11-21-CMN?worklist=PUJ&person=p12');
  });
});

describe('in French', () => {
  it('is said in French', async () => {
    await act(() => setLanguage('fr', false));
    history.replaceState(null, '', address);
    render(<App backend={fixtureBackend()} />);
    expect(await screen.findByText('Pourquoi il y a une alerte')).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
