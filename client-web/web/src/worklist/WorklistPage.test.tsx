// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import { fixtureDepartures, fixtureRow, fixtureWorklist } from '../dev/fixture';
import { fixtureBackend } from '../dev/fixtureBackend';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll('"', '\\"') });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
const { App } = await import('../app');

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function open(address = '/worklist/PUJ', changes: Partial<Backend> = {}): Promise<Backend> {
  history.replaceState(null, '', address);
  const backend = { ...fixtureBackend(), ...changes };
  render(<App backend={backend} />);
  await waitFor(() => expect(document.querySelector('main.worklist') && !screen.queryByText('Reading…')).toBeTruthy());
  return backend;
}

const press = (key: string) => act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const rows = () => within(screen.getByRole('region', { name: 'Hits' })).getAllByRole('listitem');
const focused = () => (document.activeElement as HTMLElement).dataset.row ?? '';
const panel = () => screen.getByRole('complementary', { name: 'Selected hit' });
const params = () => new URLSearchParams(location.search);

describe('the worklist', () => {
  it('ranks the hits of the unit’s flights by severity, then by the time to landing or departure', async () => {
    await open();
    expect(rows().map((row) => /[A-Z]{2} \d+/.exec(row.textContent ?? '')?.[0])).toEqual(['CM 223', 'AF 753', 'IB 6500', 'AV 244']);
    expect(rows()[1]?.textContent).toContain('to departure');
    expect(rows()[0]?.textContent).toContain('to land');
  });

  it('draws the line of the shift, and drops nothing below it', async () => {
    await open();
    const line = screen.getByRole('heading', { name: /^Below the line: 1 hit for which/ });
    expect(line.closest('li')?.textContent).toContain('IB 6500');
    expect(screen.getByText('Room for 3 hits a shift, as set by the administrator')).toBeTruthy();
  });

  it('says how far the flights are reviewed, and which leave unreviewed', async () => {
    await open();
    expect(screen.getByText('1 of 4 flights reviewed')).toBeTruthy();
    expect(screen.getByText('2 not reviewed in time')).toBeTruthy();
    expect(rows().filter((row) => row.textContent?.includes('flight not reviewed')).length).toBe(2);
  });

  it('holds the line where it is while a hit below it is claimed', async () => {
    await open('/worklist/PUJ?fixture=push');
    await screen.findByText('Live');
    for (const key of ['j', 'j', 'j']) await press(key);
    fireEvent.click(document.activeElement!);
    const before = rows().map((row) => row.querySelector('h3')?.textContent);
    const { FixtureLink } = await import('../dev/fixtureBackend');
    const below = fixtureDepartures()[1]!;
    await act(async () => FixtureLink.current?.change({ ...below, version: 9, hit: { ...below.hit, state: 'Assigned', owner: 'PUJ officer 2' } }));
    expect(rows()[2]?.textContent).toContain('PUJ officer 2');
    expect(rows().map((row) => row.querySelector('h3')?.textContent !== undefined)).toEqual(before.map((text) => text !== undefined));
  });

  it('counts by the server’s clock before any board speaks', async () => {
    await open('/worklist/PUJ', { operations: async () => [] });
    expect(rows().map((row) => /[A-Z]{2} \d+/.exec(row.textContent ?? '')?.[0])).toEqual(['CM 223', 'AF 753', 'IB 6500', 'AV 244']);
    expect(rows()[0]?.textContent).toContain('00:41');
  });

  it('is worked through with keys alone: move, open, vet with a reason', async () => {
    const backend = await open();
    const decide = vi.spyOn(backend, 'decide');
    await press('j');
    await press('ArrowDown');
    expect(focused()).toContain('AF753');
    await press('k');
    await press('v');
    expect(params().get('act')).toBe('Vet');
    const reason = within(panel()).getByRole('textbox');
    expect(document.activeElement).toBe(reason);
    fireEvent.submit(reason.closest('form')!);
    expect(within(panel()).getByRole('alert').textContent).toBe('A reason is needed.');
    expect(decide).not.toHaveBeenCalled();
    fireEvent.click(within(panel()).getByRole('radio', { name: 'No concern' }));
    fireEvent.change(reason, { target: { value: 'Seen at the desk' } });
    fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true });
    await within(panel()).findByText('Recorded.');
    expect(decide.mock.calls[0]?.slice(3)).toEqual(['ClearedNoConcern', 'Seen at the desk']);
    expect(focused()).toContain('CM223');
  });

  it('sends an act that failed again under the same name', async () => {
    const decide = vi.fn<Backend['decide']>().mockResolvedValueOnce('Unreachable').mockResolvedValue('AlreadyDone');
    await open('/worklist/PUJ', { decide });
    await press('j');
    await press('p');
    fireEvent.change(within(panel()).getByRole('textbox'), { target: { value: 'Missing since May' } });
    const send = within(panel()).getByRole('button', { name: 'Protect' });
    await act(async () => void fireEvent.click(send));
    expect(within(panel()).getByText(/trying again is safe/)).toBeTruthy();
    await act(async () => void fireEvent.click(send));
    expect(within(panel()).getByText('This was recorded before.')).toBeTruthy();
    expect(decide.mock.calls[0]?.[2]).toBe(decide.mock.calls[1]?.[2]);
  });

  it('says why an act cannot be begun', async () => {
    await open();
    await press('j');
    await press('o');
    expect(within(panel()).getByText('Record outcome: only after the hit was referred.')).toBeTruthy();
    cleanup();
    const lead = await fixtureBackend().session();
    await open('/worklist/PUJ', { session: async () => lead && { ...lead, role: 'TargetingOfficer' } });
    await press('j');
    await press('r');
    expect(within(panel()).getByText('Refer: Referrals and outcomes are the shift lead’s to give.')).toBeTruthy();
    expect(within(panel()).queryByRole('button', { name: 'Refer' })).toBeNull();
  });

  it('asks an outcome of whoever was to be protected, as of whoever was referred', async () => {
    const protectedHit = fixtureRow('CM 223', 'PTY', 'PUJ', 5, 200, { state: 'Decided', decision: 'Protect', owner: 'PUJ shift lead' });
    await open('/worklist/PUJ', { operations: async () => [], worklist: async () => fixtureWorklist('PUJ', [protectedHit]) });
    await press('j');
    await press('o');
    expect(within(panel()).getByRole('textbox', { name: /Why/ })).toBeTruthy();
  });

  it('records no outcome without a reason', async () => {
    const recordOutcome = vi.fn<Backend['recordOutcome']>().mockResolvedValue('Done');
    const referred = fixtureRow('CM 223', 'PTY', 'PUJ', 41, 95, { id: 'p7.rules', state: 'Decided', decision: 'Refer', owner: 'PUJ shift lead' });
    await open('/worklist/PUJ', { operations: async () => [], worklist: async () => fixtureWorklist('PUJ', [referred]), recordOutcome });
    await press('j');
    await press('o');
    const reason = within(panel()).getByRole('textbox', { name: /^Why\?/ });
    fireEvent.submit(reason.closest('form')!);
    expect(within(panel()).getByRole('alert').textContent).toBe('A reason is needed.');
    expect(recordOutcome).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: 'Bags opened' } });
    await act(async () => void fireEvent.keyDown(reason, { key: 'Enter', ctrlKey: true }));
    expect(recordOutcome.mock.calls[0]?.[4]).toBe('Bags opened');
  });

  it('holds still while a hit is open, and says how many came', async () => {
    await open('/worklist/PUJ?fixture=push');
    await screen.findByText('Live');
    await press('j');
    fireEvent.click(document.activeElement!);
    const before = rows().map((row) => row.textContent);
    const { FixtureLink } = await import('../dev/fixtureBackend');
    await act(async () => FixtureLink.current?.change(fixtureRow('B6 877', 'JFK', 'PUJ', 5, 200, { id: 'p1.rules', severity: 'Act', rank: 99 })));
    expect(rows().map((row) => row.textContent)).toEqual(before);
    await press('n');
    expect(rows()[0]?.textContent).toContain('B6 877');
  });

  it('leads to the flight and back', async () => {
    await open('/worklist/PUJ?hit=CM223-2026-11-21-PTY%2Fp7.sltd.88');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Everyone on the flight' }));
    expect(params().get('worklist')).toBe('PUJ');
    fireEvent.click(await screen.findByRole('button', { name: 'Back to the worklist' }));
    expect(location.pathname).toBe('/worklist/PUJ');
  });

  it('says who may read it', async () => {
    await open('/worklist/ABJ');
    expect((await screen.findByRole('alert')).textContent).toContain('Ask its unit');
  });

  it('speaks French', async () => {
    await act(() => setLanguage('fr', false));
    history.replaceState(null, '', '/worklist/PUJ');
    render(<App backend={fixtureBackend()} />);
    expect(await screen.findByText('Choisissez une alerte')).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
