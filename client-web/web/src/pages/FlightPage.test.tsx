// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import { fixtureRow } from '../dev/fixture';
import { fixtureBackend } from '../dev/fixtureBackend';
import { flightFixture, personFixture } from '../dev/flightFixture';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
Element.prototype.scrollIntoView = () => undefined;
const { App } = await import('../app');

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const address = '/flights/AT515-2026-11-21-CMN';

async function open(at: string, changes: Partial<Backend> = {}): Promise<Backend> {
  history.replaceState(null, '', at);
  const backend = { ...fixtureBackend(), ...changes };
  render(<App backend={backend} />);
  await waitFor(() => expect(document.querySelector('main') && !screen.queryByText('Reading…')).toBeTruthy());
  return backend;
}

const people = () => screen.getByRole('region', { name: /^\d+ (people|person)$/ });
const names = () => within(people()).getAllByRole('rowheader').map((cell) => cell.textContent);
const rowOf = (name: string) => within(people()).getByRole('row', { name: new RegExp(name) });
const panel = () => screen.getByRole('complementary', { name: 'Selected person' });

describe('the people of a flight', () => {
  it('stay in the list when they are gone, and say so', async () => {
    await open(address);
    expect(names()).toHaveLength(6);
    expect(within(people()).getByText('2 no longer on it')).toBeTruthy();
    expect(within(rowOf('TESTMAN')).getByText('No longer listed')).toBeTruthy();
    expect(within(rowOf('PLACEHOLDER')).getByText('Cancelled')).toBeTruthy();
  });

  it('say which fields the last list changed, who came late, and where API and PNR contradict each other', async () => {
    await open(address);
    expect(within(rowOf('SAMPLE')).getByText('Changed: seat, document +1')).toBeTruthy();
    expect(within(rowOf('MODEL')).getByText('Added')).toBeTruthy();
    expect(within(rowOf('EXAMPLE')).getByText('API/PNR differ')).toBeTruthy();
  });

  it('are narrowed to those who changed, in the address', async () => {
    await open(address);
    fireEvent.click(screen.getByRole('button', { name: 'Changed 4' }));
    expect(location.search).toBe('?show=changed');
    expect(names()).toEqual(['SAMPLE, BRAVO', 'TESTMAN, CHARLIE D', 'PLACEHOLDER, DELTA', 'MODEL, ECHO']);
    expect(screen.getByText('2 hidden by the filter')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(location.search).toBe('');
  });

  it('are narrowed by an address that was sent', async () => {
    await open(`${address}?show=differ`);
    expect(names()).toEqual(['EXAMPLE, ALPHA']);
    expect(screen.getByRole('button', { name: 'API/PNR differ 1' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('show seat and bags, and are ordered by them in the address', async () => {
    await open(address);
    expect(rowOf('SAMPLE').textContent).toContain('14CSAMPLE, BRAVO2463P FX1047371');
    fireEvent.click(screen.getByRole('button', { name: 'kg' }));
    expect(location.search).toBe('?sort=kg');
    expect(names()[0]).toBe('SAMPLE, BRAVO');
    expect(names().at(-1)).toBe('SPECIMEN');
    expect(screen.getByRole('columnheader', { name: /kg/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('say in words that nobody changed', async () => {
    const one = flightFixture();
    await open(`${address}?show=changed`, { flight: async () => ({ ...one, people: one.people.slice(0, 1) }) });
    expect(screen.getByText('Nobody has changed since the first list')).toBeTruthy();
  });

  it('are gone through with j and k, and closed with Escape', async () => {
    await open(address);
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    expect((document.activeElement as HTMLElement).dataset.person).toBe('p2');
    fireEvent.click(document.activeElement!);
    fireEvent.keyDown(document.activeElement!, { key: 'k' });
    expect(new URLSearchParams(location.search).get('person')).toBe('p12');
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(location.search).toBe('');
    expect((document.activeElement as HTMLElement).dataset.person).toBe('p12');
  });
});

describe('a person', () => {
  it('shows API and PNR beside each other and marks what they contradict each other in', async () => {
    await open(`${address}?person=p12`);
    const birth = within(panel()).getByRole('row', { name: /^birth date/ });
    expect(birth.textContent).toBe('birth date, contradict each other1989-04-121998-04-12');
    expect(within(panel()).getByRole('row', { name: /^seat/ }).textContent).toContain('said differently');
    expect(within(panel()).getByRole('row', { name: /^sex/ }).textContent).toBe('sexMM');
    expect(within(panel()).getByText('API and PNR contradict each other in 1 field. Compare it with the document.')).toBeTruthy();
  });

  it('shows in the reader’s language how the name and a lookout compare', async () => {
    const { hit } = fixtureRow('AT 515', 'CMN', 'ABJ', 60, 60, { id: 'p12.national.n1', kind: 'LookoutPerson' });
    const sentences = { en: 'EXAMPEL ≈ EXAMPLE (nearly the same).', fr: 'EXAMPEL ≈ EXAMPLE (presque identique).' };
    await open(`${address}?person=p12`, { flight: async () => ({ ...flightFixture(), hits: [hit], comparisons: [{ hit: hit.id, sentences }] }) });
    expect(within(panel()).getByText(sentences.en)).toBeTruthy();
    expect(within(panel()).queryByText(sentences.fr)).toBeNull();
  });

  it('shows why a hit stands, and on request what was counted for a reason that rests on links', async () => {
    const { hit } = fixtureRow('AT 515', 'CMN', 'ABJ', 60, 60, {
      id: 'p12.rules',
      reasons: [
        { side: 'For', source: 'D05', text: { code: 'ground.D05', args: { bookings: '4' } } },
        { side: 'For', source: 'D01', text: { code: 'ground.D01', args: { hours: '9', km: '6100' } } },
      ],
    });
    const backend = await open(`${address}?person=p12`, { flight: async () => ({ ...flightFixture(), hits: [{ ...hit, person: 'p12' }] }) });
    const links = vi.spyOn(backend.passengers, 'links');
    const ask = within(panel()).getByRole('button', { name: 'What was counted' });
    expect(links).not.toHaveBeenCalled();
    fireEvent.click(ask);
    expect(await within(panel()).findByText('4 bookings · 5 travellers · 3 family names · 4 flights')).toBeTruthy();
    expect(within(panel()).getByText('3 airports: ABJ CMN GRU')).toBeTruthy();
    expect(within(panel()).queryByText('Card')).toBeNull();
    expect(links.mock.calls).toEqual([[flightFixture().key, 'p12']]);
    fireEvent.click(ask);
    expect(within(panel()).queryByText(/^4 bookings ·/)).toBeNull();
  });

  it('shows the booking', async () => {
    await open(`${address}?person=p12`);
    const said = (term: string) => within(panel()).getByText(term).nextElementSibling?.textContent;
    expect(said('Locator')).toBe('K2M9PX');
    expect(said('Paid by')).toBe('cash');
    expect(said('Agency')).toBe('31 2 0087');
    expect(said('Itinerary')).toBe('GRU – CMN – ABJ');
    expect(said('Return')).toBe('none: one way');
    expect(said('Payer')).toBe('not said');
  });

  it('shows what the last push changed, before and after', async () => {
    await open(`${address}?person=p2`);
    expect(within(panel()).getByRole('row', { name: 'seat 12A 14C' })).toBeTruthy();
    expect(within(panel()).getByRole('row', { name: 'document nothing P FX220408 UTO' })).toBeTruthy();
  });

  it('says that only one source names somebody', async () => {
    await open(`${address}?person=p6`);
    expect(within(panel()).getByText('Only PNR names this person; no passenger list does.')).toBeTruthy();
    expect(within(panel()).getByText('No hit on this person.')).toBeTruthy();
  });

  it('shows masked values as masked, not as missing', async () => {
    const booked = flightFixture().people[0]!.pnr!.booking!;
    const hidden = personFixture('E.', 'A.', {
      birth: null,
      birthYear: 1989,
      documents: [{ type: 'P', number: 'FX•••71', issuer: 'UTO', expiry: null, issued: null }],
      locator: '•••',
      booking: { ...booked, phone: null, payerName: null },
    });
    const one = flightFixture();
    await open(`${address}?person=p12`, { flight: async () => ({ ...one, people: [{ ...one.people[0]!, person: hidden, api: null, pnr: hidden }] }) });
    expect(screen.getByText('Names and numbers are masked for your role')).toBeTruthy();
    expect(within(panel()).getByRole('row', { name: /^document/ }).textContent).toContain('P FX•••71 UTO (masked)');
    expect(within(panel()).getByText('Telephone').nextElementSibling?.textContent).toBe('••• (masked)');
    expect(within(panel()).getByText('Payer').nextElementSibling?.textContent).toBe('••• (masked)');
  });

  it('does not say that masked versions agree', async () => {
    const masked = personFixture('E.', 'A.', { birth: null, birthYear: 1989, locator: '•••' });
    const one = flightFixture();
    await open(`${address}?person=p12`, { flight: async () => ({ ...one, people: [{ ...one.people[0]!, person: masked, api: masked, pnr: masked }] }) });
    expect(within(panel()).getByText(/^As far as masked values show/)).toBeTruthy();
  });

  it('leads back to the hit on the board it was opened from', async () => {
    await open(`${address}?board=cocair-8&person=p12`);
    const link = within(panel()).getByRole('link');
    expect(link.getAttribute('href')).toMatch(/^\/operations\/cocair-8\?hit=AT515/);
    expect(screen.getByRole('button', { name: 'Back to the board' })).toBeTruthy();
  });
});

describe('the lists of a flight', () => {
  it('stand newest first with what they asked and did', async () => {
    await open(address);
    const lists = within(screen.getByRole('region', { name: 'Lists received' })).getAllByRole('row');
    expect(lists).toHaveLength(4);
    expect(lists[1]?.textContent).toContain('PNR full push');
    expect(within(lists[1]!).getByTitle('Made absent: 1. Cancelled: 1.').textContent).toBe('2');
    expect(lists[2]?.textContent).toContain('API passenger or crew list');
  });

  it('say how many parts came of how many', async () => {
    await open(address);
    expect(screen.getByText('2 of 3 · missing: 2')).toBeTruthy();
    expect(screen.getByText('1 so far; the last has not come')).toBeTruthy();
  });

  it('give each kind of finding in plain words with its count and its places', async () => {
    await open(address);
    const group = screen.getByText('booking without locator').closest('details')!;
    expect(within(group).getByText('2 findings:')).toBeTruthy();
    expect(within(group).getByText(/segment 31$/)).toBeTruthy();
    expect(within(group).getByText(/segment 14$/)).toBeTruthy();
    expect(screen.getByText('The flight as it stands')).toBeTruthy();
  });

  it('lead from a contradiction to the people whom it concerns', async () => {
    await open(address);
    fireEvent.click(screen.getByRole('button', { name: 'Show these people', hidden: true }));
    expect(location.search).toBe('?show=differ');
    expect(names()).toEqual(['EXAMPLE, ALPHA']);
  });

  it('say in words that there is nothing', async () => {
    await open(address, { flight: async () => ({ ...flightFixture(), people: [], lists: [], parts: [], findings: [] }) });
    expect(screen.getByText('Nothing was found wrong with the lists of this flight.')).toBeTruthy();
    expect(screen.getByText('No list of this flight has been received.')).toBeTruthy();
    expect(screen.getByText('Every list came in one piece.')).toBeTruthy();
    expect(screen.getByText('No list of this flight names anybody')).toBeTruthy();
  });
});

describe('a flight that may not be read', () => {
  it('says what to do instead', async () => {
    await open(address, { flight: async () => 'Forbidden' });
    expect(screen.getByRole('alert').textContent).toContain('Ask a unit that it touches');
    cleanup();
    await open(address, { flight: async () => 'Missing' });
    expect(screen.getByRole('alert').textContent).toContain('No list of AT 515 was received');
    cleanup();
    await open(address, { flight: async () => 'SignedOut' });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});

describe('in French', () => {
  it('is said in French', async () => {
    await act(() => setLanguage('fr', false));
    history.replaceState(null, '', address);
    render(<App backend={fixtureBackend()} />);
    expect(await screen.findByText('réservation sans code')).toBeTruthy();
    expect(screen.getByText('Plus sur la liste')).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
